"""Who calls, what it may do, and whether it came too often: asked before every route."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyHeader, HTTPBearer
from starlette.concurrency import run_in_threadpool

from engine.assembly import Services
from engine.errors import NotSignedIn
from engine.gateway.gate import is_signed_in, key_of
from engine.keys.model import PERSON, Limit, Principal, Scope

Result = TypeVar("Result")
HEADER = APIKeyHeader(
    name="X-API-Key", auto_error=False, scheme_name="Key", description="A key of this studio."
)
BEARER = HTTPBearer(auto_error=False, scheme_name="Bearer", description="The same key.")


def services_of(request: Request) -> Services:
    """The parts of this process."""
    give = cast("Callable[[], Services]", request.app.state.services)
    return give()


async def _parts(request: Request) -> Services:
    # Async although nothing is awaited: a plain function would be handed to a thread at each call.
    return services_of(request)


Parts = Annotated[Services, Depends(_parts)]


def caller(scope: Scope, limit: Limit = Limit.OTHER) -> Callable[..., Principal]:
    """A dependency that gives the caller of a route, or refuses it.

    Args:
        scope: What the route needs.
        limit: What the call is counted as; the person at the screen is not counted.
    """

    def give(
        request: Request,
        services: Parts,
        _header: Annotated[str | None, Security(HEADER)] = None,
        _bearer: Annotated[object, Security(BEARER)] = None,
    ) -> Principal:
        return _let_in(request, services, scope, limit)

    return give


class Visit:
    """A call at the door: it is let in by the thread that does its work, in one go.

    Each thing handed to a thread takes as long as all that is asked of a key. Its route gets the
    parts of this process from here alone, so that nothing is done for who was not let in.

    Args:
        let_in: Gives the caller, or refuses it.
        services: The parts.
    """

    def __init__(self, let_in: Callable[[], Principal], services: Services) -> None:
        self._let_in = let_in
        self._services = services
        self._is_in = False

    async def enter(self) -> None:
        """Let it in before more of it is read."""
        await run_in_threadpool(self._enter)

    async def perform(self, work: Callable[[Services], Result]) -> Result:
        """Do its work in a thread, once it is let in."""
        return await run_in_threadpool(self._perform, work)

    def _enter(self) -> None:
        if not self._is_in:
            self._let_in()
            self._is_in = True

    def _perform(self, work: Callable[[Services], Result]) -> Result:
        self._enter()
        return work(self._services)


def visit(scope: Scope, limit: Limit) -> Callable[..., Awaitable[Visit]]:
    """As :func:`caller`, for a route that does all of its work in one thread."""

    async def give(
        request: Request,
        services: Parts,
        _header: Annotated[str | None, Security(HEADER)] = None,
        _bearer: Annotated[object, Security(BEARER)] = None,
    ) -> Visit:
        return Visit(lambda: _let_in(request, services, scope, limit), services)

    return give


def _let_in(request: Request, services: Services, scope: Scope, limit: Limit) -> Principal:
    principal = _who(request, services)
    request.state.principal = principal
    if principal is not PERSON:
        rate = services.keys.count(principal.id, limit)
        request.state.rate = rate
        services.keys.require_rate(rate, limit)
    principal.require(scope)
    return principal


def _who(request: Request, services: Services) -> Principal:
    text = key_of(request.scope)
    if text:
        return services.keys.authenticate(text)
    if is_signed_in(request.scope):
        return PERSON
    raise NotSignedIn(
        "This call came without a key.", "Send one as X-API-Key, or as Authorization: Bearer."
    )


def known_caller(request: Request, services: Services) -> Principal | None:
    """The caller where there is one; a key that is no good is refused all the same."""
    if not key_of(request.scope) and not is_signed_in(request.scope):
        return None
    principal = _who(request, services)
    request.state.principal = principal
    return principal


def address_of(request: Request) -> str:
    """Where a call comes from, for limits before there is a key."""
    return request.client.host if request.client else "unknown"


Reader = Annotated[Principal, Depends(caller(Scope.READ))]
Writer = Annotated[Principal, Depends(caller(Scope.WRITE))]
Runner = Annotated[Principal, Depends(caller(Scope.RUN, Limit.EXECUTE))]
Trainer = Annotated[Principal, Depends(caller(Scope.TRAIN, Limit.TRAIN))]
Predictor = Annotated[Principal, Depends(caller(Scope.PREDICT, Limit.PREDICT))]
PredictorVisit = Annotated[Visit, Depends(visit(Scope.PREDICT, Limit.PREDICT))]
Administrator = Annotated[Principal, Depends(caller(Scope.ADMIN))]
