"""The rule on formats: texts whose fields would look inside the values that fill them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading
from engine.algorithms.texts import faulty_field

_FORMATS = frozenset(("format", "format_map", "format_index"))
_LOG_FORMATS = frozenset(("format", "fmt"))


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a format method, or with the format of a log."""
    if isinstance(node, ast.Call):
        yield from _check_log(node, reading)
    elif isinstance(node, ast.Attribute) and node.attr in _FORMATS:
        origin = reading.origin(node.value)
        if not reading.scope(node).is_main and not reading.rules.is_module(origin):
            yield from _check_method(node, reading)


def _check_method(node: ast.Attribute, reading: Reading) -> Iterator[CheckIssue]:
    parent = reading.parent(node)
    call = parent if isinstance(parent, ast.Call) and parent.func is node else None
    is_style = any(isinstance(p, ast.Attribute) and p.attr == "style" for p in ast.walk(node))
    if is_style or node.attr == "format_index":
        given = [*call.args, *(word.value for word in call.keywords)] if call else [node]
        for each in given:
            if not _is_plain_formatter(each, reading):
                yield _unreadable(each, node.attr, reading)
        return
    text = reading.folder.text(node.value)
    if text is None:
        yield _unreadable(node, node.attr, reading)
    elif (field := faulty_field(text)) is not None:
        yield _looks_inside(node, field, reading)


def _is_plain_formatter(node: ast.expr, reading: Reading) -> bool:
    text = reading.folder.text(node)
    if text is not None:
        return faulty_field(text) is None
    is_plain = isinstance(node, ast.Constant | ast.Lambda)
    match node:
        case ast.Dict(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            is_plain = all(_is_plain_formatter(part, reading) for part in parts)
        case ast.DictComp(value=part):
            is_plain = _is_plain_formatter(part, reading)
        case ast.Name():
            value = reading.assigned(node)
            is_plain = reading.is_definition(node, ast.FunctionDef) or (
                value is not None and _is_plain_formatter(value, reading)
            )
        case ast.Attribute():
            # A method such as str.upper or "{:.2f}".format; the latter is checked by itself.
            is_plain = node.attr in _FORMATS or isinstance(node.value, ast.Name)
    return is_plain


def _check_log(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    origin = reading.origin(node.func) or ""
    styles = [word.value for word in node.keywords if word.arg == "style"]
    styles += node.args[2:3] if origin == "logging.Formatter" else []
    if not origin.startswith("logging.") or not styles:
        return
    if reading.folder.text(styles[0]) == "%":
        return
    given = [*node.args[:1], *(w.value for w in node.keywords if w.arg in _LOG_FORMATS)]
    for each in given:
        text = reading.folder.text(each)
        if text is None:
            yield _unreadable(each, "format", reading)
        elif (field := faulty_field(text)) is not None:
            yield _looks_inside(each, field, reading)


def _unreadable(node: ast.AST, name: str, reading: Reading) -> CheckIssue:
    return reading.issue(
        node,
        f"`.{name}` fills a text that cannot be read from the code.",
        'Use an f-string, or write the text out: "{:.2f}".format(value).',
    )


def _looks_inside(node: ast.AST, field: str, reading: Reading) -> CheckIssue:
    return reading.issue(
        node,
        f"The field {{{field}}} looks inside its value.",
        "Take the part out first, and pass that; or use an f-string.",
    )
