from __future__ import annotations

import numpy as np
import pytest

from benchmarks.catalog.m4 import measured
from benchmarks.catalog.m4_weekly import (
    Series,
    mase,
    naive2,
    owa,
    seasonal_naive,
    smape,
    spans,
    weekly,
)
from benchmarks.catalog.results import merge


def wave(name, weeks):
    values = 100 + 10 * np.sin(np.arange(weeks + 13) * 2 * np.pi / 13)
    return Series(name, values[:weeks], values[weeks:])


def csv_of(folder, name, *rows):
    (folder / f"Weekly-{name}.csv").write_text("\n".join(('"V1","V2"', *rows, "")))


THIRTEEN = ",".join(f'"{value}"' for value in range(1, 14))


def test_the_symmetric_error_is_that_of_hand():
    # 10 of 210 and 20 of 380, doubled, in percent
    found = smape(np.array([100.0, 200.0]), np.array([110.0, 180.0]))
    assert found == pytest.approx((200 * 10 / 210 + 200 * 20 / 380) / 2)


def test_the_scaled_error_is_by_steps_of_one_week():
    known = np.array([1.0, 3.0, 2.0, 6.0])  # steps of 2, 1 and 4: 7/3 in the mean
    assert mase(known, np.array([5.0, 8.0]), np.array([6.0, 6.0])) == pytest.approx(1.5 / (7 / 3))


def test_the_overall_average_is_of_ratios_of_means():
    ours, theirs = np.array([[10.0, 1.0], [20.0, 3.0]]), np.array([[20.0, 2.0], [40.0, 2.0]])
    assert owa(ours, theirs) == (15 / 30 + 2 / 2) / 2
    assert owa(theirs, theirs) == 1


def test_at_the_frequency_of_one_naive2_is_the_last_value_even_of_a_wave():
    known = wave("W1", 60).known
    assert naive2(known).tolist() == [known[-1]] * 13
    assert seasonal_naive(known).tolist() == known[8:21].tolist()
    assert seasonal_naive(known[:51]).tolist() == [known[50]] * 13


def test_the_files_of_the_competition_are_read_with_their_blanks(tmp_path):
    csv_of(tmp_path, "train", '"W1","1.5","2",,,', '"W7","3","4","5","6","7"')
    csv_of(tmp_path, "test", f'"W1",{THIRTEEN}', f'"W7",{THIRTEEN}')
    first, second = weekly(tmp_path)
    assert (first.name, first.known.tolist()) == ("W1", [1.5, 2])
    assert (len(second.known), second.truth.tolist()) == (5, list(range(1, 14)))


def test_a_series_in_one_file_only_or_of_another_length_is_refused(tmp_path):
    csv_of(tmp_path, "train", '"W1","1"', '"W2","1"')
    csv_of(tmp_path, "test", f'"W1",{THIRTEEN}')
    with pytest.raises(ValueError, match="one of the files only: W2"):
        weekly(tmp_path)
    csv_of(tmp_path, "test", f'"W1",{THIRTEEN}', '"W2","1",,')
    with pytest.raises(ValueError, match="not 13 values to be told: W2"):
        weekly(tmp_path)


def test_the_rows_say_which_series_they_are_of_and_that_a_wave_is_told_better():
    rows = measured([wave("W3", 60), wave("W4", 120)], 60)
    assert {row["data"] for row in rows} == {"M4 weekly, 2 of 359 series: W3 to W4"}
    found = {row["metric"]: row for row in rows}
    overall = found["OWA (2), less is better"]
    assert overall["baseline"] == 1
    assert overall["ours"] < 0.1
    assert "OWA, those known for less than two years (1), less is better" in found


def test_no_series_is_begun_after_the_time():
    rows = measured([wave("W3", 60), wave("W4", 120)], 0)
    assert {row["data"] for row in rows} == {"M4 weekly, 1 of 359 series: W3"}


def test_names_in_a_row_are_told_by_the_first_and_the_last():
    assert spans(["W9", "W10", "W2", "W11", "W5"]) == "W2, W5, W9 to W11"


def test_rows_of_one_source_leave_those_of_another():
    plain, other = {"algorithm": "a", "ours": 1}, {"algorithm": "a", "ours": 2, "source": "m4"}
    kept = {"rows": [plain, other], "calls": {}}
    assert merge(kept, "a", [{**other, "ours": 3}], None, "m4")["rows"] == [
        plain,
        {**other, "ours": 3},
    ]
    assert merge(kept, "a", [{**plain, "ours": 4}], None)["rows"] == [other, {**plain, "ours": 4}]
    assert merge(kept, "a", [], None, "m4") == kept
