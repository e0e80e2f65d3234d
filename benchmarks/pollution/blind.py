"""Files laid out by hand before the reader was looked at, with the truth beside each.

They stand in text files of a folder. A line ``%% name | d=, q=" h=1 r=2-9`` opens one: its
delimiter and quote, the lines of its header (joined when there are several; 0 for none) and of
its records. Further words: ``esc=`` an escape letter, ``enc=`` the encoding, ``nl=`` the line
ends, ``skip`` spaces after a delimiter, ``strip`` cells that are padded, ``edges`` a delimiter
at both ends of a line. Where no dialect reads the records, they are written out after ``>>``, and
the header after ``>h``.
An arrow stands for a tab, a sign for the unit separator.
"""

from __future__ import annotations

import csv
import io
import shlex
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pollution.variant import Variant

_FOLDER = Path(__file__).parent
_NAMED = {"tab": "\t", "space": " ", "us": "\x1f", "none": "", "aligned": " "}
_ENDS = {"lf": ("\n",), "crlf": ("\r\n",), "cr": ("\r",), "mixed": ("\r\n", "\n")}


def files(folder: str = "blind") -> list[Variant]:
    """The files of one folder, in the order in which they stand."""
    return [
        _variant(source.stem, block)
        for source in sorted((_FOLDER / folder).glob("*.txt"))
        for block in source.read_text("utf-8").split("%% ")[1:]
    ]


@dataclass(frozen=True)
class _Marks:
    words: dict[str, str]
    flags: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Marks:
        parts = [word.partition("=") for word in text.split()]
        return cls(
            {name: value for name, mark, value in parts if mark},
            frozenset(name for name, mark, _ in parts if not mark),
        )

    def lines(self, key: str) -> list[int]:
        """Numbers of lines from 1."""
        found: list[int] = []
        for part in self.words[key].split(","):
            first, _, last = part.partition("-")
            if first.isdigit() and int(first):
                found += range(int(first), int(last or first) + 1)
        return found


def _variant(kind: str, block: str) -> Variant:
    title, _, body = block.partition("\n")
    name, _, rest = title.partition(" | ")
    marks = _Marks.of(rest)
    written = body.rstrip("\n").split("\n")
    told = [line for line in written if line.startswith((">> ", ">h "))]
    lines = [line.replace("→", "\t").replace("␟", "\x1f") for line in written if line not in told]
    if told:
        rows = [line[3:].split("¦") for line in told if line[1] == ">"]
        headers = [line[3:].split("¦") for line in told if line[1] == "h"]
    else:
        rows = _parsed([lines[number - 1] for number in marks.lines("r")], marks)
        headers = []
    headers = headers or _parsed([lines[number - 1] for number in marks.lines("h")], marks)
    delimiter = _delimiter(marks)
    return Variant(
        kind, name, _bytes(lines, marks), _joined(headers) if headers else None,
        rows, delimiter or None, marks.words["q"],
    )  # fmt: skip


def _delimiter(marks: _Marks) -> str:
    return _NAMED.get(marks.words["d"], marks.words["d"])


def _bytes(lines: list[str], marks: _Marks) -> bytes:
    ends = _ENDS[marks.words.get("nl", "lf")]
    text = "".join(line + ends[i % len(ends)] for i, line in enumerate(lines))
    return text.encode(marks.words.get("enc", "utf-8"))


def _parsed(lines: list[str], marks: _Marks) -> list[list[str]]:
    delimiter = _delimiter(marks)
    if not delimiter:
        return [[line] for line in lines]
    quote = marks.words["q"]
    if marks.words["d"] == "aligned":
        split = shlex.split if quote else str.split
        return [list(split(line)) for line in lines]
    if len(delimiter) > 1:
        return [line.split(delimiter) for line in lines]
    reader = csv.reader(
        (f"{line}\n" for line in lines),
        delimiter=delimiter, quotechar=quote or None,
        quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        escapechar=marks.words.get("esc"), doublequote="esc" not in marks.words,
        skipinitialspace="skip" in marks.flags, strict=True,
    )  # fmt: skip
    rows = list(reader)
    if "edges" in marks.flags:
        rows = [row[1:-1] for row in rows]
    if marks.flags & {"edges", "strip"}:
        rows = [[cell.strip() for cell in row] for row in rows]
    return rows


def _joined(headers: list[list[str]]) -> list[str]:
    """One name a column; a name above several columns stands in the first of them."""
    filled = [*map(_filled, headers[:-1]), headers[-1]]
    width = max(map(len, filled))
    padded = [row + [""] * (width - len(row)) for row in filled]
    return [" / ".join(filter(None, names)) for names in zip(*padded, strict=True)]


def _filled(row: list[str]) -> list[str]:
    found: list[str] = []
    for cell in row:
        found.append(cell or (found[-1] if found else ""))
    return found


def large() -> list[Variant]:
    """Files too large to be written out."""
    names = [f"c{i}" for i in range(500)]
    wide = [[str((i * 7 + j * 13) % 101) for j in range(500)] for i in range(12)]
    pixels = [[str(i % 3), *(str((i * j) % 17 * 15) for j in range(64))] for i in range(40)]
    log = [
        [f"2020-01-{1 + i // 500:02d}", f"{i % 24:02d}:{i % 60:02d}", f"{20 + i % 70 / 10:.1f}"]
        for i in range(8_000)
    ]
    prose = [[str(i), "word, " * 4_000 + f"end {i}", "x"] for i in range(6)]
    late = [[str(i), f"name {i}", "a, b" if i == 2_900 else "a"] for i in range(3_000)]
    return [
        *(_plain(f"500 columns {d!r}", names, wide, d) for d in ",;\t"),
        _plain("500 columns, no header", None, wide),
        _plain("labels and pixels", None, pixels),
        _plain("8,000 readings", ["date", "time", "t"], log, ";"),
        _plain("cells of 24,000 letters", ["id", "text", "mark"], prose),
        _plain("the only quote at row 2,900", ["id", "name", "note"], late),
    ]


def _plain(
    name: str, header: list[str] | None, rows: list[list[str]], delimiter: str = ","
) -> Variant:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([header, *rows] if header else rows)
    found = text.getvalue()
    quote = '"' if '"' in found else ""
    return Variant("large", name, found.encode(), header, rows, delimiter, quote)
