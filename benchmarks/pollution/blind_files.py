"""The table of deliveries written in another dialect, or with other lines around it."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator

from benchmarks.pollution.blind_rows import HEADER, WIDTH, deliveries, line
from benchmarks.pollution.variant import Variant

_BASES = (",", ";", "\t")


def whole() -> list[Variant]:
    """All of them."""
    return [
        variant for make in (_dialects, _ends, _headers, _around, _sizes, _tables)
        for variant in make()
    ]  # fmt: skip


def _text(rows: list[list[str]], delimiter: str = ",", quote: str = '"', *, full: bool = False,
          escape: str = "", end: str = "\n") -> str:  # fmt: skip
    def cell(value: str) -> str:
        needs = any(mark in value for mark in (delimiter, quote, "\n", "\r") if mark)
        if not quote or not (full or needs):
            return value
        return quote + value.replace(quote, (escape or quote) + quote) + quote

    return "".join(delimiter.join(map(cell, row)) + end for row in rows)


def _made(  # noqa: PLR0917 - one line a variant, as in a table
    kind: str, name: str, text: str, delimiter: str = ",", quote: str | None = '"',
    rows: list[list[str]] | None = None, header: list[str] | None = HEADER,
) -> Variant:  # fmt: skip
    rows = deliveries() if rows is None else rows
    return Variant(kind, name, text.encode(), header, rows, delimiter, quote)


def _dialects() -> Iterator[Variant]:
    rows = deliveries()
    for delimiter, quote, full in itertools.product(
        ",;\t|: ^~#/&*@!\x01\x1f", ('"', "'", "`"), (False, True)
    ):
        name = f"{delimiter!r} {quote} {'all' if full else 'needed'}"
        text = _text([HEADER, *rows], delimiter, quote, full=full)
        yield _made("delimiter and quote", name, text, delimiter, quote)
    for delimiter, full in itertools.product((",", ";", "\t", "|"), (False, True)):
        text = _text([HEADER, *rows], delimiter, full=full, escape="\\")
        yield _made("escape", f"{delimiter!r} backslash {full}", text, delimiter)
    for delimiter in ("||", "::", ";;", ", ", "; ", "\t\t", "~|", "|~|", "<>", " | ", "##", "@@"):
        plain = [
            [cell.replace(delimiter.strip() or delimiter, " ") for cell in row] for row in rows
        ]
        if delimiter in {", ", "; ", " | "}:
            plain = [[cell.replace(delimiter.strip(), "/") for cell in row] for row in rows]
        text = _text([HEADER, *plain], delimiter, "")
        yield _made("several letters", f"{delimiter!r} bare", text, delimiter, "", plain)
        text = _text([HEADER, *rows], delimiter, full=True)
        yield _made("several letters", f"{delimiter!r} quoted", text, delimiter)


def _ends() -> Iterator[Variant]:
    rows = deliveries()
    for end, delimiter in itertools.product(("\n", "\r\n", "\r", "\n\r", "\r\r\n"), _BASES):
        name = f"{end!r} {delimiter!r}"
        text = _text([HEADER, *rows], delimiter, end=end)
        yield _made("line ends", name, text, delimiter)
        yield _made("line ends", f"{name}, last missing", text.removesuffix(end), delimiter)
        yield _made("line ends", f"{name}, last twice", text + end, delimiter)
        broken = [[*row[:7], row[7] + "\nsecond", row[8]] if i % 9 == 4 else row
                  for i, row in enumerate(rows)]  # fmt: skip
        text = _text([HEADER, *broken], delimiter, end=end)
        yield _made("line ends", f"{name}, and in cells", text, delimiter, rows=broken)


def _headers() -> Iterator[Variant]:
    rows = deliveries()
    for d in _BASES:
        yield _made("header", f"none {d!r}", _text(rows, d), d, header=None)
        for name, names in {
            "lower case": [n.lower() for n in HEADER],
            "quoted": HEADER,
            "with units": [f"{n} [x/y]" for n in HEADER],
            "doubled names": [*HEADER[:8], HEADER[7]],
            "one unnamed": [*HEADER[:4], "", *HEADER[5:]],
            "first unnamed": ["", *HEADER[1:]],
            "letters": list("abcdefghi"),
            "F1 to F9": [f"F{i}" for i in range(1, 10)],
            "long questions": [f"What, would you say, is the {n.lower()}?" for n in HEADER],
            "with line ends": [f"{n}\n(of it)" for n in HEADER],
            "years": [*HEADER[:4], "2019", "2020", *HEADER[6:]],
        }.items():
            head = _text([names], d, full=name == "quoted")
            yield _made("header", f"{name} {d!r}", head + _text(rows, d), d, header=names)
        for cut in (1, 2):
            head = _text([HEADER[:-cut]], d)
            name = f"{cut} names too few {d!r}"
            yield _made("header", name, head + _text(rows, d), d, header=HEADER[:-cut])
        head = _text([[*HEADER, "Extra"]], d)
        yield _made(
            "header", f"one too many {d!r}", head + _text(rows, d), d, header=[*HEADER, "Extra"]
        )
        units = ["ymd", "hms", "name", "no.", "n", "EUR", "text", "text", "name"]
        joined = [f"{a} / {b}" for a, b in zip(HEADER, units, strict=True)]
        yield _made(
            "header rows", f"units {d!r}", _text([HEADER, units, *rows], d), d, header=joined
        )
        spans = ["When", "", "Where", "", "What", "", "", "Who", ""]
        over = ["When", "When", "Where", "Where", "What", "What", "What", "Who", "Who"]
        joined = [f"{a} / {b}" for a, b in zip(over, HEADER, strict=True)]
        yield _made(
            "header rows", f"spans {d!r}", _text([spans, HEADER, *rows], d), d, header=joined
        )
        text = _text([HEADER, *rows[:40], HEADER, *rows[40:]], d)
        yield _made("header rows", f"repeated at row 40 {d!r}", text, d)


_ABOVE = {
    "one title": "Deliveries of the first quarter\n",
    "title and blank": "Deliveries of the first quarter\n\n",
    "title with commas": "Deliveries, first quarter, all depots\n\n",
    "keys": "Report:{d}Deliveries\nPeriod:{d}2021-01 to 2021-03\nUser:{d}admin\n",
    "keys and blank": "Report{d}Deliveries\nFrom{d}2021-01-01\nTo{d}2021-03-31\n\n",
    "padded": "Deliveries{p}\n{p}\n",
    "hash comments": "# made 2021-04-01\n# by export, v2\n",
    "eight lines": "Acme Ltd\nHarbour Road 1\n\nDeliveries\nAll depots\n\nPrinted 2021-04-01\n\n",
    "sep": "sep={d}\n",
    "blank lines": "\n\n",
    "quoted title": '"Deliveries, first quarter"\n""\n',
}
_BELOW = {
    "total": "Total{d}{d}{d}{d}9134{d}{d}{d}{d}\n",
    "blank and note": "\nPrices without tax, in EUR.\n",
    "two notes": "\n* provisional\n** see page 2, below\n",
    "count": "80 rows\n",
    "end mark": "-- end of report --\n",
    "copyright": '\n"(c) Acme Ltd, 2021"\n',
    "padded blanks": "{p}\n{p}\n{p}\n",
    "page": "{p}\nPage 1 of 1{p}\n",
}


def _around() -> Iterator[Variant]:
    rows = deliveries()
    for d in _BASES:
        text = _text([HEADER, *rows], d)
        pad = d * (WIDTH - 1)
        for name, above in _ABOVE.items():
            yield _made("above", f"{name} {d!r}", above.format(d=d, p=pad) + text, d)
        for name, below in _BELOW.items():
            yield _made("below", f"{name} {d!r}", text + below.format(d=d, p=pad), d)
        for name in ("title and blank", "keys and blank"):
            both = _ABOVE[name].format(d=d, p=pad) + text + _BELOW["two notes"]
            yield _made("above", f"{name}, and notes {d!r}", both, d)
        marked = "".join(f"{part}{d}\n" for part in text.splitlines())
        yield _made("trailing delimiter", f"everywhere {d!r}", marked, d)
        first, *others = text.splitlines()
        marked = f"{first}\n" + "".join(f"{part}{d}\n" for part in others)
        yield _made("trailing delimiter", f"not in the header {d!r}", marked, d)
        padded = "".join(
            d.join(f" {cell} " if cell and d not in cell else "" for cell in row) + "\n"
            for row in [HEADER, *rows]
        )
        written = [row.split(d) for row in padded.splitlines()]
        yield _made("padded cells", f"{d!r}", padded, d, None, written[1:], written[0])
        yield _made("byte order mark", f"{d!r}", "\ufeff" + text, d)


def _sizes() -> Iterator[Variant]:
    rows = deliveries()
    yield Variant("no payload", "0 bytes", b"", None, [], None, None)
    yield Variant("no payload", "one line end", b"\n", None, [], None, None)
    for d in _BASES:
        yield _made("header only", f"{d!r}", _text([HEADER], d), d, "", [])
        for count in (1, 2, 3):
            text = _text([HEADER, *rows[:count]], d)
            yield _made("few rows", f"{count} {d!r}", text, d, None, rows[:count])
            text = _text(rows[:count], d)
            yield _made("few rows", f"{count}, no header {d!r}", text, d, None, rows[:count], None)
        long = deliveries(2_600)
        yield _made("sizes", f"2,600 rows {d!r}", _text([HEADER, *long], d), d, '"', long)
        wide = [row * 40 for row in rows[:20]]
        names = [f"{name} {i}" for i in range(40) for name in HEADER]
        yield _made("sizes", f"360 columns {d!r}", _text([names, *wide], d), d, '"', wide, names)
        for at, name in ((3, "codes"), (6, "goods"), (1, "times"), (5, "prices")):
            one = [[row[at]] for row in rows]
            text = _text([[HEADER[at]], *one], d)
            head = [HEADER[at]]
            yield Variant("one column", f"{name} {d!r}", text.encode(), head, one, None, None)
        two = [row[4:6] for row in rows]
        yield _made(
            "sizes", f"two columns {d!r}", _text([HEADER[4:6], *two], d), d, "", two, HEADER[4:6]
        )


def _tables() -> Iterator[Variant]:
    rows = deliveries()
    for d in _BASES:
        text = _text([HEADER, *rows], d)
        for name, width in (("fewer", 3), ("as many", 9), ("more", 12)):
            names = [f"Key {i}" for i in range(width)]
            other = [[f"v{i}{j}" for j in range(width)] for i in range(6)]
            second = _text([names, *other], d)
            yield _made("two tables", f"{name} columns below {d!r}", f"{text}\n{second}", d)
            yield _made("two tables", f"{name} columns above {d!r}", f"{second}\n{text}", d)
            yield _made(
                "two tables", f"{name} columns below a title {d!r}", f"{text}\nDepots\n{second}", d
            )
        plain = csv.QUOTE_ALL
        alike = "\n".join(line(row, d, plain) for row in [HEADER, *rows]) + "\n"
        yield _made("delimiter and quote", f"all quoted {d!r}", alike, d)
