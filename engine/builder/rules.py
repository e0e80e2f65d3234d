"""Which choices go together; one function per rule, each yields its faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from engine.builder.choices import (
    Choices,
    ClassWeight,
    Fault,
    Kind,
    Mode,
    Penalty,
    Solver,
    Split,
    Threshold,
    Unseen,
)

SOLVERS: dict[Penalty, tuple[Solver, ...]] = {
    Penalty.L2: (
        Solver.LBFGS,
        Solver.NEWTON_CHOLESKY,
        Solver.NEWTON_CG,
        Solver.LIBLINEAR,
        Solver.SAG,
        Solver.SAGA,
    ),
    Penalty.L1: (Solver.LIBLINEAR, Solver.SAGA),
    Penalty.ELASTIC_NET: (Solver.SAGA,),
    # Explain needs the exact maximum. Measured: lbfgs stops early enough to move an interval in
    # its sixth digit, sag and saga sooner.
    Penalty.NONE: (Solver.NEWTON_CHOLESKY, Solver.NEWTON_CG),
}


def disagreements(choices: Choices, unknown: Collection[str] = ()) -> list[Fault]:
    """Every rule that the choices break, all at once.

    Args:
        choices: The form's fields.
        unknown: Fields whose value is not known; rules that read them are left out.
    """
    return [
        Fault(field=field, problem=problem, remedy=remedy)
        for rule, fields in RULES
        if not fields.intersection(unknown)
        for field, problem, remedy in rule(choices)
    ]


Found = Iterator[tuple[str, str, str]]


def _columns(choices: Choices) -> Found:
    for name, count in Counter(choices.columns).items():
        if count > 1:
            yield "features", f"The feature {name!r} is chosen twice.", "Choose it once."
    if choices.target in choices.columns:
        yield (
            "features",
            f"The target {choices.target!r} is among the features.",
            "Take it out of the features: the model would be given the answer.",
        )


def _roles(choices: Choices) -> Found:
    roles = [("ignored", name) for name in choices.ignored]
    roles += [
        (field, name)
        for field, name in (
            ("time_column", choices.time_column),
            ("group_column", choices.group_column),
        )
        if name is not None
    ]
    taken = {choices.target, *choices.columns}
    for field, name in roles:
        if name in taken:
            yield (
                field,
                f"The column {name!r} has two roles.",
                "Give each column one role: target, feature, time, group or ignored.",
            )
        taken.add(name)


def _mode(choices: Choices) -> Found:
    if choices.mode is Mode.PREDICT:
        if choices.penalty is Penalty.NONE:
            yield (
                "penalty",
                "Predict has no penalty.",
                "Choose L2, L1 or elastic net, or the mode Explain.",
            )
        if choices.C is None:
            yield "C", "Predict needs a strength.", "Give C a number above 0, or 'search'."
        return
    if choices.penalty is not Penalty.NONE:
        yield (
            "penalty",
            "Explain cannot have a penalty: its intervals would be wrong.",
            "Set the penalty to none, or choose the mode Predict.",
        )
    if choices.C is not None:
        yield "C", "Explain has no penalty, so it has no strength.", "Leave C empty."
    if choices.class_weight is not ClassWeight.NONE:
        yield (
            "class_weight",
            "Explain cannot weigh classes: its standard errors would be wrong.",
            "Set the class weight to none.",
        )


def _penalty(choices: Choices) -> Found:
    is_mixed = choices.penalty is Penalty.ELASTIC_NET
    if is_mixed and choices.l1_ratio is None:
        yield "l1_ratio", "Elastic net needs a share of L1.", "Give a share between 0 and 1."
    if not is_mixed and choices.l1_ratio is not None:
        yield "l1_ratio", "Only elastic net has a share of L1.", "Leave the share empty."
    fitting = SOLVERS[choices.penalty]
    if choices.solver not in fitting:
        yield (
            "solver",
            f"The solver {choices.solver} cannot fit the penalty {choices.penalty}.",
            f"Choose {' or '.join(fitting)}.",
        )


def _references(choices: Choices) -> Found:
    for feature in choices.features:
        if feature.reference is None:
            continue
        if feature.kind is Kind.NUMERIC:
            yield (
                "features",
                f"The number {feature.name!r} cannot have a reference level.",
                "Remove the reference, or make the column categorical.",
            )
        elif choices.mode is Mode.PREDICT:
            yield (
                "features",
                f"The reference of {feature.name!r} has no use in Predict.",
                "Remove it: Predict keeps every level.",
            )


def _unseen(choices: Choices) -> Found:
    pools = choices.unseen is Unseen.OTHER
    if pools and choices.rare_share is None:
        yield "rare_share", "Pooling needs to know what is rare.", "Give a share, such as 0.01."
    if not pools and choices.rare_share is not None:
        yield "rare_share", "Only the policy 'other' pools rare levels.", "Leave it empty."


def _split(choices: Choices) -> Found:
    if choices.split is Split.TIME and choices.time_column is None:
        yield "split", "A split by time needs a time column.", "Give a column the role time."
    if choices.split is Split.GROUP and choices.group_column is None:
        yield "split", "A split by group needs a group column.", "Give a column the role group."


def _threshold(choices: Choices) -> Found:
    is_fixed = choices.threshold is Threshold.FIXED
    if is_fixed and choices.threshold_value is None:
        yield "threshold_value", "A fixed threshold needs a value.", "Give one, such as 0.5."
    if not is_fixed and choices.threshold_value is not None:
        yield "threshold_value", "The threshold is found, not given.", "Leave its value empty."
    by_costs = choices.threshold is Threshold.COSTS
    for field, cost in (
        ("cost_false_positive", choices.cost_false_positive),
        ("cost_false_negative", choices.cost_false_negative),
    ):
        if by_costs and cost is None:
            yield field, "A threshold by costs needs both costs.", "Give a number above 0."
        if not by_costs and cost is not None:
            yield field, "Costs count only in a threshold by costs.", "Leave the cost empty."


RULES: tuple[tuple[Callable[[Choices], Found], frozenset[str]], ...] = (
    (_columns, frozenset({"features", "target"})),
    (_roles, frozenset({"features", "target", "ignored", "time_column", "group_column"})),
    (_mode, frozenset({"mode", "penalty", "C", "class_weight"})),
    (_penalty, frozenset({"penalty", "l1_ratio", "solver"})),
    (_references, frozenset({"features", "mode"})),
    (_unseen, frozenset({"unseen", "rare_share"})),
    (_split, frozenset({"split", "time_column", "group_column"})),
    (
        _threshold,
        frozenset({"threshold", "threshold_value", "cost_false_positive", "cost_false_negative"}),
    ),
)
