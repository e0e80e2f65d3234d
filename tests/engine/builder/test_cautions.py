"""What would mislead is told before the run, with what helps."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from engine.builder.model import Severity

from .conftest import execute_here
from .test_every_combination import FITS, ROWS, spec


def chosen(builder, **choices):
    base = spec(*FITS[0], ROWS[0], split="stratified", threshold="fixed")
    return builder.change(base, **choices)


def sound(size: int = 600) -> pd.DataFrame:
    draw = np.random.default_rng(11)
    age, wage = draw.normal(40, 9, size), draw.lognormal(10, 1, size)
    city = draw.choice(["Oslo", "Rome", "Kyiv"], size).astype(object)
    logit = (age - 40) / 9 + (city == "Rome") - 0.3
    paid = np.where(draw.random(size) < 1 / (1 + np.exp(-logit)), "yes", "no")
    return pd.DataFrame({"age": age, "wage": wage, "city": city, "paid": paid})


def kinds(builder, table, **choices):
    found = builder.warnings(chosen(builder, time_column=None, group_column=None, **choices), table)
    assert all(caution.problem and caution.remedy for caution in found)
    return {caution.kind: caution for caution in found}


def test_sound_table_then_nothing_is_said(builder):
    assert kinds(builder, sound()) == {}


def test_number_that_knows_the_answer_then_leakage_and_complete_separation(builder):
    table = sound()
    table["wage"] = np.where(table["paid"] == "yes", 100.0, 1.0) + table["age"] / 100
    found = kinds(builder, table)
    assert found["leakage"].column == "wage"
    assert "complete_separation" in found


def test_category_that_knows_the_answer_then_leakage(builder):
    table = sound()
    table["city"] = np.where(table["paid"] == "yes", "Rome", "Oslo")
    assert kinds(builder, table)["leakage"].column == "city"


def test_level_seen_with_one_class_then_quasi_separation_names_it(builder):
    table = sound()
    table.loc[table["city"] == "Kyiv", "paid"] = "no"
    found = kinds(builder, table)
    assert "city = Kyiv" in found["quasi_separation"].problem
    assert "Kyiv" in found["empty_level"].problem
    assert "complete_separation" not in found


def rare_levels(kyiv=7, bern=12):
    """A rare level seen with one class only, and another rare one seen with both."""
    table = sound(900)
    table.loc[: kyiv - 1, ["city", "paid"]] = ["Lviv", "no"]
    table.loc[kyiv : kyiv + bern - 1, "city"] = "Bern"
    table.loc[kyiv : kyiv + bern - 1, "paid"] = ["yes", "no"] * (bern // 2)
    return table


def test_rare_level_of_one_class_then_its_counts_are_told_and_merging_offered(builder):
    table = rare_levels()
    found = kinds(builder, table, mode="explain")
    split = builder.payload(chosen(builder, mode="explain", time_column=None), table)
    rows = sum(row[-1] == "Lviv" for row in split.payload["features"])
    assert f"Lviv (yes in 0 of {rows} rows)" in found["empty_level"].problem
    share = found["quasi_separation"].merge_share
    assert 0 < share < 0.05
    merged = kinds(builder, table, mode="explain", unseen="other", rare_share=share)
    assert not {"quasi_separation", "complete_separation"} & set(merged)


def test_merged_levels_then_every_odds_ratio_is_that_of_statsmodels(builder):
    table = rare_levels()
    base = chosen(builder, mode="explain", time_column=None, group_column=None)
    share = {c.kind: c for c in builder.warnings(base, table)}["quasi_separation"].merge_share
    spec = builder.change(base, unseen="other", rare_share=share)
    split = builder.payload(spec, table).payload
    effects = execute_here(builder.generate(spec), split)["inference"]
    assert not any(effect["is_separated"] for effect in effects)
    rows = pd.DataFrame(split["features"], columns=split["featureNames"])
    city = rows["city"].where(~rows["city"].isin(["Lviv", "Bern"]), "(rare)")
    names = [effect["name"] for effect in effects]
    assert names == ["age", "wage", "city = Kyiv", "city = Oslo", "city = (rare)"]
    levels = [city == name.removeprefix("city = ") for name in names[2:]]
    design = np.column_stack([np.ones(len(rows)), rows["age"], rows["wage"], *levels])
    labels = np.array([label == spec.positive for label in split["labels"]], dtype=float)
    fit = sm.Logit(labels, design.astype(float)).fit(disp=0, method="newton", maxiter=200)
    odds = [effect["odds_ratio"] for effect in effects]
    np.testing.assert_allclose(odds, np.exp(fit.params[1:]), rtol=1e-6)
    limits = [[effect["low"], effect["high"]] for effect in effects]
    np.testing.assert_allclose(limits, fit.conf_int()[1:], rtol=1e-5, atol=1e-9)


@pytest.mark.parametrize(("mode", "kyiv", "bern"), [("predict", 7, 12), ("explain", 250, 12)])
def test_levels_that_need_no_merging_or_are_not_rare_then_none_is_offered(
    builder, mode, kyiv, bern
):
    found = kinds(builder, rare_levels(kyiv, bern), mode=mode)
    assert found["quasi_separation"].merge_share is None


def test_few_events_then_warned_in_predict_and_blocked_in_explain(builder):
    table = sound(70)
    assert kinds(builder, table)["few_events"].severity is Severity.WARNING
    few = table.head(40)
    blocked = kinds(builder, few, mode="explain")["few_events"]
    assert blocked.severity is Severity.BLOCKING


def test_rare_class_then_costs_are_advised_and_balanced_weights_warned_of(builder):
    table = sound(3000)
    keep = (table["paid"] == "no") | (np.arange(len(table)) % 12 == 0)
    table = table[keep]
    assert "imbalance" in kinds(builder, table)
    weighted = kinds(builder, table, class_weight="balanced")
    assert "wrong" in weighted["balanced"].problem
    assert "balanced" not in kinds(builder, table, class_weight="balanced_corrected")


def test_columns_that_nearly_or_exactly_repeat_then_told_as_much(builder):
    table = sound()
    table["wage"] = table["age"] * 3 + np.random.default_rng(1).normal(0, 0.5, len(table))
    assert kinds(builder, table)["collinear"].severity is Severity.INFO
    assert kinds(builder, table, mode="explain")["collinear"].severity is Severity.WARNING
    table["wage"] = table["age"] * 3 + 2
    assert kinds(builder, table, mode="explain")["dependent"].severity is Severity.BLOCKING


def test_rows_that_come_twice_then_the_copies_in_the_test_are_counted(builder):
    table = pd.concat([sound(400), sound(400).head(200)], ignore_index=True)
    table.loc[::7, "city"] = None
    table.loc[400:, "city"] = table.loc[:199, "city"].to_numpy()
    found = kinds(builder, table)["copies"]
    split = builder.payload(chosen(builder, time_column=None, group_column=None), table)
    rows = table.astype(str).agg("|".join, axis=1)
    learned = set(rows.iloc[split.train_positions])
    seen = sum(row in learned for row in rows.iloc[split.test_positions])
    assert seen > 20
    assert found.problem.startswith(f"{seen} of the {split.test_rows} test rows are exact copies")
    assert found.severity is Severity.WARNING


def test_copies_kept_together_by_a_group_then_nothing_is_said_of_them(builder):
    table = pd.concat([sound(400).assign(who=range(400))] * 2, ignore_index=True)
    spec = chosen(builder, time_column=None, group_column="who", split="group")
    assert "copies" not in {caution.kind for caution in builder.warnings(spec, table)}
    loose = chosen(builder, time_column=None, group_column="who")
    assert "copies" in {caution.kind for caution in builder.warnings(loose, table)}


def test_copies_under_other_ids_then_counted_as_well(builder):
    table = pd.concat([sound(400), sound(400).head(200)], ignore_index=True)
    table["row"] = range(600)
    found = kinds(builder, table)["copies"]
    spec = chosen(builder, time_column=None, group_column=None)
    split = builder.payload(spec, table)
    rows = table[[*spec.columns, spec.target]].astype(str).agg("|".join, axis=1)
    learned = set(rows.iloc[split.train_positions])
    seen = sum(row in learned for row in rows.iloc[split.test_positions])
    assert seen > 20
    assert found.problem.startswith(f"{seen} of the {split.test_rows} test rows")


def test_rows_equal_by_chance_then_nothing_is_said_of_copies(builder):
    table = sound()
    table["age"], table["wage"] = (table["age"] > 40).astype(int), (table["wage"] > 2e4).astype(int)
    assert table.duplicated().sum() > 100
    assert "copies" not in kinds(builder, table)


def test_role_that_the_split_ignores_then_told(builder):
    table = sound().assign(day=range(600))
    found = builder.warnings(chosen(builder, time_column="day", group_column=None), table)
    assert [caution.kind for caution in found] == ["split_ignores_role"]


def test_id_many_levels_constant_and_small_test_then_each_is_told(builder):
    table = sound(120)
    table["wage"] = range(120)
    assert kinds(builder, table)["id_like"].column == "wage"
    table = sound(600)
    table["city"] = [f"town {row % 60}" for row in range(600)]
    assert kinds(builder, table)["many_levels"].column == "city"
    table = sound(600).assign(wage=1.0)
    assert kinds(builder, table)["constant"].column == "wage"
    assert "small_test" in kinds(builder, sound(100))


def test_rows_without_target_and_third_class_then_told(builder):
    table = sound()
    table.loc[:4, "paid"] = None
    table.loc[5:60, "paid"] = "partly"
    found = kinds(builder, table)
    assert "5 rows" in found["no_target"].problem
    assert "3 values" in found["many_classes"].problem


def test_table_that_cannot_be_split_then_one_blocking_caution_and_no_error(builder):
    found = builder.warnings(chosen(builder), sound().drop(columns="age"))
    assert [caution.severity for caution in found] == [Severity.BLOCKING]


@pytest.mark.parametrize("size", [20_000])
def test_large_table_then_checked_quickly(builder, size):
    table = sound(size)
    started = time.perf_counter()
    kinds(builder, table)
    assert time.perf_counter() - started < 10
