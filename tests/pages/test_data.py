"""The data page on the studio's real rooms: dirty bytes in, a report out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components import frame
from components.dataset_report import TABS
from engine.assembly import Services
from tests.components.records import HOSTILE

Work = Callable[[], None]

DIRTY = (
    "id;age;income;city;churned\r\n"
    + "".join(
        f"{n};{20 + n % 50};{1000 + 37 * n},50; {('Paris', 'Lyon', 'Nice')[n % 3]};"
        f"{'yes' if n % 4 == 0 else 'no'}\r\n"
        for n in range(1, 61)
    )
).encode("cp1252")


@pytest.fixture
def data(app: AppTest) -> AppTest:
    app.switch_page(frame.DATA).run()
    return calm(app)


def calm(app: AppTest) -> AppTest:
    assert not app.exception
    return app


def drop(app: AppTest, work: Work, name: str, content: bytes) -> AppTest:
    """Drop a file, let the work be done, look again."""
    app.file_uploader[0].upload(name, content, "text/csv").run()
    work()
    return calm(app.run())


def open_tab(app: AppTest, place: int) -> AppTest:
    state = app.session_state["studio"]
    app.session_state[f"report-tab-{state.dataset_id}-{state.report_tab}"] = TABS[place]
    return calm(app.run())


def words(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.error, app.text, app.title, app.info, app.success)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def test_limit_is_said_above_the_box(data: AppTest) -> None:
    assert "Up to **10 MB**" in words(data)


def test_dropped_file_is_stored_once_and_cleaned_in_the_background(
    data: AppTest, own_studio: Services, work: Work
) -> None:
    data.file_uploader[0].upload("customers.csv", DIRTY, "text/csv").run()
    assert [dataset.name for dataset in own_studio.datasets.list()] == ["customers.csv"]
    assert "Reading and cleaning" in [heading.value for heading in data.subheader]
    work()
    calm(data.run())
    assert len(own_studio.datasets.list()) == 1
    assert data.title[0].value == "customers\\.csv"
    assert len(data.get("plotly_chart")) == 2


def test_every_tab_of_the_report_opens(data: AppTest, work: Work) -> None:
    drop(data, work, "customers.csv", DIRTY)
    for place in range(len(TABS)):
        open_tab(data, place)
        assert [error.value for error in data.error] == []


def test_undone_fix_cleans_again_without_it(
    data: AppTest, own_studio: Services, work: Work
) -> None:
    drop(data, work, "customers.csv", DIRTY)
    dataset_id = data.session_state["studio"].dataset_id
    open_tab(data, 1)
    fix = own_studio.datasets.report(dataset_id).fixes_applied[0]
    data.toggle(key=f"fix-{dataset_id}-{fix.id}-True").set_value(False).run()
    assert "Score after the repairs" in words(data)
    assert own_studio.datasets.get(dataset_id).disabled_fixes == ()  # nothing is kept yet
    data.button(key=f"clean-with-{dataset_id}").click().run()
    work()
    calm(data.run())
    after = {f.id: f.is_enabled for f in own_studio.datasets.report(dataset_id).fixes_applied}
    assert after[fix.id] is False
    assert data.toggle(key=f"fix-{dataset_id}-{fix.id}-False").value is False


def test_target_chosen_is_kept(data: AppTest, own_studio: Services, work: Work) -> None:
    drop(data, work, "customers.csv", DIRTY)
    dataset_id = data.session_state["studio"].dataset_id
    box = data.selectbox[0]
    box.set_value(box.options.index("churned")).run()
    work()
    calm(data.run())
    assert own_studio.datasets.get(dataset_id).target == "churned"
    assert own_studio.datasets.report(dataset_id).target == "churned"


def with_target(app: AppTest, work: Work, target: str, content: bytes = DIRTY) -> AppTest:
    drop(app, work, "customers.csv", content)
    box = app.selectbox[0]
    box.set_value(box.options.index(target)).run()
    work()
    return calm(app.run())


def test_target_chosen_leads_to_a_draft_with_nothing_left_to_confirm(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    with_target(data, work, "churned")
    calm(data.button(key="build-model").click().run())
    assert data.title[0].value == "Build"
    assert data.selectbox(key="form-target").value == "churned"
    assert data.selectbox(key="form-positive").value == "yes"
    made = own_studio.algorithms.list()[0]
    assert made.dataset_id == data.session_state["studio"].dataset_id
    assert "income" in made.draft_code
    assert "new-from-dataset" not in {button.key for button in data.button}


def test_the_same_click_again_opens_the_untouched_draft_and_a_changed_one_is_kept(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    with_target(data, work, "churned")

    def build() -> None:
        calm(data.switch_page(frame.DATA).run())
        calm(data.button(key="build-model").click().run())

    build()
    build()
    first = own_studio.algorithms.list()
    assert len(first) == 1
    own_studio.algorithms.save_draft(first[0].id, "x = 1\n", None)
    build()
    assert len(own_studio.algorithms.list()) == 2
    assert own_studio.algorithms.get(first[0].id).draft_code == "x = 1\n"


def test_without_a_target_build_asks_for_it_with_this_dataset_chosen(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    drop(data, work, "customers.csv", DIRTY)
    open_one = own_studio.algorithms.create("Open", "custom", "x = 1\n", None, None)
    data.session_state["studio"].algorithm_id = open_one.id
    calm(data.button(key="build-model").click().run())
    assert data.selectbox(key="new-dataset").value == data.session_state["studio"].dataset_id


def test_table_without_a_feature_is_refused_on_the_spot_and_the_report_stays(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    rows = "".join(f"K-{n:05d}-X,{'yes' if n % 3 else 'no'}\n" for n in range(60))
    with_target(data, work, "churned", f"customer_id,churned\n{rows}".encode())
    calm(data.button(key="build-model").click().run())
    assert "No column can be a feature" in data.error[0].value
    assert "Where the points went" in [heading.value for heading in data.subheader]
    assert own_studio.algorithms.list() == ()


def test_repeated_rows_kept_are_a_caution_on_the_build_page(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    head, *rows = DIRTY.splitlines(keepends=True)
    with_target(data, work, "churned", head + b"".join([*rows, *rows[:30]]))
    dataset_id = data.session_state["studio"].dataset_id
    calm(data.button(key="build-model").click().run())
    assert "exact copies of training rows" not in words(data)
    repairs = own_studio.datasets.report(dataset_id).fixes_applied
    own_studio.datasets.set_disabled_fixes(
        dataset_id, tuple(fix.id for fix in repairs if fix.rule == "duplicates")
    )
    own_studio.datasets.sanitize(dataset_id)
    calm(data.switch_page(frame.BUILD).run())
    assert "exact copies of training rows" in words(data)
    assert "Repeated rows set aside" in words(data)


def test_small_table_is_refused_for_training_with_reasons(data: AppTest, work: Work) -> None:
    drop(data, work, "tiny.csv", b"a,b\n1,2\n3,4\n5,6\n")
    assert any("Training on this table is refused" in error.value for error in data.error)
    assert next(button for button in data.button if button.label == "Build a model").disabled


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n\n"),
        ("zip.csv", b"PK\x03\x04" + bytes(200)),
        ("binary.csv", bytes(range(256)) * 20),
        ("header.csv", b"a,b,c\n"),
        ("quote.csv", b'a,b\n"never closed,1\n2,3\n'),
        ("wide.csv", (",".join(f"c{n}" for n in range(20_000)) + "\n").encode()),
    ],
)
def test_bad_file_gives_words_and_never_a_traceback(
    data: AppTest, work: Work, name: str, content: bytes
) -> None:
    drop(data, work, name, content)
    assert "on our side" not in words(data)


REFUSED = {
    "empty.csv": b"",
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "header.csv": b"a,b,c\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_file_is_kept_listed_with_its_reason_and_can_be_removed(
    data: AppTest, work: Work, own_studio: Services, name: str
) -> None:
    drop(data, work, name, REFUSED[name])
    kept = own_studio.datasets.list()[0]
    assert (kept.name, kept.state.value, kept.size_bytes) == (name, "failed", len(REFUSED[name]))
    assert "stays in the list as refused" in words(data)
    calm(next(b for b in data.button if b.label == "All datasets").click().run())
    assert ":red-badge[refused]" in words(data)
    assert str(kept.problem) in words(data).replace("\\", "")
    calm(data.button(key=f"dataset-{kept.id}-remove").click().run())
    assert len(own_studio.datasets.list()) == 1
    calm(data.button(key="delete-yes").click().run())
    assert own_studio.datasets.list() == ()


def test_a_dataset_that_was_read_has_no_quick_way_out_of_the_list(
    data: AppTest, work: Work, own_studio: Services
) -> None:
    drop(data, work, "customers.csv", DIRTY)
    calm(next(b for b in data.button if b.label == "All datasets").click().run())
    keys = {button.key for button in data.button}
    dataset_id = own_studio.datasets.list()[0].id
    assert f"dataset-{dataset_id}" in keys
    assert f"dataset-{dataset_id}-remove" not in keys


def test_hostile_names_and_cells_stay_text(data: AppTest, work: Work) -> None:
    header = HOSTILE.replace('"', '""')
    rows = "".join(f'"{header}",{n},{n % 2}\n' for n in range(40))
    drop(data, work, f"{HOSTILE}.csv".replace("/", "_"), f'"{header}",x,y\n{rows}'.encode())
    for place in range(len(TABS)):
        open_tab(data, place)
        plain = words(data).replace("\\", "")
        assert "](http://" not in words(data)
        assert "![x](http" not in plain.replace("\u2060", "") or "\\!" in words(data)


def test_delete_asks_first_and_then_forgets(
    data: AppTest, own_studio: Services, work: Work
) -> None:
    drop(data, work, "customers.csv", DIRTY)
    data.button(key="delete").click().run()
    assert len(own_studio.datasets.list()) == 1
    data.button(key="delete-yes").click().run()
    calm(data.run())
    assert own_studio.datasets.list() == ()
    assert len(data.file_uploader) == 1


def test_dataset_of_an_unknown_address_is_refused_in_words(app: AppTest) -> None:
    app.query_params["dataset"] = "f" * 32
    app.switch_page(frame.DATA).run()
    calm(app)
    assert app.error or app.file_uploader
