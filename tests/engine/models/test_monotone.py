"""Directions that are asked for are kept for every row; those told of are what rows show."""

from __future__ import annotations

import numpy as np
import pytest

from engine.datasets.recipe import Recipe
from engine.errors import InvalidInput
from engine.models import monotone
from engine.models.artifact import Artifact, Feature, Unsound
from engine.models.estimators import Tree
from engine.models.model import Method, ModelKind
from engine.models.tabular import TabularPredictor
from tests.engine.models.programs import fit

NAMES = ("up", "down", "bend", "gappy", "level")
FEATURES = tuple(
    Feature(name=name, kind="categorical" if name == "level" else "numeric") for name in NAMES
)
ROWS = 400


def columns(seed):
    draw = np.random.default_rng(seed)
    numbers = draw.normal(size=(4, ROWS))
    gappy = [None if gap < 0.2 else x for gap, x in zip(draw.random(ROWS), numbers[3], strict=True)]
    levels = draw.choice(np.array(["a", "b", None], object), ROWS)
    return [*(each.tolist() for each in numbers[:3]), gappy, levels.tolist()], draw


def trained(kind, directions):
    cells, draw = columns(0)
    # What is asked for is not in the data: without it the trees would go the other way in places.
    score = 0.4 * np.array(cells[0]) - 0.4 * np.array(cells[1]) + np.array(cells[2]) ** 2
    noisy = score + draw.normal(size=ROWS)
    is_number = kind is ModelKind.REGRESSION
    fitted = fit(
        Method.GRADIENT_BOOSTING,
        {
            "kinds": [feature.kind for feature in FEATURES],
            "train": cells,
            "test": columns(1)[0],
            "labels": noisy.tolist() if is_number else (noisy > 1).astype(int).tolist(),
            "is_number": is_number,
            "directions": monotone.places(directions, FEATURES, 0 if is_number else 2),
            "seed": 0,
        },
    )
    return Artifact(
        kind=kind,
        algorithm=Method.GRADIENT_BOOSTING,
        target=None,
        features=FEATURES,
        recipe=Recipe(columns=tuple({"name": n, "type": "text"} for n in NAMES), steps=()),
        estimator=fitted.estimator,
        classes=() if is_number else ("no", "yes"),
        positive=None if is_number else "yes",
        threshold=None if is_number else 0.5,
    )


WANTED = {"up": "increasing", "down": "decreasing", "gappy": "increasing"}


@pytest.fixture(scope="module", params=[ModelKind.CLASSIFICATION, ModelKind.REGRESSION])
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def held(kind):
    return trained(kind, WANTED)


@pytest.fixture(scope="module")
def free(kind):
    return trained(kind, None)


def lifted(artifact, place, by):
    """Scores of rows, and of the same rows with one cell made greater."""
    rows = [list(row) for row in zip(*columns(2)[0], strict=True)]
    rows = [row for row in rows if row[place] is not None]
    more = [[cell + by if at == place else cell for at, cell in enumerate(row)] for row in rows]
    model = TabularPredictor(artifact, "")
    return model.distances(rows)[1][:, 0], model.distances(more)[1][:, 0]


def test_what_was_asked_for_is_told_as_proven_and_rows_show_it(held):
    found = monotone.told(held, WANTED)["monotonic"]
    asked = {each["column"]: each["direction"] for each in found if each["is_asked"]}
    assert asked == WANTED
    for name, direction in WANTED.items():
        for by in (0.01, 0.3, 2.0):
            before, after = lifted(held, NAMES.index(name), by)
            grows = after >= before if direction == "increasing" else after <= before
            assert grows.all()
            assert by < 1 or (after != before).any()


def test_a_column_that_bends_has_no_direction(held, free):
    for artifact in (held, free):
        assert all(each["column"] != "bend" for each in monotone.told(artifact, None)["monotonic"])
    before, after = lifted(free, NAMES.index("bend"), 1.0)
    assert (after > before).any()
    assert (after < before).any()


@pytest.mark.parametrize("name", NAMES[:4])
def test_what_comes_back_is_not_believed(free, name):
    """Of trees left free each direction that rows break is refused, whoever sent them."""
    before, after = lifted(free, NAMES.index(name), 0.5)
    for direction, breaks in (("increasing", after < before), ("decreasing", after > before)):
        assert breaks.any()
        with pytest.raises(Unsound, match=f"is not {direction} with “{name}”"):
            monotone.told(free, {name: direction})


def test_one_leaf_that_breaks_the_direction_is_found_among_all(held):
    group = list(held.estimator.trees[0])
    number, tree = next((number, tree) for number, tree in enumerate(group) if tree.feature[0] == 0)
    leaf = tree.left[0]
    while tree.left[leaf] >= 0:
        leaf = tree.left[leaf]
    values = [*tree.value[:leaf], max(tree.value) + 1e-9, *tree.value[leaf + 1 :]]
    group[number] = tree.model_copy(update={"value": tuple(values)})
    estimator = held.estimator.model_copy(update={"trees": (tuple(group),)})
    with pytest.raises(Unsound):
        monotone.told(held.model_copy(update={"estimator": estimator}), WANTED)


def test_boxes_that_no_row_joins_are_no_fault():
    # Right of 0 the tree falls only where the other feature is small, left only where it is great.
    tree = Tree(
        left=(1, 2, -1, -1, 5, -1, -1),
        right=(4, 3, -1, -1, 6, -1, -1),
        feature=(1, 0, -2, -2, 0, -2, -2),
        threshold=(0.0, 0.0, 0.0, 0.0, 5.0, 0.0, 0.0),
        value=(0.0, 0.0, 1.0, 2.0, 0.0, -3.0, -2.0),
    )
    assert monotone.fallen([tree], 0, 1) is None
    assert monotone.fallen([tree], 0, -1) is not None
    assert monotone.fallen([tree], 1, 1) is not None
    found = {leaf.value: leaf.box for leaf in monotone.leaves(tree)}
    assert found[2.0] == {1: (-np.inf, 0.0), 0: (0.0, np.inf)}


def test_every_fault_of_the_directions_is_named_at_once():
    with pytest.raises(InvalidInput) as refused:
        monotone.places(
            {"level": "increasing", "<b>": "decreasing", "up": "increasing"}, FEATURES, 3
        )
    for words in ("“level”", "“<b>”", "3 classes"):
        assert words in refused.value.problem
    assert "“up”" not in refused.value.problem
    assert monotone.places(None, FEATURES, 3) == [0] * 5
