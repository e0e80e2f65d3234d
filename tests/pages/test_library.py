"""The library page on the real catalog: found, tried, refused, and called."""

from __future__ import annotations

import json
import shlex

import pytest

from components import catalog_calls, clause_words, frame, library_search
from components.plain import plain
from engine.catalog.discovery import entries
from engine.models.model import ModelKind, Options, Wish
from tests.pages.test_models import table

HOSTILE = "<script>alert(1)</script> ![x](http://y) $z$"
FRAUD = "fraud-detection"
HERE = "http://127.0.0.1:8501"
TEXT = f"library-{FRAUD}-json"


@pytest.fixture
def opened(app):
    def page(slug=None, **params):
        for name, value in params.items():
            app.query_params[name] = value
        if slug:
            app.query_params["algorithm"] = slug
        app.switch_page(frame.LIBRARY).run()
        assert not app.exception
        return app

    return page


def said(app):
    parts = [*app.markdown, *app.caption, *app.error, *app.warning]
    return " ".join(str(part.value) for part in parts)


def titles(page):
    return [each.key for each in page.button if str(each.key).startswith("open-")]


def amount(page):
    return next(each for each in page.number_input if each.label == "Amount")


def test_the_shelf_shows_all_and_a_search_those_that_fit(opened):
    page = opened()
    assert titles(page) == [f"open-{slug}" for slug in entries()]
    page.text_input(key="search").set_value("CHARGEBACK payment").run()
    assert titles(page) == [f"open-{FRAUD}"]
    page.text_input(key="search").set_value(HOSTILE).run()
    assert titles(page) == []
    assert "Nothing found" in [each.value for each in page.subheader]
    assert "<script>" not in said(page)
    assert "![x](" not in said(page)
    page.button(key="search-clear").click().run()
    assert len(titles(page)) == len(entries())


def test_a_search_in_the_address_is_there_again(opened):
    assert titles(opened(search="chargeback")) == [f"open-{FRAUD}"]


def test_words_in_a_title_come_before_those_elsewhere():
    found = library_search.found([entry.about for entry in entries().values()], "pric")
    assert found[0].slug == "dynamic-pricing"
    assert library_search.found(found, "no such thing") == []


def test_a_card_opens_its_algorithm_and_the_way_back_shows_the_shelf(opened):
    page = opened()
    page.button(key=f"open-{FRAUD}").click().run()
    assert page.title[0].value == "Fraud detection"
    assert page.query_params["algorithm"] == FRAUD
    page.button(key="library-back").click().run()
    assert page.title[0].value == "Library"


def test_an_unknown_algorithm_is_told_above_the_shelf(opened):
    page = opened(HOSTILE)
    assert "no such algorithm" in page.warning[0].value
    assert page.title[0].value == "Library"


def test_an_answer_on_the_page_is_that_of_the_service(opened, own_studio):
    page = opened(FRAUD)
    first = entries()[FRAUD].examples[0].request
    told = own_studio.catalog.execute(FRAUD, first).answer
    assert page.metric[0].value == str(told.score)
    assert json.loads(page.text_area(key=TEXT).value) == first
    page.session_state[f"library-{FRAUD}-tabs"] = "Use as API"
    page.run()
    shown = [each.value for each in page.code]
    assert catalog_calls.curl(FRAUD, first, HERE) in shown
    assert catalog_calls.python_code(FRAUD, first, HERE).strip() in shown

    # Money is typed as money and sent in cents; the explanation speaks of what is typed.
    assert "in cents" not in amount(page).help
    amount(page).set_value(1299.99).run()
    assert json.loads(page.text_area(key=TEXT).value)["payment"]["amount_cents"] == 129_999

    # A fault stands at its field with the remedy, and what was typed stays.
    amount(page).set_value(10.0**10).run()
    assert "1 field of the request needs correcting" in page.error[0].value.replace("\\", "")
    assert any("Amount is too high" in each.value for each in page.markdown)
    assert amount(page).value == 10.0**10
    assert not page.metric


