"""The readiness gates: their numbers beside scikit-learn's, and what each refuses."""

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.metrics import r2_score, roc_auc_score
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.tree import DecisionTreeRegressor

from engine.datasets import leakage, row_gates, stump
from engine.datasets.risk import open_stops
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.errors import Conflict, InvalidInput

rng = np.random.default_rng(7)
ROWS = 400


def report(target="y", disabled=(), **columns):
    data = pd.DataFrame(columns).to_csv(index=False).encode()
    return sanitize(data, target=target, disabled_fixes=disabled).report


def gate(found, kind, column=None):
    return next((g for g in found.gates if g.kind == kind and column in (None, g.column)), None)


def noise(rows=ROWS):
    return np.round(rng.normal(size=rows), 4)


def labels(rows=ROWS, share=0.4):
    return np.where(np.arange(rows) < rows * share, "yes", "no")


def shuffled(rows=ROWS, share=0.4):
    return rng.permutation(labels(rows, share))


def test_numbers_then_scored_as_roc_auc_score_does():
    y = shuffled()
    x = np.round((y == "yes") * 2 + rng.normal(size=ROWS), 4)
    known = {c.name: c for c in report(x=x, other=noise(), y=y).columns}
    folds = PredefinedSplit(np.arange(ROWS) % 5)
    tree = DecisionTreeRegressor(max_depth=3, min_samples_leaf=5)
    by_tree = cross_val_predict(tree, x[:, None], (y == "no").astype(float), cv=folds)
    best = max(roc_auc_score(y == "yes", x), roc_auc_score(y == "no", by_tree))
    assert known["x"].auc == pytest.approx(best, abs=1e-4)


def test_held_out_tree_then_as_scikit_learns():
    x, y = rng.normal(size=1_000), rng.normal(size=1_000)
    y += np.sin(3 * x) * 2
    folds = PredefinedSplit(np.arange(1_000) % 5)
    tree = DecisionTreeRegressor(max_depth=stump.DEPTH, min_samples_leaf=stump.FEWEST_IN_LEAF)
    theirs = cross_val_predict(tree, x[:, None], y, cv=folds)
    ours = stump.predict_held_out(x, y, 5)
    assert np.allclose(ours, theirs)
    assert leakage.r_squared(ours, y) == pytest.approx(r2_score(y, theirs))


def test_categories_then_scored_by_the_means_of_other_folds():
    y = shuffled()
    town = np.where(rng.random(ROWS) < 0.7, np.where(y == "yes", "Oslo", "Rome"), "Bern")
    known = {c.name: c for c in report(town=town, x=noise(), y=y).columns}
    is_no = (y == "no").astype(float)  # the first class in the alphabet
    guess = np.empty(ROWS)
    for fold in range(5):
        held = np.arange(ROWS) % 5 == fold
        means = pd.Series(is_no[~held]).groupby(town[~held]).mean()
        guess[held] = pd.Series(town[held]).map(means).fillna(is_no.mean())
    assert known["town"].auc == pytest.approx(roc_auc_score(is_no, guess), abs=1e-4)


def test_column_that_knows_the_answer_then_stops_with_an_override():
    y = shuffled()
    found = report(x=noise(), leak=np.round((y == "yes") * 9 + rng.random(ROWS), 3), y=y)
    stop = gate(found, "leakage", "leak")
    assert (stop.level, stop.can_override) == ("stop", True)
    assert stop.evidence["auc"] >= 0.99
    assert gate(found, "leakage", "x") is None
    assert found.usable  # beside the score, never inside it


def test_answer_in_the_middle_of_a_number_then_found():
    y = shuffled()
    code = np.where(y == "yes", 2, np.where(rng.random(ROWS) < 0.5, 1, 3))
    assert gate(report(code=code, x=noise(), y=y), "leakage", "code").level == "stop"


def test_nearly_the_answer_then_warned():
    y = shuffled()
    flipped = np.where(rng.random(ROWS) < 0.03, "b", "a")
    near = np.where(flipped == "b", np.where(y == "yes", "no", "yes"), y)
    found = gate(report(near=near, x=noise(), y=y), "leakage", "near")
    assert found.level == "warn"
    assert 0.95 <= found.evidence["auc"] < 0.99


