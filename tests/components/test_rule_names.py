"""Every repair and finding that the sanitizer knows has a name in words."""

import re
from collections.abc import Iterable
from pathlib import Path

from components import rule_names
from components.wording import title
from engine.datasets.recipe import COLUMN_RULES
from engine.settings import ROOT

ROOM = ROOT / "engine" / "datasets"
GATES = {ROOM / "gates.py", ROOM / "row_gates.py"}


def kinds(paths: Iterable[Path]) -> set[str]:
    text = "\n".join(path.read_text() for path in paths)
    found = set(re.findall(r'(?:Issue\(|[ (])kind="([a-z_]+)"', text))
    found |= set(re.findall(r'_stop\("([a-z_]+)"', text))
    return found - {"stable"}  # a way of sorting


def test_every_rule_of_a_column_is_named() -> None:
    assert [rule for rule in COLUMN_RULES if rule_names.fix(rule) == title(rule)] == []


def test_every_kind_of_issue_is_named() -> None:
    found = kinds(set(ROOM.glob("*.py")) - GATES - {ROOM / "drift.py"})
    assert found
    assert {kind for kind in found if kind not in rule_names._ISSUES} == set()


def test_every_kind_of_gate_is_named() -> None:
    found = kinds(GATES) | {"constant", "near_constant"}
    assert len(found) > 10
    assert {kind for kind in found if kind not in rule_names._GATES} == set()


def test_unknown_rule_still_reads_as_words() -> None:
    assert rule_names.fix("brand_new") == "Brand new"
