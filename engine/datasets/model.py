"""Records of datasets: what was uploaded, how it was read, what is wrong and what was done."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.datasets.kinds import CORRECTABLE as CORRECTABLE  # noqa: PLC0414 - its readers look here
from engine.datasets.kinds import NUMERIC as NUMERIC  # noqa: PLC0414 - its readers look here
from engine.datasets.kinds import TEMPORAL as TEMPORAL  # noqa: PLC0414 - its readers look here
from engine.datasets.kinds import ColumnType as ColumnType  # noqa: PLC0414 - its readers look here
from engine.datasets.kinds import FeatureType as FeatureType  # noqa: PLC0414 - its readers look here
from engine.datasets.risk import AcceptedRisk, Gate, MergeProposal


class Record(BaseModel):
    """A frozen record; unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Caps(Record):
    """What one upload may ask of the machine; beyond it the file is refused, not cut.

    Attributes:
        head_bytes: From which its encoding and dialect are told.
        piece_bytes: How much of a file is worked on at once.
        held_bytes: Files up to this size are kept in memory; of larger ones a column at a time.
    """

    bytes: int = 10 * 1024 * 1024
    inflation_ratio: int = 100
    inflated_bytes: int = 200 * 1024 * 1024
    columns: int = 10_000
    rows: int = 50_000_000
    cells: int = 200_000_000
    field_characters: int = 1_000_000
    raw_characters: int = 10_000
    listed_rejects: int = 1_000
    head_bytes: int = 1 << 20
    piece_bytes: int = 1 << 23
    held_bytes: int = 1 << 26
    memory_mb: int = 4_096
    wall_s: float = 120.0


class DatasetState(StrEnum):
    """Where a dataset is on its way."""

    RECEIVED = "received"
    SANITIZING = "sanitizing"
    READY = "ready"
    FAILED = "failed"


class Dataset(Record):
    """An uploaded table, as the screens list it; the report is asked for separately."""

    id: str
    name: str
    state: DatasetState
    size_bytes: int
    raw_sha256: str
    target: str | None = None
    disabled_fixes: tuple[str, ...] = ()
    corrected_types: dict[str, ColumnType] = Field(default_factory=dict)
    accepted_risks: tuple[AcceptedRisk, ...] = ()
    score: float | None = None
    is_usable: bool = False
    original_rows: int | None = None
    final_rows: int | None = None
    column_count: int | None = None
    has_profile: bool = False
    problem: str | None = None
    remedy: str | None = None
    created_at: datetime
    updated_at: datetime


class Sample(Record):
    """A table that ships with the studio."""

    key: str
    title: str
    description: str
    file: str
    target: str | None


Severity = Literal["info", "warning", "error"]
Tier = Literal["auto", "ask", "flag"]
Role = Literal["target", "feature", "identifier", "time", "text", "ignore"]


class Alternative(Record):
    """Another encoding that the bytes allow, with a piece of text as it would read."""

    encoding: str
    preview: str


class ReadingFacts(Record):
    """How the bytes became cells.

    Attributes:
        header_row: The line of the header, counted from 0; None when the file has none.
        preamble: The lines before the table (titles, comments, ``sep=``), as they are.
        quotechar: The quote in use, empty when the file quotes nothing.
        parted_by: What stands between cells to the letter, where ``delimiter`` is less.
        first_line: The line of the first row, counted from 0.
    """

    encoding: str
    alternatives: tuple[Alternative, ...] = ()
    delimiter: str
    parted_by: str = ""
    is_space_skipped: bool = False
    quotechar: str
    escapechar: str = ""
    header_row: int | None
    first_line: int | None = None
    preamble: tuple[str, ...] = ()
    newline: str = "\n"
    blank_lines: int = 0
    is_fast_path: bool = False
    notes: tuple[str, ...] = ()

    @property
    def preamble_lines(self) -> int:
        """How many lines stand before the table."""
        return len(self.preamble)


class RejectedRow(Record):
    """A row that is not in the cleaned table, and why; ``line`` counts from 1."""

    line: int
    raw: str
    reason: str


