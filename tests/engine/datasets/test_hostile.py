"""Files that break parsers: each is refused in words, or repaired with a report."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile

import pytest

from engine.datasets.model import Caps
from engine.datasets.reader import read
from engine.datasets.sanitizer import sanitize
from engine.errors import StudioError

ROWS = [[str(i), f"name {i}", f"{i * 1.5:.2f}"] for i in range(1, 31)]
HEAD = ["id", "name", "amount"]


def text(rows=ROWS, head=HEAD, delimiter=",", newline="\n"):
    return newline.join(delimiter.join(row) for row in [head, *rows]) + newline


def kinds(found):
    return {issue.kind for issue in found.report.issues}


def cells(found):
    return found.table.frame.rows()


def zipped(name="table.csv", content=b"a,b\n1,2\n"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n \r\n", "empty"),
    "bom only": (b"\xef\xbb\xbf", "empty"),
    "header only": (b"a,b,c\n", "no rows"),
    "binary": (bytes(range(256)) * 40, "binary"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    "parquet": (b"PAR1" + bytes(50) + b"PAR1", "Parquet"),
    "empty zip": (zipped(".hidden"), "empty"),
    "broken zip": (zipped()[:60], "broken"),
    "xlsx renamed": (zipped("xl/workbook.xml"), "Excel"),
    "broken gzip": (gzip.compress(b"a,b\n1,2\n")[:-12], "gzip"),
    "gzip bomb": (gzip.compress(b"0" * 50_000_000), "larger than"),
    "zip bomb": (zipped(content=b"0" * 50_000_000), "larger than"),
    "gzip in gzip": (gzip.compress(gzip.compress(b"a,b\n1,2\n")), "archive inside"),
    "json": (b'[{"a": 1}, {"a": 2}]', "JSON"),
    "html": (b"<!DOCTYPE html><html><body>no</body></html>", "web page"),
    "100k columns": (b"c," * 99_999 + b"c\n" + b"1," * 99_999 + b"1\n", "100,000 columns"),
    "20 MB line": (b"a,b\n1," + b"x" * 20_000_000 + b"\n", "characters"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_no_table_then_refused_by_its_name(name):
    data, said = REFUSED[name]
    with pytest.raises(StudioError) as refusal:
        sanitize(data, caps=Caps(bytes=30_000_000))
    assert said.lower() in refusal.value.problem.lower()
    assert refusal.value.remedy


def test_over_the_limit_then_refused_with_both_numbers():
    with pytest.raises(StudioError, match=r"11 bytes.*10"):
        sanitize(b"a,b\n1,2\n3,4", caps=Caps(bytes=10))


def test_one_column_then_read_and_said():
    found = sanitize(b"value\n" + b"\n".join(b"%d" % i for i in range(20)))
    assert found.report.original_rows == 20
    assert "one_column" in kinds(found)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le",
                                   "utf-32-be", "utf-32"])  # fmt: skip
def test_wide_encoding_with_or_without_mark_then_read(codec):
    found = sanitize(text().encode(codec))
    assert [list(row) for row in cells(found)] == ROWS
    assert found.table.headers == tuple(HEAD)


@pytest.mark.parametrize("word", ["Café", "Müller", "Größe", "naïve", "Señor", "São Paulo"])
def test_short_western_text_without_declaration_then_read_as_windows_1252(word):
    rows = [[str(i), word if i == 3 else "plain", "1.5"] for i in range(12)]
    found = sanitize(text(rows).encode("cp1252"))
    assert found.report.reading.encoding == "cp1252"
    assert cells(found)[3][1] == word
    assert found.report.reading.alternatives


def test_mostly_utf8_then_odd_bytes_are_said():
    data = ("id,name\n" + "".join(f"{i},Müller\n" for i in range(200))).encode() + b"200,Caf\xe9\n"
    found = sanitize(data)
    assert cells(found)[-1] == ("200", "Café")
    assert any("Windows-1252" in note for note in found.report.reading.notes)


@pytest.mark.parametrize("newline", ["\r", "\r\n", "\n"])
def test_any_newline_then_same_cells(newline):
    found = sanitize(text(newline=newline).encode())
    assert [list(row) for row in cells(found)] == ROWS


def test_mixed_newlines_then_read_and_said():
    data = "id,v\r\n1,a\n2,b\r\n3,c\r4,d\n"
    found = sanitize(data.encode())
    assert len(cells(found)) == 4
    assert any("more than one way" in note for note in found.report.reading.notes)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", ":", "^", "~", "||", "::", "\x1f"])
def test_any_delimiter_then_found(delimiter):
    found = sanitize(text(delimiter=delimiter).encode())
    assert found.report.reading.delimiter == delimiter
    assert [list(row) for row in cells(found)] == ROWS


def test_sep_line_then_honoured_and_kept_as_preamble():
    found = sanitize(b"sep=;\r\na;b\r\n1,5;2\r\n2,5;3\r\n")
    assert (found.report.reading.delimiter, found.report.reading.header_row) == (";", 1)
    assert found.report.reading.preamble == ("sep=;",)


def test_unclosed_quote_then_one_line_is_affected():
    rows = [f'{i},"name {i}",{i}.5' for i in range(1, 60)]
    rows[20] = '21,"never closed,21.5'
    found = sanitize(("id,name,amount\n" + "\n".join(rows) + "\n").encode())
    assert found.report.original_rows == 59
    assert cells(found)[20] == ("21", '"never closed', "21.5")
    assert cells(found)[21] == ("22", "name 22", "22.5")
    assert "quotes" in kinds(found)


def test_quote_inside_a_quoted_cell_then_kept():
    found = sanitize(b'a,b\n1,"x"y"\n2,"z"\n3,"say ""hi"""\n')
    assert [row[1] for row in cells(found)] == ['x"y', "z", 'say "hi"']


