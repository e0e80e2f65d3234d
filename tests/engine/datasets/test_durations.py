"""Spans of time become seconds where they can be read in one way; logged, undone, replayed."""

from __future__ import annotations

import polars as pl
import pytest

from engine.datasets.patches import patch_log, undo
from engine.datasets.patterns import seconds, time_of
from engine.datasets.recipe import Recipe, apply
from engine.datasets.sanitizer import sanitize
from engine.datasets.stored import typed


def table(values):
    return ("n,took\n" + "".join(f"x{row},{value}\n" for row, value in enumerate(values))).encode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1:02:03", "3723"), ("0:00:01.5", "1.5"), ("5 min", "300"), ("2h 30m", "9000"),
        ("45s", "45"), ("1 day", "86400"), ("2 hours and 5 minutes", "7500"), ("1,5 h", "5400"),
        ("PT2H5M", "7500"), ("P1DT1S", "86401"), ("5:30", None), ("P1M", None), ("P", None),
        ("soon", None), ("", None), ("3 Std.", "10800"),
    ],
)  # fmt: skip
def test_span_then_its_seconds_or_none_where_it_may_be_read_in_two_ways(text, expected):
    assert seconds(text) == expected


def test_all_proven_then_numbers_and_the_same_for_new_rows():
    found = sanitize(table(["2h 5m", "45m", "1h 30m", "n/a"] * 8))
    assert found.after["took"].to_list()[:4] == ["7500", "2700", "5400", None]
    fixes = {fix.rule: fix.tier for fix in found.report.fixes_applied}
    assert fixes["durations"] == "ask"
    known = found.report.columns[1]
    assert (known.type, known.is_numeric) == ("duration", True)
    assert typed(found.frame["took"], known.type).dtype == pl.Float64
    recipe = Recipe.model_validate_json(found.recipe.model_dump_json())
    rows = pl.DataFrame({"n": ["a", "b"], "took": ["10m", "later"]})
    assert apply(recipe, rows)["took"].to_list() == ["600", None]


def test_switched_off_then_text_and_taken_back_cell_by_cell():
    data = table(["2h 5m", "45m", "1h 30m"] * 8)
    found = sanitize(data, disabled_fixes=["durations:took"])
    assert found.after["took"].to_list()[:2] == ["2h 5m", "45m"]
    assert not found.report.columns[1].is_numeric
    found = sanitize(data)
    log = patch_log(found.recipe, found.table.frame, found.table.lines)
    assert set(log["rule"]) == {"durations"}
    assert undo(found.after, found.table.lines, log).equals(found.table.frame)


def test_minutes_or_hours_cannot_be_told_then_left():
    values = ["5:30", "61:15", "12:00"] * 8
    assert sanitize(table(values)).after["took"].to_list() == values


def test_minutes_beside_hours_and_minutes_then_no_cell_is_lost():
    found = sanitize(
        table([*["79 min", "173 min", "126 min"] * 20, "1 hr. 12 min.", "2 hr. 5 min."])
    )
    assert found.after["took"].to_list()[-3:] == ["126", "72", "125"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7:10 a.m. Dec 1", "7:10 a.m."), ("12/02/2011 6:55 a.m.", "6:55 a.m."), ("23:59", "23:59"),
        ("Thu 7:16 p.m.", "7:16 p.m."), ("Fri, Dec 2 7:16 PM", "7:16 PM"), ("gate 7:16", None),
        ("7:16 7:17", None), ("noon", None), ("7:16 and later", None),
    ],
)  # fmt: skip
def test_day_and_time_then_the_time_alone(text, expected):
    assert time_of(text) == expected


def test_days_in_a_column_of_times_then_taken_out_logged_and_to_be_asked():
    values = [f"{1 + row % 12}:{row % 60:02d} {'ap'[row % 2]}.m." for row in range(90)]
    data = table([*values, "7:10 a.m. Dec 1", "12/02/2011 6:55 a.m.", "Not Available"])
    found = sanitize(data)
    assert found.after["took"].to_list() == [*values, "7:10 a.m.", "6:55 a.m.", None]
    known = found.report.columns[1]
    assert (known.type, known.feature_type) == ("time", "datetime")
    assert {fix.rule: fix.tier for fix in found.report.fixes_applied}["times"] == "ask"
    log = patch_log(found.recipe, found.table.frame, found.table.lines)
    assert undo(found.after, found.table.lines, log).equals(found.table.frame)
