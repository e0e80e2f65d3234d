"""The API under ``/api``: health of every part, and the deep profiles."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Path, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from engine.assembly import Services
from engine.errors import NotFound, StudioError
from engine.gateway import problems
from engine.gateway.accounts import Accounts
from engine.gateway.gate import is_signed_in
from engine.gateway.routes import algorithms, code, datasets, jobs, keys, models
from engine.gateway.schemas import Health, Problem

REPORT_POLICY = (
    # The report is foreign HTML with scripts: an origin of its own, and no way out of it.
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
)
VERSION = "0.1.0"
_ID = re.compile(r"[0-9a-f]{32}")


def operation_id(route: APIRoute) -> str:
    """What generated clients call this operation: ``keys_create``, ``health``."""
    return "_".join([*map(str, route.tags[:1]), route.name])


def create_api(services: Callable[[], Services]) -> FastAPI:
    """Build the API on the parts that ``services`` gives."""
    # The documentation pages of the framework load their scripts from elsewhere: off.
    api = FastAPI(
        title="AlgoAPI Studio",
        version=VERSION,
        description="What a person does in the studio, a program does here.",
        docs_url=None,
        redoc_url=None,
        servers=[{"url": "/api"}],
        generate_unique_id_function=operation_id,
        responses={"default": {"model": Problem, "description": "A refusal, with its remedy."}},
    )
    api.state.services = services
    api.add_middleware(Accounts, services=services)
    for room in (keys, datasets, algorithms, code, jobs, models):
        api.include_router(room.router)
    api.add_exception_handler(StudioError, problems.refused)
    api.add_exception_handler(RequestValidationError, problems.invalid)
    api.add_exception_handler(HTTPException, problems.of_http)
    api.add_exception_handler(Exception, problems.unexpected)

    @api.get("/health")
    def health(request: Request) -> Health:
        """The state of every part; without a sign-in only whether the studio works."""
        health = services().health
        if is_signed_in(request.scope):
            return Health.of(health.parts())
        return Health(state=Health.of(health.basics()).state, parts=[])

    @api.get("/reports/{dataset_id}")
    def report(dataset_id: Annotated[str, Path(max_length=64)]) -> Response:
        """The deep profile of a dataset, shut into an origin of its own."""
        html = services().datasets.profile_html(dataset_id) if _ID.fullmatch(dataset_id) else None
        if html is None:
            raise NotFound(
                "There is no deep profile of this dataset.", "Make one on the Data page first."
            )
        headers = {
            "Content-Security-Policy": REPORT_POLICY,
            "Cache-Control": "private, no-cache",
            # A sandboxed page of its own tab is not shown at all with the stricter value.
            "Cross-Origin-Opener-Policy": "unsafe-none",
        }
        return Response(html, media_type="text/html; charset=utf-8", headers=headers)

    return api
