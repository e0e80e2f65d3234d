"""Cells cleaned one by one are what the replayed recipe gives, whatever the recipe and the cell."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.datasets.cellwise import CellCleaner
from engine.datasets.recipe import COLUMN_RULES, Recipe, Step, replay
from engine.datasets.transformer import Sanitizer
from tests.engine.datasets.dirty_pairs import beers, tax

COLUMNS = {
    "numbers": ["1,234.5", "12", "-999", "$ 3", "n/a", "(7)", "8", "9", "10.5", "11", "12 "] * 3,
    "commas": ["1.234,5", "12,5", "3", "n/a", "7,25", "8,0", "9,1", "10", "11", "12,75", "1"] * 3,
    "percent": ["5 %", "6%", "7 %", "0.08", "9 %", "10 %", "11 %", "12 %", "", "-", "13 %"] * 3,
    "weights": ["5 kg", "600 g", "7 kg", "8 kg", "1 kg", "2 kg", "3 kg", "4 kg", "", "5", "6 kg"]
    * 3,
    "dates": ["13/02/2024", "01/03/2024", "2024-05-06", "7 May 2024", "?", "1/1/24", "31/12/2023",
              "02/02/2022", "03/03/2023", "04/04/2024", "30/11/2022"] * 3,
    "moments": ["2024-05-06 10:00", "2024-05-07T11:30:00Z", "2024-05-08 9:15 pm", "", "N/A"] * 7,
    "words": ["Yes", "yes ", "NO", "no", "n/a", "Yes", "No", "no", "yes", "Yes", "?"] * 3,
    "colours": ["Red", "red", "  Blue", "blue", "GREEN", "Green", "Green", "n/a", "pH", "PH"] * 4,
    "spans": ["1:02:03", "2:00:00", "0:30:00", "3 h", "2 h 5 min", "P1D", "", "1:00:00"] * 4,
    "times": ["10:00", "11:30", "12:15 PM", "2024-05-06 10:00", "", "9:05", "8:00", "7:45"] * 4,
    "links": ["https://a.b/c", "http://x.y", "www.z.org", "none", "https://q.r"] * 6,
    "letters": ["a@b.cc", "d@e.ff", "g@h.ii", "not one", "j@k.ll", "m@n.oo"] * 5,
    "codes": ["A-12", "B-13", "0012", "0099", "X7", "12B", "C-14"] * 5,
    "mixed": ["apple", "pear", "3", "plum", "fig", "kiwi", "4.5", "pear", "apple", "12%"] * 4,
}  # fmt: skip
HEIGHT = min(map(len, COLUMNS.values()))


def recipes() -> list[Recipe]:
    frame = pl.DataFrame({name: cells[:HEIGHT] for name, cells in COLUMNS.items()}).to_pandas()
    merged = {"colours": {"pH": "PH"}}
    found = [Sanitizer(merges=merged).fit(frame).recipe_]
    for pair in (beers(), tax()):
        rows = pl.DataFrame(pair.dirty, schema=list(pair.header), orient="row").to_pandas()
        found.append(Sanitizer().fit(rows).recipe_)
    return found


RECIPES = recipes()
SCHEMAS = [schema for recipe in RECIPES for schema in recipe.columns]
KNOWN = sorted({cell for cells in COLUMNS.values() for cell in cells})
CELLS = st.one_of(
    st.sampled_from(KNOWN),
    st.text(max_size=12),
    st.from_regex(r"\s?[-+(]?[$€]?\d{1,4}[.,]?\d{0,4}(e\d)?[%)]?\s?", fullmatch=True),
    st.from_regex(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d\d:\d\d(:\d\d)?Z?)?", fullmatch=True),
    st.from_regex(r"\d{1,3} ?(kg|g|h|min|s|%|d|oz)( \d{1,2} ?(min|s|g))?", fullmatch=True),
    st.floats().map(str),
    st.dates().map(str),
    st.tuples(st.sampled_from(KNOWN), st.sampled_from([" ", "\u200b", "\t", "\x00"])).map("".join),
)


@settings(max_examples=500, deadline=None)
@given(
    schema=st.sampled_from(SCHEMAS),
    cells=st.lists(CELLS, min_size=1, max_size=8),
    off=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(COLUMN_RULES), max_size=3)),
)
def test_cell_by_cell_is_what_the_replay_gives(schema, cells, off):
    steps = tuple(
        Step(id=f"{rule}:{schema.name}", rule=rule, tier="ask", column=schema.name,
             is_enabled=False)
        for rule in off
    )  # fmt: skip
    whole = replay(Recipe(columns=(schema,), steps=steps), pl.DataFrame({schema.name: cells}))
    cleaner = CellCleaner(schema, off)
    single = [cleaner.clean(cell) for cell in cells]
    assert [cell.text for cell in single] == whole.frame[schema.name].to_list()
    assert sum(cell.is_misfit for cell in single) == whole.misfits.get(schema.name, 0)
    assert sum(cell.is_unseen for cell in single) == whole.unseen.get(schema.name, 0)


@pytest.mark.parametrize("pair", [beers(), tax()])
def test_whole_dirty_tables_are_cleaned_alike(pair):
    rows = pl.DataFrame(pair.dirty, schema=list(pair.header), orient="row")
    recipe = Sanitizer().fit(rows.to_pandas()).recipe_
    whole = replay(recipe, rows).frame
    for schema in recipe.columns:
        cleaner = CellCleaner(schema, recipe.off(schema.name))
        assert [cleaner.clean(cell).text for cell in rows[schema.name]] == whole[
            schema.name
        ].to_list()
