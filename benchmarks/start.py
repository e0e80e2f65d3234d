"""From a second `make run` to a served page, beside a bare `streamlit hello` on this machine."""

from __future__ import annotations

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7
LIMIT_S = 60.0


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until_served(command: list[str], port: int, folder: Path, environment: dict[str, str]) -> float:
    """Seconds from the command to the page, which is then taken down again."""
    began = time.perf_counter()
    server = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while time.perf_counter() - began < LIMIT_S:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                    return time.perf_counter() - began
            except (urllib.error.URLError, OSError):
                time.sleep(0.01)
        raise TimeoutError(f"{command[0]} served nothing within {LIMIT_S:.0f} s")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def hello(folder: Path) -> float:
    """A bare `streamlit hello`."""
    port = free_port()
    streamlit = [sys.executable, "-m", "streamlit", "hello", "--server.headless", "true"]
    return until_served([*streamlit, "--server.port", str(port)], port, folder, {})


def make_run(folder: Path) -> float:
    """The studio, after everything was made ready once."""
    port = free_port()
    return until_served(
        ["make", "--silent", "run", f"PORT={port}"], port, ROOT, {"STUDIO_DATA_DIR": str(folder)}
    )


def main() -> None:
    """Measure both in turn, print the table, write the numbers."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_run(folder)  # the first prepares
        pairs = [(hello(folder), make_run(folder)) for _ in range(ROUNDS)]
    hellos, runs = zip(*pairs, strict=True)
    numbers = {
        "hello_s": round(statistics.median(hellos), 3),
        "make_run_s": round(statistics.median(runs), 3),
        "ratio": round(statistics.median(run / bare for bare, run in pairs), 3),
        "rounds": ROUNDS,
    }
    print(f"{'streamlit hello':<20}{numbers['hello_s']:>8.2f} s")
    print(f"{'second make run':<20}{numbers['make_run_s']:>8.2f} s")
    print(f"{'ratio':<20}{numbers['ratio']:>8.2f}   (wanted: at most 1.30)")
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    (results / "start.json").write_text(json.dumps(numbers, indent=2) + "\n")


if __name__ == "__main__":
    main()
