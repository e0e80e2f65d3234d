"""The generated program's numbers are those of scikit-learn and of statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV
from sklearn.model_selection import RepeatedStratifiedKFold
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from .conftest import Table, execute_apart, execute_here

EXACT = 1e-12
CLOSE = 1e-6


def cells(payload, key, table: Table):
    """The numeric and the categorical block of a payload, read independently of the program."""
    names = payload["featureNames"]
    rows = payload[key]
    numbers = np.array(
        [
            [np.nan if row[names.index(n)] is None else row[names.index(n)] for n in table.numeric]
            for row in rows
        ],
        dtype=float,
    )
    levels = np.array(
        [[row[names.index(n)] or "Missing" for n in table.categorical] for row in rows],
        dtype=object,
    )
    return numbers, levels


def direct(table: Table, payload, estimator):
    """The same choices made by calling scikit-learn by hand, without a pipeline."""
    numbers, levels = cells(payload, "features", table)
    new_numbers, new_levels = cells(payload, "testFeatures", table)
    fill = SimpleImputer(strategy="median", add_indicator=True).fit(numbers)
    scale = StandardScaler().fit(fill.transform(numbers))
    encode = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(levels)
    train = np.hstack([scale.transform(fill.transform(numbers)), encode.transform(levels)])
    new = np.hstack([scale.transform(fill.transform(new_numbers)), encode.transform(new_levels)])
    labels = np.array([label == table.positive for label in payload["labels"]], dtype=int)
    model = estimator.fit(train, labels)
    return model, train, labels, new


PENALTIES = [
    ("l2", "lbfgs", None),
    ("l2", "newton-cholesky", None),
    ("l1", "liblinear", None),
    ("elastic_net", "saga", 0.4),
]


@pytest.mark.parametrize(("penalty", "solver", "ratio"), PENALTIES)
def test_predict_with_given_strength_then_numbers_equal_scikit_learn(
    builder, table, penalty, solver, ratio
):
    spec = table.spec(penalty=penalty, solver=solver, l1_ratio=ratio, C=0.7, folds=2, seed=3)
    split = builder.payload(spec, table.frame)
    result = execute_here(builder.generate(spec), split.payload)
    ratios = {"l2": 0.0, "l1": 1.0, "elastic_net": ratio}
    model, train, labels, new = direct(
        table,
        split.payload,
        LogisticRegression(
            C=0.7, l1_ratio=ratios[penalty], solver=solver, max_iter=1000, random_state=3
        ),
    )
    chance = model.predict_proba(new)[:, 1]
    np.testing.assert_allclose(result["probabilities"], chance, rtol=0, atol=EXACT)
    np.testing.assert_allclose(result["coefficients"], model.coef_[0], rtol=0, atol=EXACT)
    assert result["intercept"] == pytest.approx(model.intercept_[0], abs=EXACT)
    assert result["predictions"] == model.predict(new).tolist()
    assert result["train_accuracy"] == pytest.approx(model.score(train, labels), abs=EXACT)
    assert result["is_converged"]


def test_predict_with_searched_strength_then_it_is_the_one_scikit_learn_chooses(builder, table):
    spec = table.spec(folds=3, seed=1)
    split = builder.payload(spec, table.frame)
    result = execute_here(builder.generate(spec), split.payload)
    labels = np.array([label == table.positive for label in split.payload["labels"]], dtype=int)
    folds = RepeatedStratifiedKFold(n_splits=3, n_repeats=1, random_state=1)
    search, train, labels, new = direct(
        table,
        split.payload,
        LogisticRegressionCV(
            cv=list(folds.split(labels, labels)),
            l1_ratios=(0.0,),
            scoring="neg_log_loss",
            use_legacy_attributes=False,
            max_iter=1000,
        ),
    )
    assert result["config"]["strength"] == float(search.C_)
    model = LogisticRegression(C=float(search.C_), max_iter=1000).fit(train, labels)
    chance = model.predict_proba(new)[:, 1]
    np.testing.assert_allclose(result["probabilities"], chance, rtol=0, atol=EXACT)


@pytest.mark.parametrize("solver", ["newton-cholesky", "newton-cg"])
def test_explain_then_intervals_equal_statsmodels(builder, table, solver):
    spec = table.spec(mode="explain", penalty="none", C=None, solver=solver, folds=2)
    split = builder.payload(spec, table.frame)
    result = execute_here(builder.generate(spec), split.payload)
    fitted = statsmodels_fit(table, split.payload, result)
    low, high = fitted.conf_int().T
    rows = [result["intercept_inference"], *result["inference"]]
    for key, expected in {
        "coefficient": fitted.params,
        "std_error": fitted.bse,
        "z": fitted.tvalues,
        "p_value": fitted.pvalues,
        "low": low,
        "high": high,
        "odds_ratio": np.exp(fitted.params),
        "odds_low": np.exp(low),
        "odds_high": np.exp(high),
    }.items():
        found = [row[key] for row in rows]
        np.testing.assert_allclose(found, expected, rtol=CLOSE, atol=CLOSE, err_msg=key)
    assert result["log_likelihood"] == pytest.approx(fitted.llf, abs=CLOSE)
    assert result["coefficients"] == [row["coefficient"] for row in result["inference"]]


def statsmodels_fit(table: Table, payload, result):
    """Logit on raw columns: medians filled, indicators, one dummy per level but the commonest."""
    numbers, levels = cells(payload, "features", table)
    columns = [np.where(np.isnan(column), np.nanmedian(column), column) for column in numbers.T]
    columns += [np.isnan(column).astype(float) for column in numbers.T if np.isnan(column).any()]
    for column, reference in zip(levels.T, result["config"]["references"].values(), strict=True):
        columns += [column == level for level in sorted(set(column)) if level != reference]
    design = sm.add_constant(np.column_stack(columns).astype(float))
    labels = np.array([label == table.positive for label in payload["labels"]], dtype=float)
    return sm.Logit(labels, design).fit(disp=0, tol=1e-10, maxiter=200)


@pytest.mark.parametrize(
    ("table", "mode"), [("breast_cancer", "predict"), ("fair", "explain")], indirect=["table"]
)
def test_program_runs_outside_the_studio_then_numbers_are_the_same(builder, table, mode, tmp_path):
    spec = builder.change(table.spec(folds=2), mode=mode)
    split = builder.payload(spec, table.frame)
    code = builder.generate(spec)
    assert execute_apart(code, split.payload, tmp_path) == execute_here(code, split.payload)


def test_probabilities_follow_from_coefficients_scales_and_levels(builder, table):
    spec = builder.change(table.spec(folds=2), mode="explain")
    split = builder.payload(spec, table.frame)
    result = execute_here(builder.generate(spec), split.payload)
    names = dict(zip(result["feature_names"], result["coefficients"], strict=True))
    numbers, _ = cells(split.payload, "features", table)
    medians = np.nanmedian(numbers, axis=0)
    row = split.payload["testFeatures"][1]
    score = result["intercept"]
    for position, column in enumerate(split.payload["featureNames"]):
        cell = row[position]
        if column in table.numeric:
            score += names[column] * (medians[position] if cell is None else cell)
            score += names.get(f"{column} is missing", 0.0) * (cell is None)
        else:
            score += names.get(f"{column} = {cell or 'Missing'}", 0.0)
    assert 1 / (1 + np.exp(-score)) == pytest.approx(result["probabilities"][1], abs=1e-9)
