"""A database or a Redis that is away: whoever calls is told to come again."""

from __future__ import annotations

import pg8000
import pytest
import sqlalchemy as sa

from engine.gateway.problems import unexpected
from engine.gateway.servers import is_away
from engine.keys.model import Scope

NOBODY = "127.0.0.1:1"


def error_of(call):
    with pytest.raises(Exception, match=r".") as raised:
        call()
    return raised.value


def postgres_says(state):
    told = pg8000.ProgrammingError({"S": "FATAL", "C": state, "M": "as the server says it"})
    return sa.exc.DBAPIError.instance("", None, told, pg8000.Error)


def test_postgres_that_nobody_reaches_is_answered_by_503():
    away = error_of(sa.create_engine(f"postgresql+pg8000://studio@{NOBODY}/studio").connect)
    answer = unexpected(None, away)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize(
    ("state", "expected"), [("57P03", True), ("53300", True), ("42P01", False)]
)
def test_postgres_that_starts_or_is_full_is_away_and_one_without_a_table_is_not(state, expected):
    assert is_away(postgres_says(state)) is expected


def test_sqlite_without_a_table_is_a_fault_of_ours():
    with sa.create_engine("sqlite://").connect() as connection:
        fault = error_of(lambda: connection.execute(sa.text("select * from nothing")))
    assert unexpected(None, fault).status_code == 500


def test_call_while_redis_is_away_is_put_off(serve):
    client, parts = serve(redis_url=f"redis://{NOBODY}/0")
    key = parts.keys.create("k", "a@b.c", (Scope.READ,)).text
    answer = client.get("/api/v1/datasets", headers={"X-API-Key": key})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5"), answer.text
