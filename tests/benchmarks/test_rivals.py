from __future__ import annotations

import pytest

from benchmarks.pollution.variant import Variant
from benchmarks.rivals import has_rivals


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"12,345\n23,456\n34,567\n45,678\n", True),
        (b"name,town\nAda,London\nAlan,Wilmslow\nGrace,New York\n", False),
        (b"", False),
    ],
)
def test_a_table_that_could_be_parted_otherwise_is_counted(data, wanted):
    assert has_rivals(Variant("any", "any", data, None)) is wanted
