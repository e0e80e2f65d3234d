"""Form and code in step: each follows the other, and nothing is lost."""

from __future__ import annotations

import pytest

from components.draft import Draft, Standing, after_code, after_form, opened, written
from engine.builder.model import LogisticSpec, Mode
from engine.builder.service import BuilderService


@pytest.fixture
def builder() -> BuilderService:
    return BuilderService()


@pytest.fixture
def formed(builder: BuilderService) -> Draft:
    spec, _, _ = builder.sample(3)
    return written(builder, spec)


def spec_of(draft: Draft) -> LogisticSpec:
    assert draft.spec is not None
    return draft.spec


def test_draft_of_a_form_is_in_step(builder: BuilderService, formed: Draft) -> None:
    assert formed.standing is Standing.IN_STEP
    assert opened(builder, formed.code, None) == formed


def test_form_change_writes_the_code_anew(builder: BuilderService, formed: Draft) -> None:
    changed = after_form(builder, formed, {"mode": "explain"})
    assert changed.code != formed.code
    assert builder.read(changed.code).spec == changed.spec
    assert spec_of(changed).mode is Mode.EXPLAIN


def test_code_edit_within_the_form_moves_the_form(builder: BuilderService, formed: Draft) -> None:
    wanted = written(builder, builder.change(spec_of(formed), max_iter=777))
    followed = after_code(builder, formed, wanted.code)
    assert followed.standing is Standing.IN_STEP
    assert spec_of(followed).max_iter == 777


def test_own_comment_locks_the_form_and_it_still_follows(
    builder: BuilderService, formed: Draft
) -> None:
    mine = after_code(builder, formed, formed.code + "\n# my own remark\n")
    assert mine.standing is Standing.OWN_WORDS
    assert mine.is_locked
    assert mine.spec == formed.spec


def test_code_beyond_the_form_is_custom_and_the_form_keeps_its_choices(
    builder: BuilderService, formed: Draft
) -> None:
    custom = after_code(builder, formed, formed.code + "\nprint('more')\n")
    assert custom.standing is Standing.CUSTOM
    assert custom.reason
    assert custom.spec == formed.spec


def test_locked_form_changes_nothing(builder: BuilderService, formed: Draft) -> None:
    custom = after_code(builder, formed, "def execute(testData):\n    return {}\n")
    assert after_form(builder, custom, {"mode": "explain"}) == custom


def test_custom_code_undone_by_hand_is_in_step_again(
    builder: BuilderService, formed: Draft
) -> None:
    custom = after_code(builder, formed, formed.code + "\nprint('more')\n")
    assert after_code(builder, custom, formed.code) == formed


def test_custom_draft_from_the_database_keeps_what_the_form_said(
    builder: BuilderService, formed: Draft
) -> None:
    kept = spec_of(formed).model_dump(mode="json")
    custom = opened(builder, "def execute(testData):\n    return {}\n", kept)
    assert custom.standing is Standing.CUSTOM
    assert custom.spec == formed.spec


def test_spec_of_an_older_studio_that_fits_no_more_is_left_out(builder: BuilderService) -> None:
    draft = opened(builder, "x = 1\n", {"target": "y", "unknown": 1})
    assert draft.spec is None
    assert draft.is_locked