def test_json_and_form_are_in_step_and_a_fault_keeps_the_text(opened):
    page = opened(FRAUD)
    page.text_area(key=TEXT).set_value('{"payment": {"amount_cents": 500}}').run()
    assert amount(page).value == 5.0
    assert page.metric[0].value == "0"
    page.text_area(key=TEXT).set_value('{"payment": ').run()
    assert "no JSON at line 1" in page.error[0].value.replace("\\", "")
    assert page.text_area(key=TEXT).value == '{"payment": '
    assert amount(page).value == 5.0
    page.button(key=f"library-{FRAUD}-put-back").click().run()
    assert json.loads(page.text_area(key=TEXT).value)["payment"]["amount_cents"] == 500
    hostile = {"payment": {"amount_cents": HOSTILE}, HOSTILE: [HOSTILE]}
    page.text_area(key=TEXT).set_value(json.dumps(hostile)).run()
    assert not page.exception
    assert "![x](" not in said(page)
    kept = json.loads(page.text_area(key=TEXT).value)
    assert (kept["payment"]["amount_cents"], kept[HOSTILE]) == (HOSTILE, [HOSTILE])


def test_the_request_is_kept_while_another_page_is_open(opened):
    page = opened(FRAUD)
    amount(page).set_value(77.0).run()
    page.switch_page(frame.KEYS).run()
    page.query_params["algorithm"] = FRAUD
    page.switch_page(frame.LIBRARY).run()
    assert amount(page).value == 77.0


@pytest.mark.parametrize("slug", entries())
def test_every_algorithm_answers_every_example_on_its_page(opened, slug):
    page = opened(slug)
    for example in entries()[slug].examples:
        page.text_area(key=f"library-{slug}-json").set_value(json.dumps(example.request)).run()
        assert not page.exception
        assert not page.error
        shown = json.loads(page.text_area(key=f"library-{slug}-json").value)
        model = entries()[slug].request
        assert model.model_validate(shown) == model.model_validate(example.request)


def test_the_form_of_the_default_is_without_what_only_a_model_reads(opened):
    page = opened("dynamic-pricing")
    labels = [each.label for each in [*page.number_input, *page.text_input]]
    assert "Usual price" in labels
    assert not {"Cents per unit", "Price column"} & set(labels)


def test_an_answer_without_items_says_so(opened):
    slug = "recommendation-collab"
    page = opened(slug)
    request = {"interactions": [["a", "tea"], ["b", "tea"]], "user": "a"}
    page.text_area(key=f"library-{slug}-json").set_value(json.dumps(request)).run()
    assert "No item is left" in page.info[0].value
    assert page.session_state[f"library-{slug}-example"] is None


def test_a_promise_is_proven_again_in_its_drawer(opened):
    page = opened(FRAUD)
    page.session_state[f"library-{FRAUD}-tabs"] = "Contract"
    page.run()
    drawer = next(each for each in page.expander if each.button)
    drawer.button[0].click().run()
    drawer = next(each for each in page.expander if each.button)
    assert any("Just now: 1 proven" in each.value for each in drawer.markdown)
    assert sum("Just now" in each.value for each in page.markdown) == 1


def test_of_a_promise_that_was_not_decided_the_reason_is_said(opened, own_studio):
    clause = next(each for each in own_studio.catalog.clauses(FRAUD) if each.kernel == "is_flagged")
    told = clause.evidence.model_dump(mode="json") | {"status": "unknown", "reason": HOSTILE}
    page = opened(FRAUD)
    page.session_state[f"library-{FRAUD}-tabs"] = "Contract"
    page.session_state[f"break-{FRAUD}-function"] = "is_flagged"
    page.session_state[f"break-{FRAUD}-is_flagged-found"] = ("", [told])
    page.run()
    assert any(plain(f"Not decided: {HOSTILE}") in each.value for each in page.caption)
    assert any("1 unknown" in each.value for each in page.info)


