"""Sign-ins on both databases: who gets in, for how long, and who must wait."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.access.password import hash_password
from engine.access.service import AccessService
from engine.errors import InvalidInput, NotAllowed, TooMany
from engine.storage.tables import AttemptRow, SessionRow

PASSWORD = "correct horse battery"  # noqa: S105 - a password of this test only
HASHED = hash_password(PASSWORD)


class Clock:
    """A clock that a test moves."""

    def __init__(self):
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def access(settings, database, clock):
    return AccessService(settings.model_copy(update={"password_hash": HASHED}), database, clock)


def test_right_password_gives_a_token_that_is_valid_until_it_expires(access, clock):
    token = access.sign_in(PASSWORD, "127.0.0.1")
    assert access.is_valid(token)
    clock.time += timedelta(seconds=access.lifetime_s - 1)
    assert access.is_valid(token)
    clock.time += timedelta(seconds=1)
    assert not access.is_valid(token)


@pytest.mark.parametrize(
    "password", ["", "wrong", PASSWORD + " ", "x" * 1_000_000, "\x00", "\udcff"]
)
def test_wrong_password_is_not_allowed(access, password):
    with pytest.raises(NotAllowed):
        access.sign_in(password, "127.0.0.1")


@pytest.mark.parametrize("token", [None, "", "x", "\udcff", "0" * 64, "'; DROP TABLE sessions; --"])
def test_made_up_token_is_not_valid(access, token):
    access.sign_in(PASSWORD, "127.0.0.1")
    assert not access.is_valid(token)


def test_signing_out_ends_that_sign_in_and_no_other(access):
    one, other = access.sign_in(PASSWORD, "a"), access.sign_in(PASSWORD, "b")
    access.sign_out(one)
    assert not access.is_valid(one)
    assert access.is_valid(other)


def test_new_password_ends_every_earlier_sign_in(access, settings, database, clock):
    token = access.sign_in(PASSWORD, "a")
    changed = settings.model_copy(update={"password_hash": hash_password("another long one")})
    assert not AccessService(changed, database, clock).is_valid(token)


def test_client_that_guesses_is_locked_out_even_from_the_right_password(access, clock):
    for _ in range(5):
        with pytest.raises(NotAllowed):
            access.sign_in("wrong", "guesser")
    with pytest.raises(TooMany) as refused:
        access.sign_in(PASSWORD, "guesser")
    assert "30 seconds" in refused.value.remedy
    assert access.is_valid(access.sign_in(PASSWORD, "someone else"))
    clock.time += timedelta(seconds=30)
    assert access.is_valid(access.sign_in(PASSWORD, "guesser"))


def test_waiting_client_that_keeps_trying_does_not_wait_longer(access, clock):
    for _ in range(5):
        with pytest.raises(NotAllowed):
            access.sign_in("wrong", "guesser")
    for _ in range(20):
        with pytest.raises(TooMany):
            access.sign_in("wrong", "guesser")
    clock.time += timedelta(seconds=30)
    assert access.is_valid(access.sign_in(PASSWORD, "guesser"))


def test_guesses_sent_at_once_all_count(access):
    def guess(_number):
        try:
            access.sign_in("wrong", "guesser")
        except (NotAllowed, TooMany) as refusal:
            return type(refusal)

    with ThreadPoolExecutor(8) as pool:
        refusals = list(pool.map(guess, range(16)))
    assert refusals.count(NotAllowed) <= 5
    with pytest.raises(TooMany):
        access.sign_in(PASSWORD, "guesser")


def test_database_holds_neither_token_nor_address(access, database):
    token = access.sign_in(PASSWORD, "192.0.2.7")
    with pytest.raises(NotAllowed):
        access.sign_in("wrong", "192.0.2.7")
    with database.unit() as session:
        rows = [str(vars(row)) for row in session.scalars(sa.select(SessionRow))]
        rows += [str(vars(row)) for row in session.scalars(sa.select(AttemptRow))]
    assert len(rows) == 2
    assert not any(token in row or "192.0.2.7" in row for row in rows)


def test_without_a_password_everyone_on_this_machine_is_in(settings, database):
    access = AccessService(settings, database)
    assert not access.is_required
    assert access.is_valid(None)
    with pytest.raises(NotAllowed):
        access.sign_in("", "127.0.0.1")


def test_password_set_in_place_of_its_hash_is_refused_at_once(settings, database):
    with pytest.raises(InvalidInput, match="hash-password"):
        AccessService(settings.model_copy(update={"password_hash": PASSWORD}), database)


@pytest.mark.parametrize("password", ["", "short", "x" * 1_001])
def test_password_of_a_bad_length_gets_no_hash(password):
    with pytest.raises(InvalidInput):
        hash_password(password)
