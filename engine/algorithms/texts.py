"""The rule on constant texts: no inner attribute by name, also when put together from parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading
from engine.algorithms.rules import rules

_FIELD = re.compile(r"\{([^{}!:]*)")
_CALL_IN_TEXT = re.compile(r"[(]|__")


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a text that the program writes or puts together."""
    if isinstance(node, ast.Constant | ast.BinOp | ast.JoinedStr | ast.Subscript | ast.Call):
        if _is_docstring(node, reading) or _is_part(node, reading):
            return
        text = reading.folder.text(node)
        named = _named().search(text) if text else None
        if named:
            yield reading.issue(
                node,
                f"The text names `{named.group()}`, which is inside Python itself.",
                "Write the text without it.",
            )
        elif text in reading.rules["file_attributes"] and not reading.scope(node).is_main:
            yield reading.issue(
                node,
                f'The text "{text}" names a method that reads or writes outside the run.',
                "Return the data in the result of execute instead.",
            )
        elif _is_method_name(node, text, reading):
            yield reading.issue(
                node,
                f'The text "{text}" names a method that may not be called by its name.',
                "Call the method itself, or pass a function.",
            )
    elif isinstance(node, ast.arg | ast.AnnAssign | ast.FunctionDef):
        yield from _check_annotation(node, reading)


@cache
def _named() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(text) for text in sorted(rules()["texts"])))


def _is_method_name(node: ast.AST, text: str | None, reading: Reading) -> bool:
    rules = reading.rules
    if text not in rules["text_attributes"] | rules["query_attributes"]:
        return False
    # A word like any other, unless the program calls methods by names that it keeps somewhere.
    parent = reading.parent(node)
    is_key = isinstance(parent, ast.Dict) and node in parent.keys
    return reading.calls_by_name and not (is_key or isinstance(parent, ast.Compare | ast.Subscript))


def _is_docstring(node: ast.AST, reading: Reading) -> bool:
    parent = reading.parent(node)
    return isinstance(node, ast.Constant) and isinstance(parent, ast.Expr)


def _is_part(node: ast.AST, reading: Reading) -> bool:
    # The whole is reported, not each of its parts.
    parent = reading.parent(node)
    while isinstance(parent, ast.FormattedValue):
        parent = reading.parent(parent)
    is_whole = not isinstance(parent, ast.BinOp | ast.JoinedStr)
    return not is_whole and reading.folder.text(parent) is not None


def _check_annotation(
    node: ast.arg | ast.AnnAssign | ast.FunctionDef, reading: Reading
) -> Iterator[CheckIssue]:
    annotation = node.returns if isinstance(node, ast.FunctionDef) else node.annotation
    if annotation is None:
        return
    for part in ast.walk(annotation):
        text = part.value if isinstance(part, ast.Constant) else None
        if isinstance(text, str) and _CALL_IN_TEXT.search(text):
            yield reading.issue(
                part, "An annotation holds an expression as text.", "Write a plain type."
            )
        elif reading.evaluates_annotations and not _is_plain_type(part, reading):
            yield reading.issue(
                part,
                "This annotation is evaluated by singledispatch.",
                "Write a class's name, or register the class: @show.register(int).",
            )


def _is_plain_type(part: ast.AST, reading: Reading) -> bool:
    if isinstance(part, ast.Name):
        found = reading.scope(part).find(part.id)
        is_class = found is not None and isinstance(found[1].node, ast.ClassDef)
        return found is None or is_class or bool(found[1].origins)
    if isinstance(part, ast.BinOp):
        return isinstance(part.op, ast.BitOr)
    plain = (ast.Constant, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.BitOr, ast.Load)
    return isinstance(part, plain)


def faulty_field(text: str) -> str | None:
    """The first replacement field of a format text that looks inside its value."""
    plain = text.replace("{{", "").replace("}}", "")
    for found in _FIELD.finditer(plain):
        if "." in found.group(1) or "[" in found.group(1):
            return found.group(1)
    return None
