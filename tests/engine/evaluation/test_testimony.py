"""What a run tells of itself is shown as told, and only if it can be."""

import pytest

from engine.evaluation.service import EvaluationService

service = EvaluationService()


def test_notes_unseen_levels_and_a_stopped_solver_are_told_in_order():
    result = {
        "is_converged": False,
        "notes": ["The classes separate."],
        "unseen": [{"column": "city", "level": "Oslo", "rows": 2}],
    }
    told = service.remarks(result)
    assert told[0].startswith("The solver stopped")
    assert told[1:] == ("The classes separate.", "Training never saw city = Oslo.")


def test_long_and_many_remarks_are_cut():
    told = service.remarks({"notes": ["x" * 9_999] * 99})
    assert len(told) == 20
    assert {len(text) for text in told} == {400}


def test_fold_scores_are_named_in_order():
    told = {"folds": 5, "roc_auc": {"mean": 0.8, "std": 0.02}, "brier": {"mean": 0.1, "std": 0.01}}
    scores = service.fold_scores({"cross_validation": told})
    assert [(s.label, s.mean, s.folds) for s in scores] == [
        ("ROC AUC", 0.8, 5),
        ("Brier score", 0.1, 5),
    ]


@pytest.mark.parametrize(
    "told",
    [
        None,
        3,
        {},
        {"folds": -1},
        {"folds": 5, "roc_auc": "0.9"},
        {"folds": 5, "roc_auc": {"mean": float("nan"), "std": 0.0}},
        {"folds": 5, "roc_auc": {"mean": "0.9", "std": 0.0}},
    ],
)
def test_wrong_fold_scores_are_left_out(told):
    assert service.fold_scores({"cross_validation": told}) == ()


@pytest.mark.parametrize("notes", [None, "x", {"a": 1}, [1, None, {}]])
def test_wrong_remarks_are_left_out(notes):
    assert service.remarks({"notes": notes, "unseen": notes}) == ()
