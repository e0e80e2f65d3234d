"""What route optimization promises."""

from __future__ import annotations

from typing import Final

from engine.catalog.algorithms.route_optimization import kernel
from engine.catalog.algorithms.route_optimization.model import (
    ABOUT,
    MOST_LOAD,
    MOST_METRES,
    MOST_STOPS,
)
from engine.verification.model import Check, Flag, Int, Kernel, Post, Promises

LONGEST: Final = MOST_METRES * 2 * MOST_STOPS
_LENGTH = Int(0, LONGEST, "m")
_ANY_LOAD: Final = MOST_LOAD * MOST_STOPS
_LEGS = "for r in out.routes for i, leg in enumerate(r.legs_m)"
_PLACES = (
    "for a in [inp.depot if i == 0 else inp.stops[r.stops[i - 1]]]"
    " for b in [inp.depot if i == len(r.stops) else inp.stops[r.stops[i]]]"
)
_SQUARED = "((a.x_m - b.x_m) * (a.x_m - b.x_m) + (a.y_m - b.y_m) * (a.y_m - b.y_m))"

PROMISES = Promises(
    slug=ABOUT.slug,
    kernels=(
        Kernel(
            function=kernel.kept_m,
            domain={"baseline_m": _LENGTH, "found_m": _LENGTH, "is_valid": Flag()},
            clauses=(
                Post(
                    "never-longer",
                    "result <= baseline_m",
                    "The plan kept is never longer than the baseline.",
                ),
                Post(
                    "shorter-is-kept",
                    "not is_valid or result <= found_m",
                    "A valid plan that is shorter is not thrown away.",
                ),
                Post(
                    "invalid-is-refused",
                    "is_valid or result == baseline_m",
                    "A plan that breaks a rule is never kept.",
                ),
            ),
        ),
        Kernel(
            function=kernel.saved_bp,
            domain={"baseline_m": _LENGTH, "total_m": _LENGTH},
            requires=("total_m <= baseline_m",),
            clauses=(
                Post(
                    "saving-in-range",
                    "0 <= result <= 10_000",
                    "The saving lies between nothing and all of the baseline.",
                ),
                Post(
                    "saving-not-overstated",
                    "result * baseline_m <= (baseline_m - total_m) * 10_000",
                    "The saving is rounded down, never up.",
                ),
            ),
        ),
        Kernel(
            function=kernel.fewest_vehicles,
            domain={
                "demand": Int(0, _ANY_LOAD),
                "capacity": Int(1, _ANY_LOAD),
            },
            clauses=(
                Post(
                    "vehicles-suffice",
                    "result * capacity >= demand",
                    "So many vehicles can carry the demands, as far as their sum tells.",
                ),
                Post(
                    "no-vehicle-too-many",
                    "result == 1 or (result - 1) * capacity < demand",
                    "One vehicle fewer could not.",
                ),
            ),
        ),
        Kernel(
            function=kernel.load_after,
            domain={
                "load": Int(0, _ANY_LOAD),
                "demand": Int(0, MOST_LOAD),
                "capacity": Int(1, _ANY_LOAD),
            },
            requires=("load <= capacity", "demand <= capacity"),
            clauses=(
                Post(
                    "load-in-capacity",
                    "demand <= result <= capacity",
                    "The baseline never loads a vehicle beyond its capacity.",
                ),
                Post(
                    "load-adds-up",
                    "result == load + demand or load + demand > capacity",
                    "A stop that fits is added to what the vehicle carries.",
                ),
            ),
        ),
    ),
    answers=(
        Check(
            "every-stop-once",
            "permutation([s for r in out.routes for s in r.stops], out.stops)"
            " and out.stops == (len(inp.distances_m) - 1 if inp.stops is None else len(inp.stops))",
            "Every stop is visited exactly once.",
        ),
        Check(
            "legs-add-up",
            "all(sum(r.legs_m) == r.length_m for r in out.routes)"
            " and sum(r.length_m for r in out.routes) == out.total_m"
            " and all(len(r.legs_m) == len(r.stops) + (1 if inp.return_to_depot else 0)"
            " for r in out.routes)",
            "The legs add up to the routes, the routes to the plan, and no leg is left out.",
        ),
        Check(
            "legs-on-plane",
            "inp.stops is None or inp.depot.x_m is None or all("
            f"max(2 * leg - 1, 0) * max(2 * leg - 1, 0) <= 4 * {_SQUARED}"
            f" and 4 * {_SQUARED} <= (2 * leg + 1) * (2 * leg + 1) {_LEGS} {_PLACES})",
            "Each leg on a plane is the straight distance to the nearest metre, computed again.",
        ),
        Check(
            "legs-of-matrix",
            "inp.distances_m is None or all(leg =="
            " inp.distances_m[0 if i == 0 else r.stops[i - 1] + 1]"
            f"[0 if i == len(r.stops) else r.stops[i] + 1] {_LEGS})",
            "Each leg is the one of the matrix, looked up again.",
        ),
        Check(
            "capacity-kept",
            "all(r.load == sum(inp.stops[s].demand for s in r.stops) for r in out.routes)"
            " if inp.stops is not None else inp.demands is None or"
            " all(r.load == sum(inp.demands[s] for s in r.stops) for r in out.routes)",
            "The load of each vehicle is the demands of its stops, added again.",
        ),
        Check(
            "load-fits",
            "inp.capacity is None or all(r.load <= inp.capacity for r in out.routes)",
            "No vehicle carries more than its capacity.",
        ),
        Check(
            "vehicles-kept",
            "(inp.vehicles is None or len(out.routes) <= inp.vehicles)"
            " and all(len(r.stops) >= 1 for r in out.routes)",
            "No more vehicles go than may, and none goes for nothing.",
        ),
        Check(
            "not-worse",
            "out.baseline_m is None or out.total_m <= out.baseline_m",
            "The plan is never longer than that of the nearest next stop.",
        ),
    ),
)
