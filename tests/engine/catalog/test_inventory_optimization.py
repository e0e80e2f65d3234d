"""Inventory: the figures of stockpyl, figures worked by hand, its promises, what it refuses."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.inventory_optimization import contract, engine, kernel, season
from engine.catalog.algorithms.inventory_optimization.model import InventorySeason, Request
from engine.errors import InvalidInput
from engine.verification.guard import checked, held
from tests.engine.catalog import trained

ORACLE = json.loads((Path(__file__).parent / "stockpyl.json").read_text("utf-8"))["cases"]
SHOP = {
    "demand_per_day": 20.0,
    "demand_sd_per_day": 6.0,
    "lead_time_days": 7.0,
    "order_cost_cents": 4_500,
    "unit_cost_cents": 1_250,
    "holding_bp_per_year": 2_500,
}
UNITS = st.integers(1, 500) | st.integers(1, kernel.MOST_UNITS)
CENTS = st.integers(1, kernel.MOST_CENTS)
ARTICLES = st.fixed_dictionaries(
    {
        "demand_per_day": st.floats(1e-3, kernel.MOST_PER_DAY),
        "demand_sd_per_day": st.floats(0, kernel.MOST_PER_DAY),
        "lead_time_days": st.floats(0, kernel.MOST_DAYS),
        "lead_time_sd_days": st.floats(0, kernel.MOST_DAYS),
        "service_level_bp": st.integers(5_000, 9_999),
        "order_cost_cents": CENTS,
        "unit_cost_cents": CENTS,
        "holding_bp_per_year": st.integers(1, kernel.MOST_HOLDING_BP),
        "moq_units": UNITS,
        "lot_units": UNITS,
        "storage_units": st.none() | UNITS,
        "position_units": st.none() | st.integers(-kernel.MOST_UNITS, kernel.MOST_UNITS),
    }
)


def planned(**fields):
    request = Request.model_validate(SHOP | fields)
    found = engine.answer(request, trained.nobody)
    assert checked(contract.PROMISES, request, found) == ()
    return found


def test_every_figure_is_that_of_stockpyl_to_a_billionth():
    assert len(ORACLE) == 60
    for case in ORACLE:
        fields = {name: case[name] for name in Request.model_fields if name in case}
        request = Request.model_validate(fields)
        once = InventorySeason(
            demand_units=case["season_demand"],
            demand_sd_units=case["season_sd"],
            price_cents=10_000 + case["short"],
            salvage_cents=10_000 - case["over"],
        )
        costs, told = engine.costs(request), case["told"]
        point = engine.answer(request, trained.nobody)
        order = season.order(once, 10_000)
        whole = round(told["season"])
        ours = {
            "eoq": point.best_quantity_units,
            "cost_at": kernel.yearly_cost(float(case["quantity"]), *costs),
            "reorder": point.lead_demand_units + point.safety_units,
            "season": order.best_units,
            "season_cost_at": season.cost(whole, once, case["short"], case["over"]),
        }
        assert ours == pytest.approx(told, rel=1e-9)


def test_a_reorder_point_is_what_was_worked_by_hand():
    found = planned(lead_time_sd_days=1.5, moq_units=60, lot_units=12, position_units=150)
    # 20 * 7 = 140; sqrt(7 * 36 + 400 * 2.25) = 33.94; 1.6449 * 33.94 = 55.83
    assert found.lead_demand_units == 140
    assert found.safety_units == pytest.approx(1.6448536 * math.sqrt(1_152), abs=1e-4)
    assert found.reorder_point_units == 196
    # sqrt(2 * 7300 * 4500 / 312.5) = 458.5: 456 is 38 cases of 12
    assert (found.quantity_units, found.due_units) == (456, 456)


@pytest.mark.parametrize(("position", "due"), [(197, 0), (196, 456), (-600, 804)])
def test_an_order_is_due_at_the_point_and_lifts_the_stock_over_it(position, due):
    fields = {"lead_time_sd_days": 1.5, "moq_units": 60, "lot_units": 12}
    assert planned(position_units=position, **fields).due_units == due


def test_least_orders_and_stores_bound_the_quantity():
    assert planned(moq_units=1_000, lot_units=300).quantity_units == 1_200
    assert planned(storage_units=200, lot_units=50).quantity_units == 150
    with pytest.raises(InvalidInput, match="storage_units") as refused:
        planned(storage_units=200, moq_units=500)
    assert "moq_units" in refused.value.remedy


@pytest.mark.parametrize("lot", [1, 7, 60, 500])
def test_no_number_of_lots_costs_less_than_the_one_told(lot):
    found = planned(lot_units=lot)
    request = Request.model_validate(SHOP)
    tried = [kernel.yearly_cost(float(n * lot), *engine.costs(request)) for n in range(1, 3_000)]
    assert found.cost_cents_per_year == min(tried)


def test_a_season_is_ordered_where_each_neighbour_costs_more():
    once = {"demand_units": 1_500, "demand_sd_units": 320, "price_cents": 1_290}
    found = planned(unit_cost_cents=450, season=once | {"salvage_cents": 50}).season
    costs = [
        season.cost(units, InventorySeason(**once, salvage_cents=50), 840, 400)
        for units in range(3_000)
    ]
    assert found.units == costs.index(min(costs)) == 1_647
    assert found.ratio == pytest.approx(840 / 1_240)


@pytest.mark.parametrize("amounts", [{"price_cents": 1_250}, {"salvage_cents": 1_300}])
def test_a_season_without_gain_or_loss_is_refused(amounts):
    once = {"demand_units": 100, "demand_sd_units": 20, "price_cents": 2_000} | amounts
    with pytest.raises(InvalidInput, match="price_cents must be over unit_cost_cents"):
        planned(season=once)


@settings(max_examples=200, deadline=None)
@given(ARTICLES)
def test_every_answer_keeps_its_promises_or_says_what_does_not_fit(article):
    request = Request.model_validate(article)
    try:
        found = engine.answer(request, trained.nobody)
    except InvalidInput:
        assert request.storage_units is not None  # nothing else here is refused
        return
    assert checked(contract.PROMISES, request, found) == ()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_each_kernel_keeps_its_promises_on_made_arguments(data):
    for promised in contract.PROMISES.kernels:
        arguments = {
            name: data.draw(
                st.integers(domain.low, domain.high)
                if isinstance(domain.low, int)
                else st.floats(domain.low, domain.high)
            )
            for name, domain in promised.domain.items()
        }
        assert held(promised, arguments, promised.function(**arguments)) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("demand_per_day", 0),
        ("demand_per_day", math.nan),
        ("lead_time_days", -1),
        ("lead_time_days", 10**9),
        ("service_level_bp", 10_000),
        ("order_cost_cents", None),
        ("unit_cost_cents", "dear"),
        ("moq_units", 0),
        ("lot_units", 2.5),
        ("storage_units", 0),
        ("season", {"demand_units": 5}),
    ],
)
def test_what_is_out_of_range_is_refused_by_its_name(field, value):
    with pytest.raises(ValidationError) as refused:
        planned(**{field: value})
    assert {error["loc"][0] for error in refused.value.errors()} == {field}
