"""What no run may learn of, or do to, another run of the same template; inherited per sandbox.

No check of the code stands before these attacks, and each runs in a real box.
"""

from __future__ import annotations

import os
import secrets
import time
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest

from engine.execution.box import Backend
from engine.execution.model import BatchJob, Job, Limits, Outcome, Status
from tests.engine.execution import fork_programs as attacks
from tests.engine.execution import host_view, inside_programs, programs
from tests.engine.execution.sandbox_suite import RunsCode

SCRATCH = "/tmp"  # noqa: S108 - inside the box
DEVICES = ["/dev/full", "/dev/null", "/dev/random", "/dev/urandom", "/dev/zero"]
READ_ONLY, NOSUID, NODEV, NOEXEC = 1, 2, 4, 8


class RunsAtOnce(RunsCode):
    """Several owners' runs side by side."""

    forks = True
    has_groups = True

    def start(
        self, owner: str, code: str, payload: dict, cancel: Event | None = None, **limits
    ) -> Future[Outcome]:
        job = Job(run_id="t", code=code, payload=payload, limits=Limits(**limits), owner=owner)
        return self.threads.submit(self.pool.run, job, cancel)

    @pytest.fixture(scope="class", autouse=True)
    @classmethod
    def _threads(cls):
        with ThreadPoolExecutor(8) as cls.threads:
            yield


