"""Statements that every call over HTTP asks: compiled once, and given to SQLite's driver itself.

What SQLAlchemy does around a statement takes twenty times as long as SQLite takes to answer one
like these. It still writes the SQL, and its types still turn values into cells and back.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

Convert = Callable[[Any], Any]
_DIALECT = sqlite.dialect(paramstyle="named")


def _row_type(names: list[str]) -> Any:
    return namedtuple("Row", names)  # noqa: PYI024 - the columns are known only now


class Prepared:
    """One statement of SQLite; gives rows whose cells are known by the columns' names.

    Args:
        statement: A select, or a change that returns columns.
    """

    def __init__(self, statement: Any) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        columns = list(statement.exported_columns)
        self._sql = str(compiled)
        self._fixed = dict(compiled.params)
        self._taken = {
            name: convert
            for name, bound in compiled.binds.items()
            if (convert := bound.type.dialect_impl(_DIALECT).bind_processor(_DIALECT))
        }
        self._given: list[tuple[int, Convert]] = [
            (place, convert)
            for place, column in enumerate(columns)
            if (convert := column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None))
        ]
        self._make_row = _row_type([column.key for column in columns])._make

    def run(self, cursor: sqlite3.Cursor, values: dict[str, Any]) -> Sequence[Any]:
        """What the statement finds or returns.

        Raises:
            sqlalchemy.exc.DBAPIError: As SQLAlchemy itself would.
        """
        told = self._fixed | values
        for name, convert in self._taken.items():
            told[name] = convert(told[name])
        try:
            found = cursor.execute(self._sql, told).fetchall()
        except sqlite3.Error as fault:
            raise sa.exc.DBAPIError.instance(
                self._sql, None, fault, sqlite3.Error, hide_parameters=True
            ) from fault
        return [self._make_row(self._converted(cells)) for cells in found]

    def _converted(self, cells: tuple[Any, ...]) -> Sequence[Any]:
        if not self._given:
            return cells
        made = list(cells)
        for place, convert in self._given:
            made[place] = convert(made[place])
        return made
