"""What is kept of a run while it lasts."""

from __future__ import annotations

import itertools

from engine.execution.model import Progress
from engine.runs import live
from engine.runs.live import LiveRecord


class Rows:
    """Takes what would be written."""

    def __init__(self) -> None:
        self.written: list = []

    def report(self, run_id, record, log) -> None:
        self.written.append((run_id, record, log))


def _told(number: int) -> Progress:
    return Progress(wall_ms=250.0 * number, cpu_ms=200.0 * number, memory_bytes=number, log="l")


def test_a_burst_of_words_is_written_once():
    rows = Rows()
    record = LiveRecord(rows, "run")
    for number in range(1, 50):
        record.hear(_told(number))
    assert len(rows.written) == 1


def test_each_new_place_in_the_queue_is_written_at_once():
    rows = Rows()
    record = LiveRecord(rows, "run")
    for position in (3, 3, 2, 1, 0):
        record.hear(Progress(position=position))
    assert [record.position for _, record, _ in rows.written] == [3, 2, 1, 0]


def test_a_long_run_is_thinned_evenly(monkeypatch):
    monkeypatch.setattr(live, "EVERY_S", 0.0)
    rows = Rows()
    record = LiveRecord(rows, "run")
    for number in range(1, 2001):
        record.hear(_told(number))
    times = [sample.wall_s for sample in rows.written[-1][1].samples]
    assert 120 <= len(times) <= live.MOST_SAMPLES
    steps = {round(later - earlier, 3) for earlier, later in itertools.pairwise(times)}
    assert len(steps) == 1
    assert times[-1] > 490
