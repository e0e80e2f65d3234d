"""A type that a person names holds: in the report, in the recipe, and until it is taken back."""

from __future__ import annotations

import polars as pl
import pytest

from engine.datasets.model import CORRECTABLE, ColumnType, DatasetState
from engine.datasets.recipe import Recipe, apply
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.errors import InvalidInput

ROWS = [f"{1000 + row},{row % 3},{5 + row % 20}.02.2024,x{row}" for row in range(40)]
TABLE = ("size,grade,day,word\n" + "\n".join(ROWS) + "\n").encode()


@pytest.fixture
def service(settings, database, blobs, kept_tables):
    return DatasetService(settings, database, blobs)


@pytest.mark.parametrize("kind", sorted(CORRECTABLE))
@pytest.mark.parametrize("column", ["size", "grade", "day", "word"])
def test_any_type_on_any_column_then_replayed_alike(column, kind):
    found = sanitize(TABLE, corrected_types={column: kind})
    known = next(facts for facts in found.report.columns if facts.name == column)
    assert (known.type, known.is_corrected) == (kind, True)
    recipe = Recipe.model_validate_json(found.recipe.model_dump_json())
    assert apply(recipe, found.table.frame).equals(found.after.drop(recipe.dropped))


def test_numbers_corrected_to_identifiers_then_leading_zeros_are_kept_in_new_rows():
    found = sanitize(TABLE, corrected_types={"size": "identifier"})
    row = found.table.frame.head(1).with_columns(pl.lit("00501").alias("size"))
    assert apply(found.recipe, row)["size"].item() == "00501"
    assert "size" not in {c.name for c in found.report.columns if c.is_numeric}


def test_two_numbers_corrected_to_boolean_then_all_valid():
    rows = "\n".join(f"{row % 2},{row}" for row in range(40))
    found = sanitize(f"flag,n\n{rows}\n".encode(), corrected_types={"flag": "boolean"})
    assert [c.invalid for c in found.report.columns if c.name == "flag"] == [0]


def test_corrected_then_sanitized_again_and_taken_back(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    corrected = service.correct_type(dataset.id, "size", ColumnType.CATEGORICAL)
    assert corrected.state == DatasetState.RECEIVED
    assert corrected.corrected_types == {"size": ColumnType.CATEGORICAL}
    service.sanitize(dataset.id)
    types = {c.name: c.type for c in service.report(dataset.id).columns}
    assert types["size"] == ColumnType.CATEGORICAL
    assert service.correct_type(dataset.id, "size", None).corrected_types == {}
    service.sanitize(dataset.id)
    types = {c.name: c.type for c in service.report(dataset.id).columns}
    assert types["size"] == ColumnType.INTEGER


def test_no_such_column_or_type_then_refused(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    with pytest.raises(InvalidInput, match="no column"):
        service.correct_type(dataset.id, "plz", ColumnType.TEXT)
    with pytest.raises(InvalidInput, match="cannot be made"):
        service.correct_type(dataset.id, "size", ColumnType.EMPTY)
