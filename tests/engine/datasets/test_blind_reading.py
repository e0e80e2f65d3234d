"""Files written before anybody tuned the reader on them: nearly all cells are read right."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.pollution import blind, blind_files, blind_rows
from benchmarks.pollution.readers import ours
from benchmarks.pollution.scoring import judge
from engine.datasets.container import EmptyTable
from engine.datasets.reader import read
from engine.settings import ROOT


def total(files, path):
    marks = []
    for file in files:
        path.write_bytes(file.data)
        marks.append(judge(file, ours(path)).total)
    return sum(marks) / len(marks)


def test_files_as_they_circulate_then_nearly_all_cells_right(tmp_path):
    assert total([*blind.files("blind"), *blind.large()], tmp_path / "t.csv") >= 9.75


def test_one_fault_in_one_row_then_nearly_all_cells_right(tmp_path):
    assert total(blind_rows.rows()[::9], tmp_path / "t.csv") >= 9.98


def test_another_dialect_or_frame_then_nearly_all_cells_right(tmp_path):
    assert total(blind_files.whole()[::3], tmp_path / "t.csv") >= 9.95


DECIMALS_OR_CELLS = "1,2;3,4\n5,6;7,8\n9,1;2,3\n" * 3


def test_two_delimiters_fit_as_well_then_the_other_is_told():
    notes = read(DECIMALS_OR_CELLS.encode()).facts.notes
    assert any("as the separator as well: " in note for note in notes)


def test_one_delimiter_fits_best_then_no_other_is_told():
    notes = read(b"id,name,day\n" + b"1,Ann,2020-01-02\n2,Bo,2020-01-03\n" * 5).facts.notes
    assert notes == ()


@pytest.mark.parametrize(
    ("text", "delimiter", "width"),
    [
        ("0.5  18.00 2.31\n0.7   7.25 3.31\n1.2   9.75 4.00\n", " ", 3),
        ("0,12 1,30 -4,00\n0,25 1,28 -4,10\n0,37 1,31 -3,95\n", " ", 3),
        ("+1 3:1 11:1 14:1\n-1 5:1 7:1 14:1\n-1 3:1 6:1 17:1\n", " ", 4),
        ("host=a\nport=5432\nuser=ann\n", "=", 2),
        ("# made by a, b\n# a;b\nx;y\n1;2\n3;4\n", ";", 2),
        ("name\nAnn\nBo\n", "", 1),
        ("Code   Name      Size\n01     Ann B     10\n02     Bo        12\n", " ", 3),
    ],
)
def test_delimiter_is_unusual_then_found(text, delimiter, width):
    table = read(text.encode())
    assert (table.facts.delimiter, table.frame.width) == (delimiter, width)


def test_table_without_rows_then_refused_with_its_header():
    with pytest.raises(EmptyTable) as refusal:
        read(b"a,b,c\n")
    assert refusal.value.header == ("a", "b", "c")


def test_table_without_rows_as_read_then_header_written(tmp_path):
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(b"a;b;c\n")
    command = [sys.executable, "-m", "engine", "clean", "--no-fix", "--out", out, source]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, out.read_bytes()) == (0, b"a,b,c\r\n")
    assert "no rows" in ran.stdout


def test_environment_line_wider_than_the_table_then_above_it():
    text = '"TOA5","CR1","x","y","z"\n"TS","RECORD","T"\n"2015-06-01",0,12.4\n"2015-06-02",1,12.3\n'
    assert read(text.encode()).headers == ("TS", "RECORD", "T")


def test_header_is_short_of_names_then_still_the_header():
    text = (
        "day,depot,crates,price\n" + "2020-01-02,North,3,2.5,x,y\n2020-01-03,South,4,7.5,z,y\n" * 4
    )
    assert read(text.encode()).headers[:4] == ("day", "depot", "crates", "price")


def test_strokes_at_both_ends_then_a_printed_table():
    text = "| Name | Qty |\n|------|-----|\n| Nut  |   4 |\n| Bolt |  12 |\n"
    table = read(text.encode())
    assert table.headers == ("Name", "Qty")
    assert table.frame.rows() == [("Nut", "4"), ("Bolt", "12")]
