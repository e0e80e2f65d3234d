"""An ASGI application that is built when it is first called, not when the server starts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send


class Later:
    """Stands for an application that takes long to import.

    Args:
        build: Imports and builds it; called once.
    """

    def __init__(self, build: Callable[[], ASGIApp]) -> None:
        self._build = cache(build)
        self._built: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Build it on the first call, off the event loop, then pass the call on."""
        if self._built is None:
            self._built = await run_in_threadpool(self._build)
        await self._built(scope, receive, send)