def test_line_break_in_a_cell_then_line_numbers_still_right():
    found = sanitize(b'a,b\n1,"two\nlines"\n2,x\n2,x,y\n')
    assert found.table.lines.to_list() == [2, 4]
    assert [(reject.line, reject.raw) for reject in found.rejected] == [(5, "2,x,y")]


def test_ragged_only_in_row_50001_then_that_row_is_named():
    rows = [f"{i},a{i},{i}.5" for i in range(50_000)] + ["50000,a,1.5,surplus", "50001,b,2.5"]
    found = sanitize(("id,name,v\n" + "\n".join(rows) + "\n").encode())
    assert [(r.line, r.raw) for r in found.rejected] == [(50_002, "50000,a,1.5,surplus")]
    assert found.report.original_rows == 50_002
    assert found.report.final_rows == 50_001


def test_short_row_then_filled_up_and_said():
    data = text() + "31,short\n32,name,3.5\n"
    found = sanitize(data.encode())
    assert cells(found)[30] == ("31", "short", "")
    assert "ragged_short" in kinds(found)


def test_row_with_another_delimiter_then_read_with_it():
    found = sanitize((text() + "31;other;1.5\n32,name,3.5\n").encode())
    assert cells(found)[30] == ("31", "other", "1.5")
    assert "ragged_delimiter" in kinds(found)


def test_preamble_then_header_found_and_lines_kept():
    found = sanitize(("Sales report\nby: me, 2024\n\n" + text()).encode())
    assert found.report.reading.header_row == 3
    assert found.report.reading.preamble == ("Sales report", "by: me, 2024")
    assert found.table.headers == tuple(HEAD)


def test_total_and_note_below_then_rejected_with_reasons():
    found = sanitize((text() + "Total,,697.50\n\nSource: the shop\n").encode())
    assert [reject.reason for reject in found.rejected] == [
        "a total, not a case", "a note below the table",
    ]  # fmt: skip
    assert next(c for c in found.report.columns if c.name == "id").type == "integer"


