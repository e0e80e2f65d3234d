"""Made-up findings, runs and trials with which the components of results are drawn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from components.class_words import UNNAMED, ClassWords
from components.result_views import Findings
from components.trial import Trial
from engine.evaluation.model import Costs
from engine.evaluation.service import EvaluationService
from engine.execution.model import Envelope, Limits, Status
from engine.runs.model import Run, RunError, RunState
from tests.components.records import HOSTILE

NAMES = ["age", "city = Oslo", HOSTILE]


def trial() -> Trial:
    return Trial(
        {
            "featureNames": ["age", HOSTILE],
            "features": [[31, "a"], [44, "b"], [52, "a"], [28, "b"]],
            "labels": [0, 1, 1, 0],
            "testFeatures": [[40, "a"], [None, "b"], [33.5, None]],
        },
        [0, 1, 1],
    )


def findings(
    *,
    rows: int = 160,
    explain: bool = True,
    has_probabilities: bool = True,
    classes: ClassWords = UNNAMED,
) -> Findings:
    random = np.random.default_rng(3)
    log_odds = random.normal(-0.6, 1.7, rows)
    chance = 1 / (1 + np.exp(-log_odds))
    labels = (random.random(rows) < chance).astype(int).tolist()
    result: dict[str, Any] = {
        "success": True,
        "predictions": [int(p >= 0.35) for p in chance],
        "threshold": 0.35,
        "coefficients": [0.04, -0.7, 12.0],
        "feature_names": NAMES,
        "intercept": -1.0,
        "notes": [f"A note of the code: {HOSTILE}"],
        "cross_validation": {"folds": 5, "roc_auc": {"mean": 0.81, "std": 0.03}},
    }
    if has_probabilities:
        result["probabilities"] = chance.tolist()
    if explain:
        values = (0.04, -0.7, 0.9)
        result["inference"] = [_effect(*e) for e in zip(NAMES, values, strict=True)]
        result["inference"].append(_effect("city = Rome", 21.0) | {"is_separated": True})
    service = EvaluationService()
    payload = {"featureNames": ["age", HOSTILE], "testFeatures": [[40, HOSTILE]] * rows}
    return Findings(
        evaluation=service.evaluate(result, labels, costs=Costs(false_negative=4)),
        coefficients=service.coefficients(result),
        fold_scores=service.fold_scores(result),
        remarks=service.remarks(result),
        result=result,
        labels=labels,
        payload=payload,
        classes=classes,
    )


def _effect(name: str, value: float) -> dict[str, Any]:
    return {
        "name": name,
        "source_column": name.partition(" = ")[0],
        "coefficient": value,
        "std_error": 0.2,
        "p_value": 0.04,
        "low": value - 0.4,
        "high": value + 0.4,
    }


def envelope(status: Status = Status.OK) -> Envelope:
    return Envelope(
        run_id="r" * 32,
        status=status,
        backend="bubblewrap",
        is_warm=True,
        started_at=datetime.now(UTC),
        queue_ms=4,
        wall_ms=1_432,
        cpu_ms=1_210,
        peak_memory_bytes=184 * 1024 * 1024,
        exit_code=0,
        output_bytes=1_200,
        code_sha256="a" * 64,
        payload_sha256="b" * 64,
        versions={"python": "3.11", "scikit-learn": "1.9"},
        limits=Limits(),
    )


def run(number: int = 1, **changes: Any) -> Run:
    started = datetime.now(UTC) - timedelta(minutes=number)
    facts: dict[str, Any] = {
        "id": f"{number:032x}",
        "algorithm_id": "a" * 32,
        "algorithm_name": HOSTILE,
        "revision_id": f"{number:032x}",
        "revision_number": number,
        "dataset_id": None,
        "state": RunState.OK,
        "payload_sha256": "b" * 64,
        "labels_sha256": None,
        "result_sha256": None,
        "error": None,
        "envelope": envelope(),
        "evaluation": findings().evaluation,
        "live": None,
        "log": f"fitted {HOSTILE}\n",
        "note": "",
        "created_at": started,
        "started_at": started,
        "finished_at": started,
    }
    return Run(**(facts | changes))


def failed(status: Status, error: RunError | None = None) -> Run:
    return run(state=RunState.FAILED, envelope=envelope(status), error=error, evaluation=None)
