"""Finds the algorithms of the catalog, each in its folder, and loads what is asked for."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import cast

from engine.catalog import algorithms
from engine.catalog.model import About, AskModel, Example, Record
from engine.verification.model import Promises

Engine = Callable[[Record, AskModel], Record]


@dataclass(frozen=True, slots=True)
class Entry:
    """An algorithm of the catalog as its folder holds it.

    Attributes:
        about: What it is.
        request: What it takes.
        answer: What it says.
        package: Where it is, as a module.
        folder: The same, as a path.
    """

    about: About
    request: type[Record]
    answer: type[Record]
    package: str
    folder: Path

    @property
    def engine(self) -> Engine:
        """What answers; loaded at the first use, since libraries come with it."""
        return cast("Engine", import_module(f"{self.package}.engine").answer)

    @property
    def promises(self) -> Promises:
        """What is promised of it."""
        return cast("Promises", import_module(f"{self.package}.contract").PROMISES)

    @property
    def card(self) -> str:
        """What a reader should know of it, as Markdown of ours."""
        return (self.folder / "card.md").read_text(encoding="utf-8")

    @property
    def examples(self) -> tuple[Example, ...]:
        """Requests to begin with, in the order of their files."""
        files = sorted((self.folder / "examples").glob("*.json"))
        return tuple(Example(**json.loads(file.read_text(encoding="utf-8"))) for file in files)


@cache
def entries() -> Mapping[str, Entry]:
    """Every algorithm by its slug, in the order of titles."""
    found = [
        _entry(f"{algorithms.__name__}.{module.name}")
        for module in pkgutil.iter_modules(algorithms.__path__)
        if find_spec(f"{algorithms.__name__}.{module.name}.model") is not None
    ]
    found.sort(key=lambda entry: entry.about.title)
    return MappingProxyType({entry.about.slug: entry for entry in found})


def _entry(package: str) -> Entry:
    model = import_module(f"{package}.model")
    folder = Path(cast("str", model.__file__)).parent
    return Entry(model.ABOUT, model.Request, model.Answer, package, folder)
