"""The crash table of the documentation names its tests, and each of them is in it."""

from __future__ import annotations

import re

from engine.settings import ROOT

CRASHES = ROOT / "tests" / "engine" / "crashes"


def test_each_line_of_the_crash_table_is_a_test_and_each_crash_a_line():
    table = (ROOT / "docs" / "jobs.md").read_text("utf-8")
    told = set(re.findall(r"`(test_\w+)` \|\n", table))
    made = {
        name
        for file in ("test_embedded.py", "test_servers.py", "test_workers.py")
        for name in re.findall(r"\ndef (test_\w+)", (CRASHES / file).read_text("utf-8"))
    }
    assert told == made
