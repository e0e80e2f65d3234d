"""What demand forecasting promises."""

from __future__ import annotations

from typing import Final

from engine.catalog.algorithms.demand_forecasting import kernel
from engine.catalog.algorithms.demand_forecasting.model import ABOUT
from engine.verification.model import Check, Flag, Kernel, Monotone, Post, Promises, Real

WIDEST: Final = 1e300
_VALUE = Real(-WIDEST, WIDEST)
_ERROR = Real(0.0, WIDEST)

PROMISES = Promises(
    slug=ABOUT.slug,
    kernels=(
        Kernel(
            function=kernel.clamped,
            domain={"value": _VALUE, "is_non_negative": Flag()},
            clauses=(
                Post(
                    "nothing-below-zero",
                    "not is_non_negative or result >= 0",
                    "Where nothing below zero can be, nothing below zero is told.",
                ),
                Post(
                    "else-unchanged",
                    "result == value or (is_non_negative and value < 0 and result == 0)",
                    "A value that may stand is not changed.",
                ),
                Monotone(
                    "order-kept",
                    "value",
                    1,
                    "Limits in order stay in order when they are clamped.",
                ),
            ),
        ),
        Kernel(
            function=kernel.low_limit,
            domain={"limit": _VALUE, "inner": _VALUE},
            clauses=(
                Post(
                    "low-at-or-below",
                    "result <= inner and result <= limit",
                    "A lower limit is never above what lies inside it.",
                ),
                Post("low-is-one", "result == limit or result == inner", "It is one of the two."),
            ),
        ),
        Kernel(
            function=kernel.high_limit,
            domain={"limit": _VALUE, "inner": _VALUE},
            clauses=(
                Post(
                    "high-at-or-above",
                    "result >= inner and result >= limit",
                    "An upper limit is never below what lies inside it.",
                ),
                Post("high-is-one", "result == limit or result == inner", "It is one of the two."),
            ),
        ),
        Kernel(
            function=kernel.kept_error,
            domain={"baseline_error": _ERROR, "error": _ERROR},
            clauses=(
                Post(
                    "never-worse",
                    "result <= baseline_error and result <= error",
                    "What is answered had no larger error on the backtest than the baseline.",
                ),
            ),
        ),
    ),
    answers=(
        Check(
            "every-step-told",
            "len(out.steps) == inp.horizon"
            " and all(s.step == i + 1 for i, s in enumerate(out.steps))",
            "Every step of the horizon is told, in order.",
        ),
        Check(
            "finite",
            "all(finite([s.value, s.low_80, s.high_80]) for s in out.steps)"
            " and all(s.low_95 is None or finite([s.low_95, s.high_95]) for s in out.steps)",
            "Every number is finite.",
        ),
        Check(
            "limits-in-order",
            "all(s.low_80 <= s.value and s.value <= s.high_80 for s in out.steps)"
            " and all(s.low_95 is None or (s.low_95 <= s.low_80 and s.high_80 <= s.high_95)"
            " for s in out.steps)",
            "The value lies within its ranges, and the narrow range in the wide one.",
        ),
        Check(
            "not-below-zero",
            "not inp.is_non_negative or all(s.value >= 0 and s.low_80 >= 0"
            " and (s.low_95 is None or s.low_95 >= 0) for s in out.steps)",
            "Where nothing below zero can be, nothing below zero is told.",
        ),
        Check(
            "not-worse-than-baseline",
            "out.backtest is None or out.backtest.mean_absolute_error"
            " <= out.backtest.baseline_mean_absolute_error",
            "On the backtest the method was never worse than its baseline.",
        ),
    ),
)
