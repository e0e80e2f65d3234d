"""A contract from examples is kept by them, and open to its author's pen."""

import pytest

from engine.contracts.fitting import misfit
from engine.contracts.inference import infer
from engine.contracts.terms import read
from engine.errors import InvalidInput

PAYLOAD = {
    "features": [[1.5, -2.0], [3.25, 120.0], [0.5, 7.0]],
    "labels": ["no", "yes", "no", "no", "yes", "no", "no", "yes"],
    "when": None,
    "rate": 0.3,
    "count": 42,
    "name": "Ann",
}
ANSWER = {"predictions": [0, 1, 1], "probabilities": [0.2, 0.8, 0.7], "model": {"name": "x"}}


def test_examples_keep_the_contract_that_was_read_from_them():
    other = PAYLOAD | {"count": 7, "when": "today", "extra": True}
    contract = infer([(PAYLOAD, ANSWER), (other, ANSWER | {"note": ""})])
    terms = read(contract)
    assert [misfit(terms.request, value) for value in (PAYLOAD, other)] == ["", ""]
    assert misfit(terms.answer, ANSWER) == ""

    told = contract.request_schema["properties"]
    features = told["features"]
    assert (features["minItems"], features["maxItems"]) == (3, 3)
    assert (features["items"]["minItems"], features["items"]["maxItems"]) == (2, 2)
    assert (features["items"]["items"]["minimum"], features["items"]["items"]["maximum"]) == (
        -10,
        1_000,
    )
    assert told["labels"]["items"]["enum"] == ["no", "yes"]
    assert told["when"]["type"] == ["string", "null"]
    assert (told["rate"]["minimum"], told["rate"]["maximum"]) == (0, 1)
    assert (told["count"]["type"], told["count"]["maximum"]) == ("integer", 100)
    assert "extra" not in contract.request_schema["required"]
    assert "minimum" not in contract.answer_schema["properties"]["probabilities"]["items"]


def test_strange_examples_give_a_contract_all_the_same():
    deep = {"a": 1}
    for _ in range(60):
        deep = {"a": deep}
    payload = {"mixed": [1, "a", None], "empty": [], "huge": 10**200, "deep": deep, "": {}}
    terms = read(infer([(payload, {})]))
    assert misfit(terms.request, payload) == ""


def test_rows_are_read_column_by_column_and_names_are_kept():
    rows = [[number, "ab"[number % 2], None if number else 1.5] for number in range(10)]
    payload = {"featureNames": ["size", "kind", "rest"], "features": rows}
    contract = infer([(payload, {})])
    told = contract.request_schema["properties"]
    assert [each["enum"] for each in told["featureNames"]["prefixItems"]] == [
        ["size"],
        ["kind"],
        ["rest"],
    ]
    columns = told["features"]["items"]["prefixItems"]
    assert [column["type"] for column in columns] == ["integer", "string", ["number", "null"]]
    assert columns[1]["enum"] == ["a", "b"]
    terms = read(contract)
    assert misfit(terms.request, payload) == ""
    assert "lacks" in misfit(terms.request, {"features": rows})
    strange = payload | {"featureNames": ["size", "rest", "kind"]}
    assert "none of the listed" in misfit(terms.request, strange)


def test_made_labels_are_of_every_class_as_they_were_in_every_example():
    pairs = [
        ({"labels": labels, "mood": [1, 1, 1, 1] * 2}, {}) for labels in ([0, 1] * 5, [1, 0] * 6)
    ]
    contract = infer(pairs)
    labels = contract.request_schema["properties"]["labels"]
    assert labels["items"] == {"type": "integer", "enum": [0, 1]}
    assert labels["allOf"] == [{"contains": {"const": 0}}, {"contains": {"const": 1}}]
    shape = read(contract).request
    assert [misfit(shape, request) for request, _ in pairs] == ["", ""]
    one_class = {"labels": [0] * 12, "mood": [1] * 8}
    assert misfit(shape, one_class) == "out.labels does not contain 1"
    # A class that one example lacks is one that may be lacking.
    lacking = infer([*pairs, ({"labels": [0] * 10, "mood": [1] * 8}, {})])
    assert "allOf" not in lacking.request_schema["properties"]["labels"]


def test_lists_that_are_always_equally_long_are_read_from_examples_as_long_as_the_newest():
    pairs = [({"rows": [1] * size, "labels": [2] * size, "new": [3] * 4}, {}) for size in (7, 9, 7)]
    told = infer([*pairs, ({"rows": [1] * 9, "labels": [2] * 9, "new": [3]}, {})])
    sizes = {
        name: (each["minItems"], each["maxItems"])
        for name, each in told.request_schema["properties"].items()
    }
    assert sizes == {"rows": (7, 7), "labels": (7, 7), "new": (4, 4)}


def test_without_an_example_there_is_nothing_to_read():
    with pytest.raises(InvalidInput, match="no example"):
        infer([])
