"""An answer schema as a claim about the kernel of a user's code."""

from __future__ import annotations

from typing import Any, Final

from engine.verification.kernels import tree as t
from engine.verification.user_code.fields import Outputs
from engine.verification.user_code.task import CodeTask

KINDS: Final = {"int": {"integer", "number"}, "float": {"number"}, "bool": {"boolean"}}
"""The types of JSON that a value of each kind has."""


def schema_claim(task: CodeTask, outputs: Outputs, kinds: tuple[str, ...]) -> str:
    """The answer schema as a claim.

    Raises:
        Unsupported: Part of it is not about numbers and truth values.
    """
    known = {each.name: each for each in task.answer}
    names = outputs.names
    if missing := [name for name in task.required if name not in names]:
        raise t.Unsupported(1, f"execute gives no field {missing[0][:60]!r}")
    parts = ["True"]
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        told = known.get(name)
        if told is None:
            if task.is_closed:
                raise t.Unsupported(1, f"the answer schema has no field {name[:60]!r}")
            continue
        if name in outputs.texts or not told.is_plain:
            raise t.Unsupported(1, f"out.{name[:60]} is no number and no truth value")
        if told.kinds and not set(told.kinds) & KINDS[kind]:
            raise t.Unsupported(1, f"out.{name[:60]} is not of the type that is promised")
        place = f"result[{number}]"
        if kind != "bool":
            parts += [f"{place} >= {told.low!r}"] if told.low is not None else []
            parts += [f"{place} <= {told.high!r}"] if told.high is not None else []
        if told.options is not None:
            parts.append(f"{place} in {_listed(told.options, kind)}")
    return " and ".join(parts)


def _listed(options: tuple[Any, ...], kind: str) -> str:
    """The options of this kind, as a tuple is written; a truth value is no number in JSON."""
    fits = [one for one in options if isinstance(one, bool) == (kind == "bool")]
    found = tuple(one for one in fits if isinstance(one, bool | int | float))
    if not found:
        raise t.Unsupported(1, "none of the listed values is of the kind that execute gives")
    return repr(found)
