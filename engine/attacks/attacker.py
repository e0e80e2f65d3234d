"""Lets every attack loose on one sandbox and gathers what came of it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import uuid4

from engine.attacks import batching, controls, corpus, judging
from engine.attacks.canary import Canary
from engine.attacks.model import (
    BoundaryProgram,
    BoundaryReport,
    Control,
    Finding,
    GroupReport,
    Program,
)
from engine.execution.model import Job, Limits, Outcome

Runner = Callable[[Job], Outcome]


class Attacker:
    """Runs attacks and judges them; the code check is not asked.

    Args:
        runner: Runs a job in the sandbox that is attacked.
        canary: Is out, and was before the sandbox made its first box.
        limits: What this installation gives to a run.
        is_alone: Whether each hostile program has a box of its own, where no other can spoil it.
    """

    def __init__(
        self, runner: Runner, canary: Canary, limits: Limits, *, is_alone: bool = False
    ) -> None:
        self._runner = runner
        self._canary = canary
        self._limits = limits
        self._size = 1 if is_alone else batching.SIZE

    def controls(self) -> tuple[Control, ...]:
        """See that what is let through on purpose is reported, from outside and from a box."""
        return (*self._canary.prove(), *controls.run(self._run, self._canary))

    def hostile(self, programs: Sequence[Program]) -> Iterator[list[Finding]]:
        """What came of each hostile program, a few at a time."""
        waiting = list(programs)
        while waiting:
            batch = waiting[: self._size]
            found = self._alone(batch[0]) if len(batch) == 1 else self._together(batch)
            yield found
            done = {finding.name for finding in found}
            waiting = [each for each in waiting if each.name not in done]

    def boundary(self, program: BoundaryProgram) -> BoundaryReport:
        """What came of one boundary program; of several times the worst."""
        wanted = program.expectation
        finding = self._boundary_once(program)
        for _ in range(wanted.times - 1):
            if finding.is_held:
                finding = self._boundary_once(program)
        return BoundaryReport(
            name=program.name,
            tries=wanted.tries,
            expected=judging.expected(wanted),
            observed=finding.stopped_by,
            is_held=finding.is_held,
            leak=finding.leak,
        )

    def _together(self, batch: list[Program]) -> list[Finding]:
        data = batching.payload(batch, self._canary.payload())
        outcome = self._run(batching.CODE, data, batching.WALL_S)
        touched = self._canary.touched()
        whole = judging.judge_program("batch", outcome, self._canary.secrets_in, touched)
        if whole.is_held:
            return [
                Finding(name=name, is_held=True, stopped_by=_stop(answer))
                for name, answer in batching.answers(batch, outcome).items()
            ]
        # Something got through: each alone, to say which.
        alone = [finding for program in batch for finding in self._alone(program)]
        if all(finding.is_held for finding in alone):
            names = ", ".join(program.name for program in batch)
            leak = f"{whole.leak} (only together with {names})"
            alone[0] = alone[0].model_copy(update={"is_held": False, "leak": leak})
        return alone

    def _alone(self, program: Program) -> list[Finding]:
        outcome = self._run(program.code, self._canary.payload(), batching.WALL_S / 4)
        touched = self._canary.touched()
        return [judging.judge_program(program.name, outcome, self._canary.secrets_in, touched)]

    def _boundary_once(self, program: BoundaryProgram) -> Finding:
        wanted = program.expectation
        limits = self._limits.model_dump(mode="json")
        data = self._canary.payload() | {"limits": limits, "host_uid": os.getuid()}
        data |= wanted.payload
        outcome = self._run(program.code, data, wanted.wall_s)
        touched = self._canary.touched()
        return judging.judge_boundary(
            program.name, wanted, outcome, self._canary.secrets_in, touched
        )

    def _run(self, code: str, payload: dict[str, Any], wall_s: float = 20.0) -> Outcome:
        limits = self._limits.model_copy(update={"wall_s": wall_s})
        return self._runner(Job(run_id=uuid4().hex, code=code, payload=payload, limits=limits))


def grouped(programs: Sequence[Program], findings: Sequence[Finding]) -> tuple[GroupReport, ...]:
    """The findings, group by group, in the order of the groups."""
    by_name = {finding.name: finding for finding in findings}
    among = corpus.groups()
    members: dict[str, list[Finding]] = {}
    for program in programs:
        members.setdefault(corpus.group_of(program, among).name, []).append(by_name[program.name])
    return tuple(
        GroupReport(
            name=group.name,
            tries=group.tries,
            programs=len(found),
            held=sum(finding.is_held for finding in found),
            stopped_by=dict(Counter(finding.stopped_by for finding in found).most_common()),
            leaked=tuple(finding for finding in found if not finding.is_held),
        )
        for group in among
        if (found := members.get(group.name))
    )


def _stop(answer: str) -> str:
    return answer if answer.startswith("box ended") else judging.stopped_by(answer)