class ForkSuite(RunsAtOnce):
    """Runs of different owners, forked from one template."""

    def scan(self, secret: str, **more: str) -> int:
        halves = [secret[: len(secret) // 2], secret[len(secret) // 2 :]]
        outcome = self.run(attacks.SCAN, {"halves": halves, **more}, wall_s=30)
        assert outcome.status is Status.OK, outcome
        assert outcome.result["regions"] > 50
        return outcome.result["found"]

    def test_a_scan_of_the_memory_finds_a_secret_of_the_run_itself(self):
        secret = secrets.token_hex(20)
        assert self.scan(secret, whole=secret) >= 1

    def test_a_secret_of_one_run_is_in_no_memory_of_the_next_runs(self):
        owners = [secrets.token_hex(20) for _ in range(6)]
        for secret in owners:
            code = attacks.HOARD.replace("SECRET", secret)
            kept = self.run(code, {"secret": secret})
            assert (kept.output, kept.result["kept"]) == (f"{secret}\n", secret)
        assert [self.scan(secret) for secret in owners] == [0] * len(owners)

    def test_a_secret_of_one_run_is_in_no_memory_of_a_run_beside_it(self):
        secret = secrets.token_hex(20)
        code = attacks.HOARD.replace("SECRET", secret)
        enough = Event()
        keeping = self.start("a", code, {"secret": secret, "seconds": 50}, enough)
        time.sleep(0.5)
        found = [self.scan(secret) for _ in range(4)]
        enough.set()
        assert found == [0] * 4
        assert keeping.result().status is Status.CANCELLED

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root reads another process's memory")
    def test_a_secret_of_a_run_is_not_in_the_template(self, backend: Backend):
        secret = secrets.token_hex(20)
        code = attacks.HOARD.replace("SECRET", secret)
        assert self.run(code, {"secret": secret}).status is Status.OK
        for pid in (host_view.template_pid(backend), host_view.nursery_pid(backend)):
            assert host_view.count_in_memory(pid, b"sandbox.template") >= 1
            assert host_view.count_in_memory(pid, secret.encode()) == 0

    def test_two_runs_at_once_have_nothing_in_common(self):
        marks = ["one", "two", "three"]
        running = [self.start(m, attacks.HOLD, {"mark": m, "seconds": 2}) for m in marks]
        told = [each.result().result for each in running]
        for mark, each in zip(marks, told, strict=True):
            assert each["tmp"] == [mark]
            assert each["processes"] == ["1", "2"]
            assert each["names"] == []
            assert all(each[name] == -1 for name in ("queue", "segment", "semaphores", "messages"))
            assert all("refused" in each[name] for name in ("shm", "socket", "supervisor")), each
        for name in ("pid", "mnt", "ipc", "uts", "user", "net"):
            assert len({each["namespaces"][name] for each in told}) == len(told), name

    def test_nothing_tells_which_library_a_neighbour_reads(self):
        spying = self.start("spy", attacks.SPY_BY_NOTIFICATION, {})
        time.sleep(0.5)
        read = self.run("def execute(d):\n    import sklearn.ensemble\n    return {}")
        assert read.status is Status.OK
        assert spying.result().result["seen"] == 0

    def test_each_run_has_its_own_full_number_of_threads(self):
        alone = self.run(attacks.THREADS, wall_s=20).result["threads"]
        running = [self.start(str(n), attacks.THREADS, {}, wall_s=20) for n in range(3)]
        counts = [each.result().result["threads"] for each in running]
        # Without control groups the stacks of some forty threads fill the memory first.
        assert 35 < alone <= Limits().processes
        assert min(counts) >= alone - 2, (alone, counts)

    def test_a_child_that_takes_the_place_of_a_lost_one_is_bounded_too(self, backend: Backend):
        payloads = [{"exits": True, "seconds": 0}, {"exits": False, "seconds": 3}]
        job = BatchJob(run_id="t", code=attacks.LOSE, payload={"payloads": payloads}, call_s=8)
        running = self.threads.submit(self.pool.run, job)
        time.sleep(0.5)
        engine = backend._identity.id
        two = {2} if self.has_groups else set()
        assert host_view.eventually(lambda: set(host_view.bounded(engine)) == two, 2), (
            host_view.bounded(engine)
        )
        assert not running.done()
        lost, held = running.result().calls
        assert (lost.status, held.status) == (Status.RESULT_INVALID, Status.OK)

    def test_bombs_hurt_themselves_alone(self, backend: Backend):
        before = host_view.template_pid(backend)
        bombs = {
            "memory": (programs.MEMORY_BOMB, {Status.MEMORY}),
            "threads": (programs.THREAD_BOMB, {Status.PROCESSES, Status.TIMEOUT}),
            "forks": (programs.FORK_BOMB, {Status.USER_ERROR}),
            "output": ("def execute(d):\n    while True: print('x' * 10_000)",
                       {Status.OUTPUT_TOO_LARGE, Status.TIMEOUT}),
            "disk": (programs.FILE_BOMB, {Status.OK, Status.KILLED}),
            "inodes": (attacks.INODES, {Status.OK}),
            "pipes": (attacks.PIPES, {Status.OK}),
        }  # fmt: skip
        running = {n: self.start(n, code, {}, wall_s=10) for n, (code, _) in bombs.items()}
        took, text = [], "x" * 2_000_000
        while not all(each.done() for each in running.values()) or len(took) < 3:
            began = time.monotonic()
            assert self.run(programs.LOGISTIC, programs.LOGISTIC_DATA).status is Status.OK
            echo = self.run(attacks.BACK_AND_FORTH, {"text": text})
            assert (echo.status, echo.result["size"]) == (Status.OK, len(text)), echo
            took.append(time.monotonic() - began)
        assert max(took) < 10
        for name, (_, expected) in bombs.items():
            assert running[name].result().status in expected, (name, running[name].result())
        assert running["inodes"].result().result["files"] <= 4096
        assert running["inodes"].result().result["errno"] == 28
        assert running["pipes"].result().result["bytes"] > 30e6
        assert host_view.template_pid(backend) == before

    def test_a_box_shows_five_devices_its_own_processes_and_nothing_of_the_machine(self):
        seen = self.run(inside_programs.LOOK_AROUND).result
        assert (seen["dev"], seen["sys"], seen["run"]) == (DEVICES, [], [])
        assert set(seen["proc"]) <= {"1", "2", "self", "thread-self", "net", "mounts"}
        assert seen["status"] == {
            "CapEff": "0" * 16, "CapPrm": "0" * 16, "CapInh": "0" * 16, "CapAmb": "0" * 16,
            "NoNewPrivs": "1", "Seccomp": "2", "NSpid": "2",
        }  # fmt: skip
        others = [frame["boxes"] for frame in seen["frames"].values() if "boxes" in frame]
        assert set(others) == {"{}"}, others

    def test_a_box_holds_no_descriptor_but_its_own_ends(self):
        held = self.run(inside_programs.LOOK_AROUND).result["descriptors"]
        assert held["0"] == "/dev/null"
        assert held["1"] == held["2"]
        assert held.keys() == set("0124"), held
        assert held["4"].startswith("pipe:")

    def test_the_numbers_of_its_descriptors_tell_nothing_of_how_many_neighbours_it_has(
        self, backend: Backend
    ):
        code = "import os\ndef execute(d):\n    os.fstat(4)\n    return {}"
        neighbours = [backend.open(Limits()) for _ in range(6)]
        self.pool.wait_until_full(20)
        outcomes = [self.run(code) for _ in range(4)]
        for box in neighbours:
            box.discard()
        assert [outcome.status for outcome in outcomes] == [Status.OK] * 4, outcomes

    def test_only_the_scratch_disk_can_be_written_and_it_is_bounded(self):
        seen = self.run(inside_programs.LOOK_AROUND).result
        assert seen["tmp"] == 4096
        assert seen["size"] == Limits().scratch_mb << 20
        assert seen["flags"] & (NOSUID | NODEV | NOEXEC) == NOSUID | NODEV | NOEXEC
        writable = {where for where, flags in seen["mounts"].items() if not flags & READ_ONLY}
        # Every process's own files under /proc are its own; the devices keep nothing.
        assert writable <= {"/proc", SCRATCH, *DEVICES}
        assert {"/", "/dev", "/sys", "/opt/studio"} & set(seen["mounts"]) - writable

    def test_no_namespace_mount_or_user_can_be_changed(self):
        told = self.run(inside_programs.BREAK_OUT).result
        assert [name for name, how in told.items() if how != "refused"] == []
        assert len(told) > 60

    def test_the_supervisor_cannot_be_signalled_read_or_written(self):
        outcome = self.run(inside_programs.ASK_THE_SUPERVISOR)
        assert outcome.status is Status.OK, outcome
        told = outcome.result["told"]
        assert [name for name, how in told.items() if not how.startswith("refused")] == []
        # Its parent is the nursery, which is in another list of processes.
        assert (outcome.result["parent"], len(told)) == (0, 64 + 8 + 5 + 6 + 12)

    def test_chance_differs_between_runs_also_at_once(self):
        running = [self.start(str(n), attacks.CHANCE, {"seconds": 0.5}) for n in range(3)]
        told = [each.result().result for each in running]
        told += [self.run(attacks.CHANCE).result for _ in range(2)]
        for name in told[0]:
            assert len({each[name] for each in told}) == len(told), name

    def test_the_hash_seed_is_shared_by_the_runs_of_one_template_only(self, backend: Backend):
        """Known: hash() is set when Python starts. Nothing of a run can be told from it."""
        of_one = {self.run(attacks.HASH).result["hash"] for _ in range(3)}
        assert len(of_one) == 1
        backend._forks._drop(backend._forks._template)
        self.pool._last_miss = 0
        others = {self.run(attacks.HASH).result["hash"] for _ in range(4)}
        assert others - of_one


class AloneSuite(RunsCode):
    """What starting a process for each box gives beyond a fork."""

    def test_the_hash_seed_differs_between_any_two_runs(self):
        told = {self.run(attacks.HASH).result["hash"] for _ in range(3)}
        assert len(told) == 3
