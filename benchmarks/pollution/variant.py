"""A polluted file with the truth, and how one is made of a table."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.pollution.tables import Form, Table

USUAL = (",", ";", "\t")


@dataclass(frozen=True)
class Variant:
    """A polluted file and the truth.

    Attributes:
        kind: The class of pollution that the tables of results go by.
        header: None when the file has none.
        rows: The records of the main table, as they are written.
        delimiter: None where more than one reading is right.
        quote: Empty when the file quotes nothing; None where that does not matter.
    """

    kind: str
    name: str
    data: bytes
    header: list[str] | None
    rows: list[list[str]] = field(default_factory=list)
    delimiter: str | None = ","
    quote: str | None = None


def made(kind: str, name: str, table: Table, form: Form, text: str = "") -> Variant:
    """A variant of ``table`` as ``form`` writes it, unless ``text`` is given."""
    text = text or form.text([table.header, *table.rows])
    used = form.quote if form.quoting != "none" and form.quote in text else ""
    return Variant(kind, f"{table.name} {name}", text.encode(), table.header, table.rows,
                   form.delimiter, used)  # fmt: skip
