"""The fields that users' code reads and gives, as a kernel's arguments and its tuple."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from engine.verification.kernels.tree import Unsupported
from engine.verification.user_code.held_texts import blanked, target
from engine.verification.user_code.task import RequestField

ENTRY: Final = "execute"
_CONVERSIONS: Final = frozenset({"float", "int"})


@dataclass(slots=True)
class Outputs:
    """What the answer holds.

    Attributes:
        names: In the order of the tuple.
        texts: The texts that a field may be; a nought stands for them in the tuple.
    """

    names: list[str] = field(default_factory=list)
    texts: dict[str, set[str]] = field(default_factory=dict)


class Rewriter(ast.NodeTransformer):
    """Names for fields that are read, a tuple for the record that is returned.

    Args:
        record: What the entry calls its input.
        fields: Of the request, by name.
        arguments: What the kernel calls those that it may read.
        texts: The variables that hold texts, with these.

    Attributes:
        outputs: What the answer holds.
    """

    def __init__(
        self,
        record: str,
        fields: Mapping[str, RequestField],
        arguments: Mapping[str, str],
        texts: Mapping[str, set[str]],
    ) -> None:
        self._record = record
        self._texts = texts
        self._fields = fields
        self._arguments = arguments
        self.outputs = Outputs()

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """No other use of the record than reading a field."""
        if node.id == self._record:
            raise Unsupported(
                node.lineno, f'{node.id[:60]} is used as a whole; read it by fields, as in ["x"]'
            )
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """A field, or an item of a table."""
        name = self._read(node)
        return self.generic_visit(node) if name is None else self._field(node, name)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A field, a number made of one, or any other call."""
        name = self._read(node)
        if name is not None:
            return self._field(node, name)
        if isinstance(node.func, ast.Name) and node.func.id in _CONVERSIONS and len(node.args) == 1:
            inner = self._read(node.args[0]) or ""
            is_number = inner in self._arguments and self._fields[inner].kind == "Real"
            if is_number and not node.keywords:
                argument = ast.copy_location(ast.Name(self._arguments[inner], ast.Load()), node)
                if node.func.id == "float":
                    return argument
                return ast.copy_location(ast.Call(node.func, [argument], []), node)
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """A variable that holds a text gets a nought for it."""
        blank = blanked(node.value, set()) if target(node) in self._texts else None
        node.value = node.value if blank is None else blank
        return self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> ast.AST:
        """The record that is returned, as a tuple in the order of the first."""
        if not isinstance(node.value, ast.Dict):
            raise Unsupported(node.lineno, f'{ENTRY} returns a record, as in {{"x": 1}}')
        values: dict[str, ast.expr] = {}
        for key, value in zip(node.value.keys, node.value.values, strict=True):
            if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                raise Unsupported(node.lineno, "a field of the answer has a written name")
            if key.value in values:
                raise Unsupported(node.lineno, "a field of the answer is given twice")
            values[key.value] = self._output(key.value, value)
        self.outputs.names = self.outputs.names or list(values)
        if values.keys() != set(self.outputs.names):
            raise Unsupported(node.lineno, "answers have different fields")
        parts = [values[name] for name in self.outputs.names]
        return ast.copy_location(
            ast.Return(ast.copy_location(ast.Tuple(parts, ast.Load()), node)), node
        )

    def _output(self, name: str, value: ast.expr) -> ast.expr:
        texts: set[str] = set()
        blank = blanked(value, texts)
        if isinstance(value, ast.Name) and value.id in self._texts:
            blank, texts = value, self._texts[value.id]
        is_first = not self.outputs.names
        if not is_first and (blank is not None) != (name in self.outputs.texts):
            raise Unsupported(value.lineno, f"{name[:60]!r} is a text in one answer only")
        if blank is not None:
            self.outputs.texts.setdefault(name, set()).update(texts)
        found: ast.expr = self.visit(value if blank is None else blank)
        return found

    def _read(self, node: ast.expr) -> str | None:
        """The name of the field that is read here; None where none is."""
        if isinstance(node, ast.Subscript):
            owner, named = node.value, [node.slice]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner, named = node.func.value, node.args
            if node.func.attr != "get" or node.keywords or not 1 <= len(named) <= 2:
                return None
        else:
            return None
        is_record = isinstance(owner, ast.Name) and owner.id == self._record
        if not is_record or not all(isinstance(part, ast.Constant) for part in named):
            return None
        name = named[0].value if isinstance(named[0], ast.Constant) else None
        return name if isinstance(name, str) else None

    def _field(self, node: ast.expr, name: str) -> ast.expr:
        told = self._fields.get(name)
        if told is None:
            raise Unsupported(node.lineno, f"the request schema has no field {name[:60]!r}")
        if name not in self._arguments:
            raise Unsupported(node.lineno, f"{name[:60]!r} {told.why}")
        if told.kind == "Real":
            raise Unsupported(
                node.lineno,
                f"{name[:60]!r} may be whole or decimal; read it by float(...)",
            )
        return ast.copy_location(ast.Name(self._arguments[name], ast.Load()), node)
