"""ETags of what is read: whoever has the same already is told so, without sending it again."""

from __future__ import annotations

import hashlib
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_READING = frozenset({"GET", "HEAD"})
_TAG = re.compile(r'(?:W/)?("[^"]*")')
_GONE = ("content-length", "content-type", "content-disposition")


class Tags:
    """Tags whole answers to reads by their content.

    Args:
        app: The routes.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call on; its answer leaves tagged, or as 304."""
        if scope["type"] != "http" or scope["method"] not in _READING:
            await self._app(scope, receive, send)
            return
        wanted = Headers(scope=scope).get("if-none-match", "")
        start: Message | None = None

        async def send_tagged(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and message["status"] == 200:
                start = message
                return
            if start is None or message["type"] != "http.response.body":
                await send(message)
                return
            opening, start = start, None
            if not message.get("more_body", False):
                message = _tagged(opening, message, wanted)
            await send(opening)
            await send(message)

        await self._app(scope, receive, send_tagged)


def _tagged(start: Message, body: Message, wanted: str) -> Message:
    """The body that leaves: none where the caller has it; changes ``start`` to say so."""
    headers = MutableHeaders(scope=start)
    digest = hashlib.sha256(body.get("body", b"")).hexdigest()
    tag = headers.setdefault("ETag", f'"{digest[:32]}"')
    headers.setdefault("Cache-Control", "private, no-cache")
    if wanted.strip() != "*" and tag not in _TAG.findall(wanted):
        return body
    start["status"] = 304
    for name in _GONE:
        if name in headers:
            del headers[name]
    return {"type": "http.response.body", "body": b""}
