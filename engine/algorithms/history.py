"""The history of one algorithm: a git repository of its own, by the git program."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from fcntl import LOCK_EX, LOCK_UN, flock
from pathlib import Path
from typing import Any

from engine.algorithms.model import Commit
from engine.errors import InvalidInput, NotFound, Unavailable

CODE, SPEC = "algorithm.py", "spec.json"
TIMEOUT_S = 30.0
_ID = re.compile(r"[0-9a-f]{32}")
_SHA = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f<>]+")
# Nothing of the machine's or the user's git settings applies, no hook runs, nothing is signed.
_CONFIG = (
    ("core.hooksPath", os.devnull),
    ("core.fsmonitor", "false"),
    ("core.autocrlf", "false"),
    ("core.attributesFile", os.devnull),
    ("core.excludesFile", os.devnull),
    ("commit.gpgSign", "false"),
    ("gc.auto", "0"),
    ("init.defaultBranch", "main"),
    ("protocol.allow", "never"),
    ("safe.directory", "*"),
)


class History:
    """Commits of ``algorithm.py`` and ``spec.json``, one repository per algorithm.

    Args:
        folder: Where the repositories are; each is named by its algorithm's id.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def commit(
        self, algorithm_id: str, code: str, spec: dict[str, Any] | None, message: str, author: str
    ) -> Commit:
        """Keep this code and spec, and say which commit holds them.

        The commit is made from the text itself, without a working tree, so that neither a
        symbolic link nor a half-written file can come between. Hold ``locked`` around it.
        """
        repository = self._path(algorithm_id)
        if not (repository / "HEAD").exists():
            self._git(repository, "init", "--quiet", "--bare", str(repository))
        entries = "".join(
            f"100644 blob {self._store(repository, text)}\t{name}\n"
            for name, text in ((CODE, code), (SPEC, _as_text(spec)))
        )
        tree = self._git(repository, "mktree", stdin=entries).strip()
        head = self._head(repository)
        parents = ("-p", head) if head else ()
        sha = self._git(
            repository, "commit-tree", tree, *parents, stdin=message, author=author
        ).strip()
        # Git refuses the move when another process has moved the head in between.
        self._git(repository, "update-ref", "refs/heads/main", sha, head or "0" * len(sha))
        return self._commit(repository, sha)

    def code(self, algorithm_id: str, sha: str) -> str:
        """The code in a commit, to the byte."""
        return self._show(algorithm_id, sha, CODE)

    def spec(self, algorithm_id: str, sha: str) -> dict[str, Any] | None:
        """The spec in a commit."""
        spec: dict[str, Any] | None = json.loads(self._show(algorithm_id, sha, SPEC))
        return spec

    def log(self, algorithm_id: str) -> tuple[Commit, ...]:
        """All commits, newest first."""
        repository = self._path(algorithm_id)
        if not (repository / "HEAD").exists() or not self._head(repository):
            return ()
        shas = self._git(repository, "rev-list", "--first-parent", "refs/heads/main").split()
        return tuple(self._commit(repository, sha) for sha in shas)

    def diff(self, algorithm_id: str, old: str, new: str) -> str:
        """What changed in the code between two commits, as a unified diff."""
        options = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text")
        names = (_checked(old), _checked(new), "--", CODE)
        return self._git(self._path(algorithm_id), "diff", *options, *names)

    def remove(self, algorithm_id: str) -> None:
        """Delete the repository. Hold ``locked`` around it."""
        shutil.rmtree(self._path(algorithm_id))
        self._lock_path(algorithm_id).unlink(missing_ok=True)

    def _show(self, algorithm_id: str, sha: str, name: str) -> str:
        return self._git(self._path(algorithm_id), "cat-file", "blob", f"{_checked(sha)}:{name}")

    def _store(self, repository: Path, text: str) -> str:
        return self._git(
            repository, "hash-object", "-w", "--stdin", "--no-filters", stdin=text
        ).strip()

    def _head(self, repository: Path) -> str:
        found = self._git(repository, "for-each-ref", "--format=%(objectname)", "refs/heads/main")
        return found.strip()

    def _commit(self, repository: Path, sha: str) -> Commit:
        text = self._git(repository, "show", "-s", "--format=%an%x00%aI%x00%B", _checked(sha))
        author, when, message = text.split("\x00", 2)
        return Commit(
            sha=sha, author=author, message=message.strip(), created_at=datetime.fromisoformat(when)
        )

    def _path(self, algorithm_id: str) -> Path:
        if not _ID.fullmatch(algorithm_id):
            raise NotFound("There is no such algorithm.", "Choose one from the list.")
        return self._folder / algorithm_id

    def _lock_path(self, algorithm_id: str) -> Path:
        return self._folder / f"{algorithm_id}.lock"

    @contextmanager
    def locked(self, algorithm_id: str) -> Iterator[None]:
        """Nobody else commits to this algorithm meanwhile, in this process or another."""
        repository = self._path(algorithm_id)
        repository.mkdir(parents=True, exist_ok=True)
        # A lock on a file of its own holds between threads and between processes.
        with self._lock_path(algorithm_id).open("w") as lock:
            flock(lock, LOCK_EX)
            try:
                yield
            finally:
                flock(lock, LOCK_UN)

    def _git(self, repository: Path, *arguments: str, stdin: str = "", author: str = "") -> str:
        binary = shutil.which("git")
        if binary is None:
            raise Unavailable(
                "The history of algorithms needs git, which is not installed here.",
                "Install git (on Debian: apt-get install git) and try again.",
            )
        done = subprocess.run(  # noqa: S603 - git itself, its arguments checked, no shell
            [binary, *arguments],
            input=stdin.encode(),
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
            cwd=repository,
            env=_environment(repository, author),
        )
        if done.returncode != 0:
            raise Unavailable(
                f"The history could not be read or written: git {arguments[0]} failed.",
                "Look at the data folder's free space and rights, and try again.",
            )
        return done.stdout.decode()


def _checked(sha: str) -> str:
    # What begins with a dash would be an option to git.
    if not _SHA.fullmatch(sha):
        raise InvalidInput("This is not a commit.", "Choose a revision from the list.")
    return sha


def _as_text(spec: dict[str, Any] | None) -> str:
    return json.dumps(spec, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _environment(repository: Path, author: str) -> dict[str, str]:
    name = _CONTROL.sub(" ", author).strip(" .,:;'\"\\") or "studio"
    who = {f"GIT_{role}_NAME": name for role in ("AUTHOR", "COMMITTER")}
    mail = {f"GIT_{role}_EMAIL": "studio@localhost" for role in ("AUTHOR", "COMMITTER")}
    config = {f"GIT_CONFIG_KEY_{n}": key for n, (key, _) in enumerate(_CONFIG)}
    values = {f"GIT_CONFIG_VALUE_{n}": value for n, (_, value) in enumerate(_CONFIG)}
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "LC_ALL": "C.UTF-8",
        "HOME": str(repository),
        "GIT_DIR": str(repository),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_COUNT": str(len(_CONFIG)),
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        **who,
        **mail,
        **config,
        **values,
    }
