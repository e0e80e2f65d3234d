"""Opening the studio: what must be true first, what starts beside the server, how it ends."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Protocol

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp

from engine.errors import StudioError
from engine.gateway import faults
from engine.gateway.crossing import Crossing, origins
from engine.gateway.gate import Gate, is_loopback
from engine.gateway.headers import AnswerHeaders
from engine.gateway.later import Later
from engine.gateway.sign_in import sign_in_routes
from engine.settings import Settings

# Imported inside the functions: together they take longer than the server needs to answer.
if TYPE_CHECKING:
    from engine.access.service import AccessService
    from engine.assembly import Services


class Worker(Protocol):
    """Background work that was started, and can be ended."""

    def stop(self) -> None:
        """End it."""


def require_safe_address(settings: Settings, address: str | None) -> None:
    """End the start when the studio would be open to the network without a password."""
    if settings.password_hash or (address is not None and is_loopback(address)):
        return
    sys.exit(
        f"The studio was asked to listen on {address or 'every address'}, and no password is set.\n"
        "Set STUDIO_PASSWORD_HASH (make a hash with `python -m engine hash-password`), "
        "or leave the address at 127.0.0.1."
    )


def guards(settings: Settings) -> list[Middleware]:
    """What every visit passes, whoever serves it: the first is met first."""
    named = origins(settings)
    crossing = [Middleware(Crossing, origins=named)] if named else []
    gate = Middleware(Gate, access=access if settings.password_hash else None)
    return [Middleware(AnswerHeaders), *crossing, gate]


def routes(settings: Settings) -> list[BaseRoute]:
    """The API, and the sign-in where there is one."""
    sign_in = sign_in_routes(access) if settings.password_hash else []
    return [*sign_in, Mount("/api", Later(build_api))]


def access() -> AccessService:
    """The access service of this process."""
    from engine.assembly import process_services  # noqa: PLC0415 - see above

    return process_services().access


def build_api() -> ASGIApp:
    """The API of this process."""
    from engine.assembly import process_services  # noqa: PLC0415 - see above
    from engine.gateway.app import create_api  # noqa: PLC0415 - see above

    return create_api(process_services)


@asynccontextmanager
async def studio(settings: Settings, work: Callable[[Services], Worker]) -> AsyncIterator[None]:
    """Open everything beside the server, and close it when the server ends.

    Args:
        settings: How the studio is set up.
        work: Starts the background work on the opened parts.
    """
    opening = asyncio.create_task(run_in_threadpool(_open, settings, work))
    try:
        yield
    finally:
        if worker := await opening:
            await run_in_threadpool(_close, worker)


def _open(settings: Settings, work: Callable[[Services], Worker]) -> Worker | None:
    try:
        from engine import log  # noqa: PLC0415 - see above
        from engine.assembly import process_services  # noqa: PLC0415 - see above

        log.configure(settings)
        log.adopt("streamlit", "uvicorn")
        faults.begin(settings.sentry_dsn)
        services = process_services()
        if not settings.password_hash:
            log.say("no password is set, so only this machine can reach the studio")
        services.execution.reap()
        services.execution.warm_up()
        return work(services)
    except StudioError as refusal:
        sys.stderr.write(f"{refusal.problem}\n{refusal.remedy}\n")
    except Exception:
        logging.getLogger(__name__).exception("the studio could not open")
    # Nothing works without its parts: end the server as Ctrl+C would.
    os.kill(os.getpid(), signal.SIGINT)
    return None


def _close(worker: Worker) -> None:
    from engine.assembly import process_services  # noqa: PLC0415 - see above

    worker.stop()
    process_services().close()
