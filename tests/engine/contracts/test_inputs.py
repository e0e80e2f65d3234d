"""Inputs fit their schema, are the same for the same seed, and visit the edges."""

import pytest

from engine.contracts import cases
from engine.contracts.fitting import misfit
from engine.contracts.inputs import InputMaker, simplest
from engine.contracts.model import Contract
from engine.contracts.schema import SchemaReader
from engine.contracts.shrinking import Broken, shrink
from engine.contracts.terms import at, read
from tests.engine.contracts.contracts import PRICING, record

SCHEMAS = {
    "numbers": record(
        a={"type": "integer", "minimum": -3, "maximum": 3},
        b={"type": "number", "minimum": 0.25, "maximum": 0.75},
        c={"type": "number", "maximum": -5},
        d={"type": "integer", "minimum": 10**12},
        e={"type": ["number", "null"]},
        f={"type": "number", "minimum": -1e308, "maximum": 1e308},
    ),
    "texts": record(
        a={"type": "string", "minLength": 3, "maxLength": 5},
        b={"type": "string"},
        c={"enum": ["yes", "no", None, 1]},
    ),
    "lists": record(
        a={"type": "array", "items": {"type": "integer", "minimum": 0}, "maxItems": 40},
        b={"type": "array", "minItems": 2, "maxItems": 2, "items": record(x={"type": "boolean"})},
        c={"type": "array"},
        d={
            "type": "array",
            "prefixItems": [{"enum": ["a"]}, {"type": "integer"}],
            "items": {"type": "boolean"},
            "minItems": 1,
            "maxItems": 4,
        },
        e={
            "type": "array",
            "items": {"enum": ["no", "yes"]},
            "maxItems": 5,
            "allOf": [{"contains": {"const": "no"}}, {"contains": {"const": "yes"}}],
        },
    ),
    "optional": {
        "type": "object",
        "properties": {"a": {}, "b": {"type": "null"}, "c": {"type": "object"}},
        "required": ["b"],
    },
}


def shape_of(schema):
    reader = SchemaReader("request_schema")
    shape = reader.read(schema)
    assert reader.faults == []
    return shape


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_input_fits_its_schema(name):
    shape = shape_of(SCHEMAS[name])
    maker = InputMaker(shape, 3)
    made = [simplest(shape), *(maker.make() for _ in range(500))]
    assert [found for value in made if (found := misfit(shape, value))] == []


def test_the_same_seed_gives_the_same_inputs():
    terms = read(PRICING)
    assert cases.plan(terms, 50, 7) == cases.plan(terms, 50, 7)
    assert cases.plan(terms, 50, 7) != cases.plan(terms, 50, 8)


def test_edges_are_visited():
    plan = cases.plan(read(PRICING), 200, 0)
    costs = {payload["cost"] for payload in plan.payloads}
    assert {1, 2, 100_000, 99_999, 10} <= costs
    lists = shape_of(record(a={"type": "array", "maxItems": 30}, t={"type": "string"}))
    maker = InputMaker(lists, 0)
    made = [maker.make() for _ in range(300)]
    assert {0, 1, 30} <= {len(value["a"]) for value in made}
    assert any(len(v["a"]) > 2 and len(set(map(repr, v["a"]))) == 1 for v in made)
    texts = {value["t"] for value in made}
    assert "" in texts
    assert any(not text.isascii() for text in texts)
    assert any(len(text) > 500 for text in texts)


def test_pairs_differ_in_one_number_only_and_grow():
    plan = cases.plan(read(PRICING), 100, 1)
    assert len(plan.pairs[1]) >= 20
    for low, high in plan.pairs[1]:
        first, second = plan.payloads[low], plan.payloads[high]
        assert first["cost"] == second["cost"]
        assert first["demand"] < second["demand"]
    assert [plan.payloads[a] == plan.payloads[b] for a, b in plan.repeats] == [True] * 10


def test_large_inputs_are_made_fewer():
    wide = {"type": "string", "minLength": 9_000}
    contract = Contract(request_schema=record(a=wide), answer_schema={"type": "object"})
    assert cases.plan(read(contract), 2_000, 0).alone[-1] < 500


@pytest.mark.parametrize(
    ("value", "breaks", "expected"),
    [
        ({"n": 81_234, "xs": [5, 9, 3]}, lambda v: v["n"] > 777, {"n": 778, "xs": []}),
        ({"n": 4_000, "xs": [5, 90]}, lambda v: sum(v["xs"]) > 17, {"n": 0, "xs": [18]}),
        ({"n": 12, "xs": [4, 4, 8]}, lambda v: v["xs"][1:2] == [4], {"n": 0, "xs": [0, 4]}),
    ],
)  # fmt: skip
def test_a_counterexample_shrinks_to_the_least_that_breaks(value, breaks, expected):
    shape = shape_of(
        record(
            n={"type": "integer", "minimum": 0},
            xs={"type": "array", "items": {"type": "integer", "minimum": 0}},
        )
    )

    def probe(candidates):
        return [Broken(each, (None,), "it") if breaks(each[0]) else None for each in candidates]

    found, steps = shrink(Broken((value,), (None,), ""), shape, None, probe, float("inf"))
    assert found.inputs == (expected,)
    assert 0 < steps <= 16
    again, _ = shrink(Broken((value,), (None,), ""), shape, None, probe, float("inf"))
    assert again == found


def test_what_a_list_must_contain_stays_while_it_shrinks():
    shape = shape_of(record(e=SCHEMAS["lists"]["properties"]["e"]))

    def probe(candidates):
        assert [found for each in candidates if (found := misfit(shape, each[0]))] == []
        return [Broken(each, (None,), "it") for each in candidates]

    begun = ({"e": ["yes", "yes", "no", "yes"]},)
    found, _ = shrink(Broken(begun, (None,), ""), shape, None, probe, float("inf"))
    assert found.inputs == ({"e": ["no", "yes"]},)


def test_a_place_is_found_again_in_a_value():
    assert at({"a": [{"b": 3}]}, ("a", 0, "b")) == 3
