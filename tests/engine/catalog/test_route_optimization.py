"""Route optimization: against every order of a few stops, PyVRP's own count, and its promises."""

from __future__ import annotations

import itertools
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.catalog.algorithms.route_optimization import engine
from engine.catalog.algorithms.route_optimization.contract import PROMISES
from engine.catalog.algorithms.route_optimization.model import ABOUT, RouteAnswer, RouteRequest
from engine.catalog.algorithms.route_optimization.roads import on_globe, roads
from engine.catalog.algorithms.route_optimization.tour import Tour, length, searched
from engine.errors import InvalidInput
from engine.verification.guard import checked
from tests.engine.catalog.trained import nobody

EXAMPLES = sorted((Path(engine.__file__).parent / "examples").glob("*.json"))
QUICK = 0.1
metres = st.integers(0, 9_000)


def planned(**fields) -> tuple[RouteRequest, RouteAnswer]:
    request = RouteRequest.model_validate({"time_budget_s": QUICK, **fields})
    return request, engine.answer(request, nobody)


def on_a_plane(count: int, seed: int = 1, **each) -> dict:
    chance = random.Random(seed)  # noqa: S311 - test data, not a secret
    stops = [
        {"x_m": chance.randint(-9_000, 9_000), "y_m": chance.randint(-9_000, 9_000), **each}
        for _ in range(count)
    ]
    return {"depot": {"x_m": 0, "y_m": 0}, "stops": stops}


def shortest(matrix: list[list[int]], *, is_closed: bool) -> int:
    size = len(matrix)
    return min(
        sum(matrix[a][b] for a, b in itertools.pairwise([0, *order, *([0] if is_closed else [])]))
        for order in itertools.permutations(range(1, size))
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_keeps_every_promise(path):
    request = RouteRequest.model_validate(json.loads(path.read_text("utf-8"))["request"])
    assert checked(PROMISES, request, engine.answer(request, nobody)) == ()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), size=st.integers(2, 6), is_closed=st.booleans())
def test_a_few_stops_are_planned_on_the_shortest_of_all_orders(data, size, is_closed):
    rows = st.lists(metres, min_size=size, max_size=size)
    matrix = data.draw(st.lists(rows, min_size=size, max_size=size))
    request, answer = planned(distances_m=matrix, return_to_depot=is_closed, vehicles=1)
    assert answer.total_m == shortest(matrix, is_closed=is_closed)
    assert checked(PROMISES, request, answer) == ()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    demands=st.lists(st.integers(0, 9), min_size=1, max_size=12),
    capacity=st.integers(9, 20),
    is_closed=st.booleans(),
    seed=st.integers(0, 99),
)
def test_loads_and_vehicles_are_kept_whatever_the_demands(demands, capacity, is_closed, seed):
    fields = on_a_plane(len(demands), seed)
    for stop, demand in zip(fields["stops"], demands, strict=True):
        stop["demand"] = demand
    request, answer = planned(**fields, capacity=capacity, return_to_depot=is_closed)
    assert checked(PROMISES, request, answer) == ()


def test_the_cost_that_the_search_keeps_is_that_of_its_path_also_where_ways_differ_by_direction():
    chance = np.random.default_rng(3)
    ways = roads(chance.integers(1, 1_000, (30, 30)))
    tour = Tour(ways, range(30))
    kicks = random.Random(3)  # noqa: S311 - test data, not a secret
    for _ in range(200):
        tour.settle(tour.kick(kicks), math.inf)
        assert tour.cost == length(ways, tour.path)
    assert sorted(tour.path) == list(range(30))
    assert (tour.path[0], tour.path[-1]) == (0, 29)


def test_a_ring_of_stops_is_walked_around():
    angles = [2 * math.pi * at / 40 for at in range(40)]
    points = np.array([(1e5 * math.cos(angle), 1e5 * math.sin(angle)) for angle in angles])
    around = np.rint(np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))).astype(int)
    shuffled = [0, *random.Random(0).sample(range(1, 40), 39)]  # noqa: S311 - test data, not a secret
    matrix = around[np.ix_(shuffled, shuffled)].tolist()
    _, answer = planned(distances_m=matrix, time_budget_s=1.0)
    assert answer.total_m == sum(around[at, (at + 1) % 40] for at in range(40))


