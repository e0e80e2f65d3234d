"""A studio's routes behind the real gate, on both kinds of database."""

from __future__ import annotations

from functools import cache

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.testclient import TestClient

from engine.assembly import assemble
from engine.gateway.app import ROUTES, create_api
from engine.gateway.crossing import Crossing, origins
from engine.gateway.gate import Gate
from engine.gateway.headers import AnswerHeaders
from engine.keys.model import Scope

HERE = "http://127.0.0.1:8501"


@cache
def _routes():
    return create_api(lambda: None).router.routes[-len(ROUTES) :]


def api_on(parts):
    """The API on these parts, by the same routes for all tests: to make them takes 0.2 s."""
    api = create_api(lambda: parts)
    api.router.routes[-len(ROUTES) :] = _routes()
    return api


@pytest.fixture
def serve(settings, database, kept_tables):
    """Studios with these settings, their routes behind the real gate."""
    made = []

    def build(execution=None, **changed):
        url = database.url.render_as_string(hide_password=False)
        changed = {"database_url": url, "password_hash": "", **changed}
        parts = assemble(settings.model_copy(update=changed), execution=execution)
        made.append((parts, execution))
        access = (lambda: parts.access) if parts.settings.password_hash else None
        named = origins(parts.settings)
        app = Starlette(
            routes=[Mount("/api", api_on(parts))],
            middleware=[
                Middleware(AnswerHeaders),
                *([Middleware(Crossing, origins=named)] if named else []),
                Middleware(Gate, access=access),
            ],
        )
        return TestClient(app, base_url=HERE, raise_server_exceptions=False), parts

    yield build
    for parts, execution in made:
        if execution is None:
            parts.close()
        else:
            parts.keys.close()
            parts.database.close()


@pytest.fixture
def key():
    """Headers with a fresh key of a studio."""

    def make(parts, *scopes: Scope) -> dict[str, str]:
        return {"X-API-Key": parts.keys.create("k", "a@b.c", scopes or tuple(Scope)).text}

    return make
