"""The build page on the studio's real rooms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import check_list
from components.services import services
from engine import assembly
from engine.settings import ROOT


@pytest.fixture(autouse=True)
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A studio of its own for each test."""
    monkeypatch.setenv("STUDIO_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("STUDIO_POOL_SIZE", "0")
    for remembered in (assembly._built, check_list.check):
        remembered.cache_clear()
    st.cache_resource.clear()
    yield
    services().close()
    assembly._built.cache_clear()


def opened() -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.switch_page("pages/work/build.py").run()
    assert not app.exception
    return app


def cleaned(sample: str) -> str:
    datasets = services().datasets
    return datasets.sanitize(datasets.upload_sample(sample).id).id


@pytest.fixture
def app() -> AppTest:
    app = opened()
    app.button(key="new-from-sample").click().run()
    return calm(app)


def calm(app: AppTest) -> AppTest:
    assert not app.exception
    assert [error.value for error in app.error] == []
    return app


def code(app: AppTest) -> str:
    return str(app.session_state["studio"].code)


def type_in(app: AppTest, text: str) -> AppTest:
    rev = app.session_state["studio"].code_rev
    app.session_state["editor"] = {"text": {"rev": rev, "seq": 1, "text": text}}
    return calm(app.run())


def words(app: AppTest) -> str:
    return " ".join(str(element.value) for element in [*app.markdown, *app.caption])


def test_first_visit_offers_data_and_a_sample() -> None:
    app = opened()
    assert {button.key for button in app.button} >= {"to-data", "new-from-sample"}


def test_sample_opens_with_form_and_code_in_step(app: AppTest) -> None:
    assert "def execute(" in code(app)
    assert "in step with the form" in words(app)
    assert app.selectbox(key="form-target").value == "Hired"


def test_choice_in_the_form_changes_the_code_and_the_draft(app: AppTest) -> None:
    before, rev = code(app), app.session_state["studio"].code_rev
    calm(app.radio(key="form-mode").set_value("explain").run())
    assert code(app) != before
    assert app.session_state["studio"].code_rev == rev + 1
    assert services().algorithms.list()[0].draft_code == code(app)
    assert app.radio(key="form-mode").value == "explain"


def test_edit_of_the_code_within_the_form_moves_the_form(app: AppTest) -> None:
    assert "MAX_ITER = 1000" in code(app)
    type_in(app, code(app).replace("MAX_ITER = 1000", "MAX_ITER = 444"))
    assert app.number_input(key="form-max_iter").value == 444
    assert "in step with the form" in words(app)


def test_custom_code_locks_the_form_and_reverting_keeps_it_as_a_revision(app: AppTest) -> None:
    formed = code(app)
    custom = formed + "\nprint('my own')\n"
    type_in(app, custom)
    assert "Custom code" in words(app)
    assert app.radio(key="form-mode").disabled
    calm(app.button(key="revert").click().run())
    assert code(app) == formed
    assert not app.radio(key="form-mode").disabled
    kept = services().algorithms.revisions(app.session_state["studio"].algorithm_id)
    assert services().algorithms.code(kept[0].id) == custom


def test_fault_in_the_code_is_listed_with_line_and_remedy(app: AppTest) -> None:
    type_in(app, "import os\n\n\ndef execute(testData):\n    return {}\n")
    assert "1 error in the code" in words(app)
    assert "1:" in words(app)


def test_refresh_brings_the_draft_back_from_the_address(app: AppTest) -> None:
    type_in(app, code(app) + "\nprint('kept')\n")
    algorithm_id = app.session_state["studio"].algorithm_id
    fresh = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    fresh.run()
    fresh.query_params["algorithm"] = algorithm_id
    calm(fresh.switch_page("pages/work/build.py").run())
    assert "print('kept')" in code(fresh)
    assert "custom code" in words(fresh)


def test_unknown_algorithm_in_the_address_shows_the_beginning() -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.run()
    app.query_params["algorithm"] = "../../etc/passwd"
    calm(app.switch_page("pages/work/build.py").run())
    assert "new-from-sample" in {button.key for button in app.button}


def test_rename_shows_a_hostile_name_as_it_is(app: AppTest) -> None:
    hostile = "![](http://a/b) <img src=x onerror=alert(1)>"
    algorithm_id = app.session_state["studio"].algorithm_id
    app.text_input(key=f"algorithm-name-{algorithm_id}").set_value(hostile)
    calm(app.button(key="algorithm-rename").click().run())
    assert services().algorithms.get(algorithm_id).name == hostile
    assert "![](" not in words(app)


def test_saved_revision_is_listed_and_can_be_restored(app: AppTest) -> None:
    first = code(app)
    calm(app.button(key="revision-save").click().run())
    calm(app.number_input(key="form-max_iter").set_value(55).run())
    assert code(app) != first
    revision = services().algorithms.revisions(app.session_state["studio"].algorithm_id)[-1]
    calm(app.button(key=f"restore-{revision.id}").click().run())
    assert code(app) == first
    assert app.number_input(key="form-max_iter").value == 1000


def test_run_queues_the_text_on_screen_and_opens_the_test_page(app: AppTest) -> None:
    type_in(app, code(app) + "\nprint('mine')\n")
    text = code(app)
    app.button(key="run").click().run()
    assert not app.exception
    run = services().runs.get(app.session_state["studio"].run_id)
    assert services().algorithms.code(run.revision_id) == text
    assert services().runs.labels(run.id) is not None


def test_other_algorithm_opens_and_the_first_keeps_its_words(app: AppTest) -> None:
    first = app.session_state["studio"].algorithm_id
    type_in(app, code(app) + "\nprint('first')\n")
    calm(app.button(key="algorithm-new").click().run())
    calm(app.button(key="new-from-sample").click().run())
    assert "print('first')" not in code(app)
    calm(app.selectbox(key="algorithm-choice").set_value(first).run())
    assert "print('first')" in code(app)


def test_two_algorithms_of_one_name_are_told_apart(app: AppTest) -> None:
    calm(app.button(key="algorithm-new").click().run())
    calm(app.button(key="new-from-sample").click().run())
    options = app.selectbox(key="algorithm-choice").options
    assert len(options) == len(set(options)) == 2
    for algorithm in services().algorithms.list():
        services().algorithms.rename(algorithm.id, "one name")
    calm(app.run())
    options = app.selectbox(key="algorithm-choice").options
    assert len(options) == len(set(options)) == 2


def test_dataset_is_built_on_with_a_click_and_run(tmp_path: Path) -> None:
    cleaned("customers")
    app = opened()
    calm(app.button(key="new-from-dataset").click().run())
    assert app.selectbox(key="form-target").value == "churn"
    assert " rows" in words(app)
    app.button(key="run").click().run()
    assert not app.exception
    assert services().runs.get(app.session_state["studio"].run_id).dataset_id is not None


def test_rare_levels_that_separate_are_merged_by_one_click() -> None:
    rows = [
        f"{20 + n % 50},{('Oslo', 'Rome')[n % 2]},{'yes' if n % 3 else 'no'}" for n in range(300)
    ]
    rows[:6] = [f"{20 + n},Lviv,no" for n in range(6)]
    rows[6:18] = [f"{30 + n},Bern,{'yes' if n % 2 else 'no'}" for n in range(12)]
    datasets = services().datasets
    dataset = datasets.upload("rare.csv", ("age,city,paid\n" + "\n".join(rows) + "\n").encode())
    datasets.sanitize(dataset.id)
    app = opened()
    calm(app.button(key="new-from-dataset").click().run())
    assert "merge-rare-levels" not in {button.key for button in app.button}
    calm(app.radio(key="form-mode").set_value("explain").run())
    assert "no finite odds ratio" in words(app)
    calm(app.button(key="merge-rare-levels").click().run())
    assert 'UNSEEN = "other"' in code(app)
    assert app.selectbox(key="form-unseen").value == "other"
    assert "no finite odds ratio" not in words(app)
    assert "merge-rare-levels" not in {button.key for button in app.button}


def test_dataset_below_the_gate_is_refused_with_reasons() -> None:
    cleaned("survey")
    app = opened()
    assert "is refused" in app.error[0].value
    assert "new-from-dataset" not in {button.key for button in app.button}


def test_another_target_brings_its_own_choices() -> None:
    cleaned("customers")
    app = opened()
    calm(app.button(key="new-from-dataset").click().run())
    calm(app.selectbox(key="form-target").set_value("newsletter").run())
    assert 'TARGET = "newsletter"' in code(app)
    assert app.selectbox(key="form-positive").value in {"yes", "no", "true", "false"}


def test_target_that_cannot_be_one_is_refused_and_nothing_is_lost() -> None:
    cleaned("customers")
    app = opened()
    calm(app.button(key="new-from-dataset").click().run())
    before = code(app)
    app.selectbox(key="form-target").set_value("monthly_spend").run()
    assert not app.exception
    assert "not a class" in app.error[0].value
    assert code(app) == before


def test_grid_without_a_feature_is_refused_once_and_nothing_is_lost(app: AppTest) -> None:
    before = code(app)
    app.session_state["form-columns-1"] = {
        "edited_rows": {row: {"Role": "Ignored"} for row in range(4)},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    assert not app.exception
    assert ["No column is a feature" in error.value for error in app.error] == [True]
    assert code(app) == before
    assert app.radio(key="form-threshold").value == "fixed"


def test_kind_of_an_ignored_column_outlives_the_next_choice_in_the_grid(app: AppTest) -> None:
    for edits in ({0: {"Role": "Ignored"}}, {0: {"Role": "Ignored", "Kind": "Category"}}):
        app.session_state["form-columns-1"] = {
            "edited_rows": edits,
            "added_rows": [],
            "deleted_rows": [],
        }
        calm(app.run())
    calm(app.radio(key="form-mode").set_value("explain").run())
    assert app.session_state["form-columns-rev"] == 1


def test_role_given_in_the_grid_outlives_a_visit_to_another_page(app: AppTest) -> None:
    app.session_state["form-columns-1"] = {
        "edited_rows": {0: {"Role": "Ignored"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    calm(app.run())
    ignoring = code(app)
    assert 'IGNORED = ["Industry Experience"]' in ignoring
    calm(app.switch_page("pages/work/data.py").run())
    calm(app.switch_page("pages/work/build.py").run())
    assert code(app) == ignoring
