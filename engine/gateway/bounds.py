"""How much one call may send, how long it may take, and how many are answered at once."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.gateway import problems
from engine.settings import Settings

# Those who watch over the studio must hear from it when it is busy most of all.
_ALWAYS = frozenset({"/health", "/ready", "/metrics"})
_FORM_OVERHEAD = 1 << 20
_RETRY_S = {"Retry-After": "2"}


class Bounds:
    """Holds calls to the limits of the settings.

    Args:
        app: The routes.
        settings: Asked at each call.
    """

    def __init__(self, app: ASGIApp, settings: Callable[[], Settings]) -> None:
        self._app = app
        self._settings = settings
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on within the limits, or refuse it."""
        if scope["type"] != "http" or _path(scope) in _ALWAYS:
            await self._app(scope, receive, send)
            return
        settings = self._settings()
        if self._under_way >= settings.requests_at_once:
            await _too_many()(scope, receive, send)
            return
        self._under_way += 1
        call = _Call(scope, receive, send, _most_bytes(scope, settings), self._free)
        work = asyncio.ensure_future(call.perform(self._app))
        # A thread cannot be stopped: a call that took too long counts until it has really ended.
        work.add_done_callback(lambda _: call.free())
        try:
            await asyncio.wait({work}, timeout=settings.request_s)
        except asyncio.CancelledError:
            work.cancel()
            raise
        if work.done():
            work.result()
            return
        await call.give_up(work)

    def _free(self) -> None:
        self._under_way -= 1


class _Call:
    """One call, with what it sent so far."""

    def __init__(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        most_bytes: int,
        give_back: Callable[[], None],
    ) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._left = self._most_bytes = most_bytes
        self._is_answered = False
        self._is_over = False
        self._give_back: Callable[[], None] | None = give_back

    def free(self) -> None:
        """Give the place among the calls under way back, once."""
        give_back, self._give_back = self._give_back, None
        if give_back is not None:
            give_back()

    async def perform(self, app: ASGIApp) -> None:
        declared = Headers(scope=self._scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > self._most_bytes:
            await self._end_with(_too_large(self._most_bytes))
            return
        with contextlib.suppress(_TooLargeError):
            await app(self._scope, self._read, self._answer)
        if self._left < 0:
            await self._end_with(_too_large(self._most_bytes))

    async def give_up(self, work: asyncio.Future[None]) -> None:
        """Answer in place of what takes too long, and tell it to end."""
        await self._end_with(_too_long())
        work.cancel()
        # What it still raises has been answered already.
        work.add_done_callback(lambda ended: ended.cancelled() or ended.exception())

    async def _read(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise _TooLargeError
        return message

    async def _answer(self, message: Message) -> None:
        # What the routes make of a body that was cut off is not the answer.
        if not self._is_over and self._left >= 0:
            self._is_answered = True
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                # Before its last byte leaves: whoever has it may send the next call at once.
                self.free()
            await self._send(message)

    async def _end_with(self, response: Response) -> None:
        self._is_over = True
        if not self._is_answered:
            await response(self._scope, self._receive, self._send)


class _TooLargeError(Exception):
    """The body is over its limit."""


def _path(scope: Scope) -> str:
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    return path.removeprefix(root)


def _most_bytes(scope: Scope, settings: Settings) -> int:
    kind = Headers(scope=scope).get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return settings.upload_limit_bytes + _FORM_OVERHEAD
    return settings.body_limit_mb << 20


def _too_large(most_bytes: int) -> Response:
    return problems.answer(
        413,
        f"The body of this call is larger than {most_bytes / 2**20:g} MiB.",
        "Send less at once, or raise STUDIO_BODY_LIMIT_MB or, for files, STUDIO_UPLOAD_LIMIT_MB.",
        {"Connection": "close"},
    )


def _too_many() -> Response:
    return problems.answer(
        503,
        "As many calls are under way as this process answers at once.",
        "Try again in 2 seconds, or raise STUDIO_REQUESTS_AT_ONCE.",
        _RETRY_S,
    )


def _too_long() -> Response:
    return problems.answer(
        503,
        "This call took longer than calls may; what it began may still come to its end.",
        "Send it again with the same Idempotency-Key, or raise STUDIO_REQUEST_S.",
        _RETRY_S | {"Connection": "close"},
    )
