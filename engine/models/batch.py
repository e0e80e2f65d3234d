"""Answers for all rows of a large file, as a file."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

from engine.jobs.model import Stopped
from engine.models.predictor import Predictor
from engine.models.rows import of_csv

MOST_ROWS = 1_000_000
_AT_ONCE = 2_000
Progress = Callable[[float, str], None]


def answer_file(
    predictor: Predictor,
    content: bytes,
    progress: Progress,
    cancel: threading.Event | None,
) -> bytes:
    """The rows of a CSV file as they came, each with its answer beside it, in the same order.

    Args:
        content: UTF-8, with a header.
        cancel: Set by the caller to end it.

    Raises:
        InvalidInput: It is no such file, or a row does not fit the model.
        Stopped: It was told to stop.
    """
    rows = of_csv(content, MOST_ROWS)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    unexpected: Counter[str] = Counter()
    for first in range(0, len(rows), _AT_ONCE):
        if cancel is not None and cancel.is_set():
            raise Stopped
        part = rows[first : first + _AT_ONCE]
        answers = predictor.answer(part, with_reasons=False)
        for each in answers.warnings:
            unexpected[each.kind] += each.count
        if first == 0:
            writer.writerow([*part[0], *answers.predictions[0]])
        for row, told in zip(part, answers.predictions, strict=True):
            writer.writerow([*row.values(), *map(_cell, told.values())])
        done = first + len(part)
        progress(done / len(rows), f"Answered {done:,} of {len(rows):,} rows{_said(unexpected)}")
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    return json.dumps(value, ensure_ascii=False)


def _said(unexpected: Counter[str]) -> str:
    told = ", ".join(f"{count:,} cells {kind}" for kind, count in sorted(unexpected.items()))
    return f"; {told}" if told else ""
