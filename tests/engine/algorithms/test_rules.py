"""The policy files fit the installed libraries: every public name was looked at."""

from __future__ import annotations

import ast
import importlib
import sys
import tomllib
import types

import pytest

from engine.algorithms.rules import FOLDER, rules

LIBRARIES = ("numpy", "pandas", "scipy", "sklearn")
LISTS = {
    module: (set(lists["allow"].split()), set(lists.get("refuse", "").split()))
    for library in LIBRARIES
    for module, lists in tomllib.loads((FOLDER / f"{library}.toml").read_text()).items()
}
LATE = {"IterativeImputer", "HalvingGridSearchCV", "HalvingRandomSearchCV"}


def load(path: str) -> types.ModuleType:
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError:
        package, _, name = path.rpartition(".")
        return getattr(importlib.import_module(package), name)


@pytest.mark.parametrize("path", sorted(rules().modules))
def test_every_allowed_name_exists(path):
    module = load(path)
    missing = {name for name in rules().modules[path] if not hasattr(module, name)}
    late = {"UTC"} if sys.version_info < (3, 11) else set()
    assert missing - LATE - late - {"annotations"} == set()


@pytest.mark.parametrize("path", sorted(rules().modules))
def test_no_module_is_allowed_as_a_plain_name(path):
    module = load(path)
    inner = {
        n for n in rules().modules[path] if isinstance(getattr(module, n, 0), types.ModuleType)
    }
    assert inner == set()


@pytest.mark.parametrize("path", sorted(LISTS))
def test_every_public_name_was_looked_at(path):
    module, (allowed, refused) = load(path), LISTS[path]
    public = {
        name
        for name in getattr(module, "__all__", ())
        if not name.startswith("_")
        and not isinstance(getattr(module, name, None), types.ModuleType)
    }
    assert public - allowed - refused == set()


def test_every_node_on_the_list_is_one_of_python():
    assert {name for name in rules()["nodes"] if not hasattr(ast, name)} == set()


def test_asynchronous_and_template_nodes_are_not_on_the_list():
    assert not {"Await", "AsyncFunctionDef", "TryStar", "TemplateStr"} & rules()["nodes"]


def test_dangerous_builtins_are_not_on_the_list():
    assert not rules()["builtins"] & set(rules().builtin_remedies)
    assert not rules()["builtins"] & {"eval", "exec", "open", "compile", "getattr", "vars"}


# Another package's own, but public here by their library's word.
BORROWED = {"ArrayLike", "DTypeLike", "LinAlgError", "SuperLU", "sinc"}


@pytest.mark.parametrize("path", sorted(LISTS))
def test_no_allowed_name_is_another_packages_own(path):
    module, root = load(path), path.partition(".")[0]
    foreign = {
        name
        for name in LISTS[path][0] - LATE - BORROWED
        for home in [getattr(getattr(module, name), "__module__", None)]
        if isinstance(home, str) and home.partition(".")[0] != root
    }
    assert foreign == set()
