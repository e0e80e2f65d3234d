"""Runs over HTTP: listed, read with what came of them, cut off."""

from __future__ import annotations

from typing import Annotated, Any, Self

from fastapi import APIRouter, Path, Query
from pydantic import Field

from engine.assembly import Services
from engine.gateway.caller import Parts, Reader, Writer
from engine.gateway.paging import Cursor, Limit, Page
from engine.gateway.plain import PlainJSON
from engine.gateway.repeatable import Repeatable
from engine.runs.model import Run, RunFilter, RunState

router = APIRouter(prefix="/v1/runs", tags=["runs"], route_class=Repeatable)
RunId = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="The run.")]


class RunAnswer(Run):
    """A run as it stands."""

    result: dict[str, Any] | None = Field(
        description="What `execute` returned: not to be trusted more than its code."
    )

    @classmethod
    def of(cls, services: Services, run_id: str) -> Self:
        """The run with its result, if there is one."""
        run = services.runs.get(run_id)
        result = services.runs.result(run_id) if run.result_sha256 else None
        return cls.model_validate(dict(run) | {"result": result})


class RunPage(Page[Run]):
    """Some of the runs, newest first."""


@router.get("", name="list", response_class=PlainJSON)
def list_runs(
    services: Parts,
    _caller: Reader,
    limit: Limit = 50,
    cursor: Cursor = None,
    algorithm_id: Annotated[str | None, Query(pattern="^[0-9a-f]{32}$")] = None,
    state: RunState | None = None,
) -> RunPage:
    """The runs, newest first; each without its result."""
    wanted = RunFilter(algorithm_id=algorithm_id, state=state)
    return RunPage.of(
        lambda most, after: services.runs.list(
            wanted.model_copy(update={"limit": most, "after": after})
        ),
        limit,
        cursor,
    )


@router.get("/{run_id}", name="get", response_class=PlainJSON)
def get_run(run_id: RunId, services: Parts, _caller: Reader) -> RunAnswer:
    """A run: its state, its envelope, its evaluation, its result, or why there is none."""
    return RunAnswer.of(services, run_id)


@router.post("/{run_id}/cancel", name="cancel", response_class=PlainJSON)
def cancel_run(run_id: RunId, services: Parts, _caller: Writer) -> RunAnswer:
    """Ask for the end of a run; one that has ended stays as it is."""
    services.runs.get(run_id)
    services.runs.cancel(run_id)
    return RunAnswer.of(services, run_id)
