"""Things of the host that no box may read, write or reach, and the eyes on them."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from engine.attacks.model import Control

VARIABLE = "STUDIO_CANARY"
FILE = "canary"


class Canary:
    """A secret file, a secret variable, a port, two sockets and an empty place to write to.

    Anyone on the host may read and write all of it: only the sandbox stands between. Boxes that
    should be able to inherit the variable have to be made after the canary is out.

    Args:
        near: A folder that holds what is worth stealing; a second file is laid there.
    """

    def __init__(self, near: Path | None = None) -> None:
        self._near = near
        self.file_secret = f"canary-{uuid4().hex}"
        self.variable_secret = f"canary-{uuid4().hex}"
        self.abstract = f"\0studio-canary-{uuid4().hex}"
        self._open = contextlib.ExitStack()
        self._before: str | None = None

    def __enter__(self) -> Self:
        """Put everything out."""
        self._folder = Path(tempfile.mkdtemp(prefix="studio-canary-"))
        self._open.callback(shutil.rmtree, self._folder, ignore_errors=True)
        self._folder.chmod(0o777)
        self.path = self._folder / FILE
        self.target = self._folder / "target"
        self.socket_path = self._folder / "socket"
        self._write_file()
        self.paths = [self.path, *self._second_file()]
        self._port = self._open.enter_context(socket.create_server(("127.0.0.1", 0)))
        self._port.settimeout(0)
        self._sockets = [self._bound(self.abstract), self._bound(str(self.socket_path))]
        self.socket_path.chmod(0o777)
        self._before = os.environ.get(VARIABLE)
        os.environ[VARIABLE] = self.variable_secret
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take everything in."""
        if self._before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = self._before
        self._open.close()

    def payload(self) -> dict[str, Any]:
        """Where everything is: an attacker is told, so that nothing depends on guessing."""
        return {
            "canary_path": str(self.path),
            "paths": [str(path) for path in self.paths],
            "target_path": str(self.target),
            "port": self._port.getsockname()[1],
            "abstract": self.abstract,
            "socket_path": str(self.socket_path),
        }

    def secrets_in(self, text: str) -> tuple[str, ...]:
        """Which secrets a text holds."""
        secrets = {
            "the file's content": self.file_secret,
            "the environment": self.variable_secret,
        }
        return tuple(what for what, secret in secrets.items() if secret in text)

    def touched(self) -> tuple[str, ...]:
        """What was written or reached since the last look; it is put right again."""
        seen = []
        with contextlib.suppress(BlockingIOError):
            self._port.accept()[0].close()
            seen.append("the port was reached")
        for name, end in zip(("abstract socket", "socket"), self._sockets, strict=True):
            with contextlib.suppress(BlockingIOError):
                end.recv(1)
                seen.append(f"the {name} was reached")
        if any(_text(path) != self.file_secret for path in self.paths):
            seen.append("the file was changed")
        made = {each.name for each in self._folder.iterdir()} - {FILE, "socket"}
        if made:
            seen.append("a file was made on the host")
        for name in made:
            (self._folder / name).unlink()
        if "the file was changed" in seen:
            self._write_file()
        return tuple(seen)

    def prove(self) -> tuple[Control, ...]:
        """Do from outside what no box may do: each act must be seen."""
        socket.create_connection(self._port.getsockname()).close()
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.sendto(b"x", self.abstract)
            sender.sendto(b"x", str(self.socket_path))
        self.path.write_text("x")
        self.target.write_text("x")
        seen = self.touched()
        acts = {
            "the host reaches the port": "the port was reached",
            "the host reaches the abstract socket": "the abstract socket was reached",
            "the host reaches the socket": "the socket was reached",
            "the host changes the file": "the file was changed",
            "the host writes to the target": "a file was made on the host",
        }
        return (
            *(Control(name=act, is_seen=sight in seen) for act, sight in acts.items()),
            Control(name="anyone on the host may read the file", is_seen=self._is_readable()),
            Control(name="nothing is seen when nothing was done", is_seen=not self.touched()),
        )

    def _is_readable(self) -> bool:
        folders = all(each.stat().st_mode & 0o005 == 0o005 for each in self.path.parents)
        return folders and self.path.stat().st_mode & 0o006 == 0o006

    def _write_file(self) -> None:
        self.path.unlink(missing_ok=True)
        self.path.write_text(self.file_secret)
        self.path.chmod(0o666)

    def _second_file(self) -> list[Path]:
        if self._near is None:
            return []
        self._near.mkdir(parents=True, exist_ok=True)
        path = self._near / f"{FILE}-{uuid4().hex}"
        path.write_text(self.file_secret)
        path.chmod(0o666)
        self._open.callback(path.unlink, missing_ok=True)
        return [path]

    def _bound(self, name: str) -> socket.socket:
        end = self._open.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        end.settimeout(0)
        end.bind(name)
        return end


def _text(path: Path) -> str | None:
    try:
        return path.read_text()
    except (OSError, UnicodeDecodeError):
        return None
