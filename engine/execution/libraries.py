"""Find the shared libraries that an interpreter and its extension modules load."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from engine.errors import Unavailable

MAGIC = b"\x7fELF"
_FOUND = re.compile(r"^\s+(?:\S+ => )?(/\S+) \(0x[0-9a-f]+\)$", re.MULTILINE)
BATCH = 200


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library."""
    with path.open("rb") as file:
        return file.read(4) == MAGIC


def closure(programs: Iterable[Path]) -> set[Path]:
    """Every library that these programs and libraries load, loader included.

    Raises:
        Unavailable: There is no ``ldd`` here.
    """
    ldd = shutil.which("ldd")
    if ldd is None:
        raise Unavailable("The program ldd is missing.", "Install the package libc-bin.")
    paths = [str(path) for path in programs]
    found: set[Path] = set()
    for start in range(0, len(paths), BATCH):
        told = subprocess.run(  # noqa: S603 - ldd by its own path, on files of this installation
            [ldd, *paths[start : start + BATCH]], capture_output=True, text=True, check=False
        ).stdout
        found |= {Path(path) for path in _FOUND.findall(told)}
    return found
