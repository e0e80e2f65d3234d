"""A proposed merge on the data page: tried, kept, told in the recipe, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from components import frame
from components.dataset_report import TABS
from engine.assembly import Services
from tests.components.records import HOSTILE

CITIES = [
    "St. Louis",
    "St. Louis",
    "St Louis",
    "ST. LOUIS",
    f"{HOSTILE}",
    f"{HOSTILE}!",
    "Oslo",
] * 8
TABLE = "row;city\n" + "".join(
    f'r{n}x;"{city.replace(chr(34), chr(34) * 2)}"\n' for n, city in enumerate(CITIES)
)


def opened(app: AppTest, studio: Services) -> str:
    dataset = studio.datasets.upload("cities.csv", TABLE.encode())
    studio.datasets.sanitize(dataset.id)
    app.switch_page(frame.DATA).run()
    app.session_state["studio"].dataset_id = dataset.id
    app.session_state["studio"].report_tab = TABS[1]
    app.run()
    assert not app.exception
    return dataset.id


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in [*app.markdown, *app.caption, *app.info])


def choose(app: AppTest, value: str, answer: str) -> AppTest:
    control = next(c for c in app.segmented_control if value in c.label)
    control.set_value(answer).run()
    assert not app.exception
    return app


def test_merge_shows_what_it_does_then_is_kept_and_replayed(
    app: AppTest, own_studio: Services, work: Callable[[], None]
) -> None:
    dataset_id = opened(app, own_studio)
    assert "2 proposals open" in said(app)
    assert f"**{HOSTILE[:6]}" not in said(app)
    choose(app, "St", "Merge")
    assert "Score after the repairs:" in said(app)
    assert "values instead of" in said(app)
    assert own_studio.datasets.merges.proposals(dataset_id)[0].is_accepted is None
    app.button(key=f"clean-with-merges-{dataset_id}").click().run()
    work()
    app.run()
    assert not app.exception
    assert "1 proposal open" in said(app)
    merged = own_studio.datasets.table(dataset_id)["city"]
    assert merged.tolist()[:4] == ["St. Louis"] * 4
    recipe = json.loads(own_studio.datasets.recipe_json(dataset_id))
    assert any("St Louis" in column["merges"] for column in recipe["columns"])


def test_answer_taken_back_before_it_is_kept_changes_nothing(
    app: AppTest, own_studio: Services
) -> None:
    dataset_id = opened(app, own_studio)
    choose(app, "St", "Keep apart")
    app.button(key=f"put-back-merges-{dataset_id}").click().run()
    assert "Score after the repairs:" not in said(app)
    assert own_studio.datasets.get(dataset_id).state == "ready"
    assert "2 proposals open" in said(app)


def test_recipe_as_code_is_written_when_it_is_opened(app: AppTest, own_studio: Services) -> None:
    dataset_id = opened(app, own_studio)
    assert not app.code
    app.session_state[f"code-{dataset_id}"] = True
    app.run()
    assert not app.exception
    assert "def clean(raw):" in app.code[0].value
