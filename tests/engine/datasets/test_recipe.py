"""The recipe: replayed on new rows as on the upload, and every fix can be undone."""

from __future__ import annotations

from functools import cache

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.recipe import Recipe, apply
from engine.datasets.samples import SAMPLES, sample_bytes
from engine.datasets.sanitizer import sanitize
from engine.errors import InvalidInput

KEYS = [sample.key for sample in SAMPLES]


def sanitized(key, disabled=()):
    return known(key, frozenset(disabled))


@cache
def known(key, disabled):
    sample, data = sample_bytes(key)
    return sanitize(data, target=sample.target, disabled_fixes=sorted(disabled))


@pytest.mark.parametrize("key", KEYS)
def test_replayed_on_the_upload_then_the_same_cells(key):
    found = sanitized(key)
    recipe = Recipe.model_validate_json(found.recipe.model_dump_json())
    replayed = apply(recipe, found.table.frame)
    assert replayed.equals(found.after.drop(found.recipe.dropped))


@pytest.mark.parametrize("key", KEYS)
def test_replayed_row_by_row_then_the_same_cells(key):
    found = sanitized(key)
    expected = found.after.drop(found.recipe.dropped)
    for row in (0, 7, found.table.frame.height - 1):
        assert apply(found.recipe, found.table.frame[row]).equals(expected[row])


def test_replayed_then_as_many_rows_in_the_same_order_even_for_repeated_ones():
    found = sanitized("subscriptions")
    rows = pl.concat([found.table.frame.head(3)] * 4)
    replayed = apply(found.recipe, rows)
    assert replayed.height == 12
    assert replayed["account"].to_list() == ["10001", "10002", "10003"] * 4


def test_new_rows_lack_a_column_then_refused_by_name():
    found = sanitized("customers")
    with pytest.raises(InvalidInput, match="tenure_months"):
        apply(found.recipe, found.table.frame.drop("tenure_months"))


def test_unseen_values_then_kept_or_missing_never_a_crash():
    found = sanitized("loans")
    row = found.table.frame.head(1).with_columns(
        pl.lit("Atlantis").alias("Wohnort"), pl.lit("viel").alias("Einkommen")
    )
    assert apply(found.recipe, row).select("Wohnort", "Einkommen").row(0) == ("Atlantis", None)


@pytest.mark.parametrize("key", KEYS)
def test_every_fix_switched_off_then_the_table_as_read(key):
    off: set[str] = set()
    while True:  # a total that is back in its column may call for another fix
        found = sanitized(key, off)
        new = {fix.id for fix in found.report.fixes_applied if fix.is_undoable} - off
        if not new:
            break
        off |= new
    assert found.table.frame.equals(found.whole.frame)
    assert found.after.fill_null("").equals(found.whole.frame)
    assert found.kept.all()
    assert not found.recipe.dropped


@pytest.mark.parametrize("key", KEYS)
def test_one_fix_switched_off_then_its_cells_are_as_read(key):
    every = sanitized(key)
    for fix in every.report.fixes_applied:
        if fix.column is None or fix.rule.startswith("drop_"):
            continue
        found = sanitized(key, [fix.id])
        column = next(c for c in found.report.fixes_applied if c.id == fix.id)
        assert not column.is_enabled
        assert column.count == fix.count
        before, after = found.table.frame[fix.column], found.after[fix.column]
        full = every.after[fix.column].ne_missing(every.table.frame[fix.column].replace("", None))
        left = after.fill_null("") == before
        # At least as many cells of the column are as they were read as the fix had changed.
        assert int((full & left).sum()) >= min(fix.count, int(full.sum())) * 0.5


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_any_fixes_switched_off_then_only_their_columns_differ(data):
    every = sanitized("subscriptions")
    fixes = [fix for fix in every.report.fixes_applied if fix.column]
    off = data.draw(st.lists(st.sampled_from([fix.id for fix in fixes]), unique=True))
    found = sanitized("subscriptions", off)
    touched = {fix.column for fix in fixes if fix.id in off}
    for name in found.after.columns:
        if name not in touched:
            assert found.after[name].equals(every.after[name])


def test_one_fix_off_then_score_after_is_not_higher_and_the_gate_stays():
    every = sanitized("subscriptions")
    for fix in every.report.fixes_applied:
        found = sanitized("subscriptions", [fix.id])
        if fix.column is not None:
            assert found.report.data_quality_score == every.report.data_quality_score
            assert found.report.score_after <= every.report.score_after + 1e-9


def test_missing_values_then_filled_only_at_training():
    found = sanitized("subscriptions")
    fills = {step.column: step for step in found.recipe.steps if step.rule == "fill"}
    assert fills["age"].when == "training"
    assert fills["age"].parameters["strategy"] == "median"
    assert found.frame["age"].null_count() > 0


@pytest.mark.parametrize("key", KEYS)
def test_same_bytes_twice_then_the_same_report_and_recipe(key):
    known.cache_clear()
    first = sanitized(key)
    known.cache_clear()
    second = sanitized(key)
    assert first.report == second.report
    assert first.recipe == second.recipe
