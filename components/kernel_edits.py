"""Small edits of a kernel's text, such as a mistake would make: what the contract should notice."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MOST: Final = 6
_LONGEST: Final = 48
_SWAPS: Final[dict[type[ast.operator], tuple[type[ast.operator], str]]] = {
    ast.Add: (ast.Sub, "subtract instead of adding"),
    ast.Sub: (ast.Add, "add instead of subtracting"),
}
_CLOSER: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], str]]] = {
    ast.GtE: (ast.Gt, "more than, not at least"),
    ast.LtE: (ast.Lt, "less than, not at most"),
    ast.Gt: (ast.GtE, "at least, not more than"),
    ast.Lt: (ast.LtE, "at most, not less than"),
}


@dataclass(frozen=True)
class Edit:
    """One edit.

    Attributes:
        words: Where it is and what it does, for a person.
        text: The whole text with it.
    """

    words: str
    text: str


def edits(source: str) -> list[Edit]:
    """A few edits of a function, those that leave out a step first; its text is only read."""
    text = textwrap.dedent(source)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return []
    nodes = sorted(
        (node for node in ast.walk(tree) if isinstance(node, ast.expr)),
        key=lambda node: (-node.lineno, node.col_offset),
    )
    left_out = [edit for node in nodes for edit in _left_out(node, text)]
    turned = [edit for node in nodes for edit in _turned(node, text)]
    different = {edit.text: edit for edit in [*left_out[: _MOST - 2], *turned]}
    return list(different.values())[:_MOST]


def _left_out(node: ast.expr, text: str) -> Iterator[Edit]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
        first = ast.unparse(node.args[0])
        words = f"Line {node.lineno}: leave out {node.func.id}()"
        yield Edit(words, _replaced(text, node, f"{first}"))


def _turned(node: ast.expr, text: str) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and type(node.op) in _SWAPS:
        other, words = _SWAPS[type(node.op)]
        new = ast.BinOp(node.left, other(), node.right)
        said = f"Line {node.lineno}: {words}: {_short(new)}"
        yield Edit(said, _replaced(text, node, f"({ast.unparse(new)})"))
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _CLOSER:
        nearer, words = _CLOSER[type(node.ops[0])]
        changed = ast.Compare(node.left, [nearer(), *node.ops[1:]], node.comparators)
        said = f"Line {node.lineno}: {words}: {_short(changed)}"
        yield Edit(said, _replaced(text, node, ast.unparse(changed)))


def _short(node: ast.expr) -> str:
    told = ast.unparse(node)
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def _replaced(text: str, node: ast.expr, new: str) -> str:
    """The text with another expression in place of one; columns of a tree count bytes."""
    lines = text.encode().splitlines(keepends=True)
    last = node.end_lineno or node.lineno
    before = lines[node.lineno - 1][: node.col_offset]
    after = lines[last - 1][node.end_col_offset :]
    around = [*lines[: node.lineno - 1], before + new.encode() + after, *lines[last:]]
    return b"".join(around).decode()
