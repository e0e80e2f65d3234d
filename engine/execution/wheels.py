"""The libraries of a box, exactly as locked in ``sandbox/requirements.txt``."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from engine.errors import Unavailable
from engine.execution.interpreter import SKIPPED

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    """Name and version of each locked library."""
    return dict(_PIN.findall(lock.read_text("utf-8")))


def place(lock: Path, target: Path) -> None:
    """Copy the libraries from this environment; install them when it has other versions."""
    target.mkdir(parents=True)
    wanted = pins(lock)
    if all(_installed(name) == version for name, version in wanted.items()):
        for name in wanted:
            _copy(metadata.distribution(name), target)
    else:
        _install(lock, target)


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _copy(distribution: metadata.Distribution, target: Path) -> None:
    for file in distribution.files or ():
        if ".." in file.parts or SKIPPED & set(file.parts) or file.suffix == ".pyc":
            continue
        source = Path(str(file.locate()))
        if source.is_file():
            copy = target / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)


def _install(lock: Path, target: Path) -> None:
    command = [
        sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-compile", "--no-deps", "--only-binary", ":all:", "--require-hashes",
        "--target", str(target), "-r", str(lock),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - pip of this environment
    if done.returncode:
        raise Unavailable(
            "The libraries of the sandbox could not be installed.",
            "Run `make run` again; the last line was: " + done.stderr.strip()[-300:],
        )
