"""Every repair and finding that the sanitizer knows has a name in words."""

import re

from components import rule_names
from components.wording import title
from engine.datasets.recipe import COLUMN_RULES
from engine.settings import ROOT

SOURCES = "\n".join(path.read_text() for path in (ROOT / "engine" / "datasets").glob("*.py"))


def test_every_rule_of_a_column_is_named() -> None:
    assert [rule for rule in COLUMN_RULES if rule_names.fix(rule) == title(rule)] == []


def test_every_kind_written_in_the_sanitizer_is_named() -> None:
    kinds = set(re.findall(r'kind="([a-z_]+)"', SOURCES))
    assert kinds
    assert {kind for kind in kinds if kind not in rule_names._ISSUES} == set()


def test_unknown_rule_still_reads_as_words() -> None:
    assert rule_names.fix("brand_new") == "Brand new"
