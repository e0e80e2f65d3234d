"""What a fix does for a model: scores beside scikit-learn's, known effects, none made up."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from engine.datasets import effect, plain_model
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.datasets.stored import StoredTable, pack
from engine.errors import Conflict

rng = np.random.default_rng(3)
ROWS = 500


def money(x):
    return f"{x:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".") + " €"


@cache
def dirty_csv(rows=ROWS, seed=3):
    """Income tells the answer, but is written in a way that no model reads; towns tell nothing."""
    rng = np.random.default_rng(seed)
    income = rng.gamma(4, 1_000, rows)
    left = np.where(income + rng.normal(scale=700, size=rows) > 4_000, "yes", "no")
    frame = pd.DataFrame(
        {
            "income": [money(x) for x in income],
            "town": rng.choice([" Oslo", "Oslo", "Rome ", "Bern"], rows),
            "visits": rng.integers(0, 9, rows),
            "left": left,
        }
    )
    return frame.to_csv(index=False, sep=";").encode()


@cache
def measured(data, target="left", disabled=(), budget_s=300.0):
    found = sanitize(data, target=target, disabled_fixes=disabled)
    stored = StoredTable(pack(found), found.report)
    trial = effect.sampled(stored, found.report, found.recipe)
    told = []
    effects = effect.measure(trial, budget_s, lambda share, _: told.append(share))
    assert told == sorted(told)
    return found, {one.fix_id: one for one in effects}


def test_score_with_a_fix_then_that_of_scikit_learn_on_the_same_folds():
    found, effects = measured(dirty_csv())
    frame = found.frame.to_pandas()
    numbers = frame[["income", "visits"]].astype(float)
    table = numbers.assign(town=frame["town"])
    model = make_pipeline(
        ColumnTransformer(
            [
                ("n", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()),
                 ["income", "visits"]),
                ("c", OneHotEncoder(handle_unknown="ignore"), ["town"]),
            ]
        ),
        LogisticRegression(max_iter=200),
    )  # fmt: skip
    folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=2, random_state=0)
    theirs = cross_val_score(model, table, frame["left"], cv=folds, scoring="roc_auc")
    assert effects["numbers:income"].with_fix == pytest.approx(theirs.mean(), abs=1e-6)


def test_fix_without_which_a_number_is_words_then_a_gain_above_zero():
    one = measured(dirty_csv())[1]["numbers:income"]
    assert one.low > 0.1
    assert one.gain == pytest.approx(one.with_fix - one.without)


def test_fix_of_a_column_of_noise_then_no_measurable_difference():
    one = measured(dirty_csv())[1]["trim:town"]
    assert not one.is_same
    assert one.low <= 0 <= one.high


def test_fix_that_is_off_then_measured_the_same_way_round():
    on = measured(dirty_csv())[1]["numbers:income"]
    off = measured(dirty_csv(), disabled=("numbers:income",))[1]["numbers:income"]
    assert off.gain == pytest.approx(on.gain)


def test_copies_of_held_out_rows_then_never_learned_from():
    rng = np.random.default_rng(5)
    frame = pd.DataFrame(np.round(rng.normal(size=(300, 3)), 6), columns=["x", "v", "w"])
    frame["y"] = rng.choice(["a", "b"], 300)
    doubled = pd.concat([frame, frame]).to_csv(index=False).encode()
    one = measured(doubled, target="y")[1]["duplicates"]
    assert one.with_fix < 0.6
    assert one.without < 0.6  # with leaking copies a model would seem better than chance
    assert one.low <= 0 <= one.high


def test_fix_that_changes_no_cell_of_a_model_then_said_to_be_none():
    data = dirty_csv().replace(b"left\n", b"left;same\n").replace(b"yes\n", b"yes;k\n")
    found, effects = measured(data.replace(b"no\n", b"no;k\n"))
    assert any(fix.id == "drop_constant:same" for fix in found.report.fixes_applied)
    one = effects["drop_constant:same"]
    assert one.is_same or one.low <= 0 <= one.high


def test_time_up_then_said_and_nothing_made_up():
    for one in measured(dirty_csv(), budget_s=0.0)[1].values():
        assert one.is_same or (one.gain is None and "time" in one.note)


def test_interval_then_wider_than_the_plain_one_and_around_the_mean():
    differences = rng.normal(0.02, 0.01, 10)
    mean, low, high = plain_model.interval(differences)
    plain = 2.262 * differences.std(ddof=1) / np.sqrt(10)
    assert mean == pytest.approx(differences.mean())
    assert (high - low) / 2 == pytest.approx(plain * np.sqrt(1 + 10 / 4), rel=1e-3)


def test_target_too_rare_or_no_class_then_refused_with_a_remedy():
    with pytest.raises(Conflict, match="too few"):
        measured(
            b"x,y\n" + b"".join(b"%d.5,%s\n" % (n, b"ab"[n % 2 : n % 2 + 1]) for n in range(30)),
            "y",
        )
    with pytest.raises(Conflict, match="classes"):
        measured(dirty_csv(), target="income")


def test_measured_in_a_process_of_its_own_then_kept_per_recipe(
    settings, one_database, blobs, kept_tables
):
    service = DatasetService(settings, one_database, blobs)
    dataset = service.sanitize(service.upload("a.csv", dirty_csv(), "left").id)
    assert service.effects.known(dataset.id) is None
    found = service.effects.measure(dataset.id)
    assert service.effects.known(dataset.id) == found
    assert {one.fix_id for one in found} == {f.id for f in service.report(dataset.id).fixes_applied}
    service.set_disabled_fixes(dataset.id, ["trim:town"])
    service.sanitize(dataset.id)
    assert service.effects.known(dataset.id) is None
    service.set_disabled_fixes(dataset.id, [])
    service.sanitize(dataset.id)
    assert service.effects.known(dataset.id) == found


def test_without_a_target_then_refused_in_words(settings, one_database, blobs, kept_tables):
    service = DatasetService(settings, one_database, blobs)
    dataset = service.sanitize(service.upload("a.csv", dirty_csv()).id)
    with pytest.raises(Conflict, match="without a target"):
        service.effects.measure(dataset.id)


def test_column_that_gives_the_answer_away_then_left_out_until_it_is_taken_on(
    settings, one_database, blobs, kept_tables
):
    lines = dirty_csv().decode().splitlines()
    leak = [f"{line};{9 * line.endswith('yes') + n % 2}" for n, line in enumerate(lines[1:])]
    data = "\n".join([f"{lines[0]};paid", *leak]).encode()
    service = DatasetService(settings, one_database, blobs)
    dataset = service.sanitize(service.upload("a.csv", data, "left").id)
    found = {one.fix_id: one for one in service.effects.measure(dataset.id)}
    assert found["numbers:income"].low > 0.1
    service.readiness.accept(dataset.id, "leakage:left:paid")
    assert service.effects.known(dataset.id) is None
