"""The pages about the API are those that its description makes, and their commands work."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from engine.assembly import assemble
from engine.gateway import reference
from engine.settings import ROOT, Settings
from tests.conftest import missing
from tests.engine.gateway.served import Served

PAGE = ROOT / "docs" / "api.md"
CODE = 'def execute(testData):\n    return {"rows": len(testData["features"])}\n'


def test_page_is_what_todays_description_makes():
    assert PAGE.read_text("utf-8") == reference.text(), (
        "the API changed: python -m engine.gateway.reference > docs/api.md"
    )


def test_no_two_addresses_differ_by_the_name_of_a_part_only():
    paths = json.loads((ROOT / "clients" / "openapi.json").read_text(encoding="utf-8"))["paths"]
    plain = [re.sub(r"\{\w+\}", "{}", path) for path in paths]
    assert len(plain) == len(set(plain)) > 40


def test_every_link_to_a_record_leads_to_one():
    text = PAGE.read_text("utf-8")
    heads = {head.lower() for head in re.findall(r"^### (\w+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= heads


@pytest.mark.bubblewrap
def test_walk_leads_from_a_table_to_answers(tmp_path):
    # Slow, since it trains: nothing else shows that the page is true.
    if shutil.which("jq") is None or shutil.which("curl") is None:
        missing("curl or jq")
    shutil.copyfile(ROOT / "data" / "samples" / "customers_clean.csv", tmp_path / "table.csv")
    parts = assemble(Settings(data_dir=tmp_path / "var", database_url="", pool_size=0))
    algorithm = parts.algorithms.create("Count", "custom", CODE)
    parts.algorithms.commit(algorithm.id, CODE, None, "First", "studio")
    parts.close()
    with Served(tmp_path / "var", STUDIO_SANDBOX="bubblewrap") as api:
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", walk().replace("http://127.0.0.1:8501", api.url)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=150,
        )
    assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr
    said = [each for each in values(ran.stdout) if isinstance(each, dict)]
    report, answers, run, verdict = said
    assert report["usable"] is True
    assert 0 <= answers["predictions"][0]["probability"] <= 1
    assert run["result"] == {"rows": 2}
    assert verdict["safe"] is True


def walk():
    """The commands of the walk, as they stand on the page."""
    part = PAGE.read_text("utf-8").split("\n## A walk\n")[1].split("\n## ")[0]
    return "\n".join(re.findall(r"^```sh\n(.*?)^```$", part, re.MULTILINE | re.DOTALL))


def values(text):
    """The JSON values that follow one another in a text."""
    read, at = json.JSONDecoder(), 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        value, at = read.raw_decode(text, at)
        yield value
