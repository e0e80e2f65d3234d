"""The cleaning as a transformer: in a pipeline, in cross-validation, and nothing leaks."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder
from sklearn.utils.estimator_checks import check_estimator

from engine.datasets.transformer import Sanitizer
from tests.engine.datasets.dirty_pairs import beers, tax


def table(pair):
    return pd.DataFrame(pair.dirty, columns=pair.header)


def test_scikit_learns_own_checks():
    found = check_estimator(Sanitizer(), on_fail=None, on_skip=None)
    failed = {
        check["check_name"]: str(check["exception"])[:300]
        for check in found
        if check["status"] == "failed"
    }
    assert failed == {}, "no check is exempted"
    assert sum(check["status"] == "passed" for check in found) > 30


@cache
def learned(fold):
    whole = table(beers()).head(120)
    train, _ = list(KFold(4).split(whole))[fold]
    return Sanitizer().fit(whole.iloc[train]).recipe_


@settings(max_examples=40, deadline=None)
@given(junk=st.lists(st.text(max_size=8), min_size=8, max_size=8), fold=st.integers(0, 3))
def test_held_out_rows_changed_then_the_fitted_state_is_the_same(junk, fold):
    whole = table(beers()).head(120)
    train, held_out = list(KFold(4).split(whole))[fold]
    changed = whole.copy()
    changed.iloc[held_out] = np.array(junk)
    fitted = Sanitizer().fit(changed.iloc[train])
    assert fitted.recipe_ == learned(fold)
    fitted.transform(changed.iloc[held_out])
    assert fitted.recipe_ == learned(fold)


def test_rows_in_are_rows_out_in_order_whatever_they_hold():
    rows = table(tax())
    fitted = Sanitizer().fit(rows.head(400))
    again = pd.concat([rows.tail(3)] * 3)
    cleaned = fitted.transform(again)
    assert list(cleaned.index) == list(again.index)
    assert list(cleaned.columns) == list(rows.columns) == list(fitted.get_feature_names_out())
    for place in range(3):
        pd.testing.assert_frame_equal(
            cleaned.iloc[place : place + 1], fitted.transform(again.iloc[place : place + 1])
        )


def test_new_categories_and_kinds_then_counted():
    rows = table(beers())
    fitted = Sanitizer().fit(rows)
    strange = rows.head(2).assign(city="Mars", ibu="bitter")
    assert fitted.transform(strange)["ibu"].isna().all()
    assert fitted.count_new(strange) == ({"city": 2}, {"ibu": 2})


def test_in_a_pipeline_cross_validated_on_dirty_strings():
    rows = table(beers())
    answer = [float(cells[3]) > 12 for cells in beers().clean]
    numbers = make_column_selector(dtype_include="number")
    model = make_pipeline(
        Sanitizer(),
        make_column_transformer(
            (SimpleImputer(), numbers),
            (OneHotEncoder(handle_unknown="ignore"), ["style", "state"]),
        ),
        LogisticRegression(max_iter=2_000),
    )
    assert cross_val_score(clone(model), rows, answer, cv=3).mean() > 0.9


@pytest.mark.parametrize("name", ["numbers:ounces", "trim:city"])
def test_fix_switched_off_then_not_made(name):
    rows = table(beers())
    column = name.partition(":")[2]
    cleaned = Sanitizer(disabled_fixes=[name]).fit(rows).transform(rows)
    assert set(cleaned[column].dropna().astype(str)) <= set(rows[column])
