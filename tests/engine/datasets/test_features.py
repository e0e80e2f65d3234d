"""Columns are told apart by what they are to a model; durations and lists by their look."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pytest

from engine.datasets.sanitizer import sanitize
from tests.engine.datasets.labelled_columns import snippets

OFF = ["duplicates", "empty_rows", "footers"]


def facts(name, values):
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([["r", name], *([f"{row}x", v] for row, v in enumerate(values))])
    return sanitize(stream.getvalue().encode(), disabled_fixes=OFF).report.columns[1]


def test_labelled_columns_then_most_are_seen_as_a_person_does():
    """The wanted share; on the held-out third, a little less is what chance allows."""
    right: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    for snippet in snippets():
        total[snippet.is_held_out] += 1
        found = facts(snippet.name, snippet.values).feature_type
        right[snippet.is_held_out] += found == snippet.label
    assert total.total() >= 300
    assert right.total() / total.total() >= 0.93
    assert right[True] / total[True] >= 0.90


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("runtime", ["1:23:45", "0:59:59", "2:00:01"], "duration"),
        ("left", ["2h 5m", "45m", "1h 30m 5s"], "duration"),
        ("took", ["PT2H5M", "PT45M", "P1DT2H"], "duration"),
        ("opens", ["7:30", "12:00", "23:59"], "time"),
        ("genres", ["drama|comedy", "drama", "crime|drama", "comedy|crime"], "list"),
        ("place", ["Paris, France", "Rome, Italy", "Nice, France", "Turin, Italy"], "categorical"),
        ("preis", ["1.234,56", "12,5", "7,00", "1.000,10"], "decimal"),
        ("betrag", ["1'234.56", "12.5", "7.00", "1'000.10"], "decimal"),
        ("size", ["12 cm", "14 cm", "9 cm", "11 cm"], "quantity"),
        ("aktiv", ["kyllä", "ei", "Ei", "kyllä"], "boolean"),
    ],
)
def test_values_of_one_kind_then_its_storage_type(name, values, expected):
    assert facts(name, values * 8).type == expected


def test_a_span_of_time_is_never_changed():
    values = ["2h 5m", "45m", "1h 30m"] * 8
    found = sanitize(("n,left\n" + "\n".join(f"x{v},{v}" for v in values)).encode())
    assert set(found.after["left"].to_list()) == set(values)
