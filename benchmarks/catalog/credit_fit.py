"""Fits the points of credit scoring: a regression on bins, each step of which keeps its sign.

Prints the constants that stand in the kernel.
Run: python -m benchmarks.catalog.credit_fit FOLDER, with the folder that holds the public tables.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import minimize

from benchmarks.catalog.public import table

CREDIT = "0969270e63458b23e922b40338ea85b889aa2b5d7ab97d5139e27c0f25352f23"
LEAST, SPAN = 300, 550
BINS, RIDGE = 8, 3.0
# 1 where more of it speaks against an applicant, -1 where it speaks for one.
STEPS = {
    "seniority_years": -1,
    "financed_bp": 1,
    "assets_bp": -1,
    "burden_bp": 1,
    "expenses_bp": 1,
    "debts_bp": 1,
}
OF_INCOME = ("burden_bp", "expenses_bp", "debts_bp")
HOMES = ("owner", "rent", "parents", "private", "other")
JOBS = ("fixed", "freelance", "part_time", "other")
UNKNOWN = "unknown income"


def credit_data() -> tuple[pd.DataFrame, Any]:
    """The columns that points are given for, and who did not pay back (1).

    Raises:
        Missing: The package of public tables is not on the path.
    """
    frame = table("modeldata/credit_data", rows=4454, sha256=CREDIT)
    income = frame["Income"].to_numpy(float)
    amount, term = frame["Amount"].to_numpy(float), frame["Time"].to_numpy(float)
    shares = {
        "financed_bp": amount / frame["Price"].to_numpy(float),
        "assets_bp": frame["Assets"].fillna(0).to_numpy(float) / amount,
        "burden_bp": amount / (term * income),
        "expenses_bp": frame["Expenses"].to_numpy(float) / income,
        "debts_bp": frame["Debt"].fillna(0).to_numpy(float) / income,
    }
    found = pd.DataFrame({name: np.floor(share * 10_000) for name, share in shares.items()})
    found["seniority_years"] = frame["Seniority"].astype(float)
    homes = {"priv": "private", "ignore": "other"}
    found["home"] = frame["Home"].fillna("other").replace(homes)
    jobs = {"others": "other", "partime": "part_time"}
    found["job"] = frame["Job"].fillna("other").replace(jobs)
    found["has_records"] = frame["Records"] == "yes"
    return found, (frame["Status"] == "bad").to_numpy().astype(int)


@dataclass(frozen=True)
class Card:
    """Whole points, none below 0; with 300 they are a score from 300 to 850.

    Attributes:
        edges: Of each number, the last values of its bins but the highest.
        points: Of each of its bins.
        levels: Points by category, and of an income that is not known.
        factor: Points by which the score moves where the log-odds move by one.
        middle: The score of even odds.
    """

    edges: dict[str, list[int]]
    points: dict[str, list[int]]
    levels: dict[str, dict[str, int]]
    factor: float
    middle: float

    def score(self, frame: pd.DataFrame) -> Any:
        """One score for each row."""
        known = frame[OF_INCOME[0]].notna().to_numpy()
        total = np.full(len(frame), LEAST)
        for name, edges in self.edges.items():
            place = np.searchsorted(edges, frame[name].fillna(0).to_numpy(), side="left")
            got = np.array(self.points[name])[place]
            total += np.where(known, got, 0) if name in OF_INCOME else got
        for name in ("home", "job"):
            total += frame[name].map(self.levels[name]).to_numpy()
        total += np.where(frame["has_records"], 0, self.levels["has_records"]["no"])
        return total + np.where(known, 0, self.levels[UNKNOWN][UNKNOWN])


def fit(frame: pd.DataFrame, bad: Any) -> Card:
    """Bins by quantiles, then points by a penalised regression whose steps keep their sign."""
    edges = {name: _edges(frame[name].to_numpy()) for name in STEPS}
    columns, names, signs = _design(frame, edges)
    weights = _weights(columns, bad, signs)
    steps: dict[str, list[float]] = {name: [0.0] for name in STEPS}
    levels: dict[str, dict[str, float]] = {"home": {}, "job": {}, "has_records": {}, UNKNOWN: {}}
    for (name, level), weight in zip(names, weights[1:], strict=True):
        if name in STEPS:
            steps[name].append(steps[name][-1] - weight)
        else:
            levels[name][level] = -weight
    return _scaled(edges, steps, levels, float(weights[0]))


def _edges(values: Any) -> list[int]:
    known = values[~np.isnan(values)]
    found = np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1], method="lower")
    rounded = [round(edge, -2) if edge > 1_000 else edge for edge in found]
    return sorted({int(edge) for edge in rounded})


def _design(frame: pd.DataFrame, edges: dict[str, list[int]]) -> tuple[Any, list[Any], list[int]]:
    """A column of 0 and 1 for each step and category: what it is of, and its sign."""
    known = frame[OF_INCOME[0]].notna().to_numpy()
    made: list[tuple[tuple[str, Any], Any, int]] = []
    for name, sign in STEPS.items():
        values = frame[name].fillna(-1).to_numpy()
        made += [((name, edge), values > edge, sign) for edge in edges[name]]
    made += [(("home", level), (frame["home"] == level).to_numpy(), 0) for level in HOMES]
    made += [(("job", level), (frame["job"] == level).to_numpy(), 0) for level in JOBS]
    made.append((("has_records", "no"), ~frame["has_records"].to_numpy(), -1))
    made.append(((UNKNOWN, UNKNOWN), ~known, 0))
    columns = np.column_stack([column.astype(float) for _, column, _ in made])
    return columns, [name for name, _, _ in made], [sign for _, _, sign in made]


def _weights(columns: Any, bad: Any, signs: list[int]) -> Any:
    design = np.column_stack([np.ones(len(columns)), columns])
    bounds = [(None, None)] + [
        (0, None) if sign > 0 else (None, 0) if sign < 0 else (None, None) for sign in signs
    ]

    def loss(weights: Any) -> tuple[float, Any]:
        log_odds = design @ weights
        away = 1 / (1 + np.exp(-log_odds)) - bad
        slope = design.T @ away
        slope[1:] += RIDGE * weights[1:]
        value = np.logaddexp(0, log_odds).sum() - bad @ log_odds
        return float(value + RIDGE / 2 * weights[1:] @ weights[1:]), slope

    start = np.zeros(design.shape[1])
    options = {"maxiter": 1_000}
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options).x


def _scaled(
    edges: dict[str, list[int]],
    steps: dict[str, list[float]],
    levels: dict[str, dict[str, float]],
    start: float,
) -> Card:
    """Points from what each bin adds to the log-odds of paying back."""
    parts = {**steps, **{name: list(levels[name].values()) for name in ("home", "job")}}
    parts["has_records"] = [0.0, levels["has_records"]["no"]]
    low = {name: min(values) for name, values in parts.items()}
    factor = SPAN / sum(max(values) - low[name] for name, values in parts.items())
    points = {n: [round((v - low[n]) * factor) for v in values] for n, values in steps.items()}
    told = {
        name: {level: round((value - low[name]) * factor) for level, value in levels[name].items()}
        for name in ("home", "job")
    }
    told["has_records"] = {"no": round(levels["has_records"]["no"] * factor)}
    # No income is worth the sum of the three worst bins, and what its own column adds.
    most = sum(max(points[name]) for name in OF_INCOME)
    unknown = (levels[UNKNOWN][UNKNOWN] - sum(low[name] for name in OF_INCOME)) * factor
    told[UNKNOWN] = {UNKNOWN: min(max(round(unknown), 0), most)}
    top = sum(max(values) for values in points.values()) + sum(
        max(told[name].values()) for name in ("home", "job", "has_records")
    )
    told["has_records"]["no"] += SPAN - top  # what rounding left, at most a few points
    return Card(edges, points, told, factor, LEAST - factor * (-start + sum(low.values())))


if __name__ == "__main__":
    sys.path.append(sys.argv[1])
    print(fit(*credit_data()))