class Issue(Record):
    """Something wrong or worth knowing, whether or not it could be repaired."""

    kind: str
    column: str | None
    count: int
    message: str
    examples: tuple[str, ...] = ()
    severity: Severity = "warning"


class Fix(Record):
    """A repair: what was done, why, how often, and whether it is switched on.

    Attributes:
        id: Stable for the same rule and column; the key of the undo switch.
        tier: ``auto`` loses no information; ``ask`` rests on evidence and may be undone.
        count: Cells (or rows, or columns) that it changes when switched on.
    """

    id: str
    rule: str
    tier: Tier
    column: str | None
    count: int
    reason: str
    is_enabled: bool = True
    is_undoable: bool = True


class Losses(Record):
    """Points lost, by cause; they sum to 100 minus the score."""

    missing: float = 0.0
    invalid: float = 0.0
    untidy: float = 0.0
    duplicate: float = 0.0
    structural: float = 0.0

    @property
    def total(self) -> float:
        """All points lost."""
        return self.missing + self.invalid + self.untidy + self.duplicate + self.structural


class Histogram(Record):
    """Counts per bin (numbers) or per value (the most frequent ones)."""

    labels: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()


class ColumnFacts(Record):
    """One column, in numbers.

    Attributes:
        name: Unique in the cleaned table.
        header: As it stands in the file.
        exceptions: Values that do not fit the type.
        is_numeric: Whether the cleaned table holds numbers here.
        feature_type: What the column is to a model.
        is_corrected: Whether a person named the type.
        auc: How well this column alone ranks the target (0.5 is chance), when one is set.
    """

    name: str
    header: str
    type: ColumnType
    confidence: float
    missing: int
    distinct: int
    invalid: int
    untidy: int
    histogram: Histogram
    examples: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    median: float | None = None
    decimal_mark: str | None = None
    date_format: str | None = None
    unit: str | None = None
    is_numeric: bool = False
    is_id_like: bool = False
    is_constant: bool = False
    is_dropped: bool = False
    feature_type: FeatureType = FeatureType.CONTEXT_SPECIFIC
    is_mixed: bool = False
    is_corrected: bool = False
    is_high_cardinality: bool = False
    role_hint: Role = "feature"
    auc: float | None = None


class QualityReport(Record):
    """What the sanitizer found and did.

    Attributes:
        original_rows: Data rows in the file; always ``final_rows + rejected_count``.
        data_quality_score: Percent of the uploaded cells that are present, valid, tidy and not
            repeated; the gate of training.
        score_after: The same formula after the fixes that are switched on.
        rejected_rows: The first of them; ``rejected_count`` is the full number.
        gates: Risks of training on it, which no score shows.
        merges: Categories that may be one, and what was decided about them.
    """

    original_rows: int
    final_rows: int
    issues: tuple[Issue, ...]
    fixes_applied: tuple[Fix, ...]
    data_quality_score: float
    score_after: float
    losses: Losses
    usable: bool
    refusal_reasons: tuple[str, ...]
    advice: tuple[str, ...] = ()
    worst_column: str | None
    columns: tuple[ColumnFacts, ...]
    rejected_rows: tuple[RejectedRow, ...]
    rejected_count: int
    reading: ReadingFacts
    target: str | None = None
    gates: tuple[Gate, ...] = ()
    merges: tuple[MergeProposal, ...] = ()

    @property
    def score_before(self) -> float:
        """The score of the table as uploaded."""
        return self.data_quality_score


class Preview(Record):
    """A page of the table as read beside the same rows cleaned.

    Attributes:
        columns: Names of all columns as read, dropped ones included.
        row_numbers: The line in the file of each row, counted from 1.
        after: None where a cell is missing; a removed row shows its cells as read.
        is_changed: One flag per cell.
        is_removed: One flag per row.
        dropped_columns: Names that are not in the cleaned table.
    """

    columns: tuple[str, ...]
    row_numbers: tuple[int, ...]
    before: tuple[tuple[str | None, ...], ...]
    after: tuple[tuple[str | None, ...], ...]
    is_changed: tuple[tuple[bool, ...], ...]
    is_removed: tuple[bool, ...]
    dropped_columns: tuple[str, ...]
    start: int
    total_rows: int
