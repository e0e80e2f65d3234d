"""The rule on calls: those whose danger lies in an argument."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from engine.algorithms import attributes, queries
from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading

_OPTIONS = frozenset(("pandas.set_option", "pandas.option_context", "pandas.reset_option"))
_PLAIN_OPTION = re.compile(r"[\w.]+")


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a call, or with a method that is only safe in a call."""
    if isinstance(node, ast.Call):
        yield from _check_named_access(node, reading)
        yield from _check_type(node, reading)
        yield from _check_by_name(node, reading)
        yield from _check_log(node, reading)
        yield from _check_options(node, reading)
    elif isinstance(node, ast.MatchClass):
        for name in node.kwd_attrs:
            yield from _check_taken(node, name, reading)
    elif isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
        yield from _check_call_only(node, reading)
        yield from _check_type_value(node, reading)
        if isinstance(node, ast.Attribute) and not reading.scope(node).is_main:
            yield from _check_method(node, reading)


def _check_named_access(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in reading.rules["named_access"] or not reading.is_builtin(node.func, name):
        return
    wanted = reading.folder.text(node.args[1]) if len(node.args) > 1 else None
    if wanted is None or any(isinstance(argument, ast.Starred) for argument in node.args):
        yield reading.issue(
            node,
            f"`{name}` looks up a name that cannot be read from the code.",
            f'Write the name out: {name}(model, "coef_"), or use a dict.',
        )
        return
    yield from _check_taken(node, wanted, reading)
    base = reading.origin(node.args[0])
    if base is not None and (name != "getattr" or reading.rules.is_module(base)):
        yield from attributes.check_member(node, base, wanted, reading)
    else:
        looked_up = ast.copy_location(ast.Attribute(node.args[0], wanted, ast.Load()), node)
        yield from attributes.check_name(node, looked_up.attr, reading)


def _check_taken(node: ast.AST, name: str, reading: Reading) -> Iterator[CheckIssue]:
    """A method that is only safe in a plain call, taken from its object in another way."""
    rules = reading.rules
    if name in rules["text_attributes"] | rules["query_attributes"] | rules["format_attributes"]:
        yield reading.issue(
            node, f"The method `{name}` may not be taken by its name.", "Call the method itself."
        )


def _check_call_only(node: ast.Attribute | ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    parent = reading.parent(node)
    is_called = isinstance(parent, ast.Call) and parent.func is node
    path = reading.origin(node)
    if path in reading.rules["call_only"] and not is_called and not reading.scope(node).is_main:
        yield reading.issue(
            node, f"`{path}` may not be passed about.", "Call it where it stands, by its name."
        )


def _check_options(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    if reading.origin(node.func) not in _OPTIONS:
        return
    for argument in node.args[::2]:
        # pandas takes any part of an option's name, and patterns.
        text = reading.folder.text(argument)
        is_plain = text is not None and _PLAIN_OPTION.fullmatch(text) is not None
        if not is_plain or re.search(str(text), "plotting.backend", re.IGNORECASE):
            yield reading.issue(
                argument,
                "This option may not be set, or cannot be read from the code.",
                'Write its whole name out, such as "display.max_rows".',
            )


def _check_type(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    is_making = len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred)
    if reading.is_builtin(node.func, "type") and is_making:
        yield reading.issue(node, "A class is made by calling `type`.", "Write a class statement.")


def _check_type_value(node: ast.Attribute | ast.Name, reading: Reading) -> Iterator[CheckIssue]:
    parent = reading.parent(node)
    is_kept = isinstance(parent, ast.Assign | ast.AnnAssign | ast.NamedExpr | ast.Return)
    is_partial = isinstance(parent, ast.Call) and (reading.origin(parent.func) or "").startswith(
        "functools.partial"
    )
    if reading.is_builtin(node, "type") and (is_kept or is_partial):
        yield reading.issue(node, "`type` gets another name.", "Call type(value) where it stands.")


def _check_by_name(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    rules = reading.rules
    refused = rules["text_attributes"] | rules["query_attributes"] | rules["file_attributes"]
    for argument in reading.named_methods(node):
        text = reading.folder.text(argument)
        if text is not None and (text in refused or text.startswith("_")):
            yield reading.issue(
                argument,
                f'The method "{text}" may not be called by its name.',
                "Call the method itself, or pass a function.",
            )


def _check_log(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    words = {word.arg for word in node.keywords}
    is_log = reading.origin(node.func) == "logging.basicConfig"
    if is_log and words & {"filename", "handlers", None} and not reading.scope(node).is_main:
        yield reading.issue(
            node, "The log would go to a file.", "Leave the file out: output is kept with the run."
        )


def _check_method(node: ast.Attribute, reading: Reading) -> Iterator[CheckIssue]:
    parent = reading.parent(node)
    call = parent if isinstance(parent, ast.Call) and parent.func is node else None
    if reading.origin(node.value) is not None and reading.rules.is_module(
        reading.origin(node.value)
    ):
        return
    if node.attr in reading.rules["text_attributes"]:
        yield from _check_text_method(node, call, reading)
    elif node.attr in reading.rules["query_attributes"]:
        yield from queries.check(node, call, reading)


def _check_text_method(
    node: ast.Attribute, call: ast.Call | None, reading: Reading
) -> Iterator[CheckIssue]:
    words = {word.arg for word in call.keywords} if call else set()
    if call is None or call.args or words & {"path_or_buf", "buf", "path", None}:
        yield reading.issue(
            node,
            f"`.{node.attr}` may not write to a file.",
            f"Call .{node.attr}() without a place to write to: it gives the text back.",
        )
