"""What every answer of the API says of the caller's limit, and the usage log's note of the call."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.assembly import Services
from engine.keys.model import Principal, Rate


class Accounts:
    """Adds the limit's headers and counts the call.

    Args:
        app: The routes.
        services: Gives the parts.
    """

    def __init__(self, app: ASGIApp, services: Callable[[], Services]) -> None:
        self._app = app
        self._services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on; who called is known when its answer leaves."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state: dict[str, Any] = scope.setdefault("state", {})
        began, status = time.perf_counter(), 500

        async def send_with_limit(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _tell(MutableHeaders(scope=message), state.get("rate"))
            await send(message)

        try:
            await self._app(scope, receive, send_with_limit)
        finally:
            principal: Principal | None = state.get("principal")
            if principal is not None:
                endpoint = f"{scope['method']} {_route(scope)}"[:120]
                spent = time.perf_counter() - began
                # It counts in memory and writes later: a thread would take longer.
                self._services().keys.note(principal.id, endpoint, status, spent)


def _tell(headers: MutableHeaders, rate: Rate | None) -> None:
    if rate is None:
        return
    headers["RateLimit-Limit"] = str(rate.limit)
    headers["RateLimit-Remaining"] = str(rate.remaining)
    headers["RateLimit-Reset"] = str(rate.reset_s)
    headers["RateLimit-Policy"] = f"{rate.limit};w={rate.window_s}"


def _route(scope: Scope) -> str:
    return str(getattr(scope.get("route"), "path", "unknown"))
