"""What is said under the gauge of the quality score."""

import pytest
from streamlit.testing.v1 import AppTest


def gauge_words(**losses):
    from components import quality_summary
    from engine.datasets.model import Losses
    from tests.components import records

    after = losses.pop("after")
    parts = Losses(**losses)
    facts = {"losses": parts, "data_quality_score": 100 - parts.total, "score_after": after}
    quality_summary.show(records.report(**facts), 50)


@pytest.mark.parametrize(
    ("losses", "said"),
    [
        ({"untidy": 12.0, "after": 100.0}, "not repeated. The repairs raise it to **100**."),
        (
            {"duplicate": 12.0, "after": 88.0},
            "The repairs do not raise it; repeated rows stay lost, since no repair adds",
        ),
        (
            {"missing": 4.0, "untidy": 4.0, "duplicate": 4.0, "after": 92.0},
            "raise it to **92**; missing cells and repeated rows stay lost",
        ),
        (
            {"missing": 4.0, "invalid": 4.0, "structural": 4.0, "after": 90.0},
            "missing cells, the gaps that wrong values leave and what broken rows lack stay lost",
        ),
    ],
)
def test_the_gauge_says_what_the_score_is_of_and_why_repairs_change_it_or_not(losses, said):
    app = AppTest.from_function(gauge_words, default_timeout=60, kwargs=losses).run()
    assert not app.exception
    assert any(said in caption.value for caption in app.caption)


def test_a_flawless_upload_has_nothing_to_repair():
    app = AppTest.from_function(gauge_words, default_timeout=60, kwargs={"after": 100.0}).run()
    assert not any("The repairs" in caption.value for caption in app.caption)
