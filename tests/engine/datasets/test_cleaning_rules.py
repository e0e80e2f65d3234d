"""What each rule of the sanitizer takes for what, and what it leaves alone."""

from __future__ import annotations

import json
import random

import pytest

from engine.datasets import dates, numerals
from engine.datasets.cleaning import clean_file
from engine.datasets.model import ColumnType
from engine.datasets.sanitizer import sanitize
from engine.errors import InvalidInput

rng = random.Random(1)  # noqa: S311 - test data


def one(values, name="v", **options):
    """Sanitize a column beside an innocent one; its facts, its cells and the whole."""
    lines = [f"{place};x{rng.random():.9f};{value}" for place, value in enumerate(values)]
    found = sanitize(("n;key;" + name + "\n" + "\n".join(lines) + "\n").encode(), **options)
    known = next(column for column in found.report.columns if column.name == name)
    return known, found.after[name].to_list(), found


@pytest.mark.parametrize(
    ("text", "decimal", "plain"),
    [
        ("1.234,56", ",", "1234.56"), ("1,234.56", ".", "1234.56"), ("1'234.5", ".", "1234.5"),
        ("1 234,5", ",", "1234.5"), ("12 %", ".", "12"), ("$5", ".", "5"), ("(3)", ".", "-3"),
        ("5-", ".", "-5"), ("1e5", ".", "1e5"), ("\u22127", ".", "-7"), (".5", ".", "0.5"),
        ("1,2,3", ".", None), ("12a", ".", None), ("1.2.3", ".", None), ("", ".", None),
    ],
)  # fmt: skip
def test_written_number_then_plain(text, decimal, plain):
    assert numerals.canonical(text, decimal) == plain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-01-02", "2024-01-02"), ("31/12/2024", "2024-12-31"), ("1.2.24", "2024-02-01"),
        ("3 Jan 2024", "2024-01-03"), ("Jan 3, 2024", "2024-01-03"), ("20240103", "2024-01-03"),
        ("2.1.2024 15:04", "2024-01-02T15:04:00"), ("2024-13-01", None), ("30.02.2024", None),
        ("12:30", None), ("hello", None),
    ],
)  # fmt: skip
def test_written_date_then_iso(text, day):
    assert dates.iso(text, is_day_first=True) == day


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1", "2", "33"] * 9, ColumnType.INTEGER),
        (["1,5", "22,75", "3,25"] * 9, ColumnType.DECIMAL),
        (["1.5 %", "22 %", "3 %"] * 9, ColumnType.PERCENT),
        (["1.234,50 €", "2 €", "3,10 €"] * 9, ColumnType.CURRENCY),
        (["yes", "no", "Yes"] * 9, ColumnType.BOOLEAN),
        (["ja", "nein", "ja"] * 9, ColumnType.BOOLEAN),
        (["2024-01-02", "2023-11-30", "2022-02-03"] * 9, ColumnType.DATE),
        (["2024-01-02 10:11:12", "2023-11-30 01:02:03"] * 9, ColumnType.DATETIME),
        (["10:11", "23:59", "00:01"] * 9, ColumnType.TIME),
        (["01234", "99999", "00001"] * 9, ColumnType.IDENTIFIER),
        (["A-100", "A-101", "B-7"] + [f"C-{i}" for i in range(30)], ColumnType.IDENTIFIER),
        (["red", "green", "blue"] * 9, ColumnType.CATEGORICAL),
        (["https://a.org/x", "http://b.org/y?z=1"] * 9, ColumnType.URL),
        (["a@b.org", "c.d@e.co.uk"] * 9, ColumnType.EMAIL),
        (["", "", ""] * 9, ColumnType.EMPTY),
        ([f"a longer text that says thing {i} in words" for i in range(60)], ColumnType.TEXT),
    ],
)
def test_values_then_type(values, kind):
    assert one(values)[0].type == kind


