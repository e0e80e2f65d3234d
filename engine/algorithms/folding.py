"""Constant texts, put together as Python would put them together, within small bounds."""

from __future__ import annotations

import ast
from collections.abc import Callable

MAX_TEXT = 10_000
MAX_STEPS = 400
Text = str | bytes

_METHODS: dict[str, Callable[..., Text]] = {
    "lower": str.lower,
    "upper": str.upper,
    "strip": str.strip,
    "lstrip": str.lstrip,
    "rstrip": str.rstrip,
    "swapcase": str.swapcase,
    "casefold": str.casefold,
    "title": str.title,
    "capitalize": str.capitalize,
    "replace": str.replace,
    "removeprefix": str.removeprefix,
    "removesuffix": str.removesuffix,
}


class Folder:
    """Folds the texts of one program; each expression once.

    Args:
        look_up: What a name was assigned, if that was one expression only.
    """

    def __init__(self, look_up: Callable[[ast.Name], ast.expr | None]) -> None:
        self._look_up = look_up
        self._known: dict[ast.AST, Text | None] = {}
        self._depth = 0

    def text(self, node: ast.AST | None) -> str | None:
        """The text that an expression stands for, bytes read as Latin-1, or None."""
        value = self.fold(node)
        return value.decode("latin-1") if isinstance(value, bytes) else value

    def fold(self, node: ast.AST | None) -> Text | None:
        """The constant text or bytes of an expression, or None."""
        if node is None or self._depth > MAX_STEPS:
            return None
        if node not in self._known:
            self._known[node] = None  # a name defined by itself folds to nothing
            self._depth += 1
            try:
                value = self._compute(node)
            except (ValueError, TypeError, OverflowError, LookupError):
                value = None
            finally:
                self._depth -= 1
            self._known[node] = value if value is None or len(value) <= MAX_TEXT else None
        return self._known[node]

    def _compute(self, node: ast.AST) -> Text | None:
        value: Text | None = None
        match node:
            case ast.Constant(value=str() | bytes() as constant):
                value = constant
            case ast.Name(ctx=ast.Load()):
                value = self.fold(self._look_up(node))
            case ast.BinOp():
                value = self._binary(node)
            case ast.JoinedStr():
                value = self._joined(node)
            case ast.Subscript(slice=ast.Slice() as cut):
                value = self._slice(node.value, cut)
            case ast.Call(func=ast.Name(id=name)):
                value = self._function(name, node)
            case ast.Call(func=ast.Attribute() as method):
                value = self._method(method, node)
        return value

    def _binary(self, node: ast.BinOp) -> Text | None:
        left, right = self.fold(node.left), self.fold(node.right)
        if isinstance(node.op, ast.Add):
            if isinstance(left, str) and isinstance(right, str):
                return left + right
            if isinstance(left, bytes) and isinstance(right, bytes):
                return left + right
        if isinstance(node.op, ast.Mult):
            times = _number(node.right) if left is not None else _number(node.left)
            text = left if left is not None else right
            if text is not None and times is not None and times * len(text) <= MAX_TEXT:
                return text * times
        if isinstance(node.op, ast.Mod) and isinstance(left, str):
            values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            texts = [self.fold(value) for value in values]
            if all(isinstance(text, str) for text in texts) and "*" not in left:
                return None if any(c.isdigit() for c in left) else left % tuple(texts)
        return None

    def _joined(self, node: ast.JoinedStr) -> str | None:
        parts: list[str] = []
        for value in node.values:
            inner = value.value if isinstance(value, ast.FormattedValue) else value
            text = self.fold(inner)
            # A hole is kept as a mark that no word can span.
            parts.append(text if isinstance(text, str) else "\x00")
        return "".join(parts)

    def _slice(self, value: ast.expr, cut: ast.Slice) -> Text | None:
        text = self.fold(value)
        bounds = [
            None if part is None else _number(part) for part in (cut.lower, cut.upper, cut.step)
        ]
        return None if text is None else text[slice(*bounds)]

    def _function(self, name: str, node: ast.Call) -> Text | None:
        if name == "chr":
            number = _number(node.args[0])
            return None if number is None else chr(number)
        if name in ("bytes", "bytearray"):
            return bytes(_numbers(node.args[0]) or ())
        return self.text(node.args[0]) if name == "str" else None

    def _method(self, method: ast.Attribute, node: ast.Call) -> Text | None:
        value: Text | None = None
        match method.attr:
            case "fromhex":
                value = bytes.fromhex(self.text(node.args[0]) or "")
            case "join":
                value = self._join(method.value, node.args[0])
            case "decode":
                value = self.text(method.value)
            case "encode":
                value = self.fold(method.value)
            case "format":
                value = self._format(method, node)
            case name if name in _METHODS:
                text = self.fold(method.value)
                texts = [self.fold(argument) for argument in node.args]
                if isinstance(text, str) and all(isinstance(item, str) for item in texts):
                    value = _METHODS[name](text, *texts)
        return value

    def _join(self, separator: ast.expr, parts: ast.expr) -> Text | None:
        between = self.text(separator)
        if between is None:
            return None
        texts = self._parts(parts)
        return None if texts is None else between.join(texts)

    def _parts(self, node: ast.expr) -> list[str] | None:
        match node:
            case ast.List() | ast.Tuple():
                texts = [self.text(item) for item in node.elts]
                return None if None in texts else [text for text in texts if text is not None]
            case ast.Call(func=ast.Name(id="map"), args=[ast.Name(id="chr"), numbers]):
                return [chr(number) for number in _numbers(numbers) or ()]
            case ast.ListComp() | ast.GeneratorExp():
                source = node.generators[0].iter
                if isinstance(node.elt, ast.Call) and getattr(node.elt.func, "id", "") == "chr":
                    return [chr(number) for number in _numbers(source) or ()]
            case ast.Call(func=ast.Name(id="reversed"), args=[inner]):
                text = self.text(inner)
                return None if text is None else list(reversed(text))
        text = self.text(node)
        return None if text is None else list(text)

    def _format(self, method: ast.Attribute, node: ast.Call) -> str | None:
        text = self.fold(method.value)
        if not isinstance(text, str):
            return None
        for argument in node.args:
            text = text.replace("{}", self.text(argument) or "\x00", 1)
        for word in node.keywords:
            text = text.replace("{" + (word.arg or "") + "}", self.text(word.value) or "\x00")
        return text


def _number(node: ast.expr) -> int | None:
    match node:
        case ast.Constant(value=int(value)) if abs(value) <= MAX_TEXT * 200:
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
            return -value
    return None


def _numbers(node: ast.expr) -> list[int] | None:
    if not isinstance(node, ast.List | ast.Tuple):
        return None
    numbers = [_number(item) for item in node.elts]
    return None if None in numbers else [number for number in numbers if number is not None]
