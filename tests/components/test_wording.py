"""Numbers and times as a person says them."""

from datetime import UTC, datetime, timedelta

import pytest

from components import wording

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=4), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(hours=30), "yesterday"),
        (timedelta(days=10), "2 Nov 2026"),
    ],
)
def test_time_passed_is_said_shortly(passed: timedelta, said: str) -> None:
    assert wording.ago(NOW - passed, NOW) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 rows"), (1, "1 row"), (12_480, "12,480 rows")])
def test_count_agrees_with_its_noun(number: int, said: str) -> None:
    assert wording.count(number, "row") == said


@pytest.mark.parametrize(
    ("number", "said"), [(812, "812 B"), (4_100, "4.1 KB"), (9_800_000, "9.8 MB")]
)
def test_size_has_a_fitting_unit(number: int, said: str) -> None:
    assert wording.size(number) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(43.0, "43"), (31_250.54, "31,250.5"), (0.0123449, "0.01234"), (1.2e18, "1.2e+18")],
)
def test_amount_keeps_what_matters(value: float, said: str) -> None:
    assert wording.amount(value) == said


@pytest.mark.parametrize(("part", "said"), [(0, "0 %"), (0.0004, "< 0.1 %"), (0.125, "12.5 %")])
def test_share_never_rounds_something_to_nothing(part: float, said: str) -> None:
    assert wording.share(part) == said


def test_rule_name_becomes_words() -> None:
    assert wording.title("trim_spaces") == "Trim spaces"
