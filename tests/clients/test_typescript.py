"""The TypeScript client and its React hook, type-checked, against a running studio."""

from __future__ import annotations

import os
import subprocess

from tests.clients.conftest import CLIENTS

FOLDER = CLIENTS / "typescript"


def test_client_and_hook_compile_and_work_on_a_running_studio(node, studio):
    compiler = FOLDER / "node_modules" / "typescript" / "bin" / "tsc"
    run([node, compiler])
    run([node, "--test", "--test-reporter=spec", "dist/tests/"], ALGOAPI_URL=studio.url)


def run(command: list[object], **environment: str) -> None:
    ran = subprocess.run(
        [str(word) for word in command],
        cwd=FOLDER,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr)[-4000:]
