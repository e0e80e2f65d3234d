"""Records to a rectangle: every record is kept, or rejected with its line, text and reason."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field

from engine.datasets.blocks import foreign_records
from engine.datasets.cellshape import SPECIFIC, shape
from engine.datasets.header import Layout
from engine.datasets.model import Issue, RejectedRow
from engine.datasets.records import Split

_COMMENT = re.compile(r"#|//|--+ ?[^\W\d]|[%!] ?[^\W\d]|REM ")
_DRAWN = re.compile(r"[+:| ]*(?:---|===|___)[-=+:|_ ]*")
_OTHER_DELIMITERS = (",", ";", "\t", "|", " ")


@dataclass
class Rectangle:
    """Rows of one width, and what could not become one.

    Attributes:
        lines: The line in the file of each row, counted from 1.
        ragged: Rows (by index) that had too few or too many cells in the file.
        surplus: Rejected rows with all of their cells, by line, for the table as read.
    """

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    ragged: list[int] = field(default_factory=list)
    surplus: dict[int, list[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[int]] = field(default_factory=dict)


def square(split: Split, layout: Layout, raw_characters: int) -> Rectangle:
    """Take the data records of ``split`` into a rectangle of ``layout.width`` cells."""
    made = Rectangle()
    width = layout.width
    headers = [list(layout.names), *map(list, layout.header_rows)]
    foreign = foreign_records(split, layout)
    signs = _rare_signs(split.rows[layout.first :])
    last_full = max(
        (i for i, row in enumerate(split.rows) if len(row) >= max(2, width - 1)), default=0
    )
    for place in range(layout.first, len(split.rows)):
        row = split.rows[place]
        is_comment = is_comment_line(row, width, signs) and not split.is_quoted(place)
        if (
            len(row) == width
            and place not in foreign
            and not is_comment
            and row not in headers
            and (split.is_quoted(place) or not is_drawn(row))
        ):
            made.rows.append(row)
            made.lines.append(split.starts[place] + 1)
            continue
        is_after = place > last_full and width > 2
        reason = "a comment" if is_comment else None
        reason = reason or _reason(
            row, headers, width, is_foreign=place in foreign, is_after=is_after
        )
        fitted = None if reason else _fitted(row, width, made.counts, split.raw(place))
        line = split.starts[place] + 1
        if fitted is not None:
            made.ragged.append(len(made.rows))
            made.rows.append(fitted)
            made.lines.append(line)
            continue
        reason = reason or f"{len(row)} cells where the table has {width}"
        if len(row) > width and place not in foreign:
            made.surplus[line] = row
        raw = split.raw(place)[:raw_characters]
        made.rejected.append(RejectedRow(line=line, raw=raw, reason=reason))
    return made


def _reason(
    row: list[str], headers: list[list[str]], width: int, *, is_foreign: bool, is_after: bool
) -> str | None:
    """Why a record is no row of this table, when it is none at all."""
    if is_drawn(row):
        return "a drawn line"
    if row in headers:
        return "the header again"
    if is_foreign:
        return "part of another table in the same file"
    is_few = sum(bool(cell.strip()) for cell in row) <= 2 and len(row) < width - 1
    # A last row that was cut short still begins with a value.
    if is_after and is_few and (len(row) == 1 or shape(row[0].strip()) not in SPECIFIC):
        return "a note below the table"
    return None


def _fitted(row: list[str], width: int, counts: Counter[str], raw: str) -> list[str] | None:
    """The row with ``width`` cells, when that needs no guess about its content."""
    if len(row) > width:
        if any(cell.strip() for cell in row[width:]):
            return None
        counts["long"] += 1
        return row[:width]
    if width > 2 and 2 * len(row) <= width and not {"\n", "\r"} & set(raw):
        for delimiter in _OTHER_DELIMITERS:
            text = row[0] if len(row) == 1 else raw
            cells = next(csv.reader([text], delimiter=delimiter), [])
            if len(cells) == width and (delimiter != " " or len(row) == 1):
                counts["delimiter"] += 1
                return cells
    counts["short"] += 1
    return row + [""] * (width - len(row))


def is_drawn(row: list[str]) -> bool:
    """Whether a record is a line drawn with dashes, as under the header of a printed table."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) >= min(2, len(row)) and all(map(_DRAWN.fullmatch, filled))


def _rare_signs(rows: list[list[str]]) -> tuple[str, ...]:
    """Signs of a comment that hardly any record begins with."""
    return tuple(
        sign
        for sign in ("# ", "// ", "## ", "-- ")
        if sum(row[0].startswith(sign) for row in rows) <= max(1, 0.1 * len(rows))
    )


def is_comment_line(row: list[str], width: int, signs: tuple[str, ...] = ()) -> bool:
    """Whether a record says by its first characters that it is none."""
    first = row[0].lstrip()
    if len(row) >= width:
        return len(row) == width > 2 and bool(signs) and first.startswith(signs)
    return bool(_COMMENT.match(first))


def ragged_issues(made: Rectangle, repaired: list[int], width: int) -> list[Issue]:
    """What had to be mended, in words."""
    said = {
        "short": f"rows have fewer cells than {width}; the missing ones are at their end",
        "long": f"rows have empty cells beyond the {width} of the table; those were cut",
        "delimiter": "rows part their cells with another delimiter; they were read with it",
    }
    issues = [
        Issue(
            kind=f"ragged_{kind}", column=None, count=made.counts[kind], message=text.capitalize()
        )
        for kind, text in said.items()
        if made.counts[kind]
    ]
    if repaired:
        issues.append(_quotes(repaired))
    reasons = Counter(reject.reason for reject in made.rejected)
    issues += [
        Issue(
            kind="rejected",
            column=None,
            count=count,
            message=f"Rows left out: {reason}",
            examples=tuple(f"line {r.line}" for r in made.rejected if r.reason == reason)[:3],
        )
        for reason, count in reasons.most_common(20)
    ]
    return issues


def _issue(kind: str, count: int, text: str) -> Issue:
    return Issue(kind=kind, column=None, count=count, message=text.capitalize())


def _quotes(repaired: list[int]) -> Issue:
    return Issue(
        kind="quotes",
        column=None,
        count=len(repaired),
        message="Lines have a quote that is not closed or stands alone; it was taken as text",
        examples=tuple(f"line {line + 1}" for line in repaired[:3]),
    )