def test_own_rows_lead_to_a_training_of_the_right_kind(opened):
    page = opened(FRAUD)
    page.button(key="library-train").click().run()
    assert page.title[0].value == "Models"
    assert not page.exception
    assert page.session_state["studio"].train_kind is None
    assert page.session_state["studio"].train_for == FRAUD
    page.switch_page(frame.MODELS).run()  # where it is, of which AppTest knows nothing
    page.button(key="library-return").click().run()
    assert page.title[0].value == "Fraud detection"
    assert page.session_state["studio"].train_for is None


def test_a_table_uploaded_for_an_algorithm_leads_on_to_its_training(opened, own_studio):
    dataset = own_studio.datasets.sanitize(own_studio.datasets.upload("left.csv", table(40)).id)
    page = opened(FRAUD)
    page.session_state["studio"].train_for = FRAUD
    page.session_state["studio"].dataset_id = dataset.id
    page.switch_page(frame.DATA).run()
    page.button(key="library-train-for").click().run()
    assert not page.exception
    assert page.title[0].value == "Models"


def test_a_model_of_own_rows_answers_on_the_page_and_is_named(opened, own_studio, work):
    """It is truly trained: that takes longer than other tests."""
    dataset = own_studio.datasets.upload("left.csv", table(120))
    wish = Wish(kind=ModelKind.CLASSIFICATION, name=HOSTILE, dataset_id=dataset.id,
                options=Options(target="churned"))  # fmt: skip
    model = own_studio.models.submit(wish, "studio")
    work()
    slug = "churn-prediction"
    page = opened(slug)
    assert "Answered by **" not in said(page)
    page.session_state["studio"].model_id = model.id
    page.switch_page(frame.MODELS).run()
    page.button(key=f"library-with-{slug}").click().run()
    assert not page.exception
    assert page.title[0].value == "Churn prediction"
    assert page.session_state[f"library-{slug}-tabs"] == "Try it"
    request = json.loads(page.text_area(key=f"library-{slug}-json").value)
    assert request["model_id"] == model.id
    told = own_studio.models.predict(model.id, [request["row"]]).predictions[0]
    shown = float(page.metric[0].value.split()[0].replace("\\", ""))
    assert shown == pytest.approx(100 * told["probability"], abs=0.006)
    assert f"Answered by **{plain(HOSTILE, 60)}**, a model of your rows." in said(page)
    assert "<script>" not in said(page)


def test_the_calls_hold_the_request_whatever_is_in_it():
    request = {"it's": 'a "b" $(id) `id` \n', "n": [1.5, None, True]}
    url = "http://127.0.0.1:8501/library?algorithm=x"
    words = shlex.split(catalog_calls.curl(FRAUD, request, url).replace("\\\n", ""))
    assert words[1] == f"http://127.0.0.1:8501/api/v1/algorithms/{FRAUD}/execute"
    assert json.loads(words[-1]) == request
    compile(catalog_calls.python_code(FRAUD, request, url), "call", "exec")
    assert json.dumps(request, indent=2) in catalog_calls.typescript_code(FRAUD, request, url)

    # A long one is read from a file.
    long = {"history": list(range(5_000))}
    assert catalog_calls.curl(FRAUD, long, url).endswith("-d @request.json")
    compile(catalog_calls.python_code(FRAUD, long, url), "call", "exec")
    assert "4999" not in catalog_calls.typescript_code(FRAUD, long, url)


def test_standings_are_counted_from_the_strongest():
    statuses = ["checked", "proven", "refuted", "proven", "tested"]
    assert clause_words.summary(statuses) == "2 proven · 1 tested · 1 checked · 1 refuted"
    assert clause_words.chip("stale") == ":gray-badge[:material/history: STALE]"
