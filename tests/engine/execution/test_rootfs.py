"""The file tree of the boxes: where what the loader asks for is put."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from engine.execution import wheels
from engine.execution.rootfs import library_place
from engine.settings import ROOT

HOME = Path("/lib/x86_64-linux-gnu")


@pytest.mark.parametrize(
    "folder", ["/usr/local/lib", "/usr/lib/x86_64-linux-gnu/blas", "/opt/py/lib"]
)
def test_library_that_a_cache_led_to_lies_beside_the_c_library(folder):
    assert (
        library_place(Path(folder) / "libpython3.11.so.1.0", HOME) == HOME / "libpython3.11.so.1.0"
    )


def test_loader_stays_where_programs_name_it():
    loader = Path("/lib64/ld-linux-x86-64.so.2")
    assert library_place(loader, HOME) == loader


def test_the_libraries_of_a_box_are_those_of_the_studio():
    """Else each fresh tree is installed from a package server, which need not answer."""
    lock = wheels.pins(ROOT / "sandbox" / "requirements.txt")
    assert lock.keys() >= {"numpy", "pandas", "scikit-learn", "scipy"}
    assert {name: metadata.version(name) for name in lock} == lock
