"""A contract is read whole or refused whole, whatever somebody wrote into it."""

import time

import pytest

from engine.contracts.model import Contract
from engine.contracts.terms import Monotone, parsed, read
from engine.errors import InvalidInput
from tests.engine.contracts.contracts import COST, PRICING, record

ANY = {"type": "object"}


def refusal(request=ANY, answer=ANY, *invariants):
    with pytest.raises(InvalidInput) as caught:
        read(Contract(request_schema=request, answer_schema=answer, invariants=invariants))
    return caught.value


def test_a_sound_contract_becomes_shapes_and_claims():
    terms = read(PRICING)
    assert terms.request.fields["cost"].low == 1
    assert terms.answer.is_closed
    assert isinstance(terms.invariants[1], Monotone)
    assert (terms.invariants[1].place, terms.invariants[1].direction) == (("demand",), 1)


def test_every_fault_is_told_at_once_with_its_place_and_remedy():
    request = record(
        age={"type": "integr"},
        name={"type": "string", "pattern": "(a+)+$"},
        days={"type": "array", "minItems": 5, "maxItems": 2},
    )
    answer = {"type": "object", "properties": {"x": {"$ref": "#"}}, "required": ["y"]}
    found = refusal(request, answer, "out.x >=", "monotone(inp.age)", "import os")
    for place in (
        "request_schema.properties.age.type",
        "request_schema.properties.name",
        "request_schema.properties.days",
        "answer_schema.properties.x",
        "answer_schema.required",
        "invariants[0]",
        "invariants[1]",
        "invariants[2]",
    ):
        assert f"{place}:" in found.problem
        assert f"{place}:" in found.remedy
    assert "'pattern' is not taken" in found.problem


def nested(levels):
    schema = {"type": "number"}
    for _ in range(levels):
        schema = {"type": "object", "properties": {"a": schema}}
    return schema


def itself():
    schema = {"type": "object", "properties": {}}
    schema["properties"]["again"] = schema
    return schema


@pytest.mark.parametrize(
    ("request_schema", "words"),
    [
        (nested(13), "deeper than 12 levels"),
        (nested(100_000), "too deep"),
        (itself(), "too deep"),
        ({"type": "object", "properties": {f"f{n}": {} for n in range(501)}}, "more than 500"),
        ({"type": "object", "properties": {"a" * 70_000: {}}}, "bytes"),
        ({"type": "object", "properties": {"a": {"enum": ["x" * 100] * 101}}}, "plain values"),
        ({"type": "array"}, "no object"),
        ({"type": ["object", "null"]}, "no object"),
        ({}, "no object"),
        (record(a={"type": "array", "minItems": 10_001}), "whole number"),
        (record(a={"type": "array", "items": {"type": "array", "minItems": 9_000}, "minItems": 9}),
         "smallest value"),
        (record(a={"type": "integer", "minimum": 0.2, "maximum": 0.8}), "no value lies"),
        (record(a={"type": "number", "minimum": float("nan")}), "finite number"),
        (record(a={"type": "number", "maximum": 10**400}), "finite number"),
        (record(a={"type": "boolean", "minimum": 1}), "says nothing about boolean"),
        (record(a={"type": "string", "enum": [1]}), "not of the type"),
        (record(a=True), "no schema"),
        (record(a={"type": "array", "prefixItems": {}}), "no list"),
        (record(a={"type": "array", "prefixItems": [{}] * 600}), "more than 500"),
        ({"type": "object", "properties": [], "required": "a"}, "no list of names"),
        (record(a={"type": "array", "allOf": [{"contains": {"const": []}}]}),
         "what a list contains"),
        (record(a={"type": "array", "allOf": [{"not": {}}]}), "what a list contains"),
        (record(a={"type": "array", "items": {"enum": [1]}, "allOf": [{"contains": {"const": 2}}]}),
         "no list can contain"),
    ],
)  # fmt: skip
def test_hostile_schemas_are_refused_at_once(request_schema, words):
    began = time.monotonic()
    assert words in refusal(request_schema).problem
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    ("invariant", "words"),
    [
        ("__import__('os').system('true')", "invariants[0]"),
        ("out.__class__", "underscore"),
        ("(lambda: 1)()", "invariants[0]"),
        ("9 ** 9 ** 9 > 1", "invariants[0]"),
        ("cost > 1", "nothing is called 'cost'"),
        ("out.cost >= inp.price", "there is no field 'price'"),
        ("monotone(inp.name, out.x, +1)", "no number"),
        ("monotone(inp.gone, out.x, +1)", "no number"),
        ("monotone(inp.cost, inp.cost, +1)", "nothing is called 'inp'"),
        ("monotone(inp.cost, out.x, +2)", "no monotone clause"),
        ("monotone(" + "inp.a" * 390, "no monotone clause"),
        ("(" * 1_000 + ")" * 1_000, "invariants[0]"),
        ("1" * 2_001, "2,001 characters"),
    ],
)
def test_hostile_invariants_are_refused_at_once(invariant, words):
    began = time.monotonic()
    request = record(cost=COST, name={"type": "string"})
    assert words in refusal(request, ANY, invariant).problem
    assert time.monotonic() - began < 1


def test_there_are_not_too_many_invariants():
    assert "51 invariants" in refusal(ANY, ANY, *["out == out"] * 51).problem


def test_a_place_may_go_through_lists_and_names_with_spaces():
    request = record(rows={"type": "array", "items": record(**{"the price": COST}), "minItems": 1})
    contract = Contract(
        request_schema=request,
        answer_schema=ANY,
        invariants=('monotone(inp.rows[0]["the price"], sum(out.x[:2]), -1)',),
    )
    (told,) = read(contract).invariants
    assert told.place == ("rows", 0, "the price")
    assert told.direction == -1


def test_plain_json_that_is_no_contract_is_refused_in_words():
    with pytest.raises(InvalidInput, match=r"answer_schema.*nonsense"):
        parsed({"request_schema": {}, "nonsense": 1})


def test_the_hash_is_of_the_content_and_not_of_its_order():
    turned = dict(reversed(PRICING.request_schema.items()))
    assert PRICING.model_copy(update={"request_schema": turned}).sha256 == PRICING.sha256
    assert PRICING.model_copy(update={"invariants": ()}).sha256 != PRICING.sha256
