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
        report, _ = self._store.report(dataset_id)
        names = (found for found in report.merges if (found.column, found.usual) == (column, usual))
        if (proposal := next(names, None)) is None:
            raise InvalidInput(
                f"No merge into “{usual[:80]}” is proposed for “{column[:80]}”.",
                "Look at the proposals of its report again.",
            )
        with self._store.edit(dataset_id) as row:
            kept = {
                value: into
                for value, into in row.merges.get(column, {}).items()
                if value not in proposal.variants
            }
            if is_accepted is not None:
                kept |= {value: usual if is_accepted else value for value in proposal.variants}
            others = {name: known for name, known in row.merges.items() if name != column}
            row.merges = others | {column: kept} if kept else others
            row.state = DatasetState.RECEIVED
        return self._store.get(dataset_id)
