"""The studio's own algorithms over HTTP, and the start of a run."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field, StrictInt
from pydantic.config import JsonDict
from starlette.concurrency import run_in_threadpool

from engine.algorithms.model import Algorithm, Revision
from engine.assembly import Services
from engine.catalog.model import About
from engine.errors import Conflict, InvalidInput, NotFound
from engine.gateway.caller import Parts, Reader, Runner
from engine.gateway.paging import Cursor, Limit, Page
from engine.gateway.plain import PlainJSON
from engine.gateway.repeatable import Repeatable
from engine.gateway.routes.catalog import SLUG, CatalogAlgorithm
from engine.gateway.routes.runs import RunAnswer
from engine.runs.model import Run, RunState

router = APIRouter(prefix="/v1/algorithms", tags=["algorithms"], route_class=Repeatable)
Id = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]
Name = Annotated[
    str, Path(pattern=f"^[0-9a-f]{{32}}$|{SLUG}", max_length=60, description="Its id or its slug.")
]
Wait = Annotated[
    float, Query(ge=0, le=60, description="How many seconds to wait for the end; else 202.")
]
SHORTEST_LOOK_S = 0.01
LONGEST_LOOK_S = 0.25
EXAMPLE: JsonDict = {
    "test_data": {"features": [[1.0], [2.0]], "labels": [0, 1], "testFeatures": [[1.5]]}
}


class RunWish(BaseModel):
    """What a run gets."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [EXAMPLE]})

    test_data: dict[str, Any] | None = Field(
        default=None,
        description="What `execute` gets; without it the algorithm's dataset, split by its spec.",
    )
    labels: list[Annotated[StrictInt, Field(ge=0, le=1)]] | None = Field(
        default=None,
        max_length=1_000_000,
        description="Held-out labels for the rows of `testFeatures`; the code never sees them.",
    )
    revision_id: str | None = Field(
        default=None,
        pattern="^[0-9a-f]{32}$",
        description="Which revision; without it the newest.",
    )


class RevisionAnswer(Revision):
    """A revision and its code."""

    code: str


class AlgorithmPage(Page[Algorithm]):
    """Some of the studio's own algorithms, last made first, and the catalog."""

    catalog: list[About] = Field(default=[], description="Ready to be asked; in every page alike.")


@router.get("", name="list")
def list_algorithms(
    services: Parts, _caller: Reader, limit: Limit = 50, cursor: Cursor = None
) -> AlgorithmPage:
    """The algorithms made in this studio, last made first, and those of the catalog."""
    page = AlgorithmPage.of(services.algorithms.page, limit, cursor)
    return page.model_copy(update={"catalog": services.catalog.listed()})


@router.get("/{name}", name="get")
def get_algorithm(name: Name, services: Parts, _caller: Reader) -> Algorithm | CatalogAlgorithm:
    """An algorithm made here, by its id, with its draft; or one of the catalog, by its slug."""
    if "-" in name:
        return CatalogAlgorithm.of(services.catalog.entry(name))
    return services.algorithms.get(name)


@router.get("/{algorithm_id}/revisions", name="revisions")
def list_revisions(algorithm_id: Id, services: Parts, _caller: Reader) -> list[Revision]:
    """Every revision, newest first."""
    return list(services.algorithms.revisions(algorithm_id))


@router.get("/{algorithm_id}/revisions/{revision_id}", name="revision")
def get_revision(
    algorithm_id: Id, revision_id: Id, services: Parts, _caller: Reader
) -> RevisionAnswer:
    """A revision and its code."""
    revision = _revision(services, algorithm_id, revision_id)
    code = services.algorithms.code(revision_id)
    return RevisionAnswer.model_validate(dict(revision) | {"code": code})


@router.post(
    "/{algorithm_id}/runs",
    name="run",
    status_code=202,
    response_class=PlainJSON,
    response_description="It is still waiting or under way; its address is in Location.",
    responses={200: {"model": RunAnswer, "description": "It has ended, whichever way."}},
)
async def run_algorithm(
    algorithm_id: Id,
    wish: RunWish,
    services: Parts,
    caller: Runner,
    response: Response,
    *,
    wait_s: Wait = 10.0,
) -> RunAnswer:
    """Run a revision in the sandbox and wait for its end, though not for ever."""
    run = await run_in_threadpool(_start, services, algorithm_id, wish, caller.id)
    response.headers["Location"] = f"/api/v1/runs/{run.id}"
    state = await _end_of(services, run, wait_s)
    response.status_code = 200 if state.is_final else 202
    return await run_in_threadpool(RunAnswer.of, services, run.id)


def _start(services: Services, algorithm_id: str, wish: RunWish, author: str) -> Run:
    algorithm = services.algorithms.get(algorithm_id)
    revision_id = wish.revision_id or algorithm.head_revision_id
    if revision_id is None:
        raise Conflict(
            "This algorithm has no revision yet.", "Save or run it once on the Build page."
        )
    _revision(services, algorithm_id, revision_id)
    if wish.labels is not None and wish.test_data is None:
        raise InvalidInput(
            "Labels came without test data.", "Send both, or neither to use the dataset's own."
        )
    return services.runs.start_revision(
        revision_id, test_data=wish.test_data, labels=wish.labels, author=author
    )


def _revision(services: Services, algorithm_id: str, revision_id: str) -> Revision:
    revision = services.algorithms.revision(revision_id)
    if revision.algorithm_id != algorithm_id:
        raise NotFound("This algorithm has no such revision.", "Choose one from its list.")
    return revision


async def _end_of(services: Services, run: Run, wait_s: float) -> RunState:
    """How a run stands once it has ended, or once the time is over."""
    ends, look_s = time.monotonic() + wait_s, SHORTEST_LOOK_S
    while not run.state.is_final and time.monotonic() < ends:
        await asyncio.sleep(min(look_s, max(ends - time.monotonic(), 0)))
        look_s = min(look_s * 1.5, LONGEST_LOOK_S)
        run = await run_in_threadpool(services.runs.get, run.id)
    return run.state