def test_sentinel_that_is_often_far_and_looks_like_one_then_missing():
    values = [str(20 + i % 60) for i in range(200)] + ["-999"] * 8
    known, after, _ = one(values)
    assert known.missing == 8
    assert after[-8:] == [None] * 8
    assert known.minimum == 20


@pytest.mark.parametrize(
    "values",
    [
        [str(i) for i in range(900, 1100)] + ["999"] * 5,
        [str(20 + i % 60) for i in range(200)] + ["9999"],
        [str(i % 60) for i in range(200)] + ["-1"] * 9,
        [str(20 + i % 60) for i in range(200)] + ["1234"] * 9,
    ],
)
def test_number_without_all_the_evidence_then_no_sentinel(values):
    assert one(values)[0].missing == 0


def test_days_over_twelve_then_order_known_and_dates_iso():
    _, after, _ = one(["13/02/2024", "01/02/2024", "28/11/2023"] * 5)
    assert after[:3] == ["2024-02-13", "2024-02-01", "2023-11-28"]


def test_nothing_tells_day_from_month_then_dates_left_and_said():
    _, after, found = one(["01/02/2024", "03/04/2024", "05/06/2023"] * 5)
    assert after[:2] == ["01/02/2024", "03/04/2024"]
    assert "ambiguous_dates" in {issue.kind for issue in found.report.issues}


def test_thousands_alone_then_mark_taken_from_other_columns():
    lines = [f"{i};1.{100 + i};{i},5" for i in range(40)]
    found = sanitize(("n;big;small\n" + "\n".join(lines) + "\n").encode())
    assert found.after["big"][0] == "1100"
    assert found.after["small"][1] == "1.5"


def test_half_junk_then_score_falls_and_never_rises_by_more_junk():
    scores = []
    for junk in (0, 2, 4, 8, 20, 40):
        values = ["oops"] * junk + [str(i) for i in range(100 - junk)]
        scores.append(one(values)[2].report.data_quality_score)
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 100


def test_low_cardinality_rows_equal_by_chance_then_kept():
    data = "a,b,c\n" + "".join(
        f"{rng.choice('xy')},{rng.choice(['u', 'v', 'w'])},{rng.randint(1, 3)}\n"
        for _ in range(300)
    )
    found = sanitize(data.encode())
    assert found.report.final_rows == 300
    assert "chance_duplicates" in {issue.kind for issue in found.report.issues}
    assert found.report.losses.duplicate == 0


def test_repeated_rows_among_distinct_ones_then_removed_with_the_line_they_repeat():
    rows = [f"{i},{rng.random():.6f},{rng.choice('ab')}" for i in range(50)]
    found = sanitize(("id,x,c\n" + "\n".join([*rows, rows[3], rows[9]]) + "\n").encode())
    assert [(r.line, r.reason) for r in found.rejected] == [
        (52, "repeats line 5"), (53, "repeats line 11"),
    ]  # fmt: skip
    reason = next(fix.reason for fix in found.report.fixes_applied if fix.rule == "duplicates")
    assert reason == "2 rows repeat another exactly; by chance there would be practically none."


@pytest.mark.parametrize(
    ("words", "said"),
    [(["N/A"], "“N/A” stands for"), (["N/A", "NULL"], "“N/A”, “NULL” stand for")],
)
def test_words_for_missing_are_said_in_their_number(words, said):
    report = one([*words, *(str(i) for i in range(60))])[2].report
    reason = next(fix.reason for fix in report.fixes_applied if fix.rule == "null_tokens")
    assert reason.startswith(said)


def test_column_that_knows_the_target_then_said_with_its_auc():
    rows = [(i, rng.choice(["yes", "no"])) for i in range(200)]
    lines = [f"{i},{rng.random():.4f},{(t == 'yes') * 10 + rng.random():.3f},{t}" for i, t in rows]
    found = sanitize(("id,x,leak,y\n" + "\n".join(lines) + "\n").encode(), target="y")
    leaks = [issue.column for issue in found.report.issues if issue.kind == "leakage"]
    assert leaks == ["leak"]


