"""Parsed pieces of a file, brought together: values that come often are kept once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa

from engine.datasets.cells import Piece, PiecedCells

_MOST_WORDS = 1 << 16
_CODES = pa.dictionary(pa.int32(), pa.string())


class Collector:
    """Takes tables of strings, one after the other.

    Args:
        names: Of the columns.
        repetitive: Columns, by place, whose values seem to come again and again.
        folder: Where the pieces are kept; None for in memory.
    """

    def __init__(
        self, names: Sequence[str], repetitive: frozenset[int], folder: Path | None
    ) -> None:
        self._names = names
        self._folder = folder
        self._words: list[dict[str, int] | None] = [
            {} if place in repetitive else None for place in range(len(names))
        ]
        self._is_coded = [place in repetitive for place in range(len(names))]
        self._longest = [0] * len(names)
        self._parts: list[Piece] = []

    @property
    def types(self) -> list[pa.DataType]:
        """How each column of the next table is best given."""
        return [_CODES if is_coded else pa.string() for is_coded in self._is_coded]

    def add(self, table: pa.Table) -> None:
        """Take the next rows."""
        arrays = tuple(self._taken(place, column) for place, column in enumerate(table.columns))
        if self._folder is None:
            self._parts.append(Piece(table.num_rows, arrays))
            return
        path = self._folder / f"piece{len(self._parts)}"
        batch = pa.RecordBatch.from_arrays(
            list(arrays), [str(place) for place in range(len(arrays))]
        )
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, batch.schema) as writer:
            writer.write_batch(batch)
        self._parts.append(Piece(table.num_rows, path=path))

    def _taken(self, place: int, column: pa.ChunkedArray) -> pa.Array:
        if pa.types.is_dictionary(column.type):
            if (codes := self._coded(place, column)) is not None:
                return codes
            column = column.cast(pa.string())
        array = column.combine_chunks()
        if isinstance(array, pa.ChunkedArray):
            array = array.chunk(0) if array.num_chunks else pa.array([], pa.string())
        self._longest[place] = max(self._longest[place], _longest(array))
        return array

    def _coded(self, place: int, column: pa.ChunkedArray) -> pa.Array | None:
        """The codes of a column by the words of all pieces; None once there are too many words."""
        known = self._words[place]
        if known is None:
            return None
        found = []
        for chunk in column.chunks:
            words = chunk.dictionary.to_pylist()
            mapped = [known.setdefault(word, len(known)) for word in words]
            if len(known) > _MOST_WORDS:
                self._is_coded[place] = False
                for word in [word for word, code in known.items() if code >= _MOST_WORDS]:
                    del known[word]
                return None
            found.append(np.array(mapped, np.uint16)[chunk.indices.to_numpy()])
        return pa.array(np.concatenate(found))

    def done(self) -> PiecedCells:
        """All that was taken."""
        words = [
            None if known is None else pl.Series(list(known), dtype=pl.String)
            for known in self._words
        ]
        longest = [
            size if known is None else max(size, int(known.str.len_bytes().max() or 0))  # type: ignore[arg-type] # of int
            for size, known in zip(self._longest, words, strict=True)
        ]
        return PiecedCells(
            names=list(self._names),
            parts=tuple(self._parts),
            every_word=tuple(words),
            is_coded=tuple(self._is_coded),
            every_longest=tuple(longest),
            places=range(len(self._names)),
            height=sum(part.height for part in self._parts),
            is_held=self._folder is None,
        )


def _longest(array: pa.Array) -> int:
    if not len(array):
        return 0
    ends = np.frombuffer(array.buffers()[1], np.int32, len(array) + 1, array.offset * 4)
    return int(np.diff(ends).max())
