"""The gate: every request and WebSocket passes here before any page, file or route.

A page cannot forget to ask for the password, because pages are never reached without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.gateway import problems

if TYPE_CHECKING:  # a start without a password need not load the database
    from engine.access.service import AccessService

COOKIE = "studio_session"
# Who makes a key without one is asked by the API itself, which may be set to allow it.
OPEN_PATHS = frozenset({"/login", "/api/health", "/api/ready", "/api/v1/keys/create"})
API = "/api/"
_SIGNED_IN = "studio.is_signed_in"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
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


def key_of(scope: Scope) -> str | None:
    """The key that came with this request, in either of its two places."""
    headers = Headers(scope=scope)
    kind, _, bearer = headers.get("authorization", "").partition(" ")
    return headers.get("x-api-key") or (bearer.strip() if kind.lower() == "bearer" else None)


class Gate:
    """Lets nothing but sign-in and health through without a valid cookie.

    Args:
        app: All that is guarded.
        access: Gives the access service; ``None`` where no password is set.
    """

    def __init__(self, app: ASGIApp, access: Callable[[], AccessService] | None) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the visit on, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        if "\n" in scope["path"]:
            # No mount of the framework matches it; unknown, it would be answered as plain text.
            await _refuse(scope, receive, send, _no_such_address())
            return
        if _has_key(scope):
            # The API asks whose it is; on this machine the address is asked for all the same.
            await self._pass_with_key(scope, receive, send)
            return
        if _is_from_elsewhere(scope):
            await _refuse(scope, receive, send, _foreign_page())
            return
        if self._access is None:
            await self._pass_local(scope, receive, send)
            return
        access = await run_in_threadpool(self._access)
        token = token_of(scope)
        is_valid = await run_in_threadpool(access.is_valid, token)
        scope[_SIGNED_IN] = is_valid
        if scope["type"] == "http" and scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
        elif not is_valid:
            await _refuse(scope, receive, send, _sign_in_first(scope))
        elif scope["type"] == "websocket":
            await _Tab(access, token, receive, send).serve(self._app, scope)
        else:
            await self._app(scope, receive, send)

    async def _pass_with_key(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._access is None and not _is_local(scope):
            await _refuse(scope, receive, send, _foreign_name())
            return
        scope[_SIGNED_IN] = False
        await self._app(scope, receive, send)

    async def _pass_local(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_local(scope):
            await _refuse(scope, receive, send, _foreign_name())
            return
        scope[_SIGNED_IN] = True
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


def _has_key(scope: Scope) -> bool:
    return bool(scope["type"] == "http" and scope["path"].startswith(API) and key_of(scope))


def _is_from_elsewhere(scope: Scope) -> bool:
    """Whether a page of another site asks, with this browser's sign-in or address."""
    is_call = scope["type"] == "http" and scope["path"].startswith(API)
    if not is_call:
        return False
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    # Reads come with an origin only where a page's script wants to see the answer.
    if origin is not None and origin.partition("://")[2] != headers.get("host"):
        return True
    is_change = scope["method"] not in _SAFE_METHODS
    return is_change and headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}


def _foreign_page() -> Response:
    return problems.answer(
        403,
        "A page of another site called the API without a key.",
        "Call the API with a key; from a browser of another site, set STUDIO_CORS_ORIGINS as well.",
    )


def _no_such_address() -> Response:
    return problems.answer(404, "No address has a line break.", "Check the address.")


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


class _Tab:
    """An open tab's connection, which ends when its sign-in does."""

    def __init__(
        self, access: AccessService, token: str | None, receive: Receive, send: Send
    ) -> None:
        self._access = access
        self._token = token
        self._receive = receive
        self._send = send
        self._is_over = False

    async def serve(self, app: ASGIApp, scope: Scope) -> None:
        await app(scope, self._receive_signed_in, self._send_while_open)

    async def _receive_signed_in(self) -> Message:
        message = await self._receive()
        if message["type"] != "websocket.receive":
            return message
        if await run_in_threadpool(self._access.is_valid, self._token):
            return message
        await self._send({"type": "websocket.close", "code": 1008})
        self._is_over = True
        return {"type": "websocket.disconnect", "code": 1008, "reason": "signed out"}

    async def _send_while_open(self, message: Message) -> None:
        if not self._is_over:
            await self._send(message)
