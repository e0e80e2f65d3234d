"""Health shows what works, what is in use, and what should be known, each in its place."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.plain import plain
from engine import assembly
from engine.execution.model import Job
from engine.parts import Caution, PartState
from tests.conftest import missing

IDENTITY = "def execute(testData):\n    return {}\n"


def texts(app: AppTest) -> str:
    shown = [*app.markdown, *app.caption, *app.warning, *app.error, *app.success]
    return "\n".join(str(each.value) for each in shown)


def draw(*parts: PartState) -> AppTest:
    def script(parts):
        from components import part_list  # noqa: PLC0415 - the script runs by itself

        part_list.show(parts)

    drawn = AppTest.from_function(script, args=(list(parts),)).run()
    assert not drawn.exception
    return drawn


def sandbox(name: str, **more: object) -> PartState:
    return PartState(name=name, state="ready", facts={"Boxes": "Started alone"}, **more)


RISK = Caution(
    kind="risky",
    title="A weak *wall*",
    severity="risk",
    problem="It is thin.",
    remedy="Run `make wall`.",
)
NOTE = RISK.model_copy(update={"severity": "note", "title": "A slow wall"})


@pytest.mark.docker
def test_sandbox_in_use_shows_its_pool_and_every_warning(
    own_studio: assembly.Services, app: AppTest
):
    own_studio.execution.run(Job(run_id="first", code=IDENTITY, payload={}))
    app.switch_page("pages/studio/health.py").run()
    assert not app.exception
    used = [part for part in own_studio.health.parts() if part.is_in_use]
    if not used:
        missing("a sandbox")
    labels = {metric.label: metric.value for metric in app.metric}
    assert {"Warm boxes ready", "Runs at work", "Runs waiting"} <= set(labels)
    assert labels["Runs waiting"] == "0"
    for warning in used[0].warnings:
        assert plain(warning.title) in texts(app)


def test_warning_is_seen_beside_its_part_and_in_the_verdict_and_is_no_failure():
    drawn = draw(sandbox("docker", warnings=(RISK, NOTE)))
    assert "Everything works" in drawn.warning[0].value
    assert "1 warning" in drawn.warning[0].value
    assert "A weak \\*wall\\*" in texts(drawn)
    assert "Run `make wall`" in texts(drawn)
    assert "1 warning and 1 note" in drawn.expander[0].label
    assert not drawn.error


def test_notes_alone_leave_the_verdict_green():
    drawn = draw(sandbox("docker", warnings=(NOTE,)))
    assert "Everything works" in drawn.success[0].value
    assert "A slow wall" in texts(drawn)


def test_part_that_does_not_work_stands_before_everything_else():
    broken = PartState(name="Git", state="missing", detail="Gone.", remedy="Install git.")
    drawn = draw(sandbox("docker", warnings=(RISK,)), broken)
    assert "1 part does not work" in drawn.error[0].value
    assert texts(drawn).index("Git") < texts(drawn).index("Docker")


def test_sandbox_that_would_take_over_is_said_to_stand_by():
    drawn = draw(sandbox("bubblewrap"), sandbox("docker", is_in_use=True, figures={"Runs": "3"}))
    assert texts(drawn).index("Docker") < texts(drawn).index("bubblewrap")
    assert [(each.label, each.value) for each in drawn.metric] == [("Runs", "3")]
    assert "stands by" in texts(drawn)
    assert "stands by" not in texts(draw(sandbox("bubblewrap"), sandbox("docker")))
