"""Runs: accepted, performed in the real sandbox, kept, judged, and cut off honestly."""

from __future__ import annotations

import threading
import time

import pytest

from engine.errors import Conflict, InvalidInput, NotFound
from engine.execution.model import Status
from engine.jobs.model import JobKind, JobState
from engine.runs.model import RunFilter, RunState

pytestmark = pytest.mark.bubblewrap

ECHO = "def execute(testData):\n    return {'echo': testData['value']}\n"
TALKATIVE = "def execute(testData):\n    print('hello')\n    while True:\n        pass\n"
SPIN = "def execute(testData):\n    while True:\n        pass\n"


def _custom(services, code):
    return services.algorithms.create("Echo", "custom", code, None, None)


def _perform_next(services):
    job = services.jobs.claim()
    services.runs.perform(job.subject_id)
    return services.runs.get(job.subject_id)


def test_sample_run_is_kept_whole_and_judged(services):
    spec, payload, labels = services.builder.sample(0)
    code = services.builder.generate(spec)
    algorithm = services.algorithms.create("Sample", "logistic", code, spec.model_dump(mode="json"))

    accepted = services.runs.start(algorithm.id, code, spec, test_data=payload, labels=labels)
    assert accepted.state is RunState.QUEUED
    run = _perform_next(services)

    assert (run.id, run.state, run.status) == (accepted.id, RunState.OK, Status.OK)
    assert services.runs.payload(run.id) == payload
    assert services.runs.labels(run.id) == tuple(labels)
    result = services.runs.result(run.id)
    assert len(result["probabilities"]) == len(labels)
    assert run.evaluation.rows == len(labels)
    assert run.evaluation.prevalence == pytest.approx(
        sum(label == spec.positive for label in payload["labels"]) / len(payload["labels"])
    )
    assert services.algorithms.code(run.revision_id) == code


def test_held_out_labels_never_enter_the_payload(services):
    spec, payload, labels = services.builder.sample(0)
    code = "def execute(testData):\n    return {'keys': sorted(testData)}\n"
    algorithm = _custom(services, code)

    services.runs.start(algorithm.id, code, spec, test_data=payload, labels=labels)
    run = _perform_next(services)

    assert services.runs.result(run.id)["keys"] == sorted(payload)
    assert run.evaluation is None
    assert run.note


def test_refused_code_never_reaches_the_queue(services):
    code = "import os\ndef execute(testData):\n    return {'env': dict(os.environ)}\n"
    algorithm = _custom(services, code)

    run = services.runs.start(algorithm.id, code, test_data={"value": 1})

    assert run.state is RunState.FAILED
    assert "line 1" in run.error.problem
    assert run.error.remedy
    assert services.jobs.claim() is None


def test_error_of_the_code_is_kept_with_its_line(services):
    code = "def execute(testData):\n    return {'x': 1 / testData['value']}\n"
    algorithm = _custom(services, code)

    services.runs.start(algorithm.id, code, test_data={"value": 0})
    run = _perform_next(services)

    assert (run.state, run.status) == (RunState.FAILED, Status.USER_ERROR)
    assert (run.error.type, run.error.line) == ("ZeroDivisionError", 2)


def test_run_without_anything_to_run_on_is_refused(services):
    algorithm = _custom(services, ECHO)

    with pytest.raises(Conflict):
        services.runs.start(algorithm.id, ECHO)

    assert services.runs.list() == ()


def test_test_data_that_is_no_json_is_refused(services):
    algorithm = _custom(services, ECHO)

    with pytest.raises(InvalidInput):
        services.runs.start(algorithm.id, ECHO, test_data={"value": float("nan")})


def test_same_code_runs_twice_on_one_revision(services):
    algorithm = _custom(services, ECHO)

    first = services.runs.start(algorithm.id, ECHO, test_data={"value": 1})
    second = services.runs.start(algorithm.id, ECHO, test_data={"value": 2})
    third = services.runs.start(algorithm.id, ECHO + "# changed\n", test_data={"value": 2})

    assert first.revision_id == second.revision_id != third.revision_id


def test_list_is_newest_first_and_narrowed_by_the_filter(services):
    algorithm = _custom(services, ECHO)
    other = services.algorithms.create("Other 100%", "custom", SPIN, None, None)
    first = services.runs.start(algorithm.id, ECHO, test_data={"value": 1})
    second = services.runs.start(other.id, SPIN, test_data={"value": 1})

    assert [run.id for run in services.runs.list()] == [second.id, first.id]
    assert [r.id for r in services.runs.list(RunFilter(algorithm_id=algorithm.id))] == [first.id]
    assert [r.id for r in services.runs.list(RunFilter(text="100%"))] == [second.id]
    assert services.runs.list(RunFilter(state=RunState.OK)) == ()


def test_waiting_run_is_cancelled_and_never_performed(services):
    algorithm = _custom(services, ECHO)
    run = services.runs.start(algorithm.id, ECHO, test_data={"value": 1})

    services.runs.cancel(run.id)

    assert services.runs.get(run.id).state is RunState.CANCELLED
    assert services.jobs.claim() is None


def test_running_run_stops_when_cancelled(services):
    algorithm = _custom(services, SPIN)
    run = services.runs.start(algorithm.id, SPIN, test_data={"value": 1})
    services.jobs.claim()
    cancel = threading.Event()
    thread = threading.Thread(target=services.runs.perform, args=(run.id, cancel))
    thread.start()
    time.sleep(2)
    cancel.set()
    thread.join(20)

    assert services.runs.get(run.id).state is RunState.CANCELLED


def test_running_run_shows_its_log_and_what_it_holds_before_it_ends(services):
    algorithm = _custom(services, TALKATIVE)
    run = services.runs.start(algorithm.id, TALKATIVE, test_data={"value": 1})
    cancel = threading.Event()
    thread = threading.Thread(target=services.runs.perform, args=(run.id, cancel))
    thread.start()
    seen = services.runs.get(run.id)
    give_up = time.monotonic() + 30
    while "hello\n" not in seen.log and time.monotonic() < give_up:
        time.sleep(0.05)
        seen = services.runs.get(run.id)
    cancel.set()
    thread.join(10)

    assert seen.state is RunState.RUNNING
    assert seen.log == "hello\n"
    assert seen.live.position == 0
    assert seen.live.samples[-1].memory_bytes > 10e6
    ended = services.runs.get(run.id)
    assert (ended.state, ended.log) == (RunState.CANCELLED, "hello\n")
    assert len(ended.live.samples) >= len(seen.live.samples)


def test_interrupted_run_says_so_and_does_not_change_again(services):
    algorithm = _custom(services, ECHO)
    run = services.runs.start(algorithm.id, ECHO, test_data={"value": 1})

    services.runs.interrupt(run.id)
    services.runs.perform(run.id)

    cut_off = services.runs.get(run.id)
    assert cut_off.state is RunState.INTERRUPTED
    assert cut_off.error.remedy


def test_unknown_run_is_refused(services):
    with pytest.raises(NotFound):
        services.runs.get("0" * 32)


def test_cancel_of_a_finished_run_changes_nothing(services):
    algorithm = _custom(services, ECHO)
    services.runs.start(algorithm.id, ECHO, test_data={"value": 1})
    run = _perform_next(services)
    job = services.jobs.latest(JobKind.RUN, run.id)
    services.jobs.finish(job)

    services.runs.cancel(run.id)

    assert services.runs.get(run.id).state is RunState.OK
    assert services.jobs.get(job.id).state is JobState.DONE
