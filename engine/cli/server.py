"""The API without the screens, as one ASGI application: what ``serve-api`` starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.types import ASGIApp

from engine.gateway import opening
from engine.places import keep_messages_out
from engine.settings import Settings

if TYPE_CHECKING:  # imported when the parts are open, see below
    from engine.assembly import Services


def work(services: Services) -> opening.Worker:
    """Start what this process does for the queue."""
    from engine.worker.begin import begin_work  # noqa: PLC0415 - loads every room

    return begin_work(services)


def create() -> ASGIApp:
    """The application of one process."""
    keep_messages_out()
    settings = Settings()
    return Starlette(
        routes=opening.routes(settings),
        middleware=opening.guards(settings),
        lifespan=lambda _app: opening.studio(settings, work),
    )
