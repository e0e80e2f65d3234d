"""The house is as drawn: imports, sizes, names, layout, documents."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from engine.settings import ROOT, Settings

HOUSE = ("app.py", "asgi.py", "pages", "components", "engine", "sandbox")
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
LONGEST_PAGE = 70
MEDIAN_FILE = 90
MEDIAN_FUNCTION = 10
BANNED_STEMS = re.compile(r"(^|_)(utils?|helpers?|manager|common|misc|base)(_|$)")


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def sources() -> list[Path]:
    return [path for path in tracked(*HOUSE) if path.suffix == ".py"]


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_every_import_contract_is_kept():
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-4000:]


def test_no_file_is_longer_than_a_reader_likes():
    tests = [path for path in tracked("tests", "benchmarks") if path.suffix == ".py"]
    long = {
        str(path.relative_to(ROOT)): lines_of(path)
        for path in [*sources(), *(path for path in tests if "corpora" not in path.parts)]
        if lines_of(path) > LONGEST_FILE
    }
    assert long == {}
    assert statistics.median(map(lines_of, sources())) <= MEDIAN_FILE


def test_no_function_is_longer_than_a_screen():
    found = [item for path in sources() for item in functions(path)]
    assert [item for item in found if item[1] > LONGEST_FUNCTION] == []
    assert statistics.median(length for _, length in found) <= MEDIAN_FUNCTION


def test_no_module_is_named_for_a_pattern_instead_of_its_purpose():
    assert [path for path in sources() if BANNED_STEMS.search(path.stem)] == []


def test_every_module_says_in_its_docstring_what_it_gives():
    silent = [
        path for path in sources() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_pages_holds_no_script_directly_and_no_two_of_one_name():
    pages = [path.relative_to(ROOT / "pages") for path in tracked("pages")]
    assert [path for path in pages if len(path.parts) == 1] == [Path("__init__.py")]
    scripts = [path for path in pages if path.stem != "__init__"]
    assert all(len(path.parts) == 2 for path in scripts)
    assert len({path.stem for path in scripts}) == len(scripts)


def test_pages_are_short_enough_to_read_as_a_sentence():
    long = {path.name: lines_of(path) for path in tracked("pages") if lines_of(path) > LONGEST_PAGE}
    assert long == {}


def test_every_folder_of_the_house_is_a_package():
    folders = {path.parent for path in sources() if path.parent != ROOT}
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_package_init_holds_its_docstring_alone():
    full = [
        path
        for path in sources()
        if path.name == "__init__.py" and len(ast.parse(path.read_text("utf-8")).body) != 1
    ]
    assert full == []


def test_session_state_and_service_cache_are_read_in_one_place_each():
    screens = [path for path in sources() if path.relative_to(ROOT).parts[0] != "engine"]
    readers = [path.name for path in screens if "st.session_state" in path.read_text("utf-8")]
    links = [path.name for path in screens if "process_services" in path.read_text("utf-8")]
    assert set(readers) <= {"session.py"}
    assert set(links) <= {"services.py"}


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented_with_its_default_and_help(name):
    field = Settings.model_fields[name]
    is_known_by_its_own_name = name in {"database_url", "redis_url", "sentry_dsn"}
    variable = name.upper() if is_known_by_its_own_name else f"STUDIO_{name.upper()}"
    rows = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith(f"| `{variable}` |")]
    default = field.default
    shown = "`data/var`" if name == "data_dir" else f"`{default}`" if default != "" else "empty"
    assert shown in row
    assert field.description in row


def test_documented_settings_all_exist():
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    named = set(re.findall(r"STUDIO_([A-Z_]+)", text))
    assert {name.lower() for name in named if not name.startswith("TEST_")} <= set(
        Settings.model_fields
    )


def test_every_module_of_the_gateway_has_its_word_in_the_plan_of_the_house():
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    modules = {path.stem for path in (ROOT / "engine" / "gateway").glob("[a-z]*.py")}
    assert {name for name in modules if f"`{name}`" not in text} == set()


PASSES_ENVIRONMENT_ON = {
    "engine/algorithms/history.py": "gives git its PATH and nothing else",
    "engine/attacks/canary.py": "puts a secret there for the attacks to look for",
    "engine/datasets/isolation.py": "gives its child process an allow-list",
    "engine/execution/prepare.py": "runs apt-get as the person would",
    "engine/execution/rootfs.py": "keeps the file tree in the person's cache folder",
}


def test_environment_is_read_by_settings_alone():
    readers = {
        str(path.relative_to(ROOT))
        for path in sources()
        if path.relative_to(ROOT).parts[0] != "sandbox"
        and re.search(r"os\.(environ|getenv)\b", path.read_text("utf-8"))
    }
    assert readers <= set(PASSES_ENVIRONMENT_ON), "a setting belongs into engine/settings.py"


def test_version_is_the_newest_of_the_changelog():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == project["version"]


def test_every_exemption_from_a_lint_says_its_reason():
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*sources(), *tracked("tests/*.py", "benchmarks/*.py")]
        if path.suffix == ".py" and "corpora" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"#\s*noqa\b(?!: [A-Z0-9, ]+ - \S)", line) and "noqa\\b" not in line
    ]
    assert bare == []


def test_repository_names_no_machine_and_no_package_host():
    # Spelled apart, so that this file does not name them itself.
    foreign = re.compile(
        "|".join(
            (
                "/wor" + r"k/(main|shared)",
                r"/roo" + r"t/(\.pyenv|\.cache|work)",
                r"index[-_]ur" + r"l\s*=",
                "files.pythonhoste" + "d.org",
                "pypi.or" + "g/simple",
            )
        )
    )
    named = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if "corpora" not in path.parts  # hostile programs name what they look for
        and path.suffix not in {".png", ".woff2", ".csv", ".zip", ".gz"}
        and foreign.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert named == []


def test_locked_requirements_carry_hashes_and_no_index():
    for name in (
        "requirements.txt",
        "requirements-dev.txt",
        "requirements-uv.txt",
        "clients/requirements.txt",
        "sandbox/requirements.txt",
    ):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][^\s=]*==", text, re.MULTILINE)
        assert pins
        assert len(re.findall(r"^[a-z0-9][^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(
            pins
        )
        assert "--index-url" not in text
        assert "--find-links" not in text
