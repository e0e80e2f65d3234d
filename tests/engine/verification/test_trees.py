"""What is told of trees from their leaves is what rows show."""

from dataclasses import dataclass

import numpy as np
import pytest
from sklearn.tree import DecisionTreeRegressor

from engine.verification import trees


@dataclass(frozen=True)
class Listed:
    left: list
    right: list
    feature: list
    threshold: list
    value: list


def listed(models):
    for model in models:
        tree = model.tree_
        parts = (tree.children_left, tree.children_right, tree.feature, tree.threshold)
        yield Listed(*(part.tolist() for part in parts), tree.value.ravel().tolist())


def fitted(directions):
    chance = np.random.default_rng(2)
    rows = chance.normal(size=(300, 3)).astype(np.float32)
    target = rows[:, 0] - rows[:, 1] ** 2 + chance.normal(size=300)
    models = [
        DecisionTreeRegressor(max_leaf_nodes=12, monotonic_cst=directions, random_state=0)
        for _ in range(4)
    ]
    for model in models:
        picked = chance.integers(0, 300, 300)
        model.fit(rows[picked], target[picked])
    return models, rows


@pytest.fixture(scope="module")
def constrained():
    return fitted([1, 0, -1])


def test_constrained_trees_keep_their_directions(constrained):
    model, _ = constrained
    found = list(listed(model))
    assert trees.fallen(found, 0, 1) is None
    assert trees.fallen(found, 2, -1) is None


def test_a_direction_that_is_not_kept_is_shown_by_two_leaves_that_rows_reach():
    model, _ = fitted([0, 0, 0])
    found = list(listed(model))
    number, lower, upper = trees.fallen(found, 1, 1)
    row = np.zeros(3)
    for name in lower.box.keys() | upper.box.keys():
        bounds = [leaf.box.get(name, (-9.0, 9.0)) for leaf in (lower, upper)]
        row[name] = min(*(high for _, high in bounds), 9.0)
    low, high = row.copy(), row.copy()
    low[1] = min(lower.box.get(1, (-9.0, 9.0))[1], 9.0)
    high[1] = min(upper.box.get(1, (-9.0, 9.0))[1], 9.0)
    low[1] = min(low[1], max(lower.box.get(1, (-9.0, 9.0))[0], -9.0) + 1e-9)
    assert low[1] < high[1]
    answers = [walked(found[number], one) for one in (low, high)]
    assert answers == [lower.value, upper.value]
    assert answers[0] > answers[1]


def test_no_answer_is_outside_the_reach(constrained):
    models, rows = constrained
    low, high = trees.reach(list(listed(models)))
    answers = sum(one.predict(rows) for one in models)
    assert low - 1e-9 <= answers.min() <= answers.max() <= high + 1e-9


def walked(tree, row):
    node = 0
    while tree.left[node] >= 0:
        is_left = row[tree.feature[node]] <= tree.threshold[node]
        node = tree.left[node] if is_left else tree.right[node]
    return tree.value[node]
