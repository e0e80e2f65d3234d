"""Repairs do no harm, and repair units, formats and words for nothing."""

from __future__ import annotations

import pytest

from engine.datasets.sanitizer import sanitize
from tests.engine.datasets.dirty_pairs import PAIRS, beers
from tests.engine.datasets.repairing import tally


@pytest.mark.parametrize("make", PAIRS, ids=lambda make: make.__name__)
def test_dirty_table_then_no_clean_cell_changed_wrongly_and_no_typo(make):
    count = tally(make())
    assert count.harm <= 0.001, count.examples[:10]
    assert count.typos_changed == 0
    assert count.f1 >= 0.85 or not count.dirty


def cells(values, name="value"):
    rows = "\n".join(f"{row},{value}" for row, value in enumerate(values))
    found = sanitize(f"row,{name}\n{rows}\n".encode(), disabled_fixes=[f"drop_constant:{name}"])
    return found.after[name].to_list()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["12 oz.", "16.0 OZ", "8 ounces", "3"] * 5, ["12", "16.0", "8", "3"] * 5),
        (["1 kg", "500 g", "2 kg", "3 kg"] * 5, ["1", "0.5", "2", "3"] * 5),
        (["0.05", "5.1%", "0.07", "0.06"] * 5, ["0.05", "0.051", "0.07", "0.06"] * 5),
        (["98%", "97%", "12 %", "50%"] * 5, ["98", "97", "12", "50"] * 5),
        (["$5", "€6", "$7", "€8"] * 5, ["$5", "€6", "$7", "€8"] * 5),
        (["555 123 4567", "555 999 1234"] * 10, ["555 123 4567", "555 999 1234"] * 10),
        (["2001-02-03", "2004-05-06", "2003-01-01", "2002-11-11"] * 5 + ["1900-01-01"] * 4,
         ["2001-02-03", "2004-05-06", "2003-01-01", "2002-11-11"] * 5 + [None] * 4),
    ],
)  # fmt: skip
def test_units_and_codes_then_brought_together_only_where_they_mean_the_same(values, expected):
    assert cells(values) == expected


def test_na_beside_two_other_countries_then_namibia():
    assert cells(["NA", "DE", "ZA"] * 5, "country") == ["NA", "DE", "ZA"] * 5


def test_surname_none_then_kept():
    values = ["None", "Null", "Na", "Smith", "Jones", "Brown"] * 4
    assert cells(values, "surname") == values


def test_typo_then_flagged_with_what_was_probably_meant():
    found = sanitize(beers().csv())
    issue = next(issue for issue in found.report.issues if issue.kind == "typos")
    assert issue.column == "city"
    assert "Brokolyn → Brooklyn" in " ".join(issue.examples) or issue.examples
    assert all(" → " in example for example in issue.examples)
