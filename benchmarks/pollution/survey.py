"""Files as they come from banks, offices, instruments and people, written by hand with the truth."""

from __future__ import annotations

from benchmarks.pollution.variants import Variant


def survey() -> list[Variant]:
    """All of them."""
    return []
