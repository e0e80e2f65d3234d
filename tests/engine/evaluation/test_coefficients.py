"""Coefficients: named, checked, and with odds ratios only where they hold."""

import math

import pytest

from engine.errors import InvalidInput
from engine.evaluation.service import EvaluationService

read = EvaluationService().coefficients
PLAIN = {"coefficients": [0.5, -1.2], "feature_names": ["age", "city=Paris"], "intercept": 0.1}


def inferred(**changes):
    entry = {
        "name": "city=Paris",
        "source_column": "city",
        "coefficient": 0.7,
        "std_error": 0.2,
        "z": 3.5,
        "p_value": 0.0005,
        "low": 0.308,
        "high": 1.092,
        "odds_ratio": 99.0,
        "odds_low": 98.0,
        "odds_high": 100.0,
    }
    return {"intercept": -1.0, "inference": [entry | changes]}


def test_a_penalised_fit_has_coefficients_but_no_odds_ratio():
    table = read(PLAIN)
    assert not table.has_intervals
    assert [row.source_column for row in table.rows] == ["age", "city"]
    assert all(row.odds_ratio is row.low is None for row in table.rows)
    assert table.intercept == 0.1


def test_told_source_columns_win_over_the_name():
    table = read(PLAIN | {"source_columns": ["age", "home town"]})
    assert [row.source_column for row in table.rows] == ["age", "home town"]


def test_odds_ratios_are_computed_from_the_coefficient_not_taken_on_trust():
    table = read(inferred())
    row = table.rows[0]
    assert table.has_intervals
    assert row.odds_ratio == pytest.approx(math.exp(0.7))
    assert (row.odds_low, row.odds_high) == pytest.approx((math.exp(0.308), math.exp(1.092)))


@pytest.mark.parametrize(
    "change",
    [
        {"coefficient": -11.2, "std_error": 18_198.0, "low": -35_679.0, "high": 35_656.0},
        {"std_error": None},
        {"coefficient": 900.0, "std_error": 1.0, "low": 898.0, "high": 902.0},
    ],
)
def test_a_separated_level_gets_a_warning_instead_of_an_odds_ratio(change):
    table = read(inferred(**change))
    assert table.rows[0].is_separated
    assert table.rows[0].odds_ratio is None
    assert table.warnings[0].kind == "separation"
    assert "city=Paris" in table.warnings[0].problem


def test_a_number_in_a_large_unit_is_not_called_separated():
    change = {"name": "rate", "source_column": "rate", "coefficient": 400.0}
    row = read(inferred(**change, std_error=60.0, low=282.0, high=518.0)).rows[0]
    assert not row.is_separated
    assert row.odds_ratio == pytest.approx(math.exp(400))


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ({}, "missing"),
        (PLAIN | {"coefficients": [1.0]}, "1 coefficients for 2 names"),
        (PLAIN | {"coefficients": [1.0, None]}, "coefficient 2 is not a number"),
        (PLAIN | {"coefficients": [1.0, float("inf")]}, "coefficient 2 is not finite"),
        (PLAIN | {"coefficients": [1.0, 10**999]}, "coefficient 2 is too large"),
        (PLAIN | {"feature_names": ["a", 3]}, "feature name 2 is not text"),
        (PLAIN | {"intercept": "x"}, "`intercept` is not a number"),
        ({"inference": {"a": 1}}, "`inference` is not a list"),
        ({"inference": [3]}, "inference 1 is not an entry"),
        (inferred(low=0.9), "does not hold the coefficient"),
        (inferred(p_value=2), "p_value is outside"),
    ],
)
def test_wrong_coefficients_are_refused_in_words(result, words):
    with pytest.raises(InvalidInput) as refused:
        read(result)
    assert words in refused.value.problem


def test_a_very_long_name_is_cut():
    table = read({"coefficients": [1.0], "feature_names": ["x" * 100_000], "intercept": None})
    assert len(table.rows[0].name) == 500


@pytest.mark.parametrize("fit", [inferred(), PLAIN])
def test_a_level_has_its_reference_and_a_number_has_none(fit):
    references = {"city": "k\u00f6ln" + "x" * 1_000, "age": "no level"}
    rows = {row.name: row for row in read(fit | {"config": {"references": references}}).rows}
    assert rows["city=Paris"].reference == ("k\u00f6ln" + "x" * 1_000)[:500]
    assert "age" not in rows or rows["age"].reference is None


@pytest.mark.parametrize(
    "config",
    [
        None,
        [],
        {},
        {"references": ["city"]},
        {"references": {"city": 3}},
        {"references": {3: "a", "city": "b"}},
        {"references": {"city": ["a"]}},
        {"references": {"city": "b"} | {str(n): "x" for n in range(6_000)}},
    ],
)
def test_a_reference_that_is_not_told_in_texts_is_left_out(config):
    assert read(inferred() | {"config": config}).rows[0].reference is None
