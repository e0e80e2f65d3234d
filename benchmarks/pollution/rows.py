"""Pollution of single rows: too few or many delimiters, stray quotes, another delimiter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.pollution.tables import Form, Table
from benchmarks.pollution.variant import USUAL, Variant, made


def _changed(table: Table, place: int, row: list[str]) -> Table:
    return replace(table, rows=[*table.rows[:place], row, *table.rows[place + 1 :]])


def ragged(table: Table) -> Iterator[Variant]:
    """A delimiter more or less, in one place or in many rows."""
    width = len(table.header)
    flat = table.without("\n")
    for delimiter in (",", ";"):
        form = Form(delimiter)
        for place in range(0, len(flat.rows), 3):
            row = flat.rows[place]
            for at in sorted({0, 1, width // 2, width - 2}):
                pair = row[at : at + 2]
                if form.cell(pair[0]) == pair[0] and form.cell(pair[1]) == pair[1]:
                    less = [*row[:at], "".join(pair), *row[at + 2 :]]
                    name = f"one fewer {place}.{at} {delimiter!r}"
                    yield made("ragged", name, _changed(flat, place, less), form)
                more = [*row[: at + 1], "", *row[at + 1 :]]
                name = f"one more {place}.{at} {delimiter!r}"
                yield made("ragged", name, _changed(flat, place, more), form)
    for delimiter in USUAL:
        form = Form(delimiter)
        for step in (2, 3, 5):
            cut = [row[:-1] if i % step == 1 else row for i, row in enumerate(flat.rows)]
            yield made("ragged", f"short every {step} {delimiter!r}", replace(flat, rows=cut), form)
            long = [[*row, "extra"] if i % step == 1 else row for i, row in enumerate(flat.rows)]
            yield made("ragged", f"long every {step} {delimiter!r}", replace(flat, rows=long), form)
        cut = [row[:2] if i == 7 else row for i, row in enumerate(flat.rows)]
        yield made("ragged", f"very short {delimiter!r}", replace(flat, rows=cut), form)


def cells(table: Table) -> Iterator[Variant]:
    """A stray or unclosed quote, or a row with another delimiter."""
    flat = table.without("\n", '"')
    for delimiter in (",", ";"):
        for quoting in ("minimal", "all"):
            yield from _stray(flat, Form(delimiter, quoting=quoting))
        form = Form(delimiter)
        for other in (";" if delimiter == "," else ",", "\t", "|"):
            for place in (2, 11):
                plain = [
                    cell.replace(other, " ").replace(delimiter, " ") for cell in flat.rows[place]
                ]
                changed = _changed(flat, place, plain)
                lines = [form.line(row) for row in [changed.header, *changed.rows]]
                lines[place + 1] = other.join(plain)
                name = f"row {place} with {other!r} in {delimiter!r}"
                yield made("row delimiter", name, changed, form, "\n".join(lines) + "\n")


def _stray(table: Table, form: Form) -> Iterator[Variant]:
    mark = form.quote
    for place in (0, 5, 16, len(table.rows) - 1):
        for at in (0, 2, len(table.header) - 1):
            cell = table.rows[place][at]
            if form.cell(cell) != cell and form.quoting == "minimal":
                continue
            row = [form.cell(value) for value in table.rows[place]]
            middle = len(cell) // 2
            bodies = {
                "inside": (cell[:middle] + mark + cell[middle:], None),
                "unclosed": (mark + cell, mark + cell),
                "at the end": (cell + mark, cell + mark if form.quoting == "minimal" else None),
            }
            for name, (value, written) in bodies.items():
                if not cell and name != "unclosed":
                    continue
                if form.quoting == "all" and name == "at the end":
                    continue  # "a"" opens a longer cell by RFC 4180: more than one reading is right
                row[at] = written or (value if form.quoting == "minimal" else mark + value + mark)
                lines = [form.line(r) for r in [table.header, *table.rows]]
                lines[place + 1] = form.delimiter.join(row)
                changed = [*table.rows[place][:at], value, *table.rows[place][at + 1 :]]
                yield replace(
                    made("stray quote", f"{name} {place}.{at} {form.delimiter!r} {form.quoting}",
                         _changed(table, place, changed), form, "\n".join(lines) + "\n"),
                    quote=None,
                )  # fmt: skip
