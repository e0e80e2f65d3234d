"""The recipe as a pandas program gives, cell by cell, what the recipe itself gives."""

from __future__ import annotations

import subprocess
import sys
import types
from functools import cache

import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.datasets.export import cleaned_csv
from engine.datasets.pandas_code import write
from engine.datasets.recipe import apply
from engine.datasets.samples import SAMPLES, sample_bytes
from engine.datasets.sanitizer import sanitize
from tests.components.records import HOSTILE
from tests.engine.datasets.dirty_pairs import PAIRS

KEYS = [sample.key for sample in SAMPLES]
TOWNS = ("St. Louis", "St Louis", "oslo", "Oslo", "n/a")


def _row(n: int) -> str:
    weight = f"{n % 7 + 1} {('kg', 'g')[n % 9 == 0]}"
    day = f"{1 + n % 28:02d}.{1 + n % 12:02d}.2024"
    return f"{n}.{n % 10}0 EUR; {day};{weight};{('ja', 'nein', 'Ja')[n % 3]};{TOWNS[n % 5]};x{n}y z"


MIXED = "\n".join(("fee;day;weight;paid;town;note", *map(_row, range(60)))).encode()


@cache
def mixed():
    return sanitize(MIXED, merges={"town": {"St Louis": "St. Louis"}})


def program(found):
    made = types.ModuleType("cleaning")
    sys.modules["cleaning"] = made  # its records ask for their module
    text = compile(write(found.recipe, found.table.facts), "cleaning.py", "exec")
    exec(text, vars(made))  # noqa: S102 - the program is what is tested
    return vars(made)


def differing(found, rows):
    """Cells that the program cleans unlike the recipe: column, row, its cell, the recipe's."""
    got = program(found)["clean"](pd.DataFrame(rows.to_dict(as_series=False), dtype=object))
    wanted = apply(found.recipe, rows)
    assert list(got.columns) == wanted.columns
    assert len(got) == wanted.height
    return [
        (name, place, mine, theirs)
        for name in wanted.columns
        for place, (mine, theirs) in enumerate(zip(got[name], wanted[name], strict=True))
        if (None if pd.isna(mine) else mine) != theirs
    ]


@pytest.mark.parametrize("key", KEYS)
def test_samples_then_the_same_cells(key):
    sample, data = sample_bytes(key)
    found = sanitize(data, target=sample.target)
    assert found.report.fixes_applied or key == "customers"
    assert differing(found, found.table.frame) == []


@pytest.mark.parametrize("make", PAIRS, ids=lambda make: make.__name__)
def test_tables_soiled_in_known_ways_then_the_same_cells(make):
    found = sanitize(make().csv())
    assert differing(found, found.table.frame) == []


@pytest.mark.parametrize("key", KEYS)
def test_each_rule_switched_off_then_still_the_same_cells(key):
    sample, data = sample_bytes(key)
    every = sanitize(data, target=sample.target)
    for fix in [fix.id for fix in every.report.fixes_applied if fix.column]:
        found = sanitize(data, target=sample.target, disabled_fixes=[fix])
        assert differing(found, found.table.frame) == [], fix


def test_merges_and_corrected_types_then_the_same_cells():
    found = sanitize(
        MIXED,
        merges={"town": {"St Louis": "St. Louis"}},
        corrected_types={"fee": "text", "note": "categorical"},
    )
    assert differing(found, found.table.frame) == []
    assert "St Louis" not in set(program(found)["clean"](found.table.frame.to_pandas())["town"])


def test_hostile_names_and_cells_then_text_that_runs_nothing():
    names = ['x"]\nimport os  # ', "'''", '"""', HOSTILE, "\u202eabc", "y"]
    quoted = ",".join('"' + name.replace('"', '""') + '"' for name in names)
    rows = "".join(f"{n},{quoted.split(',')[1]},a,b,{n % 3},no\n" for n in range(30))
    found = sanitize(f"{quoted}\n{rows}".encode())
    text = write(found.recipe, found.table.facts)
    assert "\u202e" not in text
    assert "\nimport os  #" not in text
    assert differing(found, found.table.frame) == []


