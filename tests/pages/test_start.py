"""The start page on the studio's real rooms."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from components.theme import score_tone
from components.wording import whole
from engine.assembly import Services


def test_empty_studio_shows_four_steps_and_the_samples(app: AppTest, own_studio: Services) -> None:
    assert [heading.value for heading in app.subheader][:4] == [
        "1. Data",
        "2. Build",
        "3. Test",
        "4. Keep",
    ]
    keys = {button.key for button in app.button}
    assert {f"sample-{sample.key}" for sample in own_studio.datasets.samples()} <= keys


def test_one_step_at_a_time_is_the_primary_one(app: AppTest) -> None:
    primary = [button.key for button in app.button if button.proto.type == "primary"]
    assert primary == ["open-data"]


def test_sample_chosen_opens_its_dataset(app: AppTest, own_studio: Services) -> None:
    sample = own_studio.datasets.samples()[0]
    app.button(key=f"sample-{sample.key}").click().run()
    assert not app.exception
    assert len(own_studio.datasets.list()) == 1
    assert app.session_state["studio"].dataset_id == own_studio.datasets.list()[0].id


def test_dataset_is_listed_with_its_score(
    app: AppTest, own_studio: Services, work: Callable[[], None]
) -> None:
    dataset = own_studio.datasets.upload_sample(own_studio.datasets.samples()[0].key)
    own_studio.jobs.submit("sanitize", dataset.id)
    work()
    app.run()
    score = own_studio.datasets.get(dataset.id).score
    assert score is not None
    badges = " ".join(item.value for item in app.markdown)
    assert f"score {whole(score)}" in badges
    assert score_tone(score, 50) != "poor"
    app.button(key=f"dataset-{dataset.id}").click().run()
    assert app.session_state["studio"].dataset_id == dataset.id
