"""The sign-in page: plain HTML from the server, so that nothing is served before it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from engine.errors import NotAllowed, StudioError, TooLarge
from engine.gateway.gate import COOKIE, is_signed_in, token_of
from engine.gateway.sign_in_page import POLICY, page

if TYPE_CHECKING:  # a start without a password need not load the database
    from engine.access.service import AccessService

log = logging.getLogger(__name__)

_LARGEST_FORM_BYTES = 8_192


def sign_in_routes(access: Callable[[], AccessService]) -> list[Route]:
    """``/login`` and ``/logout`` on the given access service."""

    async def show(request: Request) -> Response:
        wanted = safe_path(request.query_params.get("next"))
        if is_signed_in(request.scope):
            return RedirectResponse(wanted, 303)
        return _page(wanted)

    async def enter(request: Request) -> Response:
        wanted = "/"
        try:
            _require_same_origin(request)
            form = await _form(request)
            wanted = safe_path(form.get("next"))
            client = request.client.host if request.client else ""
            token = await run_in_threadpool(access().sign_in, form.get("password", ""), client)
        except StudioError as refusal:
            log.warning("sign-in refused: %s", type(refusal).__name__)
            return _page(wanted, refusal)
        answer = RedirectResponse(wanted, 303)
        answer.set_cookie(
            COOKIE,
            token,
            max_age=access().lifetime_s,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer

    async def leave(request: Request) -> Response:
        # The cookie is SameSite=Strict, so a link on a foreign page cannot sign anyone out.
        if token := token_of(request.scope):
            await run_in_threadpool(access().sign_out, token)
        answer = RedirectResponse("/login", 303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return answer

    return [
        Route("/login", show, methods=["GET"]),
        Route("/login", enter, methods=["POST"]),
        Route("/logout", leave, methods=["GET", "POST"]),
    ]


def safe_path(wanted: str | None) -> str:
    """Where to go after sign-in: a path of this studio, whatever was asked for."""
    if not wanted or not wanted.startswith("/") or wanted.startswith(("//", "/\\")):
        return "/"
    if any(ord(letter) < 33 or letter == "\\" for letter in wanted):
        return "/"
    return wanted


def _page(wanted: str, refusal: StudioError | None = None) -> Response:
    status = 200 if refusal is None else refusal.status
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
    return HTMLResponse(page(wanted, refusal), status, headers=headers)


def _require_same_origin(request: Request) -> None:
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise NotAllowed("This form came from another site.", "Open the sign-in page here.")


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM_BYTES:
            raise TooLarge("This form is too large.", "Send only the password.")
    fields = parse_qs(body.decode(errors="replace"), keep_blank_values=True, max_num_fields=10)
    return {name: values[0] for name, values in fields.items()}
