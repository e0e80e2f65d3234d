"""Attack the sandboxes of this installation and say what came of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing

from engine.attacks import corpus
from engine.attacks.attacker import Attacker, grouped
from engine.attacks.canary import Canary
from engine.attacks.model import (
    AttackReport,
    BoundaryProgram,
    BoundaryReport,
    Finding,
    Listener,
    Program,
    SandboxReport,
)
from engine.errors import InvalidInput
from engine.execution.model import Limits
from engine.execution.service import ExecutionService
from engine.settings import Settings

WARM_BOXES = 2


class AttackService:
    """Runs the published attacks against the real sandbox, with the code check off.

    Args:
        settings: The limits of this installation, and where its data lives.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def attack(
        self,
        backend: str,
        *,
        only: str = "",
        is_alone: bool = True,
        listener: Listener | None = None,
    ) -> AttackReport:
        """Attack one sandbox or both.

        Args:
            backend: ``docker``, ``bubblewrap``, ``both``, or ``auto`` for the one in use.
            only: How the names of the programs begin; empty for all.
            is_alone: Whether each hostile program has a box of its own, where no other spoils it.
            listener: Hears how far it is.
        """
        hostile = [each for each in corpus.hostile() if each.name.startswith(only)]
        boundary = [each for each in corpus.boundary() if each.name.startswith(only)]
        if not hostile and not boundary:
            raise InvalidInput(
                f"No attack has a name that begins with {only!r}.",
                "The names are those of the files in data/corpora/hostile and .../boundary.",
            )
        wanted = {"both": ("docker", "bubblewrap"), "auto": self._in_use()}.get(backend, (backend,))
        return AttackReport(
            sandboxes=tuple(
                self._one(name, hostile, boundary, is_alone=is_alone, listener=listener)
                for name in wanted
            )
        )

    def _in_use(self) -> tuple[str, ...]:
        with closing(ExecutionService(self._with_sandbox(self._settings.sandbox))) as execution:
            states = {part.name: part.state for part in execution.parts()}
        chosen = [name for name, state in states.items() if state == "ready"]
        return tuple(chosen[:1]) or tuple(name for name, state in states.items() if state != "off")

    def _one(
        self,
        name: str,
        hostile: Sequence[Program],
        boundary: Sequence[BoundaryProgram],
        *,
        is_alone: bool,
        listener: Listener | None,
    ) -> SandboxReport:
        began = time.monotonic()
        # The canary first: boxes are made after it, so that they could inherit its variable.
        with (
            Canary(near=self._settings.data_dir) as canary,
            closing(ExecutionService(self._with_sandbox(name))) as execution,
        ):
            part = next(part for part in execution.parts() if part.name == name)
            report = SandboxReport(
                name=name,
                state=part.state,
                version=part.version,
                detail=part.detail,
                remedy=part.remedy,
            )
            if part.state != "ready":
                return report
            limits = Limits.from_settings(self._settings)
            attacker = Attacker(execution.run, canary, limits, is_alone=is_alone)
            proofs = attacker.controls()
            findings, reports = self._all(attacker, name, hostile, boundary, listener)
        return report.model_copy(
            update={
                "controls": proofs,
                "groups": grouped(hostile, findings),
                "boundary": tuple(reports),
                "seconds": round(time.monotonic() - began, 1),
            }
        )

    def _all(
        self,
        attacker: Attacker,
        name: str,
        hostile: Sequence[Program],
        boundary: Sequence[BoundaryProgram],
        listener: Listener | None,
    ) -> tuple[list[Finding], list[BoundaryReport]]:
        findings: list[Finding] = []
        reports: list[BoundaryReport] = []

        def tell() -> None:
            if listener is not None:
                done = len(findings) + len(reports)
                listener(name, done, len(hostile) + len(boundary))

        tell()
        for found in attacker.hostile(hostile):
            findings += found
            tell()
        for program in boundary:
            reports.append(attacker.boundary(program))
            tell()
        return findings, reports

    def _with_sandbox(self, name: str) -> Settings:
        return self._settings.model_copy(update={"sandbox": name, "pool_size": WARM_BOXES})
