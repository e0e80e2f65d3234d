"""One file tree for every box: this machine's Python, the locked libraries, nothing else.

No shell, no package manager, no program but Python. Both sandboxes use it, and it is made
without an image registry. It lies where a user without rights can reach it: root's own home
is often closed to others, so root keeps it under ``/var/lib``.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sandbox
from engine.errors import Unavailable
from engine.execution import libraries, wheels
from engine.execution.interpreter import Interpreter
from engine.execution.leases import Lease
from engine.settings import Settings

SOURCE = Path(sandbox.__file__).resolve().parent
LOCK = SOURCE / "requirements.txt"
SHARED = Path("/var/lib/algoapi-studio")
RECIPE = b"3"
FOLDERS = ("dev", "etc", "opt/studio", "proc", "sys", "tmp")
DEVICES = ("null", "zero", "full", "random", "urandom")


@dataclass(frozen=True)
class Rootfs:
    """The two layers of a box's file tree.

    Attributes:
        base: Python and the libraries; changes with either.
        runner: What is mounted at ``/opt/studio``; changes with ``sandbox/``.
    """

    base: Path
    runner: Path

    def hold(self) -> Lease:
        """Keep both from being removed for as long as this process lives.

        Raises:
            Unavailable: They were removed just now.
        """
        try:
            return Lease([self.base, self.runner])
        except OSError as error:
            raise Unavailable(
                "The sandbox's file tree was removed just now.", "Try again; it is rebuilt."
            ) from error

    @property
    def digest(self) -> str:
        """Names the content of both layers."""
        both = f"{self.base.name} {self.runner.name}".encode()
        return "sha256:" + hashlib.sha256(both).hexdigest()


def place(settings: Settings) -> Path:
    """Where the trees of this user's installations lie."""
    if os.geteuid() == 0:
        return SHARED
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    kept = cache / "algoapi-studio"
    # One that is there may be read-only: an image of the studio brings it along.
    is_ours = kept.is_dir() or os.access(cache if cache.is_dir() else cache.parent, os.W_OK)
    return kept if is_ours else settings.data_dir / "sandbox"


def expected(settings: Settings) -> Rootfs:
    """The trees that this version of the studio needs, whether they exist or not."""
    here = place(settings)
    facts = RECIPE + LOCK.read_bytes() + Interpreter.here().fingerprint().encode()
    runner = b"".join(path.name.encode() + path.read_bytes() for path in _runner_files())
    return Rootfs(
        here / f"base-{hashlib.sha256(facts).hexdigest()[:16]}",
        here / f"runner-{hashlib.sha256(facts + runner).hexdigest()[:16]}",
    )


def ensure(settings: Settings) -> Rootfs:
    """Build what is missing; quick when nothing is.

    Raises:
        Unavailable: The tree cannot be built here, with the remedy.
    """
    wanted = expected(settings)
    if wanted.base.is_dir() and wanted.runner.is_dir():
        return wanted
    try:
        wanted.base.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
        with (wanted.base.parent / "build.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            _build(wanted.base, _fill_base)
            _build(wanted.runner, _fill_runner)
    except OSError as error:
        raise Unavailable(
            f"The sandbox's file tree could not be built: {error.strerror} ({error.filename}).",
            f"Make {wanted.base.parent} writable with 500 MB free, then run "
            "`python -m engine.execution.prepare`.",
        ) from error
    return wanted


def _build(target: Path, fill: Callable[[Path], None]) -> None:
    if target.is_dir():
        return
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="building-") as folder:
        tree = Path(folder) / "tree"
        tree.mkdir()
        fill(tree)
        _open_to_all(tree)
        tree.rename(target)


def _fill_base(tree: Path) -> None:
    for name in FOLDERS:
        (tree / name).mkdir(parents=True)
    for name in DEVICES:
        (tree / "dev" / name).touch()
    (tree / "etc" / "passwd").write_text("box:x:65534:65534::/tmp:/\n", "utf-8")
    Interpreter.here().copy_to(tree)
    wheels.place(LOCK, tree / "opt" / "packages")
    _add_libraries(tree)
    _compile(tree)


def _fill_runner(tree: Path) -> None:
    (tree / "sandbox").mkdir()
    for path in _runner_files():
        shutil.copyfile(path, tree / "sandbox" / path.name)
    _compile(tree, "/opt/studio")


def _runner_files() -> list[Path]:
    return sorted(path for path in SOURCE.iterdir() if path.suffix in {".py", ".json"})


def _add_libraries(tree: Path) -> None:
    """Add what the loader will ask for, at the paths where it looks."""
    files = (path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    programs = [Interpreter.here().program, *filter(libraries.is_elf, files)]
    inside = str(tree)
    found = {path for path in libraries.closure(programs) if not str(path).startswith(inside)}
    home = next(path.parent for path in found if path.name.startswith("libc."))
    for path in found:
        copy = tree / library_place(path, home).relative_to("/")
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def library_place(path: Path, home: Path) -> Path:
    """Where in a box a library of this machine goes, so that its loader finds it.

    A box has no cache of libraries: the loader looks where the C library lies, and not in
    ``/usr/local/lib``, where a Python that was built there has its own. The loader itself stays
    at the path that programs name.
    """
    return path if path.name.startswith("ld") else home / path.name


def _compile(tree: Path, shown: str = "/") -> None:
    command = [
        sys.executable, "-I", "-m", "compileall", "-q", "-q", "-j", "0",
        "--invalidation-mode", "unchecked-hash", "-s", str(tree), "-p", shown, str(tree),
    ]  # fmt: skip
    # Some libraries ship templates named *.py that do not compile; they are not imported.
    subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - this Python


def _open_to_all(tree: Path) -> None:
    for folder, _, names in os.walk(tree):
        Path(folder).chmod(0o755)
        for name in names:
            path = Path(folder) / name
            is_program = ".so" in name or path.parent.name == "bin" or name.startswith("ld-")
            path.chmod(0o755 if is_program else 0o644)
    if (tree / "tmp").is_dir():
        (tree / "tmp").chmod(0o1777)  # a container's scratch takes its mode from here