def test_a_quarter_of_the_equator_is_a_quarter_of_its_length():
    points = np.array([(0.0, 0.0), (0.0, 90.0), (90.0, 12.0)])
    quarter = round(math.pi / 2 * 6_371_008.8)
    assert on_globe(points).tolist() == [
        [0, quarter, quarter],
        [quarter, 0, quarter],
        [quarter, quarter, 0],
    ]


def test_a_vehicle_more_than_the_fewest_may_go_where_none_is_named():
    _, answer = planned(**on_a_plane(9, demand=2), capacity=6)
    assert answer.fewest_vehicles == 3
    assert all(route.load <= 6 for route in answer.routes)


def test_kicks_end_in_time():
    ways = roads(np.random.default_rng(0).integers(1, 9_999, (300, 300)))
    start = time.monotonic()
    searched(ways, range(300), start + 0.2, patience=10**9, seed=0)
    assert time.monotonic() - start < 1.2


@pytest.mark.filterwarnings("ignore::UserWarning")  # PyVRP says that it struggles
@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({}, "Neither stops nor distances_m"),
        ({"stops": [{"x_m": 1, "y_m": 1}]}, "depot is missing"),
        ({"depot": {"x_m": 0, "y_m": 0}, "stops": [{"x_m": 1}]}, "not all placed"),
        (
            {"depot": {"x_m": 0, "y_m": 0}, "stops": [{"latitude": 1, "longitude": 2}]},
            "not all placed",
        ),
        ({**on_a_plane(2), "distances_m": [[0, 1], [1, 0]]}, "Both stops and distances_m"),
        ({"distances_m": [[0, 1], [1, 0]], "depot": {"x_m": 0, "y_m": 0}}, "Both depot"),
        ({"distances_m": [[0, 1], [1]]}, "another length"),
        ({"distances_m": [[0, -1], [1, 0]]}, "out of range"),
        ({"distances_m": [[0, 1], [1, 0]], "demands": [1, 2]}, "demands does not hold 1"),
        ({**on_a_plane(2, demand=7), "capacity": 6}, "more than a vehicle holds"),
        ({**on_a_plane(4, demand=5), "capacity": 9, "vehicles": 2}, "need 3 vehicles"),
        ({**on_a_plane(3, demand=6), "capacity": 10, "vehicles": 2}, "No plan was found"),
    ],
)
def test_what_contradicts_itself_is_refused_with_a_remedy(fields, word):
    with pytest.raises(InvalidInput) as refused:
        planned(**fields)
    assert word in refused.value.problem
    assert refused.value.remedy


@pytest.mark.parametrize(
    "fields",
    [
        {"stops": []},
        {**on_a_plane(1), "capacity": 0},
        {**on_a_plane(1), "time_budget_s": 21},
        {**on_a_plane(1), "time_budget_s": float("nan")},
        {**on_a_plane(1), "vehicles": "two"},
        {**on_a_plane(1), "extra": 1},
        {"depot": {"latitude": 91, "longitude": 0}, "stops": [{"latitude": 1, "longitude": 0}]},
        {"depot": {"x_m": 10**9, "y_m": 0}, "stops": [{"x_m": 1, "y_m": 0}]},
    ],
)
def test_values_out_of_range_are_refused_by_their_field(fields):
    with pytest.raises(ValidationError):
        RouteRequest.model_validate(fields)


def test_a_million_stops_are_refused_at_once():
    fields = {"depot": {"x_m": 0, "y_m": 0}, "stops": [{"x_m": 1, "y_m": 1}] * 1_000_000}
    start = time.monotonic()
    with pytest.raises(ValidationError) as refused:
        RouteRequest.model_validate(fields)
    assert time.monotonic() - start < 1
    assert refused.value.errors(include_input=False)[0]["loc"] == ("stops",)


def test_the_first_example_begins_the_list_and_the_slug_is_the_folder():
    assert EXAMPLES[0].name.startswith("1-")
    assert ABOUT.slug.replace("-", "_") == Path(engine.__file__).parent.name
