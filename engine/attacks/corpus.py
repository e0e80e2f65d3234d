"""The published attack programs, read from their folder."""

from __future__ import annotations

import tomllib
from pathlib import Path

from engine.attacks.model import BoundaryProgram, Expectation, Group, Program
from engine.settings import ROOT

FOLDER = ROOT / "data" / "corpora"
_MARK = "# route: "


def hostile(folder: Path = FOLDER) -> tuple[Program, ...]:
    """Every hostile program, in the order of the names."""
    return tuple(_program(path) for path in sorted((folder / "hostile").glob("*.py")))


def boundary(folder: Path = FOLDER) -> tuple[BoundaryProgram, ...]:
    """Every boundary program with what has to come of it, in the order of ``boundary.toml``."""
    table = tomllib.loads((folder / "boundary.toml").read_text(encoding="utf-8"))
    return tuple(
        BoundaryProgram(
            name=name,
            code=(folder / "boundary" / f"{name}.py").read_text(encoding="utf-8"),
            expectation=Expectation.model_validate(entry),
        )
        for name, entry in table.items()
    )


def groups(folder: Path = FOLDER) -> tuple[Group, ...]:
    """What the hostile programs try, group by group."""
    table = tomllib.loads((folder / "groups.toml").read_text(encoding="utf-8"))
    return tuple(
        Group(name=name, tries=entry["tries"], prefixes=tuple(entry["prefixes"].split()))
        for name, entry in table.items()
    )


def group_of(program: Program, among: tuple[Group, ...]) -> Group:
    """The group with the longest prefix of a program's name."""
    fitting = [
        (len(prefix), group)
        for group in among
        for prefix in group.prefixes
        if program.name.startswith(prefix)
    ]
    return max(fitting, key=lambda pair: pair[0])[1]


def _program(path: Path) -> Program:
    # As bytes: read as text, the lone carriage returns that some hide behind would be lost.
    code = path.read_bytes().decode()
    route = code.partition("\n")[0].removeprefix(_MARK).partition("\r")[0]
    return Program(name=path.stem, route=route, code=code)
