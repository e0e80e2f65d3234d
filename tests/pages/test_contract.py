"""The contract of an algorithm on the build page: read, kept, tested, broken, mended."""

from __future__ import annotations

import json
import re

import pytest

from components.contract_clauses import table
from engine.contracts.model import Counterexample
from tests.engine.contracts.contracts import FAIR, PRICING

pytestmark = pytest.mark.bubblewrap
HOSTILE = "![x](http://a.b/c)<script>"


@pytest.fixture
def build(app, own_studio):
    """The build page with an algorithm of one's own on screen."""

    def open_algorithm(code):
        made = own_studio.algorithms.create(HOSTILE, "custom", code)
        app.query_params["algorithm"] = made.id
        app.switch_page("pages/work/build.py").run()
        assert not app.exception
        return made

    return open_algorithm


def words(app):
    return " ".join(str(each.value) for each in [*app.markdown, *app.caption, *app.info])


def test_a_contract_is_read_kept_tested_and_shown_stale(build, app, own_studio, work):
    made = build(FAIR)
    app.button(key="contract-infer").click().run()
    assert "no example" in app.error[0].value
    own_studio.runs.start(made.id, FAIR, test_data={"cost": 250, "demand": 0.5})
    work()
    app.button(key="contract-infer").click().run()
    request = app.text_area(key=f"contract-request-{made.id}")
    assert json.loads(request.value)["properties"]["cost"]["maximum"] == 1_000

    app.text_area(key=f"contract-invariants-{made.id}").input("out.price >= 10 **")
    app.button(key="contract-save").click().run()
    assert "invariants" in app.error[0].value
    app.text_area(key=f"contract-invariants-{made.id}").input(
        f"out.price <= inp.cost\nout.price != '{HOSTILE}'"
    )
    app.button(key="contract-save").click().run()
    assert not app.error
    assert own_studio.contracts.get(made.id).contract.invariants[0] == "out.price <= inp.cost"

    work()
    app.run()
    told = words(app)
    assert not app.exception
    assert "1 refuted" in told
    assert "REFUTED" in told
    assert HOSTILE not in re.sub("`[^`]*`", "", told)  # in code it means nothing
    found = app.dataframe[0].value
    assert list(found["Place"]) == ["inp.cost", "inp.demand", "out.price"]
    assert list(found["Call"]) == ["1", "0", "2"]

    own_studio.algorithms.commit(made.id, FAIR + "\n", None, "", "ann")
    app.run()
    assert "counts for nothing now" in words(app)


def test_a_test_is_asked_for_by_a_click_and_watched(build, app, own_studio, work):
    made = build(FAIR)
    own_studio.contracts.save(made.id, PRICING)
    app.run()
    assert "Not tested yet" in words(app)
    app.button(key="contract-test").click().run()
    assert not app.exception
    job = own_studio.jobs.get(own_studio.contracts.get(made.id).job_id)
    assert job.options == {"examples": 2_000, "seed": 0}
    assert own_studio.algorithms.revisions(made.id)[0].message == "Tested by its contract"


def test_a_proof_is_offered_made_and_taken_back_by_an_edit(build, app, own_studio, work):
    able = FAIR.replace('testData["demand"]', 'float(testData["demand"])')
    made = build(able)
    own_studio.contracts.save(made.id, PRICING)
    own_studio.algorithms.commit(made.id, able, None, "", "ann")
    work()
    app.run()
    app.button(key="contract-prove").click().run()
    assert not app.exception
    job = own_studio.jobs.get(own_studio.contracts.get(made.id).job_id)
    assert job.options["prove"] is True
    work()
    app.run()
    assert "5 proven · 2 tested" in words(app)
    assert "3, not 3.0" in words(app).replace("\\", "")
    assert list(app.dataframe[0].value["Field"]) == ["cost", "demand"]
    assert "contract-prove" not in {each.key for each in app.button}

    own_studio.algorithms.commit(made.id, FAIR, None, "", "ann")
    app.run()
    assert "7 stale" in words(app)
    work()
    app.run()
    told = words(app).replace("\\", "")
    assert "Line 3 keeps this code from a proof: 'demand' may be whole or decimal" in told
    assert "contract-prove" not in {each.key for each in app.button}


def test_a_counterexample_becomes_rows_whatever_is_in_it():
    found = Counterexample(
        inputs=({"a": {"b": [1, []]}, HOSTILE: "\u202ex"}, {"a": {"b": [2, []]}, HOSTILE: ""}),
        answers=({"n": 10**5_000}, None),
        why="",
    )
    rows = table(found)
    assert rows[0] == {"Place": "inp.a.b[0]", "First call": "1", "Second call": "2"}
    assert rows[1]["First call"] == "[]"
    assert "\u202e" not in str(rows)
    assert rows[3]["First call"] == "a very long number"
    assert rows[4] == {"Place": "out", "First call": "", "Second call": "None"}
    many = found.model_copy(update={"inputs": ({"xs": list(range(500))},), "answers": ()})
    assert len(table(many)) == 60
