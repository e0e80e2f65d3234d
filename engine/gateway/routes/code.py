"""Code and specs over HTTP: checked, tidied, tried once; nothing of it is kept."""

from __future__ import annotations

import asyncio
import threading
from typing import Any, Literal, Self
from uuid import uuid4

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StrictInt
from pydantic.config import JsonDict

from engine.algorithms.model import CheckIssue, CheckReport
from engine.assembly import Services
from engine.builder.model import Fault
from engine.errors import InvalidInput, Unavailable
from engine.execution.model import Envelope, Job, Limits, Outcome, Status, UserError
from engine.gateway.caller import Parts, Reader, Runner
from engine.gateway.plain import PlainJSON

router = APIRouter(prefix="/v1", tags=["code"])
MOST_CHARS = 300_000
CODE = 'def execute(testData):\n    return {"rows": len(testData["features"])}\n'
DATA: JsonDict = {"features": [[1.0], [2.0]], "labels": [0, 1], "testFeatures": [[1.5]]}


class CodeText(BaseModel):
    """A program."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"code": CODE}]})

    code: str = Field(max_length=MOST_CHARS, description="Python with `execute(testData) -> dict`.")


class CodeVerdict(BaseModel):
    """What the code check says."""

    safe: bool = Field(description="Whether the studio would run it; the sandbox is the boundary.")
    severity: Literal["none", "warning", "error"] = Field(description="That of the worst issue.")
    issues: tuple[CheckIssue, ...]
    formatted_code: str = Field(description="The code tidied; as it came if it cannot be read.")
    checks_passed: tuple[str, ...] = Field(description="The rules that found no error.")

    @classmethod
    def of(cls, report: CheckReport) -> Self:
        """The report with its worst severity."""
        found = {issue.severity for issue in report.issues}
        worst: Literal["none", "warning", "error"] = (
            "error" if "error" in found else "warning" if found else "none"
        )
        return cls.model_validate(dict(report) | {"severity": worst})


class SpecText(BaseModel):
    """The values of the form, each checked by itself and together."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "spec": {
                        "target": "churned",
                        "positive": "yes",
                        "features": [{"name": "age", "kind": "numeric"}],
                    }
                }
            ]
        },
    )

    spec: dict[str, Any]


class SpecVerdict(BaseModel):
    """Whether a spec holds together, everything that is wrong with it, and its code."""

    valid: bool
    faults: tuple[Fault, ...] = Field(description="Field by field, all at once.")
    code: str | None = Field(description="The program that a valid spec stands for.")


class Trial(CodeText):
    """A program, and what it is tried on."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"code": CODE, "test_data": DATA}]}
    )

    test_data: dict[str, Any] = Field(description="What `execute` gets.")
    seed: StrictInt | None = Field(
        default=None, ge=0, lt=2**32, description="Of random and NumPy; else each trial differs."
    )


class TrialAnswer(BaseModel):
    """How a trial went."""

    status: Status
    result: dict[str, Any] | None = Field(description="What `execute` returned.")
    error: UserError | None = Field(description="What the code raised.")
    problem: str | None
    remedy: str | None
    output: str = Field(description="What it printed, cut at the limit.")
    envelope: Envelope = Field(description="What the sandbox, never the code, states of it.")

    @classmethod
    def of(cls, outcome: Outcome) -> Self:
        """What came of it, without the calls of a batch."""
        return cls.model_validate({name: getattr(outcome, name) for name in cls.model_fields})


@router.post("/validate-code", name="check", response_class=PlainJSON)
def validate_code(text: CodeText, services: Parts, _caller: Reader) -> CodeVerdict:
    """Read a program without running it: is it safe to try, and how would it look tidy?"""
    return CodeVerdict.of(services.algorithms.check(text.code))


@router.post("/validate-schema", name="check_spec", response_class=PlainJSON)
def validate_spec(text: SpecText, services: Parts, _caller: Reader) -> SpecVerdict:
    """Check a spec: every fault at once, or the code that it stands for."""
    faults = services.builder.faults(text.spec)
    code = None if faults else services.builder.generate(services.builder.spec(text.spec))
    return SpecVerdict(valid=not faults, faults=faults, code=code)


@router.post("/sandbox-test", name="try", response_class=PlainJSON)
async def test_in_sandbox(trial: Trial, services: Parts, caller: Runner) -> TrialAnswer:
    """Run a program once in the sandbox, on data that came with it; nothing is kept."""
    cancel = threading.Event()
    try:
        # Not the pool of the routes: a trial may take minutes, and ends when its caller leaves.
        return await asyncio.to_thread(_try, services, trial, caller.id, cancel)
    finally:
        cancel.set()


def _try(services: Services, trial: Trial, owner: str, cancel: threading.Event) -> TrialAnswer:
    check = services.algorithms.check(trial.code)
    if not check.safe:
        raise _refusal(check)
    job = Job(
        run_id=uuid4().hex,
        code=trial.code,
        payload=trial.test_data,
        limits=Limits.from_settings(services.settings),
        owner=owner,
        seed=trial.seed,
    )
    outcome = services.execution.run(job, cancel)
    if outcome.status is Status.UNAVAILABLE:
        raise Unavailable(outcome.problem or "No sandbox works here.", outcome.remedy or "")
    return TrialAnswer.of(outcome)


def _refusal(check: CheckReport) -> InvalidInput:
    faults = [issue for issue in check.issues if issue.severity == "error"]
    words = "; ".join(f"line {each.line}: {each.problem.rstrip('.')}" for each in faults[:5])
    return InvalidInput(
        f"The code check refused this code: {words}.",
        "Send it to validate-code for every issue with its remedy, and change it.",
    )
