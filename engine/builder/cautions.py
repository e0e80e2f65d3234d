"""What would make the numbers mislead, told before a run with what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.builder import fit_cautions, row_cautions
from engine.builder.case import Case, caution
from engine.builder.design import design
from engine.builder.model import Caution, LogisticSpec, Severity
from engine.builder.payload import payload
from engine.errors import StudioError

if TYPE_CHECKING:
    import pandas as pd

ORDER = (Severity.BLOCKING, Severity.WARNING, Severity.INFO)
CHECKS = (
    fit_cautions.events,
    fit_cautions.dependent,
    fit_cautions.separation,
    fit_cautions.leakage,
    row_cautions.copies,
    row_cautions.imbalance,
    row_cautions.roles,
    row_cautions.columns,
    row_cautions.sizes,
)


def cautions(spec: LogisticSpec, frame: pd.DataFrame) -> tuple[Caution, ...]:
    """Every caution, worst first; a table that cannot be split is one, not an error."""
    try:
        split = payload(spec, frame, is_trial=True)
    except StudioError as refusal:
        return (caution("refused", refusal.problem, refusal.remedy, Severity.BLOCKING),)
    case = Case(
        spec=spec,
        frame=frame,
        rows=split.payload["features"],
        labels=np.array([label == spec.positive for label in split.payload["labels"]]),
        test_labels=split.test_labels,
        train_positions=split.train_positions,
        test_positions=split.test_positions,
        dropped_rows=split.dropped_rows,
        made=design(spec, split.payload["features"]),
    )
    found = [one for check in CHECKS for one in check(case)]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.severity)))
