"""The contracts of users' own algorithms: read from runs, kept, tested, and how they stand."""

from __future__ import annotations

import threading
from typing import Any, Final

import structlog

from engine.algorithms.model import Revision
from engine.algorithms.service import AlgorithmService
from engine.contracts import inference, terms
from engine.contracts.model import MOST_EXAMPLES, ON_SAVE, Contract, KeptContract, Standing
from engine.contracts.proving import translator_sha256
from engine.contracts.store import ContractStore
from engine.contracts.tester import CodeTester, ProvingWish, Report, require_possible
from engine.errors import Conflict, InvalidInput, NotFound
from engine.jobs.model import Job, JobKind, JobState
from engine.jobs.service import JobService
from engine.runs.model import RunFilter, RunState
from engine.runs.service import RunService
from engine.storage.database import Database

log = structlog.get_logger(__name__)
MOST_RUNS: Final = 5


class ContractService:
    """What the doors may ask of this room.

    Args:
        database: Where the rows are.
        algorithms: Whose contracts these are.
        runs: Where examples are found.
        jobs: Where tests wait.
        tester: Tests code in the sandbox.
    """

    def __init__(
        self,
        database: Database,
        algorithms: AlgorithmService,
        runs: RunService,
        jobs: JobService,
        tester: CodeTester,
    ) -> None:
        self._store = ContractStore(database)
        self._algorithms = algorithms
        self._runs = runs
        self._jobs = jobs
        self._tester = tester

    def find(self, algorithm_id: str) -> KeptContract | None:
        """The contract of an algorithm and how it stands; None where it has none."""
        head = self._head(algorithm_id)
        found = self._store.contract(algorithm_id)
        if found is None:
            return None
        contract, updated_at = found
        code_sha256 = head.code_sha256 if head else None
        newest = self._store.newest(algorithm_id, contract.sha256, code_sha256)
        job = self._jobs.latest(JobKind.VERIFY, algorithm_id)
        standing, evidence = Standing.UNTESTED, None
        if newest is not None:
            told = newest.evidence
            is_current = (told.contract_sha256, told.code_sha256) == (contract.sha256, code_sha256)
            standing = Standing.CURRENT if is_current else Standing.STALE
            evidence = told.by_translator(translator_sha256()) if is_current else told.stale()
        return KeptContract(
            algorithm_id=algorithm_id,
            contract=contract,
            contract_sha256=contract.sha256,
            updated_at=updated_at,
            standing=standing,
            tested_revision_id=newest.revision_id if newest else None,
            tested_at=newest.made_at if newest else None,
            evidence=evidence,
            job_id=job.id if job else None,
        )

    def get(self, algorithm_id: str) -> KeptContract:
        """As :meth:`find`; NotFound where there is no contract."""
        kept = self.find(algorithm_id)
        if kept is None:
            raise NotFound(
                "This algorithm has no contract yet.", "Write one, or have one read from its runs."
            )
        return kept

    def save(self, algorithm_id: str, contract: Contract, owner: str = "studio") -> KeptContract:
        """Keep a contract; where it is another than before, a test of the newest revision waits.

        Raises:
            InvalidInput: With every fault of the contract.
        """
        terms.read(contract)
        before = self.find(algorithm_id)
        if before is None or before.contract_sha256 != contract.sha256:
            self._store.save(algorithm_id, contract)
            if self._head(algorithm_id) is not None:
                self._submit(algorithm_id, {}, owner)
        return self.get(algorithm_id)

    def remove(self, algorithm_id: str) -> None:
        """Forget a contract and its evidence."""
        self._algorithms.get(algorithm_id)
        self._store.remove(algorithm_id)

    def infer(self, algorithm_id: str) -> Contract:
        """A contract read from the newest runs that went well, not kept yet.

        Invariants that the algorithm's contract already has are taken over.

        Raises:
            InvalidInput: There is no such run.
        """
        self._algorithms.get(algorithm_id)
        wanted = RunFilter(algorithm_id=algorithm_id, state=RunState.OK, limit=MOST_RUNS)
        pairs = []
        for run in self._runs.list(wanted):
            result = self._runs.result(run.id)
            if result is not None:
                pairs.append((self._runs.payload(run.id), result))
        contract = inference.infer(pairs)
        found = self._store.contract(algorithm_id)
        kept = found[0].invariants if found else ()
        return contract.model_copy(update={"invariants": kept})

    def test(
        self,
        algorithm_id: str,
        examples: int = MOST_EXAMPLES,
        seed: int = 0,
        owner: str = "studio",
        *,
        prove: bool = False,
    ) -> Job:
        """Queue a test of the newest revision.

        Args:
            prove: Whether its clauses are proven besides, where the code can be read.

        Raises:
            Conflict: There is no revision to test.
            NotFound: There is no contract to test by.
        """
        self.get(algorithm_id)
        require_possible(examples)
        if self._head(algorithm_id) is None:
            raise Conflict(
                "This algorithm has no revision yet.", "Save or run it once on the Build page."
            )
        waiting = self._jobs.latest(JobKind.VERIFY, algorithm_id)
        if waiting is not None and (waiting.state is JobState.QUEUED or not waiting.options):
            self._jobs.cancel(waiting.id)  # this one tells more than what a save began
        options: dict[str, Any] = {"examples": examples, "seed": seed}
        return self._submit(algorithm_id, options | ({"prove": True} if prove else {}), owner)

    def perform(self, job: Job, report: Report, cancel: threading.Event | None = None) -> str:
        """Test the newest revision by the contract as it is now; called by the worker door only.

        Returns:
            The id of the evidence.
        """
        algorithm_id = job.subject_id
        revision, contract = self._head(algorithm_id), self.get(algorithm_id).contract
        if revision is None:
            raise Conflict("There is no revision to test.", "Save the algorithm.")
        code = self._algorithms.code(revision.id)
        checked = self._algorithms.check(code)
        if not checked.safe:
            fault = next(issue for issue in checked.issues if issue.severity == "error")
            raise InvalidInput(
                f"The code check refused this code: {fault.problem} (line {fault.line}).",
                fault.remedy,
            )
        evidence = self._tester.test(
            contract,
            code,
            examples=_whole(job.options.get("examples"), ON_SAVE),
            seed=_whole(job.options.get("seed"), 0),
            proving=ProvingWish.ALL if job.options.get("prove") is True else ProvingWish.READ,
            owner=job.owner,
            report=report,
            cancel=cancel,
        )
        log.info("contract tested", algorithm_id=algorithm_id, calls=evidence.calls)
        later = self._jobs.latest(JobKind.VERIFY, algorithm_id)
        if not job.options and later is not None and later.id != job.id and later.result_ref:
            return later.result_ref  # asked for meanwhile, and done sooner: it tells more
        return self._store.add(revision, evidence)

    def _submit(self, algorithm_id: str, options: dict[str, Any], owner: str) -> Job:
        return self._jobs.submit(JobKind.VERIFY, algorithm_id, options, owner=owner)

    def _head(self, algorithm_id: str) -> Revision | None:
        head = self._algorithms.get(algorithm_id).head_revision_id
        return self._algorithms.revision(head) if head else None


def _whole(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise
