"""Polluted files, files of many origins and mutated ones: cells, and what is said, are right."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.pollution.mutation import Tally, mutants, tried
from benchmarks.pollution.readers import ours
from benchmarks.pollution.scoring import judge
from benchmarks.pollution.survey import survey
from benchmarks.pollution.variants import variants
from engine.datasets.reader import read
from engine.settings import ROOT

KINDS = (
    "blanks", "comment", "dialect", "encoding", "escape", "footer", "header", "header rows",
    "newline", "nul", "one column", "preamble", "ragged", "row delimiter", "sep line",
    "several characters", "several tables", "small", "stray quote", "trailing delimiter", "wide",
)  # fmt: skip


def marked(file, path):
    path.write_bytes(file.data)
    found = ours(path)
    return judge(file, found), found


def test_every_class_of_polluted_files_is_read_below():
    assert {file.kind for file in variants()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_polluted_files_of_a_class_then_read_right_or_said(kind, tmp_path):
    files = [file for file in variants() if file.kind == kind]
    files = files[:: max(1, len(files) // 25)]
    results = [marked(file, tmp_path / "table.csv") for file in files]
    assert sum(marks.total for marks, _ in results) / len(files) >= 9.9
    silent = [
        file.name
        for file, (marks, found) in zip(files, results, strict=True)
        if not marks.is_exact and not found.is_said
    ]
    assert silent == []


@pytest.mark.parametrize("file", survey(), ids=lambda file: file.name)
def test_file_of_a_known_origin_then_every_cell_right(file, tmp_path):
    marks, found = marked(file, tmp_path / "table.csv")
    assert marks.is_exact, (found.header, found.rows[:3])
    assert found.delimiter == file.delimiter or len(file.header or "ab") == 1


@pytest.mark.parametrize("seed", range(4))
def test_mutated_files_then_no_crash_no_hang_no_lost_row(seed):
    tally = Tally()
    wrong = [said for data in mutants(60, seed) if (said := tried(data, tally))]
    assert wrong == []
    assert tally.read > 40


def test_seed_of_the_hashes_then_same_reading():
    script = (
        "import sys; from engine.datasets.sniffing import detect;"
        "print(detect('a|;b|;c\\n1|;2|;3\\n4|;5|;6\\n' * 5))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout
        for seed in (1, 2, 3)
    }  # fmt: skip
    assert len(said) == 1


def test_quote_that_comes_first_in_row_3000_then_used():
    rows = [f"{i},name {i},{i}.5" for i in range(3_000)] + ['3000,"last, first",1.5']
    table = read(("id,name,v\n" + "\n".join(rows) + "\n").encode())
    assert table.facts.quotechar == '"'
    assert table.frame.rows()[-1] == ("3000", "last, first", "1.5")


def test_header_of_three_rows_then_joined_names_and_a_note():
    text = "Inlet;;Outlet;\nT;p;T;p\nK;bar;K;bar\n" + "293,1;1,0;310,2;0,9\n" * 4
    table = read(text.encode())
    assert table.headers == (
        "Inlet / T / K",
        "Inlet / p / bar",
        "Outlet / T / K",
        "Outlet / p / bar",
    )
    assert table.facts.header_row == 0
    assert any("3 rows" in note for note in table.facts.notes)


@pytest.mark.parametrize("first", ["1,unknown,none given", "1,n/a,n/a", "1,a,b"])
def test_words_in_the_first_row_of_values_then_a_row_and_no_header(first):
    table = read(f"id,v,w\n{first}\n2,3.5,1\n3,4.5,2\n4,1.5,7\n".encode())
    assert table.headers == ("id", "v", "w")
    assert table.frame.height == 4


def test_printed_tables_then_drawn_lines_are_rejected():
    markdown = read(b"| a | b |\n|---|---|\n| 1 | x |\n| 2 | y |\n| 3 | z |\n")
    assert [name.strip() for name in markdown.headers] == ["a", "b"]
    assert [reject.reason for reject in markdown.rejected] == ["a drawn line"]
    aligned = read(
        b"id    name      qty\n1     pen       4\n2     ink well  7\n10    pad       11\n"
    )
    assert aligned.frame.rows()[1] == ("2", "ink well", "7")


def test_larger_table_of_the_same_width_below_then_it_is_the_one():
    text = "code,label\nA,x\nB,y\nC,z\n\nid,amount\n" + "".join(f"{i},{i}.5\n" for i in range(9))
    table = read(text.encode())
    assert table.headers == ("id", "amount")
    assert table.frame.height == 9
    assert any("several tables" in note for note in table.facts.notes)
    assert "A,x" in table.facts.preamble


def test_short_row_with_a_return_in_a_cell_then_kept_and_filled_up():
    rows = "".join(f'"n{n}";"c";"e";"p";"w";"t{n}"\n' for n in range(20))
    table = read(f'"name";"city";"mail";"phone";"web";"about"\n{rows}"Zo";"Krak\r";"u"\n'.encode())
    assert table.frame.row(-1) == ("Zo", "Krak\r", "u", "", "", "")
