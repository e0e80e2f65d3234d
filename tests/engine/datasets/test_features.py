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


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("month", ["1960-01", "1960-02", "1961-11"], "datetime"),
        ("quarter_of", ["1987-Q1", "1987-Q2", "1990-Q4"], "datetime"),
        ("Month", ["1939 Jan", "1939 Feb", "1940 Dec"], "datetime"),
        ("Start year", ["1992.0", "1969.0", "2014.0"], "categorical"),
        ("smoker", ["0.0", "1.0", "1.0"], "categorical"),
        ("store_id", ["1", "7", "2"], "categorical"),
        ("lvs1born", ["0", "4", "11", "7", "9", "2"], "context-specific"),
        ("price2", ["10", "44", "11", "75", "93", "27"], "numeric"),
    ],
)
def test_names_and_forms_then_the_kind_that_published_labels_give(name, values, expected):
    assert facts(name, values * 8).feature_type == expected


def test_ids_that_come_again_then_a_person_must_say():
    assert facts("partner_id", [str(70 + row % 30) for row in range(90)]).feature_type == (
        "context-specific"
    )


def test_each_row_its_own_country_then_still_a_category():
    names = ["Angola", "Benin", "Chad", "Egypt", "Gabon", "Ghana", "Kenya", "Libya", "Mali",
             "Niger", "Oman", "Peru"]  # fmt: skip
    assert facts("Country", names).feature_type == "categorical"


def test_words_in_one_row_of_fifty_then_nothing_to_generalize_from():
    values = ["Egr1", "FOXA1", *[""] * 118]
    assert facts("motif", values).feature_type == "not-generalizable"


@pytest.mark.parametrize("odd", ["66+1", "15-41", "10 to 12"])
def test_two_numbers_in_some_cells_then_none_is_emptied(odd):
    values = [str(50 + row % 30) for row in range(90)] + [odd, f"{odd}0", f"1{odd}", odd]
    stream = "n,rating\n" + "".join(f"{row}x,{value}\n" for row, value in enumerate(values))
    assert sanitize(stream.encode()).after["rating"].to_list() == values


def test_spans_among_dates_then_none_is_emptied():
    days = [f"2010-0{1 + row % 9}-1{row % 9}" for row in range(60)]
    values = [*days, *(f"2010-01-0{day} - 2010-02-01" for day in (1, 2, 3))]
    stream = "n,breach\n" + "".join(f"{row}x,{value}\n" for row, value in enumerate(values))
    assert sanitize(stream.encode()).after["breach"].to_list() == values
