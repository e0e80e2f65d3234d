"""What a proving process is told, as JSON: a kernel by its place, its promises, and a text."""

from __future__ import annotations

import importlib
import inspect
import sys
from dataclasses import asdict
from typing import Any

from engine.verification.model import Domain, Flag, Int, Kernel, Monotone, Post, Real

_DOMAINS: dict[str, type[Int | Real | Flag]] = {"Int": Int, "Real": Real, "Flag": Flag}
_CLAUSES: dict[str, type[Post | Monotone]] = {"Post": Post, "Monotone": Monotone}


def told(kernel: Kernel, clauses: tuple[Post | Monotone, ...], text: str | None) -> dict[str, Any]:
    """A kernel as JSON.

    A function that does not belong to the product is told by its module's text: the process that
    proves imports nothing else.
    """
    function = kernel.function
    is_ours = function.__module__.startswith("engine.")
    if text is None and not is_ours:
        text = inspect.getsource(sys.modules[function.__module__])
    return {
        "module": function.__module__ if is_ours else "",
        "function": function.__name__,
        "text": text,
        "domain": {name: _told(of) for name, of in kernel.domain.items()},
        "requires": list(kernel.requires),
        "clauses": [_told(clause) for clause in clauses],
    }


def _told(record: Domain | Post | Monotone) -> dict[str, Any]:
    return {"kind": type(record).__name__} | asdict(record)


def understood(task: dict[str, Any]) -> tuple[Kernel, str | None]:
    """The kernel of a task, and the text that stands for it where one does."""
    name = task["function"]
    if task["module"]:
        function = getattr(importlib.import_module(task["module"]), name)
    else:
        function = _Unknown(name)
    domain = {key: _read(_DOMAINS, entry) for key, entry in task["domain"].items()}
    clauses = tuple(_read(_CLAUSES, entry) for entry in task["clauses"])
    return Kernel(function, domain, clauses, tuple(task["requires"])), task["text"]


def _read(kinds: dict[str, Any], entry: dict[str, Any]) -> Any:
    return kinds[entry["kind"]](**{key: value for key, value in entry.items() if key != "kind"})


class _Unknown:
    """Stands for a function that only a text knows; it is never called."""

    def __init__(self, name: str) -> None:
        self.__name__ = name
        self.__module__ = ""

    def __call__(self, *_: Any) -> Any:
        raise NotImplementedError
