"""Keys are shown once, checked by a keyed hash, and end when they are told to."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from engine.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, TooMany
from engine.keys.model import ORDINARY, Limit, Scope
from engine.keys.service import KeyService
from engine.settings import Settings
from engine.storage.database import Database
from engine.storage.tables import KeyRow


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(settings: Settings, database: Database, clock: Clock) -> KeyService:
    return KeyService(settings, database, clock)


def test_the_text_of_a_new_key_names_its_caller(keys: KeyService):
    made = keys.create("nightly scoring", "ada@example.org")
    principal = keys.authenticate(made.text)
    assert principal.id == made.key.id
    assert principal.scopes == frozenset(ORDINARY)


def test_the_secret_part_is_nowhere_in_the_database(keys: KeyService, database: Database):
    made = keys.create("k", "ada@example.org")
    secret = made.text.rsplit("_", 1)[1] if made.text.count("_") == 2 else made.text[22:]
    with database.reading() as unit:
        rows = [dict(row) for row in unit.execute(sa.select(KeyRow.__table__)).mappings()]
    assert len(rows) == 1
    assert secret not in str(rows)
    assert made.text[22:] not in str(rows)


def test_a_key_with_one_letter_changed_is_refused(keys: KeyService):
    text = keys.create("k", "ada@example.org").text
    for place in (6, 12, 30, len(text) - 2):
        other = "0" if text[place] != "0" else "1"
        with pytest.raises(NotSignedIn):
            keys.authenticate(text[:place] + other + text[place + 1 :])


@pytest.mark.parametrize("text", ["", "algo_", "x" * 500, "algo_" + "0" * 16 + "_" + "a" * 43, "é"])
def test_what_is_no_key_is_refused(keys: KeyService, text: str):
    with pytest.raises(NotSignedIn):
        keys.authenticate(text)


def test_a_key_of_another_server_secret_is_refused(
    keys: KeyService, settings: Settings, database: Database
):
    text = keys.create("k", "ada@example.org").text
    moved = settings.model_copy(update={"secret_key": "another"})
    with pytest.raises(NotSignedIn):
        KeyService(moved, database).authenticate(text)


def test_two_services_of_one_data_folder_share_the_secret(
    keys: KeyService, settings: Settings, database: Database, clock: Clock
):
    text = keys.create("k", "ada@example.org").text
    assert KeyService(settings, database, clock).authenticate(text)


def test_a_revoked_key_is_refused_at_once_in_another_service(
    keys: KeyService, settings: Settings, database: Database, clock: Clock
):
    other = KeyService(settings, database, clock)
    made = keys.create("k", "ada@example.org")
    assert other.authenticate(made.text)
    keys.revoke(made.key.id)
    with pytest.raises(NotSignedIn, match="revoked"):
        other.authenticate(made.text)


def test_a_key_ends_with_its_last_day(keys: KeyService, clock: Clock):
    text = keys.create("k", "ada@example.org", days=2).text
    clock.now += timedelta(days=2, seconds=-1)
    assert keys.authenticate(text)
    clock.now += timedelta(seconds=1)
    with pytest.raises(NotSignedIn, match="expired"):
        keys.authenticate(text)


def test_a_rotated_key_works_for_one_more_day_beside_the_new_one(keys: KeyService, clock: Clock):
    old = keys.create("k", "ada@example.org", [Scope.PREDICT])
    new = keys.rotate(old.key.id)
    assert new.key.replaces == old.key.id
    assert new.key.scopes == (Scope.PREDICT,)
    assert keys.authenticate(old.text)
    clock.now += timedelta(hours=24)
    with pytest.raises(NotSignedIn):
        keys.authenticate(old.text)
    assert keys.authenticate(new.text).id == new.key.id


def test_a_revoked_key_is_not_rotated(keys: KeyService):
    made = keys.create("k", "ada@example.org")
    keys.revoke(made.key.id)
    with pytest.raises(InvalidInput, match="revoked"):
        keys.rotate(made.key.id)


def test_every_fault_of_a_wish_is_told_at_once(keys: KeyService):
    with pytest.raises(InvalidInput) as refused:
        keys.create("\x1b[31m", "nobody", [], 0)
    for word in ("name", "e-mail", "scope", "days"):
        assert word in refused.value.problem


def test_an_unknown_key_is_not_found(keys: KeyService):
    with pytest.raises(NotFound):
        keys.revoke("0" * 16)


def test_a_scope_that_is_missing_is_named(keys: KeyService):
    made = keys.create("k", "ada@example.org", [Scope.PREDICT])
    principal = keys.authenticate(made.text)
    principal.require(Scope.PREDICT)
    with pytest.raises(NotAllowed, match="train"):
        principal.require(Scope.TRAIN)


def test_an_admin_may_do_everything(keys: KeyService):
    made = keys.create("k", "ada@example.org", [Scope.ADMIN])
    for scope in Scope:
        keys.authenticate(made.text).require(scope)


def test_calls_are_counted_by_key_endpoint_and_answer(keys: KeyService):
    made = keys.create("k", "ada@example.org")
    for status in (200, 200, 404):
        keys.note(made.key.id, "GET /v1/models", status, 0.5)
    keys.close()
    keys.note(made.key.id, "GET /v1/models", 200, 0.5)
    told = {(each.status, each.calls, each.seconds) for each in keys.usage()}
    assert told == {(200, 3, 1.5), (404, 1, 0.5)}
    assert keys.get(made.key.id).last_used_at is not None


class TestRates:
    """The same promises hold in the database and in Redis."""

    @pytest.fixture(params=["database", "redis"])
    def counting(self, request, settings: Settings, database: Database) -> KeyService:
        url = request.getfixturevalue("redis_url") if request.param == "redis" else ""
        changed = {"redis_url": url, "limit_predict": "100/hour", "limit_train": "2/second"}
        return KeyService(settings.model_copy(update=changed), database)

    def test_of_200_calls_at_once_exactly_as_many_pass_as_the_limit_allows(
        self, counting: KeyService
    ):
        caller = counting.create("k", "ada@example.org").key.id
        with ThreadPoolExecutor(16) as threads:
            rates = list(threads.map(lambda _: counting.count(caller, Limit.PREDICT), range(200)))
        assert sum(rate.is_allowed for rate in rates) == 100
        refused = next(rate for rate in rates if not rate.is_allowed)
        assert (refused.limit, refused.window_s, refused.remaining) == (100, 3600, 0)
        assert 1 <= refused.reset_s <= 7200

    def test_callers_and_kinds_are_counted_by_themselves(self, counting: KeyService):
        one, other = (counting.create("k", "ada@example.org").key.id for _ in range(2))
        for _ in range(2):
            assert counting.count(one, Limit.TRAIN).is_allowed
        assert counting.count(other, Limit.TRAIN).is_allowed
        assert counting.count(one, Limit.PREDICT).remaining == 99

    def test_a_refused_call_says_when_to_come_again(self, counting: KeyService):
        caller = counting.create("k", "ada@example.org").key.id
        rates = [counting.count(caller, Limit.TRAIN) for _ in range(6)]
        assert not rates[-1].is_allowed
        with pytest.raises(TooMany, match="Wait") as refused:
            counting.require_rate(rates[-1], Limit.TRAIN)
        assert 1 <= (refused.value.retry_after_s or 0) <= 3


def test_counts_survive_a_restart_and_hold_across_services(settings: Settings, database: Database):
    changed = settings.model_copy(update={"limit_predict": "3/hour"})
    allowed = [KeyService(changed, database).count("a", Limit.PREDICT).is_allowed for _ in range(5)]
    assert allowed == [True, True, True, False, False]
