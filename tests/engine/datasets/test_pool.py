"""Values counted once per column, however the look at some rows misjudges it."""

from __future__ import annotations

from collections import Counter

import numpy as np
import polars as pl
import pytest

from engine.datasets.cells import FrameCells
from engine.datasets.grouping import coded, runs
from engine.datasets.pool import Pool, pool_of

ROWS = 5_000
SEEN = 11  # every eleventh row of 5,000 is looked at
COLUMNS = {
    "all differ": [f"v{row}" for row in range(ROWS)],
    "few": ["abc"[row % 3] for row in range(ROWS)],
    "seems wide": [f"v{row}" if row % SEEN == 0 else "" for row in range(ROWS)],
    "seems narrow": ["" if row % SEEN == 0 else f"v{row}" for row in range(ROWS)],
    "at the line": [f"v{row % 1_001}" for row in range(ROWS)],
}


@pytest.mark.parametrize("name", COLUMNS)
def test_column_of_a_frame_then_pooled_as_if_alone(name):
    frame = pl.DataFrame(COLUMNS)
    pool = pool_of(FrameCells(frame), frame.columns.index(name))
    counted = Counter(COLUMNS[name])
    assert pool.distinct == len(counted)
    assert (pool.counts is None) == (len(counted) > 0.2 * ROWS)
    if pool.counts is not None:
        assert dict(zip(pool.values, pool.counts, strict=True)) == counted
    assert pool.spread(pool.values + "!").to_list() == [f"{v}!" for v in COLUMNS[name]]


def test_counted_in_another_order_then_the_same_sample():
    column = pl.Series(["2020-01-02", "03.04.2021", "2020-01-02", "03.04.2021", "x"])
    counted = column.rename("value").value_counts(name="count").sort("value")
    orders = [counted, counted.reverse()]
    samples = [list(Pool.counted(column, order).sample.items()) for order in orders]
    assert samples[0] == samples[1]


@pytest.mark.parametrize("values", [[], [""], ["b", "a", "b", "", "a", "b"], ["ä", "a", "ä"] * 50])
def test_values_grouped_then_each_once_with_its_rows_and_count(values):
    found = coded(pl.Series("column", values, pl.String))
    assert found.words.gather(found.codes).to_list() == values
    assert dict(zip(found.words, found.counts, strict=True)) == Counter(values)


def test_hashes_that_differ_in_their_lowest_bits_then_kept_apart():
    hashes = np.array([9, 8, 9, 1 << 40, 8, 9], np.uint64)
    order, starts = runs(hashes)
    groups = np.split(order, starts[1:])
    assert sorted(sorted(group.tolist()) for group in groups) == [[0, 2, 5], [1, 4], [3]]
