"""The rule on calls: those whose danger lies in an argument."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.algorithms import attributes
from engine.algorithms.model import CheckIssue
from engine.algorithms.reading import Reading
from engine.algorithms.texts import faulty_field

_FORMATS = frozenset(("format", "format_map"))
_READS_FILES = frozenset(("filename", "file"))
_BY_NAME = frozenset(("agg", "aggregate", "apply", "transform", "pipe", "map"))
_TREE_WORDS = frozenset(
    ("k", "r", "return_distance", "distance_upper_bound", "workers", "p", "eps")
)


def check(node: ast.AST, reading: Reading) -> Iterator[CheckIssue]:
    """What is wrong with a call, or with a method that is only safe in a call."""
    if isinstance(node, ast.Call):
        yield from _check_named_access(node, reading)
        yield from _check_type(node, reading)
        yield from _check_by_name(node, reading)
        for word in node.keywords:
            yield from _check_keyword(word.arg, word.value, reading)
    elif isinstance(node, ast.Dict):
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
    is_none = isinstance(value, ast.Constant) and value.value is None
    if name in ("memory", "out_file", "path_or_buf") and not is_none and name != "memory_usage":
        is_plain = isinstance(value, ast.Constant) and not isinstance(value.value, str)
        if reading.scope(value).is_main or is_plain or _is_dict_entry(value, reading, text):
            return
        yield reading.issue(
            value, f"`{name}` would write to a file.", f"Leave `{name}` out: a run keeps no files."
        )
    elif name == "input" and text in _READS_FILES:
        yield reading.issue(
            value, "The vectorizer would read files.", 'Use input="content" and pass the texts.'
        )
    elif name == "allow_pickle" and not (isinstance(value, ast.Constant) and value.value is False):
        yield reading.issue(value, "A pickle can run code when read.", "Leave `allow_pickle` out.")


def _is_dict_entry(value: ast.expr, reading: Reading, text: str | None) -> bool:
    # {"memory": 16} is data; only a text there can be a path that a pipeline would use.
    return isinstance(reading.parent(value), ast.Dict) and (text is None or "/" not in text)


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
        yield from _check_query(node, call, reading)


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


def _check_query(
    node: ast.Attribute, call: ast.Call | None, reading: Reading
) -> Iterator[CheckIssue]:
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
    elif not is_plain_query(text, reading):
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


def is_plain_query(text: str, reading: Reading) -> bool:
    """Whether a query text only compares columns, variables and their public methods."""
    if "__" in text or len(text) > 2_000:
        return False
    plain = "".join("c" if part % 2 else piece for part, piece in enumerate(text.split("`")))
    try:
        tree = ast.parse(plain.replace("@", " ").strip(), mode="exec")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    variables = {word.split("(")[0].split(".")[0].strip() for word in plain.split("@")[1:]}
    for part in ast.walk(tree):
        if type(part).__name__ not in reading.rules["nodes"] or isinstance(part, ast.Lambda):
            return False
        if isinstance(part, ast.Attribute):
            refused = reading.rules["file_attributes"] | reading.rules["text_attributes"]
            is_inner = part.attr in reading.rules["inner_attributes"] | refused
            root = part.value.id if isinstance(part.value, ast.Name) else ""
            if is_inner or part.attr.startswith("_") or root in variables:
                return False
        if isinstance(part, ast.Name) and part.id in reading.rules.builtin_remedies:
            return False
    return True
