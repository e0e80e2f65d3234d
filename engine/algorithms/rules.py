"""The policy files as one frozen record: which words, modules and names are allowed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "policy"
LIBRARIES = ("standard", "numpy", "pandas", "scipy", "sklearn")


@dataclass(frozen=True, slots=True)
class Rules:
    """The reviewed lists.

    Attributes:
        modules: The public names allowed of each allowed module.
        words: The lists of ``language.toml``, by their key.
        builtin_remedies: What to do instead of a refused builtin.
        root_remedies: What to do instead of a refused module, by its root.
        default_remedy: What to do instead of any other module.
        main_note: What to do with what belongs under the main guard.
    """

    modules: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    builtin_remedies: dict[str, str]
    root_remedies: dict[str, str]
    default_remedy: str
    main_note: str

    def __getitem__(self, key: str) -> frozenset[str]:
        """One list of ``language.toml``."""
        return self.words[key]

    def is_module(self, path: str | None) -> bool:
        """Whether a dotted path is an allowed module, or a package on the way to one."""
        return path is not None and (path in self.modules or path in self.words["packages"])

    def remedy_for_module(self, path: str) -> str:
        """What to do instead of importing this."""
        return self.root_remedies.get(path.partition(".")[0], self.default_remedy)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def rules() -> Rules:
    """The policy in force."""
    language, remedies = _read("language"), _read("remedies")
    modules = {
        module: frozenset(lists["allow"].split())
        for library in LIBRARIES
        for module, lists in _read(library).items()
    }
    words = {
        key: frozenset(text.split()) for key, text in language.items() if isinstance(text, str)
    }
    words["packages"] = frozenset(
        path.rsplit(".", depth)[0] for path in modules for depth in range(1, path.count(".") + 1)
    )
    return Rules(
        modules=modules,
        words=words,
        builtin_remedies=language["refused_builtins"],
        root_remedies={
            root: remedies[group]
            for group, roots in remedies["roots"].items()
            for root in roots.split()
        },
        default_remedy=remedies["default"],
        main_note=language["main_only"]["note"],
    )
