"""The form says what a spec says, and reports only what a person changed."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def page() -> None:
    import json

    import streamlit as st

    from components import logistic_form
    from engine.builder.model import ColumnSummary, LogisticSpec
    from engine.builder.rules import SOLVERS

    hostile = "<img src=x onerror=alert(1)> ![](http://a/b) **b**"
    facts = {"rows": 100, "missing": 3, "distinct": 3}
    columns = [
        ColumnSummary(name="age", type="number", **facts),
        ColumnSummary(name=hostile, type="category", **facts, levels=(("[a](b)", 60), ("c", 37))),
        ColumnSummary(name="day", type="date", **facts),
        ColumnSummary(name="bought", type="category", **facts, levels=(("no", 70), ("yes", 30))),
    ]
    spec = LogisticSpec.model_validate(
        {
            "target": "bought",
            "positive": "yes",
            "features": [
                {"name": "age", "kind": "numeric"},
                {"name": hostile, "kind": "categorical"},
            ],
            "ignored": ["day"],
            **st.session_state.get("choices", {}),
        }
    )
    st.text(json.dumps({n: str(v) for n, v in logistic_form.noticed(spec, columns).items()}))
    changes = logistic_form.show(
        spec,
        columns,
        SOLVERS[spec.penalty],
        is_fresh=st.session_state.get("fresh", False),
        is_locked=st.session_state.get("locked", False),
    )
    plain = {name: str(value) for name, value in changes.items()}
    st.text(json.dumps(plain))


def drawn(**held: Any) -> AppTest:
    app = AppTest.from_function(page)
    for key, value in held.items():
        app.session_state[key] = value
    app.run()
    assert not app.exception
    return app


def changes(app: AppTest) -> dict[str, str]:
    assert not app.exception
    noticed, reported = (dict(json.loads(text.value)) for text in app.text)
    # Known before the form is drawn, or the page would have to be drawn twice.
    assert reported in ({}, noticed)
    return reported


EXPLAIN = {"mode": "explain", "penalty": "none", "C": None, "solver": "newton-cholesky"}


def test_form_nobody_touched_reports_no_change() -> None:
    assert changes(drawn()) == {}


def test_every_form_of_a_spec_reports_no_change() -> None:
    for choices in (
        EXPLAIN,
        {"penalty": "elastic_net", "l1_ratio": 0.3, "solver": "saga", "C": 0.25},
        {
            "threshold": "costs",
            "threshold_value": None,
            "cost_false_positive": 2.5,
            "cost_false_negative": 40.0,
        },
        {"unseen": "other", "rare_share": 0.02, "class_weight": "balanced", "missing": "fill"},
        {"ignored": [], "time_column": "day", "split": "time", "seed": 99},
    ):
        assert changes(drawn(choices=choices)) == {}, choices


def test_chosen_mode_is_reported() -> None:
    app = drawn()
    app.radio(key="form-mode").set_value("explain").run()
    assert changes(app) == {"mode": "explain"}


def test_number_entered_is_reported() -> None:
    app = drawn()
    app.number_input(key="form-max_iter").set_value(50).run()
    assert changes(app) == {"max_iter": "50"}


def test_given_strength_is_reported_as_c() -> None:
    app = drawn()
    app.radio(key="form-C_way").set_value("fixed").run()
    assert changes(app) == {"C": "1.0"}


def test_another_strength_is_reported_as_c() -> None:
    app = drawn(choices={"C": 0.25})
    app.number_input(key="form-C").set_value(4.0).run()
    assert changes(app) == {"C": "4.0"}


def test_strength_to_be_found_is_reported_as_c() -> None:
    app = drawn(choices={"C": 0.25})
    app.radio(key="form-C_way").set_value("search").run()
    assert changes(app) == {"C": "search"}


def test_only_solvers_that_fit_the_penalty_are_offered() -> None:
    app = drawn(choices={"penalty": "l1", "solver": "saga"})
    assert app.selectbox(key="form-solver").options == ["liblinear", "saga"]


def test_explain_offers_no_penalty_and_no_weights() -> None:
    app = drawn(choices=EXPLAIN)
    keys = {widget.key for widget in [*app.radio, *app.selectbox]}
    assert not keys & {"form-penalty", "form-class_weight"}


def test_explain_lets_a_reference_level_be_named() -> None:
    app = drawn(choices=EXPLAIN)
    picker = next(box for box in app.selectbox if str(box.key).startswith("form-reference-"))
    picker.set_value("[a](b)").run()
    assert "reference='[a](b)'" in changes(app)["features"]


def test_balanced_classes_are_warned_about() -> None:
    app = drawn(choices={"class_weight": "balanced"})
    assert "overstates" in app.warning[0].value


def test_role_time_in_the_grid_is_reported() -> None:
    app = drawn()
    app.session_state["form-columns-1"] = {
        "edited_rows": {2: {"Role": "Time"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    assert changes(app) == {"ignored": "()", "time_column": "day"}


def test_column_taken_out_in_the_grid_is_reported() -> None:
    app = drawn()
    app.session_state["form-columns-1"] = {
        "edited_rows": {0: {"Role": "Ignored"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    assert set(changes(app)) == {"features", "ignored"}
    assert "age" not in changes(app)["features"]


def test_locked_form_takes_no_change() -> None:
    app = drawn(locked=True)
    assert all(widget.disabled for widget in [*app.radio, *app.selectbox, *app.number_input])
    app.session_state["form-mode"] = "explain"
    app.run()
    assert changes(app) == {}
    assert app.radio(key="form-mode").value == "predict"


def test_fresh_form_shows_the_spec_whatever_the_widgets_held() -> None:
    app = drawn()
    app.number_input(key="form-folds").set_value(9).run()
    app.session_state["fresh"] = True
    app.run()
    assert changes(app) == {}
    assert app.number_input(key="form-folds").value == 5


def test_hostile_column_name_never_reaches_markdown_unescaped() -> None:
    app = drawn(choices=EXPLAIN)
    labels = [box.label for box in app.selectbox]
    assert not any("![](" in label for label in labels)
