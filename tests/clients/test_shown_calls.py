"""The calls that the page Library shows, run as they are shown against a running studio."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess

import pytest

from components import catalog_calls
from engine.catalog.discovery import entries
from engine.catalog.service import CatalogService
from engine.verification.service import VerificationService
from tests.clients.conftest import CLIENTS
from tests.conftest import missing

MAKE_A_KEY = """from sys import argv

from algoapi import AlgoAPI

with AlgoAPI(argv[1]) as person:
    print(person.create_key("shown calls", "ada@example.org", scopes=["run"]).key)
"""


@pytest.fixture(scope="module")
def key(python, studio):
    return said([python, "-c", MAKE_A_KEY, studio.url]).strip()


@pytest.mark.parametrize("slug", ["fraud-detection", "demand-forecasting"])
def test_the_command_and_the_program_shown_give_the_answer_of_the_page(python, studio, key, slug):
    if shutil.which("curl") is None:
        missing("curl")
    request = entries()[slug].examples[0].request
    expected = CatalogService(VerificationService(), None).execute(slug, request).answer
    page = f"{studio.url}/library?algorithm={slug}"
    told = said(["bash", "-c", catalog_calls.curl(slug, request, page)], KEY=key)
    printed = said([python, "-c", catalog_calls.python_code(slug, request, page)], KEY=key)
    for executed in (json.loads(told), ast.literal_eval(printed)):
        assert executed["answer"] == json.loads(expected.model_dump_json())


def said(command, **environment):
    ran = subprocess.run(
        [str(word) for word in command],
        env=os.environ | {"PYTHONPATH": str(CLIENTS / "python")} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr)[-4000:]
    return ran.stdout
