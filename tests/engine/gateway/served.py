"""A real `serve-api` in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import httpx2 as httpx

from engine.settings import ROOT

START_S = 60.0


class Served:
    """The API alone, on this machine.

    Args:
        data: Its data folder.
        arguments: Of the command.
        settings: Of its environment.
    """

    def __init__(self, data: Path, *arguments: str, **settings: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("STUDIO_") and name not in {"DATABASE_URL", "REDIS_URL"}
        }
        self._log = data.parent / f"served-{self.port}.log"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "engine", "serve-api", "--port", str(self.port), *arguments],
            cwd=ROOT,
            env=inherited | {"STUDIO_DATA_DIR": str(data), "STUDIO_POOL_SIZE": "0"} | settings,
            stdout=self._log.open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        ends = time.monotonic() + START_S
        while time.monotonic() < ends and self._process.poll() is None:
            try:
                if httpx.get(f"{self.url}/api/health", timeout=START_S).status_code == 200:
                    return self
            except httpx.TransportError:
                time.sleep(0.1)
        self.__exit__()
        raise AssertionError(self._log.read_text("utf-8")[-4000:])

    def __exit__(self, *_ended: object) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(20)
        finally:
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)
