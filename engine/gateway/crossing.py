"""Pages of other sites: none may read the API but those that the settings name."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from engine.gateway.gate import API
from engine.settings import Settings

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_ASKED = ("Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "X-API-Key")
_TOLD = (
    "Content-Disposition",
    "ETag",
    "Idempotency-Replayed",
    "Location",
    "RateLimit-Limit",
    "RateLimit-Policy",
    "RateLimit-Remaining",
    "RateLimit-Reset",
    "Retry-After",
    "X-Request-Id",
)


class Crossing:
    """Says to browsers which other sites' pages may call the API, by key and never by cookie.

    Args:
        app: All that is served.
        origins: Such as ``https://shop.example``.
    """

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._open = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=_METHODS,
            allow_headers=_ASKED,
            expose_headers=_TOLD,
            max_age=600,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a preflight, or mark the answer; the rest of the studio stays shut."""
        is_call = scope["type"] == "http" and scope["path"].startswith(API)
        await (self._open if is_call else self._app)(scope, receive, send)


def origins(settings: Settings) -> list[str]:
    """The origins that the settings name."""
    return [each.strip().rstrip("/") for each in settings.cors_origins.split(",") if each.strip()]
