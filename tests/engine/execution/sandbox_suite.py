"""What every sandbox promises about a run; inherited by one class per sandbox."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.execution.box import Backend
from engine.execution.model import Job, Limits, Outcome, Progress, Status
from engine.execution.pool import Pool
from tests.engine.execution import programs


class RunsCode:
    """Holds one pool for all tests of a class."""

    pool: Pool

    @pytest.fixture(scope="class", autouse=True)
    @classmethod
    def _pool(cls, backend: Backend) -> Iterator[None]:
        cls.pool = Pool(backend, Limits(), size=3)
        yield
        cls.pool.close()

    def run(self, code: str, payload: dict | None = None, **limits) -> Outcome:
        job = Job(run_id="test", code=code, payload=payload or {}, limits=Limits(**limits))
        return self.pool.run(job)


class EndingSuite(RunsCode):
    """A run is answered, told of, ended and kept apart from others."""

    def test_code_that_returns_a_dict_gives_it_back(self):
        outcome = self.run(programs.IDENTITY, {"features": [[1, 2.5, None, "é"]]})
        assert outcome.status is Status.OK
        assert outcome.result == {"got": {"features": [[1, 2.5, None, "é"]]}}

    def test_the_envelope_states_what_the_run_used(self):
        outcome = self.run("def execute(d):\n    return {'n': sum(range(3_000_000))}")
        envelope = outcome.envelope
        assert envelope.status is Status.OK
        assert 0 < envelope.cpu_ms <= envelope.wall_ms * 1.5 + 20
        assert 30e6 < envelope.peak_memory_bytes < 512e6
        assert (
            envelope.code_sha256
            == hashlib.sha256(
                b"def execute(d):\n    return {'n': sum(range(3_000_000))}"
            ).hexdigest()
        )
        assert envelope.image_digest.startswith("sha256:")
        assert envelope.versions["sklearn"] == "1.9.1"
        assert envelope.result_sha256

    @pytest.mark.parametrize(
        "code", [programs.IGNORE_TERM, programs.NATIVE_SPIN, "while True: pass"]
    )
    def test_a_run_over_its_time_is_ended_at_once(self, code: str):
        late_s = []
        for _ in range(3):
            began = time.monotonic()
            outcome = self.run(code, wall_s=1.0)
            late_s.append(time.monotonic() - began - outcome.envelope.queue_ms / 1000 - 1.0)
            assert outcome.status is Status.TIMEOUT
            assert outcome.envelope.wall_ms >= 990
            if late_s[-1] < 0.25:
                return
        # A busy machine may be late once, but not each time; benchmarks/sandbox.py has the figure.
        assert min(late_s) < 0.25

    def test_what_is_printed_and_used_is_told_while_the_run_lasts(self):
        heard: list[Progress] = []
        ended: list[float] = []
        job = Job(run_id="live", code=programs.TALKATIVE, payload={}, limits=Limits(wall_s=20))
        outcome = self.pool.run(job, None, heard.append)
        ended.append(outcome.envelope.wall_ms)
        assert outcome.status is Status.OK, outcome
        running = [each for each in heard if each.wall_ms]
        assert running[-1].wall_ms < ended[0]
        assert "step 1\n" in [each.log for each in running], [each.log for each in running]
        assert "step 2" not in running[0].log
        assert outcome.output == "step 1\nstep 2\n"
        assert running[-1].cpu_ms > running[0].cpu_ms
        assert running[-1].memory_bytes > running[0].memory_bytes + 30e6

    @pytest.mark.parametrize("code", [programs.MEMORY_BOMB, programs.SLOW_MEMORY_BOMB])
    def test_a_memory_bomb_ends_as_memory(self, code: str):
        outcome = self.run(code, wall_s=30)
        assert outcome.status is Status.MEMORY, outcome

    def test_a_flood_of_printing_ends_the_run(self):
        outcome = self.run("def execute(d):\n    while True: print('x' * 10_000)", wall_s=20)
        assert outcome.status is Status.OUTPUT_TOO_LARGE
        assert len(outcome.output) == 1_000_000
        assert outcome.envelope.wall_ms < 15_000

    def test_a_cancelled_run_ends_within_250_ms(self):
        # A busy machine may be late once, but not each time.
        assert any(self.cancelled_after_s() < 0.25 for _ in range(3))

    def cancelled_after_s(self) -> float:
        cancel, has_printed = threading.Event(), threading.Event()
        job = Job(run_id="c", code=programs.IGNORE_TERM, payload={}, limits=Limits(wall_s=30))
        with ThreadPoolExecutor(1) as threads:
            running = threads.submit(
                self.pool.run, job, cancel, lambda told: told.log and has_printed.set()
            )
            assert has_printed.wait(10)
            began = time.monotonic()
            cancel.set()
            outcome = running.result(10)
        assert (outcome.status, outcome.output) == (Status.CANCELLED, "started\n")
        return time.monotonic() - began

    def test_four_runs_at_once_do_not_mix(self):
        with ThreadPoolExecutor(4) as threads:
            outcomes = list(threads.map(lambda n: self.run(programs.IDENTITY, {"n": n}), range(4)))
        assert [outcome.result for outcome in outcomes] == [{"got": {"n": n}} for n in range(4)]


class SandboxSuite(EndingSuite):
    """Every ending of a run is a value with its own status."""

    def test_a_logistic_regression_gives_plain_numbers(self):
        outcome = self.run(programs.LOGISTIC, programs.LOGISTIC_DATA)
        assert outcome.status is Status.OK, outcome
        low, high = outcome.result["probabilities"]
        assert low < 0.5 < high

    def test_printed_text_is_kept_in_order(self):
        code = (
            "import sys\ndef execute(d):\n    print('one')\n"
            "    print('two', file=sys.stderr)\n    print('three')\n    return {}"
        )
        assert self.run(code).output == "one\ntwo\nthree\n"

    def test_only_the_end_of_much_printing_is_told_while_the_run_lasts(self):
        heard: list[Progress] = []
        code = (
            "import time\ndef execute(d):\n    for n in range(60_000): print(n)\n"
            "    time.sleep(1)\n    return {}"
        )
        outcome = self.pool.run(Job(run_id="live", code=code, payload={}), None, heard.append)
        assert outcome.status is Status.OK, outcome
        assert heard[-1].log.endswith("\n59999\n")
        assert len(heard[-1].log) == 20_000
        assert outcome.output.startswith("0\n1\n")

    def test_what_was_printed_before_a_timeout_is_kept(self):
        assert self.run(programs.IGNORE_TERM, wall_s=0.5).output == "started\n"

    def test_one_huge_allocation_ends_as_memory(self):
        code = "def execute(d):\n    return {'n': len(bytearray(10**12))}"
        assert self.run(code).status is Status.MEMORY

    def test_a_fork_bomb_makes_no_process(self):
        outcome = self.run(programs.FORK_BOMB, wall_s=10)
        assert (outcome.status, outcome.error.type) == (Status.USER_ERROR, "PermissionError")
        assert "starts no programs" in outcome.remedy

    def test_a_thread_bomb_ends_as_processes(self):
        outcome = self.run(programs.THREAD_BOMB, wall_s=20)
        assert outcome.status is Status.PROCESSES, outcome

    def test_threads_within_the_limit_work(self):
        code = (
            "from concurrent.futures import ThreadPoolExecutor\n"
            "def execute(d):\n    with ThreadPoolExecutor(16) as pool:\n"
            "        return {'n': sum(pool.map(abs, range(100)))}"
        )
        assert self.run(code).result == {"n": 4950}

    def test_much_printing_is_cut_and_counted(self):
        outcome = self.run("def execute(d):\n    print('x' * 3_000_000)\n    return {'a': 1}")
        assert outcome.status is Status.OK
        assert len(outcome.output) == 1_000_000
        assert outcome.envelope.is_output_truncated
        assert outcome.envelope.output_bytes == 3_000_001

    def test_the_scratch_disk_is_bounded(self):
        outcome = self.run(programs.FILE_BOMB)
        assert outcome.status in {Status.OK, Status.KILLED}, outcome
        if outcome.result:
            assert outcome.result["errno"] in {27, 28}
            assert outcome.result["mb"] <= 68

    def test_deep_recursion_in_native_code_ends_as_killed(self):
        code = "import ctypes\ndef execute(d):\n    ctypes.string_at(0)"
        outcome = self.run(code)
        assert (outcome.status, outcome.envelope.signal) == (Status.KILLED, 11)
        assert "SIGSEGV" in outcome.problem
