"""Every kind of model over HTTP: a file in, a model out, the same answers for JSON and for CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from engine.datasets.samples import sample_bytes
from engine.models.model import METHODS, Method, ModelKind
from tests.conftest import fresh_database
from tests.engine.models import programs

pytestmark = pytest.mark.bubblewrap
CUSTOMERS = sample_bytes("customers")[1]
FIRST = list(csv.DictReader(io.StringIO(CUSTOMERS.decode())))[:4]
MONTHS = programs.series()
TAKEN = programs.baskets()
PEOPLE = [{"who": "u1"}, {"who": "u2"}, {"who": "stranger"}]
CASES = [
    (CUSTOMERS, "classification", {"target": "churn"}, "roc_auc", "probability", FIRST),
    (CUSTOMERS, "classification",
     {"target": "churn", "algorithm": "gradient_boosting",
      "monotonic": {"support_calls": "increasing", "tenure_months": "decreasing"}},
     "roc_auc", "decision", FIRST),
    (CUSTOMERS, "classification", {"target": "plan"}, "accuracy", "probabilities", FIRST),
    (CUSTOMERS, "classification", {"target": "plan", "algorithm": "gradient_boosting"},
     "log_loss", "probabilities", FIRST),
    (CUSTOMERS, "regression", {"target": "monthly_spend"}, "rmse", "value", FIRST),
    (CUSTOMERS, "regression", {"target": "monthly_spend", "algorithm": "gradient_boosting"},
     "r2", "value", FIRST),
    (CUSTOMERS, "clustering", {}, "explained", "cluster", FIRST),
    (CUSTOMERS, "anomaly", {"contamination": 0.1}, "flagged", "is_anomaly", FIRST),
    (MONTHS, "forecasting", {"target": "sales", "horizon": 6}, "mae", "value",
     [{"step": "1"}, {"step": "6"}]),
    (TAKEN, "recommendation", {"user_column": "who", "item_column": "what"}, "hit_rate", "items",
     PEOPLE),
]  # fmt: skip


@pytest.fixture
def database(request, tmp_path):
    """What is asked here hangs on no database: one kind is enough."""
    with fresh_database(request, "sqlite", tmp_path) as made:
        yield made


def as_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def train(client, parts, content, kind, options):
    accepted = client.post(
        "/api/v1/train",
        files={"file": ("table.csv", content)},
        data={"model_type": kind, "name": kind, "options": json.dumps(options)},
    )
    assert accepted.status_code == 202, accepted.text
    parts.models.perform(parts.jobs.claim().subject_id, lambda _share, _words: None)
    return f"/api/v1/models/{accepted.json()['model_id']}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]}-{case[3]}")
def test_every_kind_trains_and_answers(serve, execution, case):
    content, kind, options, metric, word, rows = case
    client, parts = serve(execution)
    url = train(client, parts, content, kind, options)
    told = client.get(url).json()["model"]
    assert (told["state"], told["problem"]) == ("ready", None)
    judged = {each["key"]: each for each in told["metrics"]}
    assert judged[metric]["baseline"] is not None
    assert told["card"]["algorithm"] == options.get("algorithm", METHODS[ModelKind(kind)][0])
    assert told["card"]["widest_gap"] <= 1e-9
    assert told["card"]["envelope"]["status"] == "ok"
    asked = [each for each in told["card"].get("monotonic", ()) if each["is_asked"]]
    assert {each["column"]: each["direction"] for each in asked} == options.get("monotonic", {})
    schema = client.get(f"{url}/schema").json()
    assert options.get("target") not in schema.get("required", ())

    answered = client.post(f"{url}/predict", json={"rows": rows, "reasons": False})
    assert answered.status_code == 200, answered.text
    predictions = answered.json()["predictions"]
    assert len(predictions) == len(rows)
    assert all(word in each for each in predictions)
    sent = client.post(f"{url}/predict", files={"file": ("rows.csv", as_csv(rows))})
    assert sent.status_code == 200, sent.text
    assert [each[word] for each in bare(sent.json()["predictions"])] == [
        each[word] for each in predictions
    ]


def bare(predictions):
    """Without the reason of each item, which a call may leave out."""
    for each in predictions:
        for item in each.get("items", ()):
            item.pop("because", None)
    return predictions


def test_the_cases_are_all_kinds_and_methods():
    tried = {(kind, options.get("algorithm", METHODS[ModelKind(kind)][0]))
             for _, kind, options, *_ in CASES}  # fmt: skip
    assert tried == {(kind, method) for kind, methods in METHODS.items() for method in methods}
    assert {method for _, method in tried} == set(Method)


def test_a_number_is_refused_as_a_class_and_learned_as_a_number(serve, execution):
    client, parts = serve(execution)
    dataset = parts.datasets.upload("sales.csv", MONTHS, "sales")
    parts.datasets.sanitize(dataset.id)
    wish = {"dataset_id": dataset.id, "model_type": "classification", "name": "n"}
    refused = client.post("/api/v1/train", json=wish)
    assert refused.status_code == 409
    assert "no class" in refused.json()["detail"]
    accepted = client.post("/api/v1/train", json=wish | {"model_type": "forecasting"})
    assert accepted.status_code == 202, accepted.text
