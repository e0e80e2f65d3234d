"""The rule on calls: those whose danger lies in an argument."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms import attributes, queries
from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading
from engine.algorithms.texts import faulty_field

_FORMATS = frozenset(("format", "format_map"))
_READS_FILES = frozenset(("filename", "file"))
_BY_NAME = frozenset(("agg", "aggregate", "apply", "transform", "pipe", "map"))
_WRITES_FILES = frozenset(("memory", "out_file", "path_or_buf"))


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a call, or with a method that is only safe in a call."""
    if isinstance(node, ast.Call):
        yield from _check_named_access(node, reading)
        yield from _check_type(node, reading)
        yield from _check_by_name(node, reading)
        yield from _check_log(node, reading)
        for word in node.keywords:
            yield from _check_keyword(word.arg, word.value, reading)
    elif isinstance(node, ast.Dict) and isinstance(reading.parent(node), ast.keyword):
        for key, value in zip(node.keys, node.values, strict=True):
            name = reading.folder.text(key)
            if name is not None:
                yield from _check_keyword(name.rpartition("__")[2], value, reading)
    elif isinstance(node, ast.Attribute) and not reading.scope(node).is_main:
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
    base = reading.origin(node.args[0])
    if base is not None and (name != "getattr" or reading.rules.is_module(base)):
        yield from attributes.check_member(node, base, wanted, reading)
    else:
        looked_up = ast.copy_location(ast.Attribute(node.args[0], wanted, ast.Load()), node)
        yield from attributes.check_name(node, looked_up.attr, reading)


def _check_type(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    is_making = len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred)
    if reading.is_builtin(node.func, "type") and is_making:
        yield reading.issue(node, "A class is made by calling `type`.", "Write a class statement.")


def _check_by_name(node: ast.Call, reading: Reading) -> Iterator[CheckIssue]:
    if not (isinstance(node.func, ast.Attribute) and node.func.attr in _BY_NAME):
        return
    rules = reading.rules
    refused = rules["text_attributes"] | rules["query_attributes"] | rules["file_attributes"]
    for argument in node.args:
        text = reading.folder.text(argument)
        if text is not None and (text in refused or text.startswith("_")):
            yield reading.issue(
                argument,
                f'The method "{text}" may not be called by its name.',
                "Call the method itself, or pass a function.",
            )


def _check_keyword(name: str | None, value: ast.expr, reading: Reading) -> Iterator[CheckIssue]:
    text = reading.folder.text(value)
    if name in _WRITES_FILES:
        is_plain = isinstance(value, ast.Constant) and not isinstance(value.value, str)
        if reading.scope(value).is_main or is_plain:
            return
        yield reading.issue(
            value, f"`{name}` would write to a file.", f"Leave `{name}` out: a run keeps no files."
        )
    elif name == "input" and (text in _READS_FILES or _is_for_vectorizer(value, text, reading)):
        yield reading.issue(
            value, "The vectorizer would read files.", 'Use input="content" and pass the texts.'
        )
    elif name == "allow_pickle" and not (isinstance(value, ast.Constant) and value.value is False):
        yield reading.issue(value, "A pickle can run code when read.", "Leave `allow_pickle` out.")


def _is_for_vectorizer(value: ast.expr, text: str | None, reading: Reading) -> bool:
    word = reading.parent(value)
    call = reading.parent(word) if word else None
    origin = reading.origin(call.func) if isinstance(call, ast.Call) else None
    return text is None and origin is not None and origin.endswith("Vectorizer")


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
    if node.attr in _FORMATS:
        yield from _check_format(node, reading)
    elif node.attr in reading.rules["text_attributes"]:
        yield from _check_text_method(node, call, reading)
    elif node.attr in reading.rules["query_attributes"]:
        yield from queries.check(node, call, reading)


def _check_format(node: ast.Attribute, reading: Reading) -> Iterator[CheckIssue]:
    if any(isinstance(part, ast.Attribute) and part.attr == "style" for part in ast.walk(node)):
        return
    text = reading.folder.text(node.value)
    if text is None:
        yield reading.issue(
            node,
            f"`.{node.attr}` fills a text that cannot be read from the code.",
            'Use an f-string, or write the text out: "{:.2f}".format(value).',
        )
    elif (field := faulty_field(text)) is not None:
        yield reading.issue(
            node,
            f"The field {{{field}}} looks inside its value.",
            "Take the part out first, and pass that; or use an f-string.",
        )


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
