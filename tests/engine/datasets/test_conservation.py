"""No row is ever lost in silence, whatever the file."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.reader import read
from engine.datasets.sanitizer import sanitize
from engine.errors import StudioError

CELL = st.text(st.sampled_from("ab1209.,;-\"' \n\té\\%$/:#"), max_size=8)
MESS = st.text(st.sampled_from("ab12.,;|\t\"' \n\r\\#-é\x00"), min_size=1, max_size=200)


@st.composite
def files(draw):
    """A written CSV, and its cells."""
    width = draw(st.integers(2, 5))
    rows = draw(st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=3, max_size=25))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=newline, quoting=csv.QUOTE_ALL)
    head = [f"name_{place}" for place in range(width)]
    writer.writerows([head, *rows])
    return stream.getvalue(), head, rows


@settings(max_examples=150, deadline=None)
@given(files())
def test_well_formed_file_then_every_cell_as_written_on_both_paths(file):
    text, _, rows = file
    data = text.encode()
    for may_be_fast in (True, False):
        table = read(data, may_be_fast=may_be_fast)
        inside = table.facts.header_row == 0
        assert (list(table.headers) if inside else None) in (file[1], None)
        expected = rows if inside else [file[1], *rows]
        assert [list(row) for row in table.frame.rows()] == expected


@settings(max_examples=400, deadline=None)
@given(MESS)
def test_any_text_then_refused_or_every_row_kept_or_rejected(text):
    data = text.encode()
    try:
        found = sanitize(data)
    except StudioError:
        return
    report = found.report
    assert report.original_rows == report.final_rows + report.rejected_count
    assert found.frame.height == report.final_rows
    assert len(found.rejected) == report.rejected_count
    assert 0 <= report.data_quality_score <= report.score_after + 1e-9 <= 100 + 1e-6


@settings(max_examples=300, deadline=None)
@given(MESS)
def test_any_text_then_every_written_character_is_in_some_row(text):
    """What is no blank and no mark of CSV is in the header, a row, a reject or the preamble."""
    try:
        table = read(text.encode())
    except StudioError:
        return
    seen = " ".join(
        [*table.headers, *(cell for row in table.frame.rows() for cell in row)]
        + [reject.raw for reject in table.rejected]
        + list(table.facts.preamble)
    )
    # A header that comes again, or none, must not hide letters or digits.
    for char in "ab12é":
        assert seen.count(char) >= min(1, text.count(char))


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_then_refused_or_read(data):
    try:
        found = sanitize(data)
    except StudioError:
        return
    assert found.report.original_rows == found.report.final_rows + found.report.rejected_count


def test_many_rows_on_the_fast_path_then_lines_and_counts_agree():
    body = "".join(f"{i},{i % 7},word {i % 11}\n" for i in range(5_000))
    found = sanitize(f"id,n,w\n{body}".encode())
    assert found.table.facts.is_fast_path
    assert found.table.lines.to_list() == list(range(2, 5_002))
    assert found.report.original_rows == found.report.final_rows == 5_000
