"""The rule on texts that pandas evaluates: comparisons of columns and variables, no more."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from engine import syntax
from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading

MAX_CHARACTERS = 2_000
_VARIABLE = re.compile(r"@\s*(\w+)")
_TREE_WORDS = frozenset(
    ("k", "r", "return_distance", "distance_upper_bound", "workers", "p", "eps")
)


def check(node: ast.Attribute, call: ast.Call | None, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with ``table.query`` or ``table.eval``."""
    if call is not None and node.attr == "query" and _is_tree(node, call, reading):
        return
    given = (
        [*call.args[:1], *(word.value for word in call.keywords if word.arg == "expr")]
        if call
        else []
    )
    text = reading.folder.text(given[0]) if given else None
    if text is None or "\x00" in text:
        yield reading.issue(
            node,
            f"`.{node.attr}` evaluates a text that cannot be read from the code.",
            "Write the text out and refer to variables by @name, or use table[table.column > 1].",
        )
    elif not _is_plain(text, reading):
        yield reading.issue(
            node,
            f"The expression {text[:60]!r} does more than compare columns.",
            "Compare columns and @names only, or compute it before.",
        )


def _is_tree(node: ast.Attribute, call: ast.Call, reading: Reading) -> bool:
    # Nearest-neighbour trees have a `query` too; pandas refuses these words before evaluating.
    if any(word.arg in _TREE_WORDS for word in call.keywords):
        return True
    value = reading.assigned(node.value) if isinstance(node.value, ast.Name) else node.value
    origin = reading.origin(value.func) if isinstance(value, ast.Call) else None
    return origin is not None and origin.endswith(("KDTree", "cKDTree", "BallTree"))


def _is_plain(text: str, reading: Reading) -> bool:
    plain = _without_quoted_columns(text)
    if plain is None or "__" in text or len(text) > MAX_CHARACTERS:
        return False
    variables = frozenset(_VARIABLE.findall(plain))
    try:
        tree = syntax.parse(plain.replace("@", " ").strip())
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return not variables & reading.module_names and all(
        _is_plain_part(part, variables, reading) for part in ast.walk(tree)
    )


def _without_quoted_columns(text: str) -> str | None:
    # A quoted column may hold spaces and signs, but nothing that could hide an expression.
    pieces = text.split("`")
    if len(pieces) % 2 == 0 or any(set(piece) & set("@'\"\n#") for piece in pieces[1::2]):
        return None
    return "".join("c" if part % 2 else piece for part, piece in enumerate(pieces))


def _is_plain_part(part: ast.AST, variables: frozenset[str], reading: Reading) -> bool:
    rules = reading.rules
    refused = rules["inner_attributes"] | rules["file_attributes"] | rules["text_attributes"]
    refused |= rules["format_attributes"]
    if isinstance(part, ast.Constant):
        return part.value not in refused | rules["query_attributes"]
    if isinstance(part, ast.Attribute):
        root = part.value.id if isinstance(part.value, ast.Name) else ""
        return not (part.attr in refused or part.attr.startswith("_") or root in variables)
    if isinstance(part, ast.Name):
        return part.id not in rules.builtin_remedies
    return type(part).__name__ in rules["nodes"] and not isinstance(part, ast.Lambda)
