"""Archives, workbooks and Parquet: one table comes out, or a refusal that says what to do."""

from __future__ import annotations

import gzip
import io
import zipfile

import polars as pl
import pytest

from engine.datasets.model import Caps
from engine.datasets.reader import read
from engine.errors import StudioError

ROWS = [[str(i), f"name, {i}", f"{i}.5"] for i in range(1, 21)]
HEAD = ("id", "name", "amount")
CSV = "\n".join([",".join(HEAD), *(f'{a},"{b}",{c}' for a, b, c in ROWS)]).encode()
_NAMES = "http://schemas.openxmlformats.org"


def zipped(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def workbook(sheets):
    """A workbook as the standard has it, with cells as inline strings or formulas."""
    listed = rels = types = ""
    parts = {}
    for number, (name, rows) in enumerate(sheets.items(), 1):
        listed += f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>'
        rels += (
            f'<Relationship Id="r{number}" Target="worksheets/sheet{number}.xml" '
            f'Type="{_NAMES}/officeDocument/2006/relationships/worksheet"/>'
        )
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        types += (
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
            f'ContentType="{kind}.worksheet+xml"/>'
        )
        body = "".join("<row>" + "".join(map(_cell, row)) + "</row>" for row in rows)
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_NAMES}/spreadsheetml/2006/main"><sheetData>{body}</sheetData>'
            "</worksheet>"
        )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_NAMES}/spreadsheetml/2006/main" '
        f'xmlns:r="{_NAMES}/officeDocument/2006/relationships"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_NAMES}/package/2006/relationships">{rels}</Relationships>'
    )
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_NAMES}/package/2006/relationships"><Relationship Id="r1" '
        f'Target="xl/workbook.xml" Type="{_NAMES}/officeDocument/2006/relationships/'
        'officeDocument"/></Relationships>'
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_NAMES}/package/2006/content-types">{types}</Types>'
    )
    return zipped(parts)


def _cell(value):
    if value.startswith("="):
        return f"<c><f>{value[1:]}</f><v>7</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(CSV),
        gzip.compress(CSV[:50]) + gzip.compress(CSV[50:]),
        zipped({"table.csv": CSV}),
        zipped({"readme.md": "hello", "data/table.csv": CSV, "__MACOSX/._table.csv": "x"}),
    ],
    ids=["gzip", "gzip of two members", "zip", "zip with a readme"],
)
def test_archive_with_one_table_then_read_and_said(data):
    table = read(data)
    assert [list(row) for row in table.frame.rows()] == ROWS
    assert table.headers == HEAD
    assert any("packed" in note for note in table.facts.notes)


def test_zip_with_two_tables_then_both_are_named():
    with pytest.raises(StudioError, match=r"2 files.*a\.csv, b\.csv") as refusal:
        read(zipped({"a.csv": CSV, "b.csv": CSV}))
    assert "one file" in refusal.value.remedy


def test_inflating_past_the_absolute_bound_then_refused():
    data = gzip.compress(CSV * 40)
    with pytest.raises(StudioError, match="2,000"):
        read(data, Caps(bytes=2_000, inflated_bytes=1_000, inflation_ratio=10_000))


def test_workbook_then_largest_sheet_with_its_title_and_formulas_as_saved():
    rows = [["Report of May", "", ""], list(HEAD), *[[*row[:2], "=A1*2"] for row in ROWS]]
    table = read(workbook({"Notes": [["read me"]], "Data": rows}))
    assert table.headers == HEAD
    assert [row[1] for row in table.frame.rows()] == [row[1] for row in ROWS]
    assert set(table.frame["amount"]) == {"7"}
    assert any("“Data” was read" in n and "“Notes”" in n for n in table.facts.notes)


def test_workbook_that_unpacks_to_too_much_then_refused():
    rows = [["0" * 100] * 10] * 3_000
    with pytest.raises(StudioError, match="larger than"):
        read(workbook({"Data": rows}))


def test_parquet_then_every_value_as_text():
    stream = io.BytesIO()
    frame = pl.DataFrame({"id": range(12), "word": ["a", None, "c,d"] * 4, "x": [1.5] * 12})
    frame.write_parquet(stream)
    table = read(stream.getvalue())
    assert table.headers == ("id", "word", "x")
    assert table.frame.rows()[1] == ("1", "", "1.5")
    assert table.frame.height == 12


def test_nested_or_broken_parquet_then_refused_with_a_remedy():
    stream = io.BytesIO()
    pl.DataFrame({"id": [1, 2], "tags": [[1], [2, 3]]}).write_parquet(stream)
    with pytest.raises(StudioError, match="tags"):
        read(stream.getvalue())
    with pytest.raises(StudioError, match="broken"):
        read(stream.getvalue()[:200])
