"""Idempotency-Key: a creating call that is sent again makes nothing more, and gets its answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from engine.assembly import Services
from engine.errors import Conflict, InvalidInput
from engine.gateway.caller import address_of, known_caller, services_of
from engine.keys.model import PERSON, Limit
from engine.keys.repeats import Claim, Kept

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
NAME = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_CREATING = frozenset({201, 202})
_KEPT_HEADERS = ("content-type", "location")
_MOST_KEPT_BYTES = 1 << 16
_PIECE_BYTES = 1 << 18


def _declared(
    _key: Annotated[
        str | None,
        Header(
            alias=NAME,
            min_length=1,
            max_length=200,
            pattern=r"^[\x21-\x7e]+$",
            description=(
                "A word of your own for this call. Sent again within 24 hours with the same "
                "request, the call makes nothing more and gets the same answer."
            ),
            examples=["3f0c9a52-monday"],
        ),
    ] = None,
) -> None:
    """Says in the description of the API that the header is heard."""


class Repeatable(APIRoute):
    """A route that hears the header where it creates something (201, 202)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if _is_creating(kwargs.get("methods"), kwargs.get("status_code")):
            kwargs["dependencies"] = [*(kwargs.get("dependencies") or ()), Depends(_declared)]
        super().__init__(*args, **kwargs)

    def get_route_handler(self) -> Handler:
        """The handler, once for each call."""
        handle = super().get_route_handler()
        if not _is_creating(self.methods, self.status_code):
            return handle

        async def once(request: Request) -> Response:
            if NAME not in request.headers:
                return await handle(request)
            return await _once(request, handle)

        return once


def _is_creating(methods: Any, status: int | None) -> bool:
    return "POST" in (methods or ()) and status in _CREATING


async def _once(request: Request, handle: Handler) -> Response:
    services = services_of(request)
    key = request.headers[NAME]
    if not _KEY.fullmatch(key):
        raise InvalidInput(
            "The Idempotency-Key is not a word.", "Send 1 to 200 letters, digits or signs."
        )
    caller = await run_in_threadpool(_caller, request, services)
    asked = await _hash_of(request)
    call = f"{request.method} {request.url.path}"
    begun = await run_in_threadpool(services.keys.repeats.begin, caller, call, key, asked)
    if isinstance(begun, Kept):
        return await run_in_threadpool(_again, request, services, begun)
    try:
        response = await handle(request)
    except Exception:
        # Nothing was answered, so nothing is kept; cut off from outside, the work may go on.
        await run_in_threadpool(services.keys.repeats.forget, begun)
        raise
    await run_in_threadpool(_keep, request, services, begun, response)
    return response


def _caller(request: Request, services: Services) -> str:
    principal = known_caller(request, services)
    return principal.id if principal else f"at {address_of(request)}"


async def _hash_of(request: Request) -> str:
    """A hash of all that is asked; of a form its fields, since each sending parts it anew."""
    hashed = hashlib.sha256(request.url.query.encode())
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        hashed.update(b"\nbody\n" + await request.body())
        return hashed.hexdigest()
    for name, value in (await _form(request)).multi_items():
        if isinstance(value, UploadFile):
            hashed.update(f"\n{name!a} {value.filename!a}\n".encode() + await _digest(value))
        else:
            text = value.encode("utf-8", "replace")
            hashed.update(f"\n{name!a}\n".encode() + hashlib.sha256(text).digest())
    return hashed.hexdigest()


async def _digest(file: UploadFile) -> bytes:
    hashed = hashlib.sha256()
    while piece := await file.read(_PIECE_BYTES):
        hashed.update(piece)
    await file.seek(0)
    return hashed.digest()


async def _form(request: Request) -> FormData:
    # The request keeps it: the route gets the same form, and closes it.
    return await request.form(max_files=10, max_fields=100)


def _keep(request: Request, services: Services, claim: Claim, response: Response) -> None:
    if response.status_code >= 400:
        services.keys.repeats.forget(claim)
        return
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    answer: dict[str, Any] = {"headers": headers}
    body = bytes(response.body)
    if getattr(request.state, "is_secret", False):
        answer["is_secret"] = True
    elif len(body) > _MOST_KEPT_BYTES:
        answer["sha256"] = services.blobs.put(body)
    else:
        answer["text"] = body.decode()
    services.keys.repeats.finish(claim, response.status_code, answer)


def _again(request: Request, services: Services, kept: Kept) -> Response:
    principal = getattr(request.state, "principal", PERSON)
    if principal is not PERSON:
        rate = services.keys.count(principal.id, Limit.OTHER)
        request.state.rate = rate
        services.keys.require_rate(rate, Limit.OTHER)
    if kept.answer.get("is_secret"):
        raise Conflict(
            "This call was carried out, and what it gave was shown once and is kept nowhere.",
            "If the answer was lost, revoke what it made and make another with a new key.",
        )
    digest = kept.answer.get("sha256")
    body = services.blobs.get(digest) if digest else kept.answer["text"].encode()
    return Response(body, kept.status, {**kept.answer["headers"], REPLAYED: "true"})
