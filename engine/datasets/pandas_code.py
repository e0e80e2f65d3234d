"""The recipe as a program of pandas alone, which cleans new rows as the upload was."""

from __future__ import annotations

from collections.abc import Iterator

from engine.datasets import pandas_reading
from engine.datasets.model import ReadingFacts
from engine.datasets.pandas_columns import column_steps, literal
from engine.datasets.pandas_parts import parts
from engine.datasets.recipe import Recipe

_HEAD = '''"""Clean a table as it was cleaned in the studio, with pandas and nothing else.

    python clean.py raw.csv cleaned.csv

`clean` gives back as many rows as it gets, in the same order, so it also serves before a
prediction. `set_aside` drops rows, which only a table to be learned from can afford. Missing cells
stay missing: what they are filled with is learned from training rows.
"""
'''
_MAIN = """

if __name__ == "__main__":
    table = set_aside(clean(read(sys.argv[1])))
    table.to_csv(sys.argv[2], index=False)
"""
_NOT_HERE = {
    "footers": "Totals and notes at the end of the upload were set aside; drop such rows here.",
    "ragged": "`read` cuts rows with too many cells and fills up those with too few.",
}


def write(recipe: Recipe, reading: ReadingFacts) -> str:
    """The program, complete: it reads, cleans, sets rows aside and writes.

    Args:
        recipe: Fitted on the upload.
        reading: How the upload was read; new files are expected to be written alike.
    """
    kept = [schema for schema in recipe.columns if schema.name not in recipe.dropped]
    body = [
        line for schema in kept for line in ("", *column_steps(schema, recipe.off(schema.name)))
    ]
    clean = [
        "", "", "def clean(raw):",
        '    """The columns that are kept, every cell as text; a missing one is NaN."""',
        "    table = pd.DataFrame(index=raw.index)",
        *(f"    {line}".rstrip() for line in body),
        "    return table",
    ]  # fmt: skip
    return "\n".join(
        (_HEAD, *parts(kept), *clean, *_set_aside(recipe), *_read(recipe, reading), _MAIN)
    )


def _set_aside(recipe: Recipe) -> Iterator[str]:
    steps = {step.rule: step for step in recipe.steps if step.column is None and step.is_enabled}
    yield from ("", "", "def set_aside(table):")
    yield '    """The rows that are no cases, or no new ones, dropped."""'
    for rule, words in _NOT_HERE.items():
        if rule in steps:
            yield f"    # {words}"
    if "empty_rows" in steps:
        yield '    table = table.dropna(how="all")'
    if "duplicates" in steps:
        yield "    table = table.drop_duplicates()"
    yield "    return table"


def _read(recipe: Recipe, reading: ReadingFacts) -> Iterator[str]:
    # Every file that was read as ASCII is UTF-8 as well; a new one may have more in it.
    encoding = "utf-8-sig" if reading.encoding in {"ascii", "utf-8"} else reading.encoding
    header, first = _header_lines(reading)
    yield from pandas_reading.functions(reading)
    yield from ("", "", "def read(path):")
    yield '    """A file written like the upload, every cell as text, every row of one length."""'
    yield f"    names = {literal([schema.name for schema in recipe.columns])}"
    yield f'    with open(path, encoding={literal(encoding)}, newline="") as file:'
    yield "        lines = list(file)"
    is_row = 'len(row) > 1 or "".join(row).strip()'
    yield f"    rows = [row for row in cells(lines[{first}:]) if {is_row}]"
    if header is not None:
        yield f"    header = cells(lines[{header}:{first}])"
        yield "    rows = [row for row in rows if row not in header]"
    yield '    rows = [(row + [""] * len(names))[: len(names)] for row in rows]'
    yield "    return pd.DataFrame(rows, columns=names)"


def _header_lines(reading: ReadingFacts) -> tuple[int | None, int]:
    """Where the header begins, and the rows; reports of earlier versions do not say the latter."""
    if reading.first_line is not None:
        return reading.header_row, reading.first_line
    above = reading.preamble_lines if reading.header_row is None else reading.header_row + 1
    return reading.header_row, above
