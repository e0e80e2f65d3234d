"""The clients are what the generators make of today's API, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from engine.gateway.openapi import document
from engine.settings import ROOT
from tests.clients.conftest import CLIENTS

REMEDY = "the API changed: run scripts/clients"


def test_published_description_is_todays():
    assert (CLIENTS / "openapi.json").read_text("utf-8") == document(), REMEDY


def test_every_operation_has_a_name_of_its_own():
    paths = json.loads(document())["paths"]
    names = [each["operationId"] for methods in paths.values() for each in methods.values()]
    assert len(names) == len(set(names))


def test_generated_python_is_what_the_generator_makes(python, tmp_path):
    made = tmp_path / "generated"
    generate("python", made)
    kept = CLIENTS / "python" / "algoapi" / "generated"
    assert texts(made) == texts(kept), REMEDY


def test_generated_types_are_what_the_generator_makes(node, tmp_path):
    made = tmp_path / "openapi.ts"
    generate("typescript", made)
    kept = CLIENTS / "typescript" / "src" / "openapi.ts"
    assert made.read_text("utf-8") == kept.read_text("utf-8"), REMEDY


def test_lock_file_names_versions_and_hashes_but_no_place():
    text = (CLIENTS / "typescript" / "package-lock.json").read_text("utf-8")
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "integrity" not in each] == []
    assert '"resolved"' not in text


def generate(what: str, to: Path) -> None:
    subprocess.run(
        [ROOT / "scripts" / "clients", what, CLIENTS / "openapi.json", to],
        check=True,
        env=os.environ | {"RUFF_NO_CACHE": "true"},
    )


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.py")}