def test_gap_that_knows_the_answer_then_said_to_be_the_gap():
    y = shuffled()
    when = pd.Series(noise()).where(y == "yes")
    found = gate(report(when=when, x=noise(), y=y), "leakage", "when")
    assert found.level == "stop"
    assert "missing" in found.problem


def test_target_of_numbers_then_leak_by_r_squared():
    price = np.round(rng.gamma(2, 100, ROWS), 2)
    found = report(target="price", cents=np.round(price * 100), x=noise(), price=price)
    leak = gate(found, "leakage", "cents")
    assert leak.evidence["r2"] >= 0.95
    assert gate(found, "leakage", "x") is None


def test_perfect_column_in_few_rows_then_warned_as_chance_may_do_that():
    y = np.array(["yes"] * 2 + ["no"] * 10)
    found = report(x=np.arange(12) * 1.5 + noise(12) / 9, z=noise(12), y=y)
    assert gate(found, "leakage", "x").level == "warn"


def test_many_values_of_noise_then_no_leak():
    found = report(code=[f"K{n:03d}" for n in rng.integers(0, 150, ROWS)], x=noise(), y=shuffled())
    assert gate(found, "leakage") is None


def test_identifier_and_constants_then_named():
    rare = np.where(np.arange(ROWS) == 3, "b", "a")
    found = report(id=np.arange(ROWS), one="k", rare=rare, x=noise(), y=shuffled())
    assert gate(found, "id_like", "id").evidence["distinct"] == ROWS
    assert gate(found, "constant", "one").evidence["share"] == 1
    assert gate(found, "near_constant", "rare").evidence["same"] == ROWS - 1


@pytest.mark.parametrize(
    ("rare", "level"), [(1, "stop"), (9, "warn"), (19, "warn"), (20, None), (100, None)]
)
def test_rare_class_then_judged_by_its_rows(rare, level):
    y = np.where(np.arange(ROWS) < rare, "yes", "no")
    found = report(x=noise(), y=rng.permutation(y))
    seen = gate(found, "imbalance") or gate(found, "rare_class")
    assert (seen and seen.level) == level
    assert found.usable == (level != "stop")


def test_equal_rows_with_other_labels_then_counted_with_the_ceiling():
    rows = pd.DataFrame({"a": rng.integers(0, 3, ROWS), "b": rng.choice(list("xyz"), ROWS)})
    rows["y"] = shuffled()
    groups = rows.groupby(["a", "b"])["y"]
    ceiling = groups.agg(lambda g: g.value_counts().max()).sum() / ROWS
    torn = groups.transform("nunique").gt(1).sum()
    found = gate(report(**rows.to_dict("list"), disabled=["duplicates"]), "conflicts")
    assert found.evidence["rows"] == torn
    assert found.evidence["ceiling"] == pytest.approx(ceiling, abs=1e-4)


def test_conflicts_of_no_features_then_none():
    assert row_gates.conflicts(pl.Series([]), pl.Series([])) == (0, 1.0)


def test_times_and_groups_then_offered_as_splits():
    day = pd.date_range("2026-01-01", periods=ROWS).strftime("%Y-%m-%d")
    patient = [f"P-{n:04d}" for n in rng.integers(0, 60, ROWS)]
    found = report(day=day, patient_id=patient, x=noise(), y=shuffled())
    assert "split by time" in gate(found, "time", "day").remedy
    group = gate(found, "group", "patient_id")
    assert group.evidence["groups"] == len(set(patient))
    assert "split by group" in group.remedy


def test_too_few_of_the_rarer_class_per_feature_then_warned():
    few = {f"x{n}": noise(60) for n in range(6)}
    found = gate(report(**few, y=shuffled(60, 0.5)), "few_rows")
    assert found.evidence == {"cases": 30, "features": 6, "per_feature": 5.0}
    assert gate(report(x=noise(), y=shuffled()), "few_rows") is None


