"""Wrong passwords are free at first, then cost ever more time, and are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from engine.access.limits import after_attempt, wait
from engine.access.model import Attempts, Policy

NOW = datetime(2026, 1, 1, tzinfo=UTC)
POLICY = Policy()


def attempts_after(number, at=NOW):
    attempts = Attempts()
    for _ in range(number):
        attempts = after_attempt(attempts, at, POLICY)
    return attempts


def test_first_failures_lock_nothing():
    assert wait(attempts_after(POLICY.free_failures - 1), NOW) == timedelta(0)


def test_fifth_failure_locks_for_the_first_time_and_the_next_for_twice_as_long():
    assert wait(attempts_after(5), NOW) == timedelta(seconds=30)
    assert wait(attempts_after(6), NOW) == timedelta(seconds=60)


def test_failures_are_forgotten_after_an_hour_of_peace():
    later = NOW + POLICY.forgotten_after
    assert after_attempt(attempts_after(50), later, POLICY).failures == 1


@given(st.integers(min_value=1, max_value=300))
def test_lock_never_shrinks_with_more_failures_and_never_exceeds_the_longest(number):
    shorter, longer = wait(attempts_after(number), NOW), wait(attempts_after(number + 1), NOW)
    assert shorter <= longer <= POLICY.longest_lock
