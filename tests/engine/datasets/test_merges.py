"""A proposed merge is done on a person's word only, kept in the recipe, and can be taken back."""

from __future__ import annotations

import polars as pl
import pytest

from engine.datasets.model import DatasetState
from engine.datasets.patches import patch_log, undo
from engine.datasets.recipe import Recipe, apply
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.datasets.transformer import Sanitizer
from engine.errors import InvalidInput

CITIES = ["St. Louis", "St. Louis", "St Louis", "ST. LOUIS", "pH", "PH", "Oslo"] * 8
TABLE = ("row,city\n" + "".join(f"r{n}x,{city}\n" for n, city in enumerate(CITIES))).encode()


@pytest.fixture
def service(settings, database, blobs, kept_tables):
    return DatasetService(settings, database, blobs)


def cities(service, dataset_id):
    return service.table(dataset_id)["city"].to_list()[:7]


def answers(proposals):
    return {found.usual: found.is_accepted for found in proposals}


def test_accepted_then_merged_in_table_recipe_and_new_rows_and_others_left(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    assert answers(service.merges.proposals(dataset.id)) == {"St. Louis": None, "PH": None}
    before = cities(service, dataset.id)
    decided = service.merges.decide(dataset.id, "city", "St. Louis", is_accepted=True)
    assert decided.state == DatasetState.RECEIVED
    service.sanitize(dataset.id)
    assert cities(service, dataset.id) == ["St. Louis"] * 4 + before[4:]
    assert answers(service.report(dataset.id).merges) == {"St. Louis": True, "PH": None}
    recipe = Recipe.model_validate_json(service.recipe_json(dataset.id))
    rows = pl.DataFrame({"row": ["a", "b"], "city": ["St Louis", "PH"]})
    assert apply(recipe, rows)["city"].to_list() == ["St. Louis", "PH"]
    told = [
        issue.examples for issue in service.report(dataset.id).issues if issue.kind == "variants"
    ]
    assert told == [("pH \u2192 PH",)]


def test_switched_off_or_reopened_then_as_before(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    before = cities(service, dataset.id)
    service.merges.decide(dataset.id, "city", "St. Louis", is_accepted=True)
    service.set_disabled_fixes(dataset.id, ["merges:city"])
    service.sanitize(dataset.id)
    assert cities(service, dataset.id) == before
    service.set_disabled_fixes(dataset.id, [])
    service.merges.decide(dataset.id, "city", "St. Louis", is_accepted=None)
    service.sanitize(dataset.id)
    assert cities(service, dataset.id) == before
    assert not [fix for fix in service.report(dataset.id).fixes_applied if fix.rule == "merges"]


def test_declined_then_remembered_and_no_longer_told(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    before = cities(service, dataset.id)
    service.merges.decide(dataset.id, "city", "St. Louis", is_accepted=False)
    service.merges.decide(dataset.id, "city", "PH", is_accepted=False)
    assert answers(service.merges.proposals(dataset.id)) == {"St. Louis": False, "PH": False}
    service.sanitize(dataset.id)
    assert cities(service, dataset.id) == before
    assert answers(service.report(dataset.id).merges) == {"St. Louis": False, "PH": False}
    assert "variants" not in {issue.kind for issue in service.report(dataset.id).issues}
    recipe = Recipe.model_validate_json(service.recipe_json(dataset.id))
    assert recipe.columns[1].merges["St Louis"] == "St Louis"


def test_nothing_like_that_proposed_then_refused(service):
    dataset = service.sanitize(service.upload("t.csv", TABLE).id)
    for column, usual in [("city", "Oslo"), ("town", "St. Louis")]:
        with pytest.raises(InvalidInput, match="proposed"):
            service.merges.decide(dataset.id, column, usual, is_accepted=True)


def test_merged_then_logged_and_the_log_leads_back():
    found = sanitize(TABLE, merges={"city": {"St Louis": "St. Louis", "pH": "PH"}})
    log = patch_log(found.recipe, found.table.frame, found.table.lines)
    assert log.filter(pl.col("rule") == "merges").height == 16
    assert undo(found.after, found.table.lines, log).equals(found.table.frame)


def test_transformer_told_to_merge_then_merges_unseen_rows():
    rows = pl.DataFrame({"city": CITIES}).to_numpy()
    cleaner = Sanitizer(merges={"x0": {"St Louis": "St. Louis"}}).fit(rows)
    assert cleaner.transform(rows[2:3])[0, 0] == "St. Louis"
