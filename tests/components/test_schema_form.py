"""A form from a schema: fields, exact values, faults, and the same as JSON."""

from __future__ import annotations

import json
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from components import json_text, schema_faults, schema_fields, schema_lists, schema_values
from components import schema_units as units
from components.schema_fields import ABSENT
from engine.catalog.discovery import entries
from engine.catalog.model import Record
from engine.errors import InvalidInput


class Offer(Record):
    """What is sold."""

    price_cents: int = Field(ge=1, le=10**8, description="In cents.")
    share_bp: int | None = Field(default=None, ge=0, le=10_000)
    is_new: bool = False


class Wish(Record):
    """Everything that a form can hold."""

    size: Literal["small", "large"] = "small"
    offer: Offer | None = None
    offers: tuple[Offer, ...] = Field(default=(), max_length=3)
    history: tuple[float, ...] = Field(max_length=1000)
    history_cents: list[int] = Field(default=[], max_length=1000)
    names: list[str] | None = None
    lead_time_days: int = Field(default=1, ge=0)
    pairs: tuple[tuple[float, float], ...] = ()
    weight: float = Field(default=0.5, gt=0)


def fields():
    return {each.name: each for each in schema_fields.read(Wish.model_json_schema())}


def test_fields_know_their_kind_limits_and_unit():
    known = fields()
    kinds = {name: each.kind for name, each in known.items()}
    assert kinds == {
        "size": "choice",
        "offer": "group",
        "offers": "rows",
        "history": "values",
        "history_cents": "values",
        "names": "values",
        "lead_time_days": "integer",
        "pairs": "other",
        "weight": "number",
    }
    price, share, is_new = known["offer"].fields
    assert (price.low, price.high, price.is_scaled, price.is_needed) == (1, 10**8, True, True)
    assert (share.is_nullable, share.default, share.high) == (True, None, 10_000)
    assert (price.label, share.label, is_new.label) == ("Price", "Share (%)", "New")
    assert known["lead_time_days"].label == "Lead time (days)"
    assert known["offer"].is_nullable
    assert not known["history"].is_nullable


@given(st.integers(0, 2**53 // 100))
def test_money_that_is_shown_is_sent_to_the_cent(cents):
    price = fields()["offer"].fields[0]
    assert schema_values.said(price, schema_values.shown(price, cents), cents) == cents
    listing = fields()["history_cents"]
    assert schema_values.unlisted(listing, schema_values.listed(listing, [cents])) == [cents]


@given(st.lists(st.floats(-1e12, 1e12) | st.integers(-(10**9), 10**9)))
def test_a_series_as_text_is_the_same_series(values):
    history = fields()["history"]
    assert schema_values.unlisted(history, schema_values.listed(history, values)) == values


def test_what_is_no_number_stays_and_is_refused_by_its_place():
    history = schema_values.unlisted(fields()["history"], "1, 2; x\n4")
    assert history == [1, 2, "x", 4]
    (fault,) = schema_faults.found(Wish, {"history": history})
    assert fault.sentence.startswith("History, row 3 must be a number")
    assert schema_faults.nearest(fault.path, [("history",), ("history_cents",)]) == ("history",)


def test_nothing_is_left_out_unless_a_null_was_there():
    share = fields()["offer"].fields[1]
    assert schema_values.said(share, None, ABSENT) is ABSENT
    assert schema_values.said(share, None, None) is None
    assert not schema_values.fits(share, "12")
    assert not schema_values.fits(share, 2**60)


def test_rows_of_a_table_are_exact_again():
    offers = fields()["offers"]
    begin = [{"price_cents": 1299, "share_bp": 40}, {"price_cents": 5, "is_new": True}]
    frame = schema_lists.table(offers, begin)
    assert frame["price_cents"].tolist() == [12.99, 0.05]
    told = schema_lists.records(offers, frame, begin)
    assert told == [
        {"price_cents": 1299, "share_bp": 40, "is_new": False},
        {"price_cents": 5, "is_new": True},
    ]


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ({}, "History is needed"),
        ({"history": [float("nan")]}, "History, row 1 must be a finite number"),
        ({"history": [], "offer": {"price_cents": 10**9}}, "enter 1,000,000.00 or less"),
        ({"history": [], "offer": {"price_cents": 0}}, "enter 0.01 or more"),
        ({"history": [], "size": "huge"}, "must be one of 'small' or 'large'"),
        ({"history": [0] * 1001}, "at most 1,000 items"),
        ({"history": [], "<b>": 1}, "is not a field"),
    ],
)
def test_faults_are_told_with_the_field_and_the_remedy(request_, words):
    (fault,) = schema_faults.found(Wish, request_)
    assert words in fault.sentence


def test_a_million_faults_are_told_in_time_and_in_few_words():
    told = schema_faults.found(Wish, {"history": ["x"] * 1_000})
    assert len(told) == 1_000


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: (
    st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
), max_leaves=20))  # fmt: skip
def test_a_request_as_text_is_the_same_request(value):
    assert json_text.read(json_text.written({"it": value})) == {"it": value}


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"a": NaN}', '{"a": Infinity}', "[" * 100_000])
def test_what_is_no_object_is_refused(text):
    with pytest.raises(InvalidInput):
        json_text.read(text)


def test_long_lists_of_numbers_stay_on_one_line():
    text = json_text.written({"history": list(range(50)), "offers": [{"a": 1}, {"a": 2}]})
    assert text.splitlines()[1] == f'  "history": {json.dumps(list(range(50)))},'
    assert '    {"a": 1},' in text.splitlines()


def test_units_are_shown_behind_their_numbers():
    assert units.shown("price_cents", 129_000) == "1,290.00"
    assert units.shown("payee_fraud_bp", 40) == "0.40\N{NO-BREAK SPACE}%"
    assert units.shown("lead_time_days", 7) == "7\N{NO-BREAK SPACE}days"
    assert units.heading("is_flagged") == "Flagged"


@pytest.mark.parametrize("slug", entries())
def test_every_algorithm_has_a_form_and_words_for_its_fields(slug):
    known = schema_fields.read(entries()[slug].request.model_json_schema())
    assert known
    assert all(each.words for each in known)


def test_models_of_other_kinds_than_records_are_read_too():
    class Plain(BaseModel):
        text: str = Field(default="", max_length=500)

    (text,) = schema_fields.read(Plain.model_json_schema())
    assert (text.kind, text.high, text.is_needed) == ("text", 500, False)
