"""Pollution around the table: headers, preambles, footers, comments, several tables, size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.pollution.tables import Form, Table
from benchmarks.pollution.variant import USUAL, Variant, made


def _body(table: Table, form: Form) -> str:
    return form.text([table.header, *table.rows])


def headers(table: Table) -> Iterator[Variant]:
    """None, several rows, names that repeat, miss or look alike."""
    for delimiter in USUAL:
        form = Form(delimiter)
        width = len(table.header)
        bare = made("header", f"none {delimiter!r}", table, form, form.text(table.rows))
        if table.name != "stock":  # words above words: nothing tells a header from a row
            yield replace(bare, header=None)
        names = {
            "repeated": [table.header[0]] * 2 + table.header[2:],
            "empty one": [*table.header[:2], "", *table.header[3:]],
            "empty first": ["", *table.header[1:]],
            "upper": [name.upper() for name in table.header],
            "long": [f"{name} of the case, as told by the office" for name in table.header],
            "spaced": [f" {name} " for name in table.header],
            "hash": ["#" + table.header[0], *table.header[1:]],
        }
        for name, header in names.items():
            yield made("header", f"{name} {delimiter!r}", replace(table, header=header), form)
        groups = ["" if i % 3 else f"Group {chr(65 + i // 3)}" for i in range(width)]
        joined = [f"Group {chr(65 + i // 3)} / {name}" for i, name in enumerate(table.header)]
        text = form.text([groups, table.header, *table.rows])
        yield made(
            "header rows", f"groups {delimiter!r}", replace(table, header=joined), form, text
        )
        if table.name in {"sensors", "answers", "orders"}:
            units = ["text" if i % 2 else "(unit)" for i in range(width)]
            joined = [f"{n} / {u}" for n, u in zip(table.header, units, strict=True)]
            text = form.text([table.header, units, *table.rows])
            yield made("header rows", f"units {delimiter!r}", replace(table, header=joined), form,
                       text)  # fmt: skip
            text = form.text([groups, table.header, units, *table.rows])
            three = [f"Group {chr(65 + i // 3)} / {name}" for i, name in enumerate(joined)]
            yield made("header rows", f"three {delimiter!r}", replace(table, header=three), form,
                       text)  # fmt: skip


PREAMBLES = {
    "title": "Monthly report\n",
    "title, blank": "Monthly report\n\n",
    "keys": "Station: North 4\nOperator: A. Berg\nExported: 2024-02-01 10:00\n",
    "keys, blank": "Created by: export tool 4.2\nUser: admin\n\n",
    "prose": "Made by the office, for the board, in May.\nPlease do not pass it on.\n",
    "five lines": "Report\nDepartment: sales\nPeriod: Jan - Dec 2023\nVersion 3\n\n",
    "blank lines": "\n\n\n",
    "comments": "# made by export\n# 2024-02-01\n",
    "slashes": "// made by export\n// version 2\n",
    "long": "".join(f"Line {i} of the licence text of this file.\n" for i in range(12)),
}


def preambles(table: Table) -> Iterator[Variant]:
    """Lines above the header, padded with delimiters as a spreadsheet writes them, or not."""
    for delimiter in USUAL:
        form = Form(delimiter)
        for name, above in PREAMBLES.items():
            text = above + _body(table, form)
            yield made("preamble", f"{name} {delimiter!r}", table, form, text)
        for name in ("title", "keys", "five lines"):
            pad = delimiter * (len(table.header) - 1)
            above = "".join(form.cell(line) + pad + "\n" for line in PREAMBLES[name].splitlines())
            text = above + _body(table, form)
            yield made("preamble", f"{name} padded {delimiter!r}", table, form, text)
        key = delimiter.join(["Owner", "Berg"]) + "\n" + delimiter.join(["Year", "2024"]) + "\n\n"
        yield made("preamble", f"pairs {delimiter!r}", table, form, key + _body(table, form))


def footers(table: Table) -> Iterator[Variant]:
    """Totals, sources and notes below the table."""
    for delimiter in USUAL:
        form = Form(delimiter)
        width = len(table.header)
        total = ["Total", *("" for _ in range(width - 2)), "1234.50"]
        below = {
            "total": form.line(total) + "\n",
            "total, note": form.line(total) + "\nSource: the office of statistics\n",
            "blank, note": "\nSource: the office of statistics\n",
            "note": "* numbers are provisional\n",
            "padded note": form.line(["Source: office", *[""] * (width - 1)]) + "\n",
            "notes": "\n1) Without Berlin.\n2) As of May 2023.\nPlease see the manual.\n",
            "count": f"\n({len(table.rows)} rows affected)\n",
            "end": "--- end of file ---\n",
            "empty rows": (delimiter * (width - 1) + "\n") * 3,
        }
        for name, lines in below.items():
            text = _body(table, form) + lines
            yield made("footer", f"{name} {delimiter!r}", table, form, text)


def comments(table: Table) -> Iterator[Variant]:
    """Lines that are marked as no data, between rows."""
    for delimiter in USUAL:
        form = Form(delimiter)
        flat = table.without("\n")
        lines = [form.line(row) for row in [flat.header, *flat.rows]]
        for sign in ("# ", "#", "// ", "-- ", "% ", "! "):
            mixed = [*lines[:6], f"{sign}checked by A. B.", *lines[6:14], f"{sign}page two",
                     *lines[14:]]  # fmt: skip
            text = "\n".join(mixed) + "\n"
            yield made("comment", f"{sign!r} {delimiter!r}", flat, form, text)
        again = "\n".join([*lines[:12], lines[0], *lines[12:]]) + "\n"
        yield made("comment", f"header again {delimiter!r}", flat, form, again)
        gaps = "\n".join([*lines[:9], "", *lines[9:20], "", "", *lines[20:]]) + "\n"
        yield made("comment", f"blank lines {delimiter!r}", flat, form, gaps)


def several(table: Table) -> Iterator[Variant]:
    """More tables in the file: the largest is the one."""
    other = Table("other", ["code", "label"], [[f"K{i}", f"label {i}"] for i in range(6)])
    wide = ["day", "open", "high", "low", "close", "volume", "trades", "venue"]
    large = Table("wide", wide, [[f"2024-01-0{i}", *"123456", "X"] for i in range(1, 8)])
    for delimiter in USUAL:
        form = Form(delimiter)
        own = _body(table, form)
        for name, text in {
            "small below": own + "\n" + _body(other, form),
            "small above": _body(other, form) + "\n" + own,
            "wide below": own + "\n\n" + _body(large, form),
            "titled": "Table 1: cases\n" + own + "\nTable 2: codes\n" + _body(other, form),
            "titled above": "Codes\n" + _body(other, form) + "\nCases\n" + own,
        }.items():
            yield made("several tables", f"{name} {delimiter!r}", table, form, text)


def small(table: Table) -> Iterator[Variant]:
    """Few rows, one column, many columns."""
    for delimiter in USUAL:
        form = Form(delimiter)
        for count in (1, 2, 3, 5):
            few = replace(table, rows=table.rows[:count])
            yield made("small", f"{count} rows {delimiter!r}", few, form)
    for place in range(min(4, len(table.header))):
        filled = [[row[place]] for row in table.rows if row[place].strip()]
        one = Table(table.name, [table.header[place]], filled)
        text = Form().text([one.header, *one.rows])
        found = made("one column", f"column {place}", one, Form(), text)
        yield replace(found, delimiter=None)
        everything = Form(quoting="all")
        found = made("one column", f"column {place} quoted", one, everything)
        yield replace(found, delimiter=None)
    wide = Table(table.name, [f"{n}_{i}" for i in range(60) for n in table.header],
                 [row * 60 for row in table.rows])  # fmt: skip
    for delimiter in USUAL:
        yield made("wide", repr(delimiter), wide, Form(delimiter))


def marks(table: Table) -> Iterator[Variant]:
    """``sep=`` lines, trailing delimiters, blanks around cells, NULs."""
    for delimiter in (",", ";", "\t", "|", "~"):
        form = Form(delimiter)
        for end in ("\n", "\r\n"):
            text = f"sep={delimiter}{end}" + _body(table, form)
            yield made("sep line", f"{delimiter!r} {end!r}", table, form, text)
        lines = _body(table.without("\n"), form).splitlines()
        flat = table.without("\n")
        text = "".join(line + delimiter + "\n" for line in lines)
        yield made("trailing delimiter", f"all {delimiter!r}", flat, form, text)
        text = lines[0] + "\n" + "".join(line + delimiter + "\n" for line in lines[1:])
        yield made("trailing delimiter", f"not the header {delimiter!r}", flat, form, text)
        text = "".join(line + delimiter * 3 + "\n" for line in lines)
        yield made("trailing delimiter", f"three {delimiter!r}", flat, form, text)
        if delimiter != "\t":
            spaced = Form(delimiter + " ")
            text = "\n".join(spaced.line(row) for row in [flat.header, *flat.rows]) + "\n"
            yield made("blanks", f"after {delimiter!r}", flat, form, text)
            text = "".join("  " + line + "\n" for line in lines)
            led = replace(flat, header=["  " + flat.header[0], *flat.header[1:]],
                          rows=[["  " + row[0], *row[1:]] for row in flat.rows])  # fmt: skip
            if not any(line.startswith(form.quote) for line in lines):
                yield made("blanks", f"before {delimiter!r}", led, form, text)
        nul = replace(flat, rows=[[row[0] + "\x00", *row[1:]] for row in flat.rows])
        yield made("nul", f"cells {delimiter!r}", nul, form)
        text = _body(flat, form) + "\x00\x00\x00\n"
        yield made("nul", f"end {delimiter!r}", flat, form, text)
