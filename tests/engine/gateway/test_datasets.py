"""Datasets over HTTP: streamed in, read, taken away in every form, and refused in words."""

from __future__ import annotations

import io
import json

import polars as pl
import pytest

from engine.keys.model import Scope

DIRTY = "Kunde;Betrag;Datum\n" + "\n".join(
    f"K{n};1.{n:03},50 €;0{n % 9 + 1}.03.2024" for n in range(40)
)
URL = "/api/v1/datasets"


def send(client, data, name="sales.csv", headers=None, **fields):
    return client.post(URL, files={"file": (name, data)}, data=fields, headers=headers or {})


@pytest.fixture
def ready(serve):
    client, parts = serve()
    dataset_id = send(client, DIRTY.encode()).json()["dataset"]["id"]
    parts.datasets.sanitize(dataset_id)
    return client, parts, dataset_id


def test_upload_is_kept_unchanged_and_leaves_its_reading_to_a_job(serve):
    client, parts = serve()
    answer = send(client, DIRTY.encode(), target="Betrag")
    assert answer.status_code == 202, answer.text
    dataset = answer.json()["dataset"]
    assert (dataset["state"], dataset["target"], dataset["name"]) == (
        "received", "Betrag", "sales.csv",
    )  # fmt: skip
    assert answer.headers["Location"] == f"{URL}/{dataset['id']}"
    assert parts.blobs.get(dataset["raw_sha256"]) == DIRTY.encode()
    job = parts.jobs.get(answer.json()["job_id"])
    assert (job.kind, job.subject_id) == ("sanitize", dataset["id"])


def test_what_came_of_it_is_read_in_every_form(ready):
    client, parts, dataset_id = ready
    assert client.get(f"{URL}/{dataset_id}").json()["state"] == "ready"
    report = client.get(f"{URL}/{dataset_id}/report").json()
    assert report["original_rows"] == 40
    cleaned = client.get(f"{URL}/{dataset_id}/cleaned")
    assert cleaned.headers["content-type"].startswith("text/csv")
    assert cleaned.content == parts.datasets.export(dataset_id)
    recipe = client.get(f"{URL}/{dataset_id}/recipe")
    assert recipe.json() == json.loads(parts.datasets.recipe_json(dataset_id))
    patches = client.get(f"{URL}/{dataset_id}/patches")
    changed = pl.read_parquet(io.BytesIO(patches.content))
    assert "Betrag" in changed["column"].to_list()


def test_formulas_are_defused_on_request_alone(serve):
    client, parts = serve()
    rows = "\n".join(f"=1+{n},{n}" for n in range(20))
    dataset_id = send(client, f"note,n\n{rows}".encode()).json()["dataset"]["id"]
    parts.datasets.sanitize(dataset_id)
    plain = client.get(f"{URL}/{dataset_id}/cleaned")
    safe = client.get(f"{URL}/{dataset_id}/cleaned", params={"formula_safe": "true"})
    assert "\n=1+3," in plain.text.replace("\r\n", "\n")
    assert "\n=1+3," not in safe.text.replace("\r\n", "\n")


def test_hostile_file_name_stays_a_name(serve):
    client, parts = serve()
    name = '../../x"\r\nSet-Cookie: a=b;<script>.csv'
    dataset = send(client, DIRTY.encode(), name).json()["dataset"]
    parts.datasets.sanitize(dataset["id"])
    answer = client.get(f"{URL}/{dataset['id']}/cleaned")
    assert "set-cookie" not in answer.headers
    assert "<script>" not in answer.headers["content-disposition"]
    assert "/" not in dataset["name"]


def test_file_over_the_limit_is_refused_and_not_kept(serve):
    client, parts = serve(upload_limit_mb=1)
    answer = send(client, b"a,b\n" + b"1,2\n" * 300_000)
    assert (answer.status_code, answer.headers["content-type"]) == (
        413, "application/problem+json",
    )  # fmt: skip
    assert answer.json()["remedy"]
    assert parts.datasets.list() == ()
    assert [path for path in parts.blobs.folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("target", ["a\x00b", "x" * 20_000])
def test_target_that_no_column_can_have_is_refused(serve, target):
    client, _ = serve()
    assert send(client, DIRTY.encode(), target=target).status_code == 422


def test_upload_without_a_file_is_told_what_is_missing(serve):
    client, _ = serve()
    answer = client.post(URL, data={"target": "a"})
    assert answer.status_code == 422
    assert "file" in answer.json()["detail"]


def test_pages_show_every_dataset_once_while_others_come(serve):
    client, _ = serve()
    first = [send(client, b"a\n%d" % n).json()["dataset"]["id"] for n in range(5)]
    page = client.get(URL, params={"limit": 2}).json()
    seen = [each["id"] for each in page["items"]]
    while page["next"]:
        send(client, b"late\n1")
        page = client.get(URL, params={"limit": 2, "cursor": page["next"]}).json()
        seen += [each["id"] for each in page["items"]]
    assert seen == first[::-1]


@pytest.mark.parametrize("cursor", ["x", "é", "WzEsMl0", "bnVsbA", "WyIyMDI0LTAxLTAxIiwgImEiXQ"])
def test_cursor_that_was_never_given_out_is_refused(serve, cursor):
    client, _ = serve()
    answer = client.get(URL, params={"cursor": cursor})
    assert answer.status_code == 422
    assert answer.json()["remedy"]


def test_dataset_that_is_not_read_yet_has_no_report(serve):
    client, _ = serve()
    dataset_id = send(client, DIRTY.encode()).json()["dataset"]["id"]
    for part in ("report", "cleaned", "recipe", "patches"):
        assert client.get(f"{URL}/{dataset_id}/{part}").status_code == 409


def test_deleted_dataset_is_not_found_any_more(ready):
    client, _, dataset_id = ready
    assert client.delete(f"{URL}/{dataset_id}").status_code == 204
    for part in ("", "/report", "/cleaned"):
        assert client.get(f"{URL}/{dataset_id}{part}").status_code == 404


def test_key_reads_and_writes_only_what_its_scopes_say(serve, key):
    client, parts = serve()
    reads, writes = key(parts, Scope.READ), key(parts, Scope.WRITE)
    assert send(client, DIRTY.encode(), headers=reads).status_code == 403
    dataset_id = send(client, DIRTY.encode(), headers=writes).json()["dataset"]["id"]
    assert client.get(f"{URL}/{dataset_id}", headers=writes).status_code == 403
    assert client.get(f"{URL}/{dataset_id}", headers=reads).status_code == 200
    assert client.delete(f"{URL}/{dataset_id}", headers=reads).status_code == 403
