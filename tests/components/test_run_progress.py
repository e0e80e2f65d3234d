"""A run under way, drawn with hostile output."""

from streamlit.testing.v1 import AppTest

from components.run_progress import processor
from engine.runs.model import Sample


def under_way(position, has_started):
    from datetime import UTC, datetime

    from components import run_progress
    from engine.runs.model import Live, RunState, Sample
    from tests.components import trials

    samples = (
        Sample(wall_s=0.5, cpu_s=0.5, memory_bytes=100 << 20),
        Sample(wall_s=1.0, cpu_s=0.75, memory_bytes=220 << 20),
    )
    run = trials.run(
        state=RunState.RUNNING if has_started else RunState.QUEUED,
        live=Live(position=position, samples=() if position else samples) if has_started else None,
        log="" if position or not has_started else f"step 1 {trials.HOSTILE}",
        evaluation=None,
        envelope=None,
        started_at=datetime.now(UTC) if has_started else None,
        finished_at=None,
    )
    run_progress.watch(lambda: run, lambda: 4, lambda: None, 60)


def drawn(position=0, has_started=True):
    values = {"position": position, "has_started": has_started}
    app = AppTest.from_function(under_way, default_timeout=60, kwargs=values).run()
    assert not app.exception, app.exception
    return app


def words(app):
    return " ".join(caption.value for caption in app.caption)


def test_log_memory_and_processor_are_shown_while_it_runs():
    app = drawn()
    assert {metric.label: metric.value for metric in app.metric} == {
        "Memory": "220 MiB",
        "Processor": "50%",
    }
    assert app.code[0].value.startswith("step 1 <img")
    assert app.button(key="run-cancel")


def test_a_waiting_run_says_how_many_are_before_it():
    assert "next in line" in words(drawn(position=1))
    assert "behind 2 others" in words(drawn(position=3))
    assert not drawn(position=3).metric


def test_a_run_that_no_worker_has_taken_up_says_how_much_work_is_before_it():
    assert "behind 4 others" in words(drawn(has_started=False))


def test_processor_share_is_taken_between_samples():
    samples = [
        Sample(wall_s=1, cpu_s=0.5, memory_bytes=0),
        Sample(wall_s=2, cpu_s=1.5, memory_bytes=0),
        Sample(wall_s=4, cpu_s=1.5, memory_bytes=0),
    ]
    assert processor(samples) == [0.5, 1.0, 0.0]
