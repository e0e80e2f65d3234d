"""Zip codes without their zeros and states behind cities: told, never changed."""

from __future__ import annotations

import pytest

from engine.datasets.sanitizer import sanitize

CITIES = ("Portland", "Salem", "Boston", "St. Louis")
STATES = ("OR", "OR", "MA", "MO")
ZIPS = ("97205", "97301", "2108", "63101")


def found(cities=CITIES, zips=ZIPS, name="zip_code"):
    rows = "".join(
        f'{n},"{cities[n % len(cities)]}",{STATES[n % 4]},{zips[n % len(zips)]}\n'
        for n in range(60)
    )
    return sanitize(f"n,city,state,{name}\n{rows}".encode())


def told(result, kind):
    return [issue for issue in result.report.issues if issue.kind == kind]


def test_short_codes_among_zip_codes_then_told_with_their_zeros_and_left_alone():
    result = found()
    (issue,) = told(result, "zip_zeros")
    assert (issue.column, issue.count, issue.examples) == ("zip_code", 15, ("2108 → 02108",))
    assert "2108" in result.frame["zip_code"].to_list()


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "orders"},
        {"zips": ("1010", "8010", "4020", "80331")},  # Austrian ones, and one from abroad
        {"zips": ("97205", "97301", "02108", "63101")},
        {"zips": ("97205", "E1 6AN", "2108", "63101")},
    ],
    ids=["no zip codes", "mostly four digits", "nothing lost", "codes of other forms"],
)
def test_other_numbers_then_nothing_is_told(changes):
    assert told(found(**changes), "zip_zeros") == []


def test_state_behind_some_cities_then_told_and_left_alone():
    result = found((*CITIES * 3, "Portland OR", "Salem, OR", "Boston MA", "St. Louis"))
    (issue,) = told(result, "state_behind")
    assert (issue.column, issue.count) == ("city", 9)
    assert issue.examples == ("Boston MA", "Portland OR", "Salem, OR")
    assert "Salem, OR" in result.frame["city"].to_list()


@pytest.mark.parametrize(
    "cities",
    [CITIES, tuple(map(" ".join, zip(CITIES, STATES, strict=True))), (*CITIES * 3, "Team AB")],
    ids=["without", "in every row", "something else behind"],
)
def test_no_state_behind_or_one_everywhere_then_nothing_is_told(cities):
    assert told(found(cities), "state_behind") == []
