"""The promises of the score, on random tables under a frozen schema."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.score import Cells, score

OK, UNTIDY, MISSING, INVALID = "ok", " ok ", "", "junk"
STATES = (OK, UNTIDY, MISSING, INVALID)


class Table:
    """Rows of (value, how it is written) pairs; what is identical once tidied repeats."""

    def __init__(self, rows, ragged):
        self.rows = rows
        self.ragged = ragged

    def grade(self):
        def count(kind):
            return np.array([sum(cell[1] == kind for cell in row) for row in self.rows], np.int64)

        def key(row):
            return tuple(
                (cell[0] if cell[1] in (OK, UNTIDY) else None, cell[1] == INVALID) for cell in row
            )

        keys = {}
        group = [keys.setdefault(key(row), len(keys)) for row in self.rows]
        return score(
            Cells(
                columns=len(self.rows[0]),
                missing=count(MISSING),
                invalid=count(INVALID),
                untidy=count(UNTIDY),
                is_broken=np.array(self.ragged, bool),
                group=np.array(group, np.int64),
            )
        )


cells = st.tuples(st.integers(0, 30), st.sampled_from(STATES))


@st.composite
def tables(draw):
    width = draw(st.integers(1, 5))
    rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=12))
    ragged = draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    return Table(rows, ragged)


@given(tables())
def test_any_table_then_score_is_between_0_and_100(table):
    assert 0 <= table.grade().value <= 100


@given(tables())
def test_any_table_then_losses_add_up_to_what_is_lacking(table):
    graded = table.grade()
    assert graded.losses.total == pytest.approx(100 - graded.value, abs=1e-9)


@given(tables(), st.randoms(use_true_random=False))
def test_rows_and_columns_shuffled_then_score_is_the_same(table, rng):
    order = list(range(len(table.rows)))
    rng.shuffle(order)
    columns = list(range(len(table.rows[0])))
    rng.shuffle(columns)
    shuffled = Table(
        [[table.rows[row][column] for column in columns] for row in order],
        [table.ragged[row] for row in order],
    )
    assert shuffled.grade().value == table.grade().value


def is_repeated(table, place):
    def tidy(row):
        return [(cell[0] if cell[1] in (OK, UNTIDY) else None, cell[1] == INVALID) for cell in row]

    wanted = tidy(table.rows[place])
    return sum(tidy(row) == wanted for row in table.rows) > 1


@settings(max_examples=300)
@given(tables(), st.data())
def test_a_cell_spoiled_then_score_does_not_rise(table, data):
    place = data.draw(st.integers(0, len(table.rows) - 1))
    column = data.draw(st.integers(0, len(table.rows[0]) - 1))
    value, kind = table.rows[place][column]
    worse = data.draw(st.sampled_from(STATES[STATES.index(kind) :]))
    if is_repeated(table, place):
        return  # spoiling one of two equal rows makes them different: a documented exception
    rows = [list(row) for row in table.rows]
    rows[place][column] = (value, worse)
    spoiled = Table(rows, table.ragged)
    if is_repeated(spoiled, place):
        return
    assert spoiled.grade().value <= table.grade().value


@settings(max_examples=300)
@given(tables(), st.data())
def test_a_repeated_or_broken_or_empty_row_appended_then_score_does_not_rise(table, data):
    row = data.draw(st.sampled_from(table.rows))
    kind = data.draw(st.sampled_from(["repeated", "ragged", "empty"]))
    added = [(0, MISSING)] * len(row) if kind == "empty" else list(row)
    larger = Table([*table.rows, added], [*table.ragged, kind == "ragged"])
    if kind == "repeated" and (table.grade().value == 0 or is_broken(table, row)):
        return  # repeating a row that counts for nothing adds a row that counts for something
    assert larger.grade().value <= table.grade().value + 1e-9


def is_broken(table, row):
    return all(table.ragged[i] for i, other in enumerate(table.rows) if other == row)


@given(tables(), st.data())
def test_a_column_of_valid_cells_blanked_then_score_does_not_rise(table, data):
    column = data.draw(st.integers(0, len(table.rows[0]) - 1))
    is_odd = any(row[column][1] == INVALID for row in table.rows)  # a gap is better than junk
    if is_odd or any(is_repeated(table, place) for place in range(len(table.rows))):
        return
    rows = [
        [(0, MISSING) if place == column else cell for place, cell in enumerate(row)]
        for row in table.rows
    ]
    assert Table(rows, table.ragged).grade().value <= table.grade().value


@given(tables())
def test_everything_untidy_tidied_then_score_does_not_fall(table):
    rows = [[(v, OK if kind == UNTIDY else kind) for v, kind in row] for row in table.rows]
    assert Table(rows, table.ragged).grade().value >= table.grade().value


@given(tables())
def test_invalid_cells_taken_as_missing_in_distinct_rows_then_score_does_not_fall(table):
    rows = [[(v, MISSING if kind == INVALID else kind) for v, kind in row] for row in table.rows]
    tidied = Table(rows, table.ragged)
    if any(is_repeated(tidied, place) for place in range(len(rows))):
        return
    assert tidied.grade().value >= table.grade().value


@pytest.mark.parametrize(
    ("kind", "expected"), [(OK, 100.0), (UNTIDY, 90.0), (MISSING, 60.0), (INVALID, 50.0)]
)
def test_half_of_the_cells_in_a_state_then_score_is_the_formula(kind, expected):
    rows = [[(place, OK), (place, kind)] for place in range(10)]
    assert Table(rows, [False] * 10).grade().value == pytest.approx(expected)


def test_a_row_without_a_valid_cell_then_all_of_it_is_structural():
    table = Table([[(1, OK)], [(2, MISSING)]], [False, False])
    assert table.grade().losses.structural == pytest.approx(50)


def test_repeated_rows_then_the_dirtiest_of_them_counts():
    table = Table([[(1, OK), (2, OK)], [(1, UNTIDY), (2, OK)]], [False, False])
    losses = table.grade().losses
    assert (losses.duplicate, losses.untidy) == (pytest.approx(50), pytest.approx(5))
