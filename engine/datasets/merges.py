"""Values of a column that may be one: proposed, and merged only on a person's word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from engine.datasets.model import ColumnType, Dataset, DatasetState
from engine.datasets.risk import MergeProposal
from engine.datasets.spellings import proposals
from engine.errors import InvalidInput

if TYPE_CHECKING:
    from engine.datasets.column import Column
    from engine.datasets.store import DatasetStore

_MOST = 100  # proposals of one column
Answers = Mapping[tuple[str, str], bool | None]
"""What a person says to proposals, by column and usual value; None takes an answer back."""


def propose(columns: Sequence[Column]) -> tuple[MergeProposal, ...]:
    """What may be merged, with what a person decided about it."""
    return tuple(proposal for column in columns for proposal in _of(column))


def _of(column: Column) -> list[MergeProposal]:
    if column.schema.type != ColumnType.CATEGORICAL or column.pool.counts is None:
        return []
    counts = column.unmerged
    decided = column.schema.merges
    return [
        MergeProposal(
            column=column.name,
            usual=usual,
            variants=tuple(variants),
            count=sum(counts[value] for value in variants),
            is_accepted=_decision(usual, variants, decided),
        )
        for usual, *variants in proposals(counts)[:_MOST]
    ]


def _decision(usual: str, variants: list[str], decided: Mapping[str, str]) -> bool | None:
    found = {decided.get(value) for value in variants}
    if found == {usual}:
        return True
    return None if None in found else False


class Merges:
    """Proposed merges of categories, and the answers to them, which are kept with the dataset.

    Args:
        store: Where the datasets are.
    """

    def __init__(self, store: DatasetStore) -> None:
        self._store = store

    def proposals(self, dataset_id: str) -> tuple[MergeProposal, ...]:
        """What the report proposes, each with the answer as it stands now."""
        report, _ = self._store.report(dataset_id)
        decided = self._store.row(dataset_id).merges
        return tuple(
            found.model_copy(
                update={
                    "is_accepted": _decision(
                        found.usual, [*found.variants], decided.get(found.column, {})
                    )
                }
            )
            for found in report.merges
        )

    def decide(
        self, dataset_id: str, column: str, usual: str, *, is_accepted: bool | None
    ) -> Dataset:
        """Merge the variants of a value into it, keep them apart, or (None) leave it open again.

        It is kept in the recipe and done to new rows too; the state goes back to ``received``
        until sanitized again.

        Raises:
            InvalidInput: The report proposes no such merge.
        """
        merged = self.answered(dataset_id, {(column, usual): is_accepted})
        with self._store.edit(dataset_id) as row:
            row.merges = merged
            row.state = DatasetState.RECEIVED
        return self._store.get(dataset_id)

    def answered(self, dataset_id: str, answers: Answers) -> dict[str, dict[str, str]]:
        """What would be merged with these answers beside those that are kept; stores nothing.

        Raises:
            InvalidInput: The report proposes no such merge.
        """
        report, _ = self._store.report(dataset_id)
        known = {(found.column, found.usual): found for found in report.merges}
        merged = {name: dict(values) for name, values in self._store.row(dataset_id).merges.items()}
        for (column, usual), is_accepted in answers.items():
            if (proposal := known.get((column, usual))) is None:
                raise InvalidInput(
                    f"No merge into “{usual[:80]}” is proposed for “{column[:80]}”.",
                    "Look at the proposals of its report again.",
                )
            kept = merged.setdefault(column, {})
            for value in proposal.variants:
                kept.pop(value, None)
                if is_accepted is not None:
                    kept[value] = usual if is_accepted else value
        return {name: values for name, values in merged.items() if values}
