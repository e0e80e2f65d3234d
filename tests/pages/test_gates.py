"""The gates on the data page: said in words, refused by the service, taken on by a click."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from components import frame
from engine.assembly import Services
from tests.components.records import HOSTILE

NAME = HOSTILE.replace('"', '""')
LEAKING = (
    f'"{NAME}",x,w,y\n'
    + "".join(
        f"{9 * (n % 3 == 0) + n % 2},{n * 37 % 101}.5,{n * 53 % 89}.5,{('no', 'yes')[n % 3 == 0]}\n"
        for n in range(240)
    )
).encode()


def opened(app: AppTest, studio: Services) -> AppTest:
    dataset = studio.datasets.upload("leaking.csv", LEAKING, "y")
    studio.datasets.sanitize(dataset.id)
    app.switch_page(frame.DATA).run()
    app.session_state["studio"].dataset_id = dataset.id
    app.run()
    assert not app.exception
    return app


def test_leak_refuses_training_until_it_is_taken_on_and_again_after(
    app: AppTest, own_studio: Services
) -> None:
    opened(app, own_studio)
    dataset = own_studio.datasets.list()[0]
    assert app.button(key="build-model").disabled
    assert any("1 gate refuses training" in caption.value for caption in app.caption)
    said = "\n".join(element.value for element in app.markdown)
    assert "<img" not in said.replace("\\", "") or "\\<img" in said
    accept = next(b for b in app.button if b.label == "Train all the same")
    accept.click().run()
    assert not app.exception
    assert not app.button(key="build-model").disabled
    assert len(own_studio.datasets.get(dataset.id).accepted_risks) == 1
    next(b for b in app.button if b.label == "Refuse again").click().run()
    assert app.button(key="build-model").disabled
    assert own_studio.datasets.get(dataset.id).accepted_risks == ()
