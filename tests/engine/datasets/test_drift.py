"""Two uploads of the same table compared; the statistics beside scipy's."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import ks_2samp

from engine.datasets import distance, drift
from engine.datasets.sanitizer import sanitize
from engine.datasets.stored import StoredTable, pack

rng = np.random.default_rng(11)


def table(rows=600, seed=1, **changes):
    rng = np.random.default_rng(seed)
    columns = {
        "age": rng.integers(18, 90, rows),
        "spent": np.round(rng.gamma(2, 50, rows), 2),
        "town": rng.choice(["Oslo", "Rome", "Bern"], rows),
        "day": pd.date_range("2026-01-01", periods=rows, freq="h").strftime("%Y-%m-%d"),
    }
    return pd.DataFrame({name: cells for name, cells in (columns | changes).items() if len(cells)})


def compared(old, new):
    sides = []
    for frame in (old, new):
        found = sanitize(frame.to_csv(index=False).encode())
        sides += [found.report, StoredTable(pack(found), found.report).typed()]
    return drift.compare(*sides)


def kinds(shifts):
    return {(one.kind, one.column, one.level) for one in shifts}


def test_two_draws_of_the_same_then_nothing_but_the_rows():
    assert {one.kind for one in compared(table(), table(seed=2))} <= {"rows", "score"}


def test_columns_gone_new_and_renamed_then_said():
    new = table(seed=2).rename(columns={"Town": "x", "town": "Town "}).assign(extra=1.5)
    found = compared(table(), new)
    gone = next(one for one in found if one.kind == "column_gone")
    assert (gone.column, gone.level) == ("town", "break")
    assert "written almost alike" in gone.message
    assert ("column_new", "extra", "note") in kinds(found)


def test_type_changed_then_a_break():
    words = rng.choice(["young", "old"], 600)
    found = compared(table(), table(seed=2, age=words))
    assert ("type", "age", "break") in kinds(found)


def test_numbers_moved_then_said_with_the_gap_that_scipy_finds():
    old, new = table(), table(seed=2)
    new["spent"] += 60
    one = next(s for s in compared(old, new) if s.kind == "numbers")
    theirs = ks_2samp(old["spent"], new["spent"])
    assert one.level == "shift"
    assert one.evidence["distance"] == pytest.approx(theirs.statistic)


@pytest.mark.parametrize("shift", [0.0, 0.1, 0.3])
def test_chance_of_a_gap_then_as_scipy_says(shift):
    one, other = rng.normal(size=800), rng.normal(size=900) + shift
    theirs = ks_2samp(one, other, method="asymp")
    gap = distance.largest_gap(one, other)
    assert gap == pytest.approx(theirs.statistic)
    assert distance.gap_chance(gap, 800, 900) == pytest.approx(theirs.pvalue, abs=0.03)


def test_categories_come_gone_and_moved_then_told_apart():
    town = np.where(rng.random(600) < 0.8, "Oslo", rng.choice(["Rome", "<b>Paris</b>"], 600))
    found = compared(table(), table(seed=2, town=town))
    assert ("categories_new", "town", "shift") in kinds(found)
    assert ("categories_gone", "town", "note") in kinds(found)
    assert any(one.kind == "shares" for one in found)
    assert "<b>Paris</b>" in next(one for one in found if one.kind == "categories_new").message


def test_gaps_grown_then_said():
    new = table(seed=2)
    new["spent"] = new["spent"].where(rng.random(600) > 0.3)
    one = next(s for s in compared(table(), new) if s.kind == "missing")
    assert one.evidence["before"] == 0
    assert one.level == "shift"


def test_later_dates_then_a_note():
    day = pd.date_range("2026-06-01", periods=600, freq="h").strftime("%Y-%m-%d")
    assert ("dates", "day", "note") in kinds(compared(table(), table(seed=2, day=day)))


def test_half_the_rows_then_a_shift_and_the_gravest_first():
    found = compared(table(), table(rows=200, seed=2).drop(columns="age"))
    assert [one.level for one in found] == sorted((o.level for o in found), key=drift._ORDER.get)
    assert ("rows", None, "shift") in kinds(found)
