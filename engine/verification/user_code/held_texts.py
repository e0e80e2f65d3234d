"""Texts in users' code that become fields of the answer: noughts stand for them in a kernel."""

from __future__ import annotations

import ast
from collections import Counter


def held_texts(definition: ast.FunctionDef) -> dict[str, set[str]]:
    """Variables that hold nothing but texts, and are used for nothing but fields of the answer."""
    found: dict[str, set[str]] = {}
    stored, loaded, given = Counter[str](), Counter[str](), Counter[str]()
    for node in ast.walk(definition):
        if isinstance(node, ast.Name):
            (loaded if isinstance(node.ctx, ast.Load) else stored)[node.id] += 1
        elif isinstance(node, ast.Assign):
            name, texts = target(node), set[str]()
            if name and blanked(node.value, texts) is not None:
                found.setdefault(name, set()).update(texts)
                stored[name] -= 1
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Dict):
            given.update(each.id for each in node.value.values if isinstance(each, ast.Name))
    return {
        name: texts
        for name, texts in found.items()
        if not stored[name] and loaded[name] == given[name]
    }


def target(node: ast.Assign) -> str:
    """The one name that gets a value here; empty where there are others."""
    only = node.targets[0] if len(node.targets) == 1 else None
    return only.id if isinstance(only, ast.Name) else ""


def blanked(value: ast.expr, texts: set[str]) -> ast.expr | None:
    """A nought for a text, or for a choice between texts; None for what is no text."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        texts.add(value.value)
        return ast.copy_location(ast.Constant(0), value)
    if isinstance(value, ast.IfExp):
        yes, no = blanked(value.body, texts), blanked(value.orelse, texts)
        if yes is not None and no is not None:
            return ast.copy_location(ast.IfExp(value.test, yes, no), value)
    return None
