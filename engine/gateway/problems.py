"""Every refusal and fault as HTTP, here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from engine.errors import NotSignedIn, StudioError
from engine.gateway.plain import PlainJSON
from engine.gateway.servers import is_away
from engine.request import request_id

MEDIA_TYPE = "application/problem+json"
_METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
_AWAY_S = 5
_MOST_CHARS = 4_000  # faults name what was sent, which may be long


def answer(
    status: int, problem: str, remedy: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A problem document (RFC 9457) with our two sentences and the request it is about."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": problem[:_MOST_CHARS],
        "remedy": remedy,
        "request_id": request_id.get(),
    }
    return PlainJSON(body, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def refused(_request: Request, error: Exception) -> Response:
    """A refusal of ours, in its own words."""
    assert isinstance(error, StudioError)  # noqa: S101 - registered for this kind alone
    headers = {}
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(error.retry_after_s)
    if isinstance(error, NotSignedIn):
        headers["WWW-Authenticate"] = "Bearer"
    return answer(error.status, error.problem, error.remedy, headers)


def invalid(_request: Request, error: Exception) -> Response:
    """A request that does not fit its schema: every fault at once."""
    faults = [
        f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
        for fault in getattr(error, "errors", list)()
    ]
    return answer(422, "; ".join(faults) or "The request is malformed.", "Correct the request.")


def of_http(request: Request, error: Exception) -> Response:
    """What the framework itself refuses: unknown paths, wrong methods, broken forms."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this kind alone
    status = error.status_code
    headers = dict(error.headers or {})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(_methods(request))
    problem, remedy = f"{HTTPStatus(status).phrase}.", "Check the address and the method."
    if status == HTTPStatus.BAD_REQUEST:
        # A form that the framework cannot take apart, in its words, which repeat nothing of it.
        problem, remedy = f"The body cannot be read. {error.detail}", "Correct the request."
    return answer(status, problem, remedy, headers)


def _methods(request: Request) -> list[str]:
    """All that this address hears: the framework names those of the first route only."""
    return [
        method
        for method in _METHODS
        for asked in [{**request.scope, "method": method}]
        if any(route.matches(asked)[0] is Match.FULL for route in request.app.routes)
    ]


def unexpected(_request: Request, error: Exception) -> Response:
    """A fault of ours: terse outside; whoever caught it logs where it passed."""
    if is_away(error):
        return answer(
            503,
            "A server that the studio needs does not answer: its database, or Redis.",
            f"Try again in {_AWAY_S} seconds; /api/ready says when all is there.",
            {"Retry-After": str(_AWAY_S)},
        )
    return answer(
        500, "Something went wrong on our side.", "Try again; the log has it under this request id."
    )
