"""A file that is laid by hand: what stands above its table, its rows, what stands below."""

from __future__ import annotations

from benchmarks.pollution.tables import Form
from benchmarks.pollution.variant import Variant


def laid(
    name: str,
    header: list[str] | str | None,
    rows: str | list[list[str]],
    *,
    delimiter: str = ",",
    above: str = "",
    below: str = "",
    written: str | None = None,
    encoding: str = "utf-8",
    form: Form | None = None,
    kind: str = "",
) -> Variant:
    """A file of ``above``, the header and rows as written, and ``below``.

    Args:
        name: Where it may come from.
        header: Its cells, as a list or parted by ``delimiter``.
        rows: Lines as they stand in the file, or cells that ``form`` writes.
        delimiter: What parts the cells.
        above: Lines before the header.
        below: Lines after the table.
        written: The lines of the header when they are not its cells on one line.
        encoding: Of the file.
        form: How cells are written, when ``rows`` are cells.
        kind: The class in the tables of results; the first word of ``name`` otherwise.
    """
    form = form or Form(delimiter)
    names = header.split(delimiter) if isinstance(header, str) else header
    if isinstance(rows, str):
        lines = rows.strip("\n").split("\n")
        body = "\n".join(lines) + "\n"
        records = [line.split(delimiter) for line in lines]
    else:
        body, records = form.text(rows), rows
    head = written if written is not None else form.line(names) + "\n" if names else ""
    text = above + head + body + below
    if form.newline != "\n" and isinstance(rows, str):
        text = text.replace("\n", form.newline)
    return Variant(
        kind or name.partition(" ")[0], name, text.encode(encoding), names, records, delimiter
    )
