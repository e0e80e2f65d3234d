"""Files as they come from banks, offices, instruments and people, laid by hand with the truth."""

from __future__ import annotations

from benchmarks.pollution import instruments, offices, people
from benchmarks.pollution.variant import Variant


def survey() -> list[Variant]:
    """All of them."""
    return [*offices.files(), *instruments.files(), *people.files()]