def test_second_table_in_the_file_then_rejected_as_such():
    found = sanitize((text() + "\n\ncode,label\n1,x\n2,y\n").encode())
    assert {reject.reason for reject in found.rejected} == {
        "part of another table in the same file"
    }
    assert found.report.final_rows == 30


def test_no_header_then_columns_numbered():
    found = sanitize(b"1,2.5,2024-01-01\n2,3.5,2024-01-02\n3,1.5,2024-01-03\n")
    assert found.report.reading.header_row is None
    assert found.table.names == ["column_1", "column_2", "column_3"]
    assert found.report.original_rows == 3


def test_names_repeated_empty_invisible_and_look_alike_then_unique_and_said():
    head = "name,name,,na\u200bme,n\u0430me"
    data = head + "\n" + "\n".join(f"{i},{i},{i},{i},{i}" for i in range(12)) + "\n"
    found = sanitize(data.encode())
    assert len(set(found.table.names)) == 5
    assert {"duplicate_names", "empty_names", "invisible_names", "homoglyph_names"} <= kinds(found)


def test_leading_zeros_and_long_digits_then_text_unchanged():
    rows = [[f"{i:05d}", f"{10**22 + i}", str(i)] for i in range(40)]
    found = sanitize(text(rows, ["zip", "account", "n"]).encode())
    assert [c.type.value for c in found.report.columns][:2] == ["identifier", "identifier"]
    assert found.frame["zip"].to_list() == [row[0] for row in rows]
    assert found.frame["account"].to_list() == [row[1] for row in rows]


def test_country_na_among_codes_then_a_value():
    codes = ["DE", "FR", "NA", "IT", "ES", "US", "ZA"]
    rows = [[str(i), codes[i % 7], str(i * 3 % 11)] for i in range(70)]
    found = sanitize(text(rows, ["id", "country", "n"]).encode())
    assert found.frame["country"].null_count() == 0


def test_na_among_words_then_missing():
    rows = [[str(i), ["red", "green", "NA"][i % 3], str(i * 3 % 11)] for i in range(60)]
    found = sanitize(text(rows, ["id", "colour", "n"]).encode())
    assert found.frame["colour"].null_count() == 20


def test_nul_in_a_cell_then_said_and_taken_out():
    found = sanitize(b"id,name\n" + b"".join(b"%d,a\x00b%d\n" % (i, i) for i in range(20)))
    assert found.table.frame["name"][0] == "a\x00b0"
    assert found.frame["name"][0] == "ab0"
    assert any("NUL" in note for note in found.report.reading.notes)


def test_formula_cells_then_text_unchanged():
    rows = [[str(i), "=cmd|' /C calc'!A0" if i == 4 else f"plain {i}", "1"] for i in range(20)]
    found = sanitize(text(rows).encode())
    assert found.frame["name"][4] == "=cmd|' /C calc'!A0"


def test_backslash_escapes_then_read_and_other_backslashes_kept():
    data = 'id,path,n\n1,"C:\\\\new",2\n2,"say \\"hi\\", you",3\n3,"plain",4\n'
    found = sanitize(data.encode())
    assert [row[1] for row in cells(found)] == ["C:\\new", 'say "hi", you', "plain"]


def test_fast_and_careful_paths_then_same_table():
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(HEAD)
    writer.writerows([[str(i), 'say "x", y\nz' if i % 3 else "", f"{i}.5"] for i in range(500)])
    data = stream.getvalue().encode()
    fast, careful = read(data), read(data, may_be_fast=False)
    assert fast.facts.is_fast_path
    assert not careful.facts.is_fast_path
    assert fast.frame.equals(careful.frame)
    assert fast.lines.to_list() == careful.lines.to_list()
    assert [fast.raw(i) for i in (0, 7, 499)] == [careful.raw(i) for i in (0, 7, 499)]
