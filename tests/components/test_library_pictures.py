"""Pictures of answers: true to what was answered, and harmless whatever the text in them."""

from __future__ import annotations

import json
import math

import pytest

from components import (
    answer_figures,
    answer_items,
    answer_reasons,
    counterexample,
    kernel_edits,
    library_views,
    picture_order,
    picture_route,
    picture_score,
    picture_sentiment,
    schema_fields,
    schema_lists,
)
from components.plain import plain
from components.theme import Palette
from engine.catalog.algorithms.churn_prediction import kernel as churn
from engine.catalog.algorithms.credit_scoring import kernel as credit
from engine.catalog.algorithms.fraud_detection import kernel as fraud
from engine.catalog.algorithms.lead_scoring import kernel as lead
from engine.catalog.discovery import entries
from engine.catalog.service import CatalogService
from engine.verification.evidence.certificates import Evidence
from engine.verification.service import VerificationService

GREY = "#808080"
COLOURS = Palette(
    False, GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, GREY, (GREY,)
)  # fmt: skip
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def catalog():
    return CatalogService(VerificationService(), None)


@pytest.mark.parametrize("slug", [slug for slug in entries() if slug in library_views.VIEWS])
def test_every_example_has_its_headline_its_picture_and_reasons_that_add_up(catalog, slug):
    view, entry = library_views.view(slug), entries()[slug]
    for example in entry.examples:
        request = example.request
        if view.is_slow:
            request = {**request, "time_budget_s": 0.1}
        answer = catalog.execute(slug, request).answer.model_dump(mode="json")
        assert answer_figures.figures(answer, view.headline)[0][1]
        drawn = view.picture(request, answer, COLOURS)
        assert drawn is None or (drawn[0].data and drawn[1])
        found, unit = answer_reasons.steps(answer)
        if found:
            whole = math.fsum(each.amount for each in found)
            sums = {value for value in answer.values() if type(value) in {int, float}}
            assert whole in sums
            assert len(answer_reasons.table(found, unit)) == len(found) + 1


@pytest.mark.parametrize(
    ("scale", "band"),
    [
        (library_views.FRAUD, fraud.band),
        (library_views.CHURN, churn.tier),
        (library_views.CREDIT, credit.band),
        (library_views.LEAD, lead.tier),
    ],
)
def test_drawn_bands_are_those_of_the_kernel(scale, band):
    for edge in scale.edges[1:-1]:
        assert band(edge) != band(edge - 1)
        assert picture_score.band(scale, edge) != picture_score.band(scale, edge - 1)
    told = {band(score) for score in range(scale.edges[0], scale.edges[-1] + 1)}
    assert len(told) == len(scale.words)


def test_the_chosen_quantity_lies_on_the_curve_that_is_drawn(catalog):
    request = entries()["inventory-optimization"].examples[0].request
    answer = catalog.execute("inventory-optimization", request).answer
    drawn = picture_order.cost(request, answer.quantity_units)
    assert drawn * 100 == pytest.approx(answer.cost_cents_per_year, rel=1e-9)


def test_names_in_pictures_are_text():
    request = {
        "depot": {"x_m": 0, "y_m": 0},
        "stops": [{"name": HOSTILE, "x_m": 3, "y_m": 4}],
    }
    answer = {
        "routes": [{"stops": [0], "legs_m": [5, 5], "length_m": 10}],
        "total_m": 10,
    }
    figure, words = picture_route.draw(request, answer, COLOURS)
    assert "<img" not in figure.to_json()
    assert "<img" not in words
    told = {"reasons": [{"name": HOSTILE, "points": 1000}], "known_words": 1, "words": 1}
    figure, words = picture_sentiment.draw({}, told, COLOURS)
    assert "<img" not in figure.to_json() + words


def test_edits_leave_out_steps_and_turn_signs():
    source = "def price(cost: int) -> int:\n    wanted = cost + 5\n    return max(wanted, cost)\n"
    told = {edit.words: edit.text for edit in kernel_edits.edits(source)}
    assert "return wanted\n" in told["Line 3: leave out max()"]
    assert "wanted = (cost - 5)\n" in told["Line 2: subtract instead of adding: cost - 5"]
    assert kernel_edits.edits("def broken(") == []


@pytest.mark.parametrize(
    ("claim", "counter", "words"),
    [
        (
            "result * 10 >= cost_cents * 12",
            {"arguments": {"cost_cents": 100, "stock": 101}, "result": 114},
            "With cost 1.00 the result is 1.14, and `1,140 >= 1,200` is false.",
        ),
        (
            "monotone(stock, -1)",
            {
                "arguments": {"cost_cents": 100, "stock": 1},
                "result": 5,
                "other_arguments": {"cost_cents": 100, "stock": 2},
                "other_result": 6,
            },
            "With stock 1 the result is 0.05; with stock 2 instead of 1 it is 0.06.",
        ),
        (
            "result > 0",
            {"arguments": {"stock": 0}, "raised": "ZeroDivisionError"},
            "With stock 0 it ends with ZeroDivisionError, and gives no result.",
        ),
    ],
)
def test_a_counterexample_is_told_in_a_sentence_and_in_a_table(claim, counter, words):
    evidence = Evidence(
        clause="floor",
        kernel="price_cents",
        status="refuted",
        method="smt",
        statement="The price keeps the floor.",
        claim=claim,
        counterexample=counter,
    )
    assert counterexample.sentence(evidence) == words
    rows = counterexample.table("price_cents", counter)["Input"].tolist()
    assert rows[-1] == "result"


def test_each_recommended_item_has_its_reasons_beside_it(catalog):
    slug = "recommendation-collab"
    request = json.loads(
        json.dumps(entries()[slug].examples[0].request).replace('"honey"', json.dumps(HOSTILE))
    )
    answer = catalog.execute(slug, request).answer.model_dump(mode="json")
    shown = answer_items.table(answer)
    assert shown["Item"].tolist() == [plain(each["item"]) for each in answer["items"]]
    for item, why in zip(answer["items"], shown["Because of"], strict=True):
        assert all(plain(reason["name"]) in why for reason in item["reasons"])
    assert "<img" not in shown.to_string().replace("\\<img", "")
    assert answer_items.table({"items": []}) is None


def test_columns_of_a_table_with_something_in_them_come_first():
    known = schema_fields.read(entries()["route-optimization"].request.model_json_schema())
    stops = next(each for each in known if each.name == "stops")
    begin = entries()["route-optimization"].examples[0].request["stops"]
    filled = [each.name for each in stops.fields if any(row.get(each.name) for row in begin)]
    shown = schema_lists.order(stops, begin)
    assert shown[: len(filled)] == filled
    assert sorted(shown) == sorted(each.name for each in stops.fields)
