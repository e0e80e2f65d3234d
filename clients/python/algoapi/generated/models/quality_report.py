from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.column_facts import ColumnFacts
    from ..models.fix import Fix
    from ..models.gate import Gate
    from ..models.issue import Issue
    from ..models.losses import Losses
    from ..models.merge_proposal import MergeProposal
    from ..models.reading_facts import ReadingFacts
    from ..models.rejected_row import RejectedRow


T = TypeVar("T", bound="QualityReport")


@_attrs_define
class QualityReport:
    """What the sanitizer found and did.

    Attributes:
        original_rows: Data rows in the file; always ``final_rows + rejected_count``.
        data_quality_score: Percent of the uploaded cells that are present, valid, tidy and not
            repeated; the gate of training.
        score_after: The same formula after the fixes that are switched on.
        rejected_rows: The first of them; ``rejected_count`` is the full number.
        gates: Risks of training on it, which no score shows.
        merges: Categories that may be one, and what was decided about them.

        Attributes:
            original_rows (int):
            final_rows (int):
            issues (list[Issue]):
            fixes_applied (list[Fix]):
            data_quality_score (float):
            score_after (float):
            losses (Losses): Points lost, by cause; they sum to 100 minus the score.
            usable (bool):
            refusal_reasons (list[str]):
            worst_column (None | str):
            columns (list[ColumnFacts]):
            rejected_rows (list[RejectedRow]):
            rejected_count (int):
            reading (ReadingFacts): How the bytes became cells.

                Attributes:
                    header_row: The line of the header, counted from 0; None when the file has none.
                    preamble: The lines before the table (titles, comments, ``sep=``), as they are.
                    quotechar: The quote in use, empty when the file quotes nothing.
                    parted_by: What stands between cells to the letter, where ``delimiter`` is less.
                    first_line: The line of the first row, counted from 0.
            advice (list[str] | Unset):
            target (None | str | Unset):
            gates (list[Gate] | Unset):
            merges (list[MergeProposal] | Unset):
    """

    original_rows: int
    final_rows: int
    issues: list[Issue]
    fixes_applied: list[Fix]
    data_quality_score: float
    score_after: float
    losses: Losses
    usable: bool
    refusal_reasons: list[str]
    worst_column: None | str
    columns: list[ColumnFacts]
    rejected_rows: list[RejectedRow]
    rejected_count: int
    reading: ReadingFacts
    advice: list[str] | Unset = UNSET
    target: None | str | Unset = UNSET
    gates: list[Gate] | Unset = UNSET
    merges: list[MergeProposal] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.column_facts import ColumnFacts  # noqa: PLC0415
        from ..models.fix import Fix  # noqa: PLC0415
        from ..models.gate import Gate  # noqa: PLC0415
        from ..models.issue import Issue  # noqa: PLC0415
        from ..models.losses import Losses  # noqa: PLC0415
        from ..models.merge_proposal import MergeProposal  # noqa: PLC0415
        from ..models.reading_facts import ReadingFacts  # noqa: PLC0415
        from ..models.rejected_row import RejectedRow  # noqa: PLC0415

        original_rows = self.original_rows

        final_rows = self.final_rows

        issues = []
        for issues_item_data in self.issues:
            issues_item = issues_item_data.to_dict()
            issues.append(issues_item)

        fixes_applied = []
        for fixes_applied_item_data in self.fixes_applied:
            fixes_applied_item = fixes_applied_item_data.to_dict()
            fixes_applied.append(fixes_applied_item)

        data_quality_score = self.data_quality_score

        score_after = self.score_after

        losses = self.losses.to_dict()

        usable = self.usable

        refusal_reasons = self.refusal_reasons

        worst_column: None | str
        worst_column = self.worst_column

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        rejected_rows = []
        for rejected_rows_item_data in self.rejected_rows:
            rejected_rows_item = rejected_rows_item_data.to_dict()
            rejected_rows.append(rejected_rows_item)

        rejected_count = self.rejected_count

        reading = self.reading.to_dict()

        advice: list[str] | Unset = UNSET
        if not isinstance(self.advice, Unset):
            advice = self.advice

        target: None | str | Unset
        if isinstance(self.target, Unset):
            target = UNSET
        else:
            target = self.target

        gates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.gates, Unset):
            gates = []
            for gates_item_data in self.gates:
                gates_item = gates_item_data.to_dict()
                gates.append(gates_item)

        merges: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.merges, Unset):
            merges = []
            for merges_item_data in self.merges:
                merges_item = merges_item_data.to_dict()
                merges.append(merges_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "original_rows": original_rows,
                "final_rows": final_rows,
                "issues": issues,
                "fixes_applied": fixes_applied,
                "data_quality_score": data_quality_score,
                "score_after": score_after,
                "losses": losses,
                "usable": usable,
                "refusal_reasons": refusal_reasons,
                "worst_column": worst_column,
                "columns": columns,
                "rejected_rows": rejected_rows,
                "rejected_count": rejected_count,
                "reading": reading,
            }
        )
        if advice is not UNSET:
            field_dict["advice"] = advice
        if target is not UNSET:
            field_dict["target"] = target
        if gates is not UNSET:
            field_dict["gates"] = gates
        if merges is not UNSET:
            field_dict["merges"] = merges

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_facts import ColumnFacts  # noqa: PLC0415
        from ..models.fix import Fix  # noqa: PLC0415
        from ..models.gate import Gate  # noqa: PLC0415
        from ..models.issue import Issue  # noqa: PLC0415
        from ..models.losses import Losses  # noqa: PLC0415
        from ..models.merge_proposal import MergeProposal  # noqa: PLC0415
        from ..models.reading_facts import ReadingFacts  # noqa: PLC0415
        from ..models.rejected_row import RejectedRow  # noqa: PLC0415

        d = dict(src_dict)
        original_rows = d.pop("original_rows")

        final_rows = d.pop("final_rows")

        issues = []
        _issues = d.pop("issues")
        for issues_item_data in _issues:
            issues_item = Issue.from_dict(issues_item_data)

            issues.append(issues_item)

        fixes_applied = []
        _fixes_applied = d.pop("fixes_applied")
        for fixes_applied_item_data in _fixes_applied:
            fixes_applied_item = Fix.from_dict(fixes_applied_item_data)

            fixes_applied.append(fixes_applied_item)

        data_quality_score = d.pop("data_quality_score")

        score_after = d.pop("score_after")

        losses = Losses.from_dict(d.pop("losses"))

        usable = d.pop("usable")

        refusal_reasons = cast(list[str], d.pop("refusal_reasons"))

        def _parse_worst_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        worst_column = _parse_worst_column(d.pop("worst_column"))

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = ColumnFacts.from_dict(columns_item_data)

            columns.append(columns_item)

        rejected_rows = []
        _rejected_rows = d.pop("rejected_rows")
        for rejected_rows_item_data in _rejected_rows:
            rejected_rows_item = RejectedRow.from_dict(rejected_rows_item_data)

            rejected_rows.append(rejected_rows_item)

        rejected_count = d.pop("rejected_count")

        reading = ReadingFacts.from_dict(d.pop("reading"))

        advice = cast(list[str], d.pop("advice", UNSET))

        def _parse_target(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        target = _parse_target(d.pop("target", UNSET))

        _gates = d.pop("gates", UNSET)
        gates: list[Gate] | Unset = UNSET
        if _gates is not UNSET:
            gates = []
            for gates_item_data in _gates:
                gates_item = Gate.from_dict(gates_item_data)

                gates.append(gates_item)

        _merges = d.pop("merges", UNSET)
        merges: list[MergeProposal] | Unset = UNSET
        if _merges is not UNSET:
            merges = []
            for merges_item_data in _merges:
                merges_item = MergeProposal.from_dict(merges_item_data)

                merges.append(merges_item)

        quality_report = cls(
            original_rows=original_rows,
            final_rows=final_rows,
            issues=issues,
            fixes_applied=fixes_applied,
            data_quality_score=data_quality_score,
            score_after=score_after,
            losses=losses,
            usable=usable,
            refusal_reasons=refusal_reasons,
            worst_column=worst_column,
            columns=columns,
            rejected_rows=rejected_rows,
            rejected_count=rejected_count,
            reading=reading,
            advice=advice,
            target=target,
            gates=gates,
            merges=merges,
        )

        return quality_report
