"""The gate: every request and WebSocket passes here before any page, file or route.

A page cannot forget to ask for the password, because pages are never reached without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.access.service import AccessService
from engine.gateway import problems

COOKIE = "studio_session"
OPEN_PATHS = frozenset({"/login", "/api/health"})
_SIGNED_IN = "studio.is_signed_in"
_LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?", re.IGNORECASE)


def is_signed_in(scope: Scope) -> bool:
    """Whether the gate found a valid sign-in, or none is asked for."""
    return bool(scope.get(_SIGNED_IN, False))


def token_of(scope: Scope) -> str | None:
    """The token in the cookie of this request."""
    try:
        cookies = SimpleCookie("; ".join(Headers(scope=scope).getlist("cookie")))
    except CookieError:
        return None
    return cookies[COOKIE].value if COOKIE in cookies else None


class Gate:
    """Lets nothing but sign-in and health through without a valid cookie.

    Args:
        app: All that is guarded.
        access: Gives the access service; called for each visit.
    """

    def __init__(self, app: ASGIApp, access: Callable[[], AccessService]) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the visit on, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        access = await run_in_threadpool(self._access)
        if not access.is_required and not _is_local(scope):
            await _refuse(scope, receive, send, _foreign_name())
            return
        token = token_of(scope)
        is_valid = await run_in_threadpool(access.is_valid, token)
        scope[_SIGNED_IN] = is_valid
        if scope["type"] == "http" and scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
        elif not is_valid:
            await _refuse(scope, receive, send, _sign_in_first(scope))
        elif scope["type"] == "websocket" and access.is_required:
            await self._app(scope, _until_signed_out(receive, access, token), send)
        else:
            await self._app(scope, receive, send)


def _is_local(scope: Scope) -> bool:
    # A name that is not this machine's, pointed at it, would make a foreign page same-origin;
    # and whatever the server was told to bind, only the loopback answers without a password.
    is_local_name = _LOOPBACK.fullmatch(Headers(scope=scope).get("host", "")) is not None
    server = scope.get("server")
    is_local_address = not server or server[1] is None or is_loopback(server[0])
    return is_local_name and is_local_address


def is_loopback(address: str) -> bool:
    """Whether nobody but this machine can reach this address."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def _foreign_name() -> Response:
    return problems.answer(
        421,
        "Without a password the studio answers only to localhost.",
        "Use http://127.0.0.1, or set STUDIO_PASSWORD_HASH.",
    )


def _sign_in_first(scope: Scope) -> Response:
    if scope["type"] == "http" and _is_navigation(scope):
        query = scope.get("query_string", b"").decode("latin-1")
        wanted = scope["path"] + (f"?{query}" if query else "")
        return RedirectResponse(f"/login?next={quote(wanted, safe='')}", 303)
    return problems.answer(401, "You are not signed in.", "Sign in at /login, then try again.")


def _is_navigation(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    is_page = headers.get("sec-fetch-mode", "navigate") == "navigate"
    return scope["method"] == "GET" and is_page and "text/html" in headers.get("accept", "")


async def _refuse(scope: Scope, receive: Receive, send: Send, response: Response) -> None:
    if scope["type"] == "websocket":
        await receive()
        # Closed before it is accepted: the server answers the handshake with 403.
        await send({"type": "websocket.close", "code": 1008})
        return
    await response(scope, receive, send)


def _until_signed_out(receive: Receive, access: AccessService, token: str | None) -> Receive:
    """Messages of an open tab, until its sign-in ends."""

    async def receive_signed_in() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive" and not await run_in_threadpool(
            access.is_valid, token
        ):
            return {"type": "websocket.disconnect", "code": 1008, "reason": "signed out"}
        return message

    return receive_signed_in