CELLS = st.text("0123456789.,-+eE%()/: €$kgTZjaneinOsl'\u00a0\u2212\u0663", max_size=14) | (
    st.sampled_from(["", " ", "n/a", "-", "2024-02-30", "2024-1-5", "5.6.24", "1,5 kg", "500 g"])
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(CELLS, min_size=1, max_size=30))
def test_cells_never_seen_then_the_same_as_the_recipe(cells):
    rows = pl.DataFrame({schema.name: cells for schema in mixed().recipe.columns})
    assert differing(mixed(), rows) == []


@pytest.mark.parametrize("key", ["customers", "loans"])
def test_run_as_a_program_then_the_file_that_the_studio_exports(key, tmp_path):
    sample, data = sample_bytes(key)
    found = sanitize(data, target=sample.target)
    (tmp_path / "clean.py").write_text(write(found.recipe, found.table.facts), "utf-8")
    (tmp_path / "raw.csv").write_bytes(data)
    subprocess.run([sys.executable, "clean.py", "raw.csv", "out.csv"], cwd=tmp_path, check=True)
    made = (tmp_path / "out.csv").read_text("utf-8").replace("\r", "")
    assert made == cleaned_csv(found.frame).decode().replace("\r", "")


def test_spans_times_and_words_after_units_then_the_same_cells():
    rows = "".join(
        f"{row},{row % 9}h {row % 50}m,{1 + row % 12}:{10 + row % 50} a.m.,{60 + row} min,12 oz\n"
        for row in range(90)
    )
    odd = "90,2h 5m,7:10 a.m. Dec 1,1 hr. 12 min.,16 oz. Alumi-Tek\n"
    found = sanitize(f"n,took,dep,lasts,size\n{rows}{odd}".encode())
    rules = {fix.rule for fix in found.report.fixes_applied}
    assert {"durations", "times", "numbers"} <= rules
    assert differing(found, found.table.frame) == []


NAMES = ("Ann Lee", "Bo", "Cy Orr")
LAID_OUT = {
    "aligned": "id   name          day\n"
    + "".join(f"{n:<4} {NAMES[n % 3]:<13} 2024-01-{1 + n % 28:02d}\n" for n in range(60)),
    "runs of blanks": "a b  c\n" + "".join(f"{n} {2 * n:>4} {3 * n:>5}\n" for n in range(60)),
    "two strokes": "a||b\n" + "".join(f"{n}||w {n % 3}\n" for n in range(60)),
    "strokes in blanks": "a | b\n" + "".join(f"{n} | x {n}\n" for n in range(60)),
    "quote after a blank": "a, b\n" + "".join(f'{n}, "x, {n}"\n' for n in range(60)),
    "escapes": "a,b\n" + "".join(f'{n},"say \\"hi\\", C:\\new {n}"\n' for n in range(60)),
    "blank lines above": "Report\n\nNorth\n\na;b;c\n" + "".join(f"{n};x;y\n" for n in range(60)),
    "header twice": "a,b\n" + "".join(f"{n},x\n" + "a,b\n" * (n == 30) for n in range(60)),
    "two header rows": "2020,2020,2021\nq1,q2,q1\n" + "".join(f"{n},{n},{n}\n" for n in range(60)),
    "declared, CR only": "sep=;\ra;b\r" + "".join(f'{n};"x\r{n}"\r' for n in range(60)),
}  # fmt: skip


@pytest.mark.parametrize("name", LAID_OUT)
def test_file_laid_out_so_then_the_program_reads_the_cells_that_the_studio_read(name, tmp_path):
    file = tmp_path / "raw.csv"
    file.write_bytes(LAID_OUT[name].encode())
    found = sanitize(file.read_bytes())
    assert found.whole.frame.shape[0] == 60
    got = program(found)["read"](file)
    assert list(got.columns) == found.whole.frame.columns
    assert list(got.itertuples(index=False, name=None)) == found.whole.frame.rows()
