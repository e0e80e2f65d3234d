"""What an evaluation says: numbers with intervals, curves, and warnings in words."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


class Costs(_Record):
    """What each of the two errors costs, in any one unit."""

    false_positive: float = Field(default=1.0, ge=0, le=1e9, allow_inf_nan=False)
    false_negative: float = Field(default=1.0, ge=0, le=1e9, allow_inf_nan=False)

    @property
    def fair_threshold(self) -> float:
        """The best threshold for probabilities that are right: FP / (FP + FN)."""
        whole = self.false_positive + self.false_negative
        return self.false_positive / whole if whole else 0.5


class Metric(_Record):
    """One number, its 95 % interval, and what a model that knows nothing would get.

    Attributes:
        key: A stable name, such as `roc_auc`.
        label: The name that a person reads.
        value: The number, or None where it is undefined (see `note`).
        low: Lower end of the interval, None where no honest interval exists.
        high: Upper end of the interval.
        baseline: The same number for the dummy that always says the prevalence.
        method: How the interval was made: `Wilson`, `DeLong`, `bootstrap` or empty.
        is_higher_better: False for losses.
        note: Why a value or an interval is absent, in words.
    """

    key: str
    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    baseline: float | None = None
    method: str = ""
    is_higher_better: bool = True
    note: str = ""


class Confusion(_Record):
    """Counts of the four outcomes at one threshold."""

    true_positive: int
    false_positive: int
    false_negative: int
    true_negative: int

    @property
    def total(self) -> int:
        """All rows."""
        return self.true_positive + self.false_positive + self.false_negative + self.true_negative

    @property
    def accuracy(self) -> float | None:
        """Right answers among all."""
        return _share(self.true_positive + self.true_negative, self.total)

    @property
    def recall(self) -> float | None:
        """Positives that were found."""
        return _share(self.true_positive, self.true_positive + self.false_negative)

    @property
    def specificity(self) -> float | None:
        """Negatives that were left alone."""
        return _share(self.true_negative, self.true_negative + self.false_positive)

    @property
    def precision(self) -> float | None:
        """Positive answers that were right."""
        return _share(self.true_positive, self.true_positive + self.false_positive)

    @property
    def balanced_accuracy(self) -> float | None:
        """The mean of recall and specificity."""
        if self.recall is None or self.specificity is None:
            return None
        return (self.recall + self.specificity) / 2

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _share(
            2 * self.true_positive,
            2 * self.true_positive + self.false_positive + self.false_negative,
        )

    def cost(self, costs: Costs) -> float:
        """The price of the errors."""
        return (
            self.false_positive * costs.false_positive + self.false_negative * costs.false_negative
        )


class RocCurve(_Record):
    """True positive rate against false positive rate; `thresholds[0]` is above every score."""

    false_positive_rate: tuple[float, ...]
    true_positive_rate: tuple[float, ...]
    thresholds: tuple[float | None, ...]


class PrecisionRecallCurve(_Record):
    """Precision against recall, from the highest threshold to the lowest."""

    recall: tuple[float, ...]
    precision: tuple[float, ...]
    thresholds: tuple[float, ...]


class CalibrationBin(_Record):
    """Rows of similar probability: what was said, and what came true."""

    mean_probability: float
    observed_rate: float
    low: float
    high: float
    rows: int


class Calibration(_Record):
    """Quantile bins, and the line that would put the probabilities right.

    Attributes:
        bins: From low to high probability.
        slope: 1 is right; below 1 the probabilities are too extreme. None if not estimable.
        intercept: Calibration in the large, on the log-odds scale; 0 is right, above 0 the
            risks were told too low. None if not estimable.
    """

    bins: tuple[CalibrationBin, ...]
    slope: float | None
    intercept: float | None


class ThresholdSweep(_Record):
    """The four counts at every threshold worth looking at, ascending."""

    thresholds: tuple[float, ...]
    true_positive: tuple[int, ...]
    false_positive: tuple[int, ...]
    false_negative: tuple[int, ...]
    true_negative: tuple[int, ...]

    def at(self, threshold: float) -> Confusion:
        """The counts at the listed threshold nearest to this one."""
        place = min(range(len(self.thresholds)), key=lambda i: abs(self.thresholds[i] - threshold))
        return self._counts(place)

    def cost(self, costs: Costs) -> tuple[float, ...]:
        """The price of the errors at each threshold."""
        pairs = zip(self.false_positive, self.false_negative, strict=True)
        return tuple(fp * costs.false_positive + fn * costs.false_negative for fp, fn in pairs)

    def cheapest(self, costs: Costs) -> float:
        """The threshold of the lowest cost; of equals, the one nearest to the fair threshold."""
        prices = self.cost(costs)
        lowest = min(prices)
        equals = (t for t, price in zip(self.thresholds, prices, strict=True) if price == lowest)
        return min(equals, key=lambda t: abs(t - costs.fair_threshold))

    def _counts(self, place: int) -> Confusion:
        return Confusion(
            true_positive=self.true_positive[place],
            false_positive=self.false_positive[place],
            false_negative=self.false_negative[place],
            true_negative=self.true_negative[place],
        )


class Severity(StrEnum):
    """How much a warning matters."""

    NOTE = "note"
    CAUTION = "caution"
    SERIOUS = "serious"


class Warning_(_Record):  # noqa: N801 - `Warning` is Python's own
    """A reason to read the numbers with care.

    Attributes:
        kind: A stable name, such as `small_test_set`.
        problem: What is so.
        remedy: What would help.
        severity: How much it matters.
    """

    kind: str
    problem: str
    remedy: str
    severity: Severity


class Evaluation(_Record):
    """Everything that may be said of one run's answers against the known labels.

    Curves are None where the answers hold no probabilities or the labels only one class.
    """

    rows: int
    positives: int
    threshold: float
    prevalence: float
    costs: Costs
    metrics: tuple[Metric, ...]
    confusion: Confusion
    roc: RocCurve | None
    precision_recall: PrecisionRecallCurve | None
    calibration: Calibration | None
    sweep: ThresholdSweep | None
    best_threshold: float | None
    best_cost: float | None
    warnings: tuple[Warning_, ...]

    def metric(self, key: str) -> Metric:
        """The metric with this key."""
        return next(metric for metric in self.metrics if metric.key == key)


class CoefficientRow(_Record):
    """One coefficient; the interval and the odds ratio only from an unpenalised fit.

    Attributes:
        name: The model's column, such as `city=Paris`.
        source_column: The column of the dataset that it comes from.
        coefficient: Change of the log-odds.
        is_separated: The data decide this level entirely, so no odds ratio can be given.
        reference: The level that this one is compared with, as the code tells it: hostile text.
    """

    name: str
    source_column: str
    coefficient: float
    reference: str | None = None
    std_error: float | None = None
    p_value: float | None = None
    low: float | None = None
    high: float | None = None
    odds_ratio: float | None = None
    odds_low: float | None = None
    odds_high: float | None = None
    is_separated: bool = False


class CoefficientTable(_Record):
    """The coefficients of one run, in the order of the fit."""

    intercept: float | None
    rows: tuple[CoefficientRow, ...]
    has_intervals: bool
    warnings: tuple[Warning_, ...] = ()


class FoldScore(_Record):
    """One number over the folds of the training rows, as the run itself tells it."""

    label: str
    mean: float
    spread: float
    folds: int
