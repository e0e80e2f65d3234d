"""Every change is logged with its rule, and can be taken back, for every subset of the rules."""

from __future__ import annotations

import csv
import io

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.export import without_formulas
from engine.datasets.patches import patch_log, undo
from engine.datasets.recipe import COLUMN_RULES, Recipe, apply, replay
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from tests.engine.datasets.dirty_pairs import PAIRS, beers, tax

RULES = [*COLUMN_RULES, "empty_rows", "duplicates", "footers"]
CELLS = st.sampled_from(
    ["1,234.50", " 7 ", "12 oz", "3 lb", "n/a", "-999", "", "  ", "x\u200b", "Yes", "YES", "no",
     "5%", "0.05", "01/02/2020", "13/02/2020", "2020-02-30", "1900-01-01", "€5", "$7", "3", "4",
     "5", "word"]
)  # fmt: skip


def check(data, disabled):
    found = sanitize(data, disabled_fixes=disabled)
    recipe = Recipe.model_validate_json(found.recipe.model_dump_json())
    log = patch_log(recipe, found.table.frame, found.table.lines)
    assert undo(found.after, found.table.lines, log).equals(found.table.frame)
    changed = found.table.frame.with_columns(pl.all().replace("", None))
    is_changed = [
        (a.ne_missing(b)).sum()
        for a, b in zip(changed.get_columns(), found.after.get_columns(), strict=True)
    ]
    touched = log.filter(pl.col("old") != "").select("row", "column").unique().height
    assert touched >= sum(is_changed)
    off = {fix.partition(":")[::2] for fix in disabled}
    assert not {(rule, name) for rule, name in log.select("rule", "column").iter_rows()} & off


@pytest.mark.parametrize("make", PAIRS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("rule", [None, *COLUMN_RULES])
def test_each_rule_off_then_the_log_leads_back_to_the_cells_as_read(make, rule):
    pair = make()
    check(pair.csv(), [f"{rule}:{name}" for name in pair.header] if rule else [])


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=4, max_size=30),
    off=st.sets(st.tuples(st.sampled_from(RULES), st.sampled_from("abc"))),
)
def test_any_table_and_any_subset_of_rules_then_back_to_the_cells_as_read(rows, off):
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([["k", *"abc"]])
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(
        [(f"k{place}x", *row) for place, row in enumerate(rows)]
    )
    check(stream.getvalue().encode(), [f"{rule}:{name}" for rule, name in off])


def test_replayed_on_rows_with_new_words_then_counted_and_none_lost():
    found = sanitize(beers().csv())
    rows = found.table.frame.head(4).with_columns(
        pl.lit("Mars").alias("city"), pl.lit("much").alias("abv")
    )
    replayed = replay(found.recipe, rows)
    assert replayed.frame.height == 4
    assert replayed.unseen == {"city": 4}
    assert replayed.misfits == {"abv": 4}
    assert apply(found.recipe, rows).equals(replayed.frame)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"), ("+49 171", "'+49 171"), ("-5", "-5"), ("-5.5e3", "-5.5e3"),
        ("@cmd", "'@cmd"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("\0x", "'\0x"), ("-x", "'-x"),
        ("a=1", "a=1"), (None, None), ("+5", "+5"), ("-", "'-"), ("=", "'="),
    ],
)  # fmt: skip
def test_formula_then_an_apostrophe_before_it_unless_it_is_a_number(cell, expected):
    frame = pl.DataFrame({"=a": [cell, "x"]}, schema={"=a": pl.String})
    assert without_formulas(frame).to_dict(as_series=False) == {"'=a": [expected, "x"]}


def test_service_hands_out_log_recipe_and_safe_table(settings, database, blobs, kept_tables):
    service = DatasetService(settings, database, blobs)
    dataset = service.sanitize(service.upload("tax.csv", tax().csv()).id)
    log = pl.read_parquet(io.BytesIO(service.patch_log(dataset.id)))
    assert {"numbers", "sentinels", "null_tokens"} <= set(log["rule"])
    assert log.columns == ["row", "column", "step", "rule", "old", "new", "parameters"]
    assert Recipe.model_validate_json(service.recipe_json(dataset.id)).version == 1
    assert service.export(dataset.id) == service.export_csv(dataset.id)
    assert not any(
        line.startswith(b"=") for line in service.export(dataset.id, formula_safe=True).split(b",")
    )
