"""How the studio is: for people, for balancers, for Prometheus."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from engine.gateway.caller import Parts, Reader, known_caller
from engine.gateway.gate import is_signed_in
from engine.gateway.metrics import CONTENT_TYPE, Metrics
from engine.gateway.schemas import Health, Ready

router = APIRouter(tags=["state"])


@router.get("/health", name="health")
def health(request: Request, services: Parts) -> Health:
    """Whether the studio works; to people who are signed in the state of every part."""
    parts = services.health
    if is_signed_in(request.scope):
        return Health.of(parts.parts())
    return Health(state=Health.of(parts.basics()).state, parts=[])


@router.get(
    "/ready",
    name="ready",
    responses={503: {"model": Ready, "description": "A part that is needed does not work."}},
)
def ready(request: Request, response: Response, services: Parts) -> Ready:
    """Whether the studio can take work; with a key or a sign-in part by part."""
    found = services.health.components()
    if found.state == "missing":
        response.status_code = 503
    is_shown = known_caller(request, services) is not None
    return Ready(state=found.state, components=found if is_shown else None)


@router.get(
    "/metrics",
    name="metrics",
    response_class=Response,
    responses={
        200: {
            "description": "Prometheus' text format.",
            "content": {"text/plain": {"schema": {"type": "string"}}},
        }
    },
)
def metrics(request: Request, _caller: Reader) -> Response:
    """Calls by route, jobs and runs by state, and the pool, as Prometheus reads them."""
    figures: Metrics = request.app.state.metrics
    return Response(figures.text(), media_type=CONTENT_TYPE)
