"""The client against a running studio, whose address is in ALGOAPI_URL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from algoapi import AlgoAPI, Options, Refused, TooOften

TABLE = Path(__file__).resolve().parents[3] / "data" / "samples" / "customers_clean.csv"
ROW = {
    "customer_id": "C9",
    "age": 46,
    "tenure_months": 72,
    "plan": "premium",
    "monthly_spend": 70.28,
    "support_calls": 3,
    "newsletter": "no",
}
URL = os.environ["ALGOAPI_URL"]


@pytest.fixture(scope="module")
def key() -> str:
    """A key of an administrator, made as the person at this machine."""
    with AlgoAPI(URL) as person:
        made = person.create_key(
            "the Python client",
            "ada@example.org",
            scopes=["read", "write", "run", "train", "predict", "admin"],
            days=1,
        )
    return made.key


@pytest.fixture
def api(key: str) -> Iterator[AlgoAPI]:
    """The studio, called with that key."""
    with AlgoAPI(URL, key) as api:
        yield api


def test_health_is_given_to_everybody(api):
    assert api.health().state in {"ready", "degraded"}


def test_key_is_listed_replaced_and_revoked(api):
    made = api.create_key("another", "ada@example.org", scopes=["read"])
    listed = api.keys()
    assert made.id in {key.id for key in listed}
    replaced = api.rotate_key(made.id)
    assert replaced.key != made.key
    assert api.revoke_key(replaced.id).revoked_at is not None


def test_revoked_key_is_refused_with_problem_and_remedy(api):
    made = api.create_key("short", "ada@example.org", scopes=["read"])
    with AlgoAPI(URL, made.key) as other:
        other.usage()
        api.revoke_key(made.id)
        with pytest.raises(Refused) as refused:
            other.usage()
    assert refused.value.status == 401
    assert refused.value.problem
    assert refused.value.remedy


def test_table_is_uploaded_cleaned_read_taken_away_and_forgotten(api):
    dataset = api.upload(TABLE, target="churn").dataset
    ready = api.wait_for_dataset(dataset.id)
    assert ready.state == "ready"
    assert ready.id in {each.id for each in api.datasets()}
    report = api.report(dataset.id)
    assert report.data_quality_score > 50
    assert api.cleaned(dataset.id).count("\n") == report.final_rows + 1
    assert api.recipe(dataset.id)
    api.delete_dataset(dataset.id)
    with pytest.raises(Refused) as refused:
        api.dataset(dataset.id)
    assert refused.value.status == 404


def test_table_that_holds_what_separates_parts_arrives_whole(api):
    rows = "".join(f"{number},--+++\r\n--+++--\r\n" for number in range(20))
    dataset = api.upload(BytesIO(f"n,text\r\n{rows}".encode()), "odd.csv").dataset
    assert dataset.size_bytes == len(rows) + len("n,text\r\n")


def test_model_is_trained_on_a_dataset_asked_kept_and_forgotten(api):
    dataset = api.wait_for_dataset(api.upload(TABLE, target="churn").dataset.id)
    accepted = api.train_model(dataset.id, "classification", "churn")
    assert api.wait_for_model(accepted.model_id).status == "ready"
    assert api.job(accepted.task_id).state == "done"
    assert api.job_log(accepted.task_id)
    assert accepted.task_id in {job.id for job in api.jobs()}
    answer = api.predict(accepted.model_id, [ROW, ROW | {"plan": "never seen"}])
    assert len(answer.predictions) == 2
    assert {"plan"} == {warning.column for warning in answer.warnings}
    assert len(api.predict_file(accepted.model_id, TABLE).predictions) > 100
    assert api.row_schema(accepted.model_id)
    assert api.pin_model(accepted.model_id).is_pinned
    api.delete_model(accepted.model_id)
    assert accepted.model_id not in {model.id for model in api.models()}


def test_model_is_trained_on_a_file_and_refused_without_a_target(api):
    accepted = api.train_model(TABLE, "classification", "churn", Options(target="churn"))
    api.delete_model(accepted.model_id)
    with pytest.raises(Refused):
        api.train_model("0" * 32, "classification", "nothing")


def test_own_calls_are_in_the_usage(api):
    api.usage()
    assert any("/v1/keys/usage" in each.endpoint for each in api.usage())


def test_answer_of_something_else_is_no_answer_of_the_studio():
    with AlgoAPI(f"{URL}/nowhere") as api, pytest.raises(Refused, match="not one of the studio"):
        api.health()


def test_key_beyond_its_limit_learns_when_to_come_back(api):
    made = api.create_key("often", "ada@example.org", scopes=["read"])
    with AlgoAPI(URL, made.key) as often, pytest.raises(TooOften) as refused:
        call_for_ever(often)
    assert refused.value.retry_after_s > 0


def call_for_ever(api: AlgoAPI) -> None:
    while True:
        api.usage()


def test_catalog_is_listed_and_asked(api):
    assert "fraud-detection" in {each.slug for each in api.catalog()}
    payment = {"amount_cents": 64_900, "usual_amount_cents": 4_200, "is_new_device": True}
    typed = api.detect_fraud(payment, threshold=10)
    plain = api.execute("fraud-detection", {"payment": payment, "threshold": 10})
    assert plain["answer"]["score"] == typed.answer.score > 0
    assert plain["checked"] == typed.checked
    both = api.execute_all("fraud-detection", [{"payment": payment}] * 2)
    assert [each["answer"]["score"] for each in both] == [typed.answer.score] * 2
    with pytest.raises(Refused, match="amount_cents"):
        api.detect_fraud({"amount_cents": -1})
