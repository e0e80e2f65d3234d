"""The Python client, typed, against a running studio."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.clients.conftest import CLIENTS

FOLDER = CLIENTS / "python"


def test_every_call_of_the_client_works_on_a_running_studio(python, studio):
    ran = subprocess.run(
        [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=FOLDER,
        env=os.environ | {"ALGOAPI_URL": studio.url, "PYTHONPATH": str(FOLDER)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:]


def test_client_passes_the_type_checker_in_strict_mode(python):
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--python-executable", python),
            *("--config-file", "pyproject.toml"),
        ],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-4000:]
