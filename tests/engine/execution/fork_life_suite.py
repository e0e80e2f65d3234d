"""How templates and their boxes end, and that nothing of them is left; inherited per sandbox."""

from __future__ import annotations

import os
import signal
import time
from threading import Event

import pytest

from engine.execution import forks
from engine.execution.box import Backend
from engine.execution.model import Job, Limits, Outcome, Status
from tests.engine.execution import fork_programs as attacks
from tests.engine.execution import host_view, programs
from tests.engine.execution.fork_suite import RunsAtOnce

# Programs of many endings, and the seconds that each may take.
MIXED = [
    (programs.IDENTITY, 10.0),
    ("def execute(d):\n    1 / 0", 10.0),
    ("while True: pass", 0.3),
    ("import os\ndef execute(d):\n    os._exit(3)", 10.0),
    ("import ctypes\ndef execute(d):\n    ctypes.string_at(0)", 10.0),
    (programs.FORK_BOMB, 10.0),
    (programs.LINGER, 10.0),
    ("def execute(d):\n    print('x' * 3_000_000)\n    return {'a': float('nan')}", 10.0),
    ("def execute(d):\n    return {'n': len(bytearray(10**12))}", 10.0),
    (attacks.INODES, 10.0),
]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root looks into another user's processes")
class ForkLifeSuite(RunsAtOnce):
    """A template may die, grow old or lose its host at any time."""

    def counted(self, backend: Backend, template: int) -> dict[str, int]:
        """What the host holds for this engine when no run is under way."""
        assert self.pool.wait_until_full(60)
        return {
            "descriptors here": host_view.descriptors("self"),
            "descriptors of the template": host_view.descriptors(template),
            "children of the template": len(host_view.children(template)),
            "ended children": list(host_view.children(template).values()).count("Z"),
            "control groups": len(host_view.groups(backend._identity.id)),
        }

    def test_after_fifty_runs_of_all_endings_the_host_holds_what_it_held(self, backend: Backend):
        self.run(programs.IDENTITY)
        template = host_view.template_pid(backend)
        assert host_view.eventually(lambda: self.is_at_rest(backend, template))
        before = self.counted(backend, template)
        running = [
            self.start(str(n % 3), code, {}, wall_s=wall_s)
            for n, (code, wall_s) in enumerate(MIXED * 5)
        ]
        endings = {each.result().status for each in running}
        assert len(endings) >= 5, endings
        after: dict[str, int] = {}

        def nothing_grew() -> bool:
            after.update(self.counted(backend, template))
            # What earlier tests left to the collector may go meanwhile; nothing may come.
            return all(after[name] <= count for name, count in before.items())

        assert host_view.eventually(nothing_grew, 15), (before, after)
        assert before["control groups"] > 0
        assert host_view.template_pid(backend) == template

    def is_at_rest(self, backend: Backend, template: int) -> bool:
        found = self.counted(backend, template)
        time.sleep(1.5)
        return found == self.counted(backend, template)

    def test_a_killed_template_ends_its_runs_and_the_next_run_works(self, backend: Backend):
        has_printed = Event()
        job = Job(run_id="t", code=programs.IGNORE_TERM, payload={}, limits=Limits(wall_s=30))
        running = self.threads.submit(
            self.pool.run, job, None, lambda progress: progress.log and has_printed.set()
        )
        first = host_view.template_pid(backend)
        assert has_printed.wait(10)
        boxes = host_view.children(first)
        assert boxes
        os.kill(first, signal.SIGKILL)
        outcome: Outcome = running.result(5)
        assert outcome.status is Status.KILLED, outcome
        assert outcome.output == "started\n"
        assert host_view.eventually(lambda: not any(map(host_view.is_there, [first, *boxes])))
        began = time.monotonic()
        assert self.run(programs.IDENTITY, {"n": 1}).status is Status.OK
        assert time.monotonic() - began < 10
        assert host_view.template_pid(backend) != first
        assert backend._forks.complaint == ""

    def test_a_killed_nursery_ends_its_template_and_the_next_run_works(self, backend: Backend):
        running = self.start("a", programs.IGNORE_TERM, {}, wall_s=30)
        first = host_view.template_pid(backend)
        os.kill(host_view.nursery_pid(backend), signal.SIGKILL)
        outcome: Outcome = running.result(5)
        assert outcome.status in {Status.KILLED, Status.UNAVAILABLE}, outcome
        assert host_view.eventually(lambda: not host_view.is_there(first))
        assert self.run(programs.IDENTITY, {"n": 1}).status is Status.OK

    def test_an_old_template_ends_with_its_last_box(
        self, backend: Backend, monkeypatch: pytest.MonkeyPatch
    ):
        first = host_view.template_pid(backend)
        running = self.start("a", attacks.SLEEP, {"seconds": 4}, wall_s=20)
        time.sleep(0.5)
        monkeypatch.setattr(forks, "MOST_FORKS", 1)
        second = host_view.template_pid(backend)
        assert second != first
        assert host_view.is_there(first)
        monkeypatch.undo()
        # The warm boxes of the old template are used up too before it ends.
        while not running.done():
            assert self.run(programs.IDENTITY).status is Status.OK
        assert running.result().status is Status.OK
        assert host_view.eventually(lambda: not host_view.is_there(first))
        assert host_view.template_pid(backend) == second

    def test_a_template_that_answers_no_more_is_replaced(
        self, backend: Backend, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr("engine.execution.template.FORK_S", 1.0)
        first = host_view.template_pid(backend)
        os.kill(first, signal.SIGSTOP)
        began = time.monotonic()
        box = backend.open(Limits())
        took = time.monotonic() - began
        second = host_view.parent(host_view.first_process(box))
        box.discard()
        assert second != first
        assert took < 8
        while host_view.is_there(first) and time.monotonic() - began < 20:
            self.run(programs.IDENTITY)
        assert not host_view.is_there(first)

    def test_boxes_are_forked_again_after_all_of_it(self, backend: Backend):
        outcome = self.run(programs.LOGISTIC, programs.LOGISTIC_DATA)
        assert outcome.status is Status.OK
        assert backend._forks.complaint == ""
        assert host_view.is_there(host_view.template_pid(backend))
