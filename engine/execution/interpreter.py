"""The Python of this machine that a box is made from."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

SKIPPED = frozenset(
    {
        "__pycache__", "dist-packages", "ensurepip", "idlelib", "lib2to3", "site-packages",
        "sitecustomize.py", "test", "tests", "tkinter", "turtledemo", "venv",
    }
)  # fmt: skip
SKIPPED_STARTS = ("config-", "_tkinter", "_test", "_ctypes_test", "_xxtestfuzz")


@dataclass(frozen=True)
class Interpreter:
    """Where the parts of a Python lie.

    Attributes:
        program: The real executable.
        prefix: What the standard library's path is relative to.
        stdlib: The standard library.
    """

    program: Path
    prefix: Path
    stdlib: Path

    @classmethod
    def here(cls) -> Interpreter:
        """The Python that runs this program, behind its virtual environment."""
        base = Path(sys.base_prefix)
        name = f"python{sys.version_info.major}.{sys.version_info.minor}"
        program = base / "bin" / name
        if not program.exists():
            program = Path(getattr(sys, "_base_executable", sys.executable))
        return cls(program.resolve(), base, Path(sysconfig.get_path("stdlib")))

    def fingerprint(self) -> str:
        """Changes when this Python does."""
        facts = self.program.stat()
        parts = (self.program, sys.version, facts.st_size, facts.st_mtime_ns)
        where = (platform.machine(), *platform.libc_ver())
        return hashlib.sha256(repr((parts, where)).encode()).hexdigest()

    def copy_to(self, tree: Path) -> None:
        """Copy the executable and the standard library, without tests and windows."""
        target = tree / "usr" / "bin" / "python3"
        target.parent.mkdir(parents=True)
        shutil.copyfile(self.program, target)
        target.chmod(0o755)
        library = tree / "usr" / self.stdlib.relative_to(self.prefix)
        copy_tree(self.stdlib, library)


def copy_tree(source: Path, target: Path) -> None:
    """Copy files and folders that a box needs; links become what they point to."""
    target.mkdir(parents=True, exist_ok=True)
    for entry in os.scandir(source):
        if entry.name in SKIPPED or entry.name.startswith(SKIPPED_STARTS):
            continue
        if entry.is_dir():
            copy_tree(Path(entry.path), target / entry.name)
        elif entry.is_file() and not entry.name.endswith((".pyc", ".a")):
            shutil.copyfile(entry.path, target / entry.name)
