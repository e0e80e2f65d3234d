"""The split that the report speaks for: preset, offered, refused in words, and in the code."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components import frame
from engine.assembly import Services


def visits(dates: bool = False, gaps: int = 0) -> bytes:
    """Forty patients, six visits each; or days in order, some of them unknown."""
    head = "day,x,y\n" if dates else "patient_id,x,y\n"
    rows = []
    for n in range(240):
        day = f"2024-{1 + n // 28:02d}-{1 + n % 28:02d}" if n >= gaps else ""
        key = day if dates else f"P{n % 40:03d}"
        rows.append(f"{key},{n * 37 % 101 + (n % 3 == 0) * 20}.5,{('no', 'yes')[n % 3 == 0]}\n")
    return (head + "".join(rows)).encode()


def built(app: AppTest, studio: Services, content: bytes) -> AppTest:
    dataset = studio.datasets.upload("visits.csv", content, "y")
    studio.datasets.sanitize(dataset.id)
    app.switch_page(frame.DATA).run()
    app.session_state["studio"].dataset_id = dataset.id
    app.run()
    app.button(key="build-model").click().run()
    app.switch_page(frame.BUILD).run()
    assert not app.exception
    return app


def code(app: AppTest) -> str:
    return str(app.session_state["studio"].code)


def keys(app: AppTest) -> set[str]:
    return {str(button.key) for button in app.button}


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in [*app.markdown, *app.caption])


def test_rows_in_groups_are_split_by_group_from_the_start(
    app: AppTest, own_studio: Services
) -> None:
    built(app, own_studio, visits())
    assert 'GROUP_COLUMN = "patient_id"' in code(app)
    assert "GroupShuffleSplit" in code(app)
    assert app.selectbox(key="form-split").value == "group"
    assert "split-by-group-True" in keys(app)
    app.button(key="split-by-group-True").click().run()
    assert not app.exception
    assert app.selectbox(key="form-split").value == "stratified"
    assert "GroupShuffleSplit" not in code(app)
    app.button(key="split-by-group-False").click().run()
    assert "GroupShuffleSplit" in code(app)


def test_time_is_offered_and_taken_in_one_click(app: AppTest, own_studio: Services) -> None:
    built(app, own_studio, visits(dates=True))
    assert app.selectbox(key="form-split").value == "stratified"
    app.button(key="split-by-time-False").click().run()
    assert not app.exception
    assert 'TIME_COLUMN = "day"' in code(app)
    assert app.selectbox(key="form-split").value == "time"
    assert "in step with the form" in said(app)


def test_time_that_is_not_known_of_every_row_is_told_not_offered(
    app: AppTest, own_studio: Services
) -> None:
    built(app, own_studio, visits(dates=True, gaps=3))
    assert "split-by-time-False" not in keys(app)
    assert "is empty in 3 rows" in said(app).replace("\\", "")


@pytest.mark.parametrize("dates", [False, True])
def test_rows_held_back_are_whole_groups_or_the_latest(own_studio: Services, dates: bool) -> None:
    dataset = own_studio.datasets.upload("visits.csv", visits(dates=dates), "y")
    own_studio.datasets.sanitize(dataset.id)
    table = own_studio.datasets.table(dataset.id)
    builder = own_studio.builder
    spec = builder.propose(builder.summarise(table), "y")
    field, column = ("time", "day") if dates else ("group", "patient_id")
    spec = builder.change(spec, **{f"{field}_column": column, "split": field})
    parts = builder.payload(spec, table)
    train = set(table[column].iloc[parts.train_positions])
    test = set(table[column].iloc[parts.test_positions])
    assert train.isdisjoint(test)
    if dates:
        assert max(train) < min(test)