def test_too_few_rows_and_one_class_then_refused_with_both_reasons():
    data = "a,y\n" + "".join(f"{i},yes\n" for i in range(6))
    report = sanitize(data.encode(), target="y").report
    assert not report.usable
    assert len(report.refusal_reasons) == 2


def test_target_that_is_not_there_then_refused():
    with pytest.raises(InvalidInput, match="no column"):
        sanitize(b"a,b\n1,2\n", target="z")


def test_summary_of_a_file_then_plain_json_with_the_reading_on_top(tmp_path):
    file, out = tmp_path / "in.csv", tmp_path / "out.csv"
    file.write_bytes("id;größe\n1;1,5\n2;n/a\n3;2,5\n3;2,5;x\n".encode("cp1252"))
    summary = json.loads(json.dumps(clean_file(file, out=out)))
    assert summary["encoding"] == "cp1252"
    assert (summary["delimiter"], summary["quotechar"], summary["header_row"]) == (";", "", 0)
    assert summary["columns"][1]["name"] == "größe"
    assert summary["rejected_rows"][0]["line"] == 5
    assert out.read_bytes() == "id,größe\r\n1,1.5\r\n2,\r\n3,2.5\r\n".encode()


def test_table_as_read_then_no_value_changed_and_long_rows_whole(tmp_path):
    file, out = tmp_path / "in.csv", tmp_path / "out.csv"
    file.write_bytes(b"id;a b\n01; x \n2;n/a\n3;2,5;surplus\n4;1,0\n5;7\n")
    clean_file(file, out=out, is_as_read=True)
    assert out.read_bytes() == b'id,a b\r\n01, x \r\n2,n/a\r\n3,"2,5",surplus\r\n4,"1,0"\r\n5,7\r\n'


def test_words_after_a_unit_then_the_number_is_kept_and_that_is_to_be_asked():
    cells = ["12.0 oz", "16 oz", "8.4 oz.", "24 ounce"] * 20 + [
        "16 oz. Alumi-Tek",
        "12 oz. Silo Can",
    ]
    rows = "".join(f"b{row},{cell}\n" for row, cell in enumerate(cells))
    found = sanitize(f"beer,ounces\n{rows}".encode())
    assert found.after["ounces"].to_list()[-3:] == ["24", "16", "12"]
    assert {fix.rule: fix.tier for fix in found.report.fixes_applied} == {"numbers": "ask"}


def test_minus_999_among_few_ranks_then_missing_and_among_negative_numbers_kept():
    ranks = [str(row % 15) for row in range(570)] + ["-999"] * 30
    depths = [str(row * 3 - 700) for row in range(570)] + ["-999"] * 3
    for values, is_missing in [(ranks, True), (depths, False)]:
        rows = "".join(f"b{row},{value}\n" for row, value in enumerate(values))
        assert (sanitize(f"b,v\n{rows}".encode()).after["v"][-1] is None) == is_missing


def test_dates_of_zeros_then_missing_and_none_of_them_a_wrong_value():
    days = [f"2024-{month:02d}-05" for month in range(1, 11)]
    known, after, found = one([*days, "0000-00-00", "00/00/0000"])
    assert after == [*days, None, None]
    assert known.missing == 2
    assert found.report.losses.invalid == 0


@pytest.mark.parametrize(
    ("name", "values", "is_kept"),
    [
        ("country", ["DE", "FR", "NA", "US", "NA", "IT", "ES", "ZA", "GB"], True),
        ("answer", ["often", "never", "NA", "seldom", "NA", "often", "never", "often"], False),
    ],
)
def test_na_among_country_codes_then_namibia_and_among_words_missing(name, values, is_kept):
    assert ("NA" in named(values, name)) is is_kept


def named(values, name):
    """The cells of a column with this name, sanitized beside an innocent one."""
    lines = [f"{place};x{rng.random():.9f};{value}" for place, value in enumerate(values)]
    found = sanitize((f"n;key;{name}\n" + "\n".join(lines) + "\n").encode())
    return found.after[name].to_list()
