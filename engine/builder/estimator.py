"""The one place that knows how the installed scikit-learn spells a logistic regression."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from engine.builder.model import LogisticSpec, Mode, Penalty, Solver
from engine.builder.rules import SOLVERS
from engine.errors import Unavailable

# 1.8 turned `penalty=` into `l1_ratio=` and made C=inf the unpenalised fit.
OLDEST = (1, 8)


@cache
def written_for() -> str:
    """The series of scikit-learn that the code is written for, such as ``1.9``."""
    major, minor = (int(part) for part in version("scikit-learn").split(".")[:2])
    if (major, minor) < OLDEST:
        raise Unavailable(
            f"scikit-learn {major}.{minor} spells logistic regression in an older way.",
            "Install scikit-learn 1.8 or newer.",
        )
    return f"{major}.{minor}"


def compatible_solvers(mode: Mode, penalty: Penalty) -> tuple[Solver, ...]:
    """The solvers for a mode and a penalty, best first; Explain has no penalty."""
    return SOLVERS[Penalty.NONE if mode == Mode.EXPLAIN else Penalty(penalty)]


def final_estimator(spec: LogisticSpec) -> list[str]:
    """The arguments of ``LogisticRegression`` as source, in the generated code's words."""
    if spec.mode is Mode.EXPLAIN:
        return ["C=np.inf", "solver=SOLVER", "max_iter=MAX_ITER", "tol=1e-10"]
    return [
        "C=strength",
        "l1_ratio=L1_RATIO",
        *_shared(),
    ]


def searching_estimator() -> list[str]:
    """The arguments of ``LogisticRegressionCV`` that choose C by log-loss, silently."""
    return [
        "Cs=10",
        "l1_ratios=(L1_RATIO,)",
        "cv=folds",
        'scoring="neg_log_loss"',
        "use_legacy_attributes=False",
        *_shared(),
    ]


def _shared() -> list[str]:
    return [
        "solver=SOLVER",
        "max_iter=MAX_ITER",
        "class_weight=CLASS_WEIGHT",
        "random_state=SEED",
    ]
