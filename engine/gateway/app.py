"""The API under ``/api``: its routes, and what every call passes before and after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from engine.assembly import Services
from engine.errors import StudioError
from engine.gateway import description, problems
from engine.gateway.accounts import Accounts
from engine.gateway.bounds import Bounds
from engine.gateway.metrics import Measured, Metrics
from engine.gateway.routes import (
    algorithms,
    catalog,
    code,
    contracts,
    datasets,
    jobs,
    keys,
    models,
    reports,
    runs,
    state,
)
from engine.gateway.schemas import Problem
from engine.gateway.tags import Tags

VERSION = "0.1.0"
# Met in this order, one after the other: what programs ask all the time comes first.
ROUTES = (models, contracts, catalog, algorithms, keys, datasets, runs, code, jobs, reports, state)


class Api(FastAPI):
    """FastAPI with our own words in its description."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, made once."""
        if self.openapi_schema is None:
            self.openapi_schema = description.completed(super().openapi())
        return self.openapi_schema


def operation_id(route: APIRoute) -> str:
    """What generated clients call this operation: ``keys_create``, ``health``."""
    tags = [str(tag) for tag in route.tags[:1] if tag != "state"]
    return "_".join([*tags, route.name])


def create_api(services: Callable[[], Services]) -> FastAPI:
    """Build the API on the parts that ``services`` gives."""
    # The documentation pages of the framework load their scripts from elsewhere: off.
    api = Api(
        title="AlgoAPI Studio",
        version=VERSION,
        description=description.INTRODUCTION,
        openapi_tags=description.TAGS,
        docs_url=None,
        redoc_url=None,
        servers=[{"url": "/api"}],
        generate_unique_id_function=operation_id,
        responses={"default": {"model": Problem, "description": "A refusal, with its remedy."}},
    )
    api.state.services = services
    api.state.metrics = Metrics(services)
    # The last one added is met first.
    api.add_middleware(Tags)
    api.add_middleware(Bounds, settings=lambda: services().settings)
    api.add_middleware(Accounts, services=services)
    api.add_middleware(Measured, metrics=api.state.metrics)
    for routes in ROUTES:
        api.include_router(routes.router)
    api.add_exception_handler(StudioError, problems.refused)
    api.add_exception_handler(RequestValidationError, problems.invalid)
    api.add_exception_handler(HTTPException, problems.of_http)
    api.add_exception_handler(Exception, problems.unexpected)
    return api