@pytest.mark.parametrize(
    ("y", "kind"),
    [
        (["yes"] * 40, "target_one_class"),
        (["yes", "no"] * 9 + [""] * 22, "target_missing"),
        ([f"w{n}" for n in range(40)], "target_no_class"),
    ],
)
def test_target_that_cannot_be_learned_then_stops_without_override(y, kind):
    found = report(x=noise(40), y=y)
    stop = gate(found, kind)
    assert (stop.level, stop.can_override) == ("stop", False)
    assert not found.usable
    assert stop.problem in found.refusal_reasons
    assert open_stops(found.gates, ()) == tuple(g for g in found.gates if g.level == "stop")


def test_without_a_target_then_no_gate_about_one():
    assert {g.kind for g in report(target=None, x=noise(), y=shuffled()).gates} <= {"id_like"}


def leaking_csv():
    y = shuffled()
    frame = pd.DataFrame({"leak": (y == "yes") * 9 + np.round(rng.random(ROWS), 3), "y": y})
    return frame.assign(x=noise(), z=noise()).to_csv(index=False).encode()


def test_leak_then_refused_by_the_service_until_taken_on_and_again_after(
    settings, database, blobs, kept_tables
):
    service = DatasetService(settings, database, blobs)
    dataset = service.sanitize(service.upload("a.csv", leaking_csv(), "y").id)
    stop = gate(service.report(dataset.id), "leakage", "leak")
    with pytest.raises(Conflict, match="leak: This column alone"):
        service.require_usable(dataset.id)
    taken = service.readiness.accept(dataset.id, stop.id).accepted_risks[0]
    assert (taken.gate_id, taken.problem) == (stop.id, stop.problem)
    service.require_usable(dataset.id)
    assert service.sanitize(dataset.id).accepted_risks == (taken,)
    service.readiness.withdraw(dataset.id, stop.id)
    with pytest.raises(Conflict):
        service.require_usable(dataset.id)


def test_stop_of_no_remedy_then_never_taken_on(settings, database, blobs, kept_tables):
    service = DatasetService(settings, database, blobs)
    data = pd.DataFrame({"x": noise(), "w": noise(), "y": ["yes"] * ROWS}).to_csv(index=False)
    dataset = service.sanitize(service.upload("a.csv", data.encode(), "y").id)
    with pytest.raises(InvalidInput, match="cannot be overridden"):
        service.readiness.accept(dataset.id, "target_one_class:y")
    with pytest.raises(InvalidInput, match="no such gate"):
        service.readiness.accept(dataset.id, "leakage:y:nothing")


def test_same_cases_under_other_ids_then_counted_as_pandas_counts_them():
    half = pd.DataFrame({"x": noise(200), "z": noise(200), "y": shuffled(200)})
    table = pd.concat([half, half.head(80)], ignore_index=True)
    columns = {name: table[name].to_numpy() for name in table.columns}
    found = gate(report(code=[f"A{n:04d}" for n in range(280)], **columns), "shared")
    assert found.evidence == {"rows": int(table.duplicated().sum()), "of": 280}
    assert found.level == "note"
    assert gate(report(x=noise(), z=noise(), y=shuffled()), "shared") is None


def test_repeated_rows_that_are_kept_then_counted_as_pandas_counts_them():
    half = pd.DataFrame({"x": noise(200), "z": noise(200), "y": shuffled(200)})
    table = pd.concat([half, half.head(50)], ignore_index=True)
    columns = {name: table[name].to_numpy() for name in table.columns}
    found = report(disabled=["duplicates"], **columns)
    assert gate(found, "copies").evidence["copies"] == table.duplicated().sum() == 50
    assert gate(found, "shared") is None
    assert gate(report(**columns), "copies") is None


def test_events_per_feature_then_the_rarer_class_over_the_features_that_are_used():
    columns = {f"f{n}": noise(90) for n in range(5)}
    table = pd.DataFrame({**columns, "flat": 1, "y": shuffled(90, 0.3)})
    found = gate(report(**{name: table[name].to_numpy() for name in table.columns}), "few_rows")
    events = int(table["y"].value_counts().min())
    used = [name for name in columns if table[name].nunique() > 1]
    assert found.evidence["cases"] == events == 27
    assert found.evidence["features"] == len(used) == 5
    assert found.evidence["per_feature"] == round(events / len(used), 2)
