"""Cautions about the rows, the columns' roles and the decision."""

from __future__ import annotations

from collections.abc import Iterator

from engine.builder.case import Case, caution
from engine.builder.columns import summarise
from engine.builder.model import Caution, ClassWeight, Kind, Severity, Split, Threshold

RARE_CLASS = 0.1
FEW_TEST_ROWS = 100
FEW_TEST_CASES = 10
MANY_LEVELS = 50


def imbalance(case: Case) -> Iterator[Caution]:
    """What a rare class does to thresholds and weights."""
    share = float(case.labels.mean())
    rare = min(share, 1 - share)
    if case.spec.class_weight is ClassWeight.BALANCED:
        yield caution(
            "balanced",
            f"Balanced weights give probabilities as if both classes were equally common;"
            f" the positive class is {share:.1%} of the rows, so they will be wrong.",
            "Choose no class weight and a threshold by costs, or 'balanced, corrected'.",
        )
    elif rare < RARE_CLASS and case.spec.threshold is Threshold.FIXED:
        yield caution(
            "imbalance",
            f"The rarer class is {rare:.1%} of the rows: a fixed threshold may never choose it.",
            "Keep the class weight at none and choose the threshold by costs.",
            Severity.INFO,
        )


def copies(case: Case) -> Iterator[Caution]:
    """Test rows that training has seen, where more rows are equal than chance would bring."""
    import polars  # noqa: PLC0415 - half a second at start-up

    from engine.datasets import duplicates  # noqa: PLC0415 - loads polars

    # What the model sees: an id beside copies would hide them.
    frame = case.frame[[*case.spec.columns, case.spec.target]]
    # Codes instead of cells: any cell has one, and an empty one is equal to another.
    codes = {str(place): frame.iloc[:, place].factorize()[0] for place in range(frame.shape[1])}
    found = duplicates.find(polars.DataFrame(codes))
    if not found.is_meaningful:
        return
    learned = set(found.first[case.train_positions].tolist())
    seen = sum(row in learned for row in found.first[case.test_positions].tolist())
    if seen:
        yield caution(
            "copies",
            f"{seen:,} of the {len(case.test_positions):,} test rows"
            f" {'is an exact copy' if seen == 1 else 'are exact copies'} of training rows:"
            " the scores reward remembering them.",
            "On the Data page, switch the repair 'Repeated rows set aside' on; or, if each row is"
            " a case of its own, split by a group column that keeps the copies together.",
        )


def roles(case: Case) -> Iterator[Caution]:
    """Roles that the split does not use."""
    spec = case.spec
    for column, split, word in (
        (spec.time_column, Split.TIME, "time"),
        (spec.group_column, Split.GROUP, "group"),
    ):
        if column is not None and spec.split is not split:
            yield caution(
                "split_ignores_role",
                f"{column} is the {word} column, but the split does not use it.",
                f"Choose the split by {word}: a random one lets the test rows leak.",
                column=column,
            )


def columns(case: Case) -> Iterator[Caution]:
    """Columns that cannot help a model."""
    for column in summarise(case.frame[case.spec.columns]):
        kind = next(item.kind for item in case.spec.features if item.name == column.name)
        if column.is_id_like:
            yield caution(
                "id_like",
                f"{column.name} looks like an id: nearly every row has its own value.",
                "Leave it out: it cannot tell anything of new rows.",
                column=column.name,
            )
        elif kind is Kind.CATEGORICAL and column.distinct > MANY_LEVELS:
            yield caution(
                "many_levels",
                f"{column.name} has {column.distinct} levels, one coefficient each.",
                "Pool the rare ones (unseen levels: other), or leave it out.",
                column=column.name,
            )
        elif column.is_constant:
            yield caution(
                "constant",
                f"{column.name} has the same value in every row.",
                "Leave it out: it tells nothing.",
                Severity.INFO,
                column=column.name,
            )


def sizes(case: Case) -> Iterator[Caution]:
    """Rows too few, left out, or of too many classes."""
    cases = sum(case.test_labels)
    rarer = min(cases, len(case.test_labels) - cases)
    if len(case.test_labels) < FEW_TEST_ROWS or rarer < FEW_TEST_CASES:
        yield caution(
            "small_test",
            f"The test has {len(case.test_labels)} rows, {rarer} of the rarer class:"
            " its scores can be far off.",
            "Read the intervals and the cross-validation, not the single scores.",
            Severity.INFO,
        )
    if case.dropped_rows:
        yield caution(
            "no_target",
            f"{case.dropped_rows} rows without a target take no part.",
            "Nothing to do, unless their targets are known.",
            Severity.INFO,
        )
    classes = case.frame[case.spec.target].nunique()
    if classes > 2:
        yield caution(
            "many_classes",
            f"The target has {classes} values: {case.spec.positive} counts as 1, all others as 0.",
            "Nothing to do if that is the question.",
            Severity.INFO,
        )
