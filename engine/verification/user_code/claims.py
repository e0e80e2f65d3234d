"""Claims over ``inp`` and ``out`` as claims over a kernel's arguments and its result."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping

from engine.verification.kernels.python import CALLS
from engine.verification.kernels.tree import Unsupported
from engine.verification.user_code.fields import Outputs
from engine.verification.user_code.task import RequestField


class ClaimRewriter(ast.NodeTransformer):
    """Rewrites one claim, by the fields that can be reasoned about and what the kernel gives."""

    def __init__(
        self,
        fields: Mapping[str, RequestField],
        arguments: Mapping[str, str],
        outputs: Outputs,
    ) -> None:
        self._fields = fields
        self._arguments = arguments
        self._outputs = outputs

    def claim(self, tree: ast.expr) -> str:
        """The claim as a text.

        Raises:
            Unsupported: It speaks about what cannot be proven.
        """
        made = copy.deepcopy(tree)
        for node in ast.walk(made):
            self._check_numbers(node)
        return ast.unparse(self.visit(made))

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """``inp.x`` or ``out.x``."""
        return self._field(node.value, node.attr)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """``inp["x"]`` or ``out["x"]``."""
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if not isinstance(key, str):
            raise Unsupported(1, "it speaks about a part of a field")
        return self._field(node.value, key)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Functions of Python's own; what others mean, the code might say otherwise."""
        if not isinstance(node.func, ast.Name) or node.func.id not in CALLS:
            raise Unsupported(1, "it calls a function that only claims have")
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """No whole records; what is left are the functions that are called."""
        if node.id in {"inp", "out"}:
            raise Unsupported(1, f"it speaks about {node.id} as a whole")
        return node

    def _field(self, owner: ast.expr, name: str) -> ast.expr:
        if not isinstance(owner, ast.Name) or owner.id not in {"inp", "out"}:
            raise Unsupported(1, "it speaks about a part of a field")
        if owner.id == "inp":
            if name not in self._arguments:
                raise Unsupported(1, f"inp.{name[:60]} cannot be reasoned about")
            return ast.Name(self._arguments[name], ast.Load())
        if name not in self._outputs.names:
            raise Unsupported(1, f"execute gives no field {name[:60]!r}")
        if name in self._outputs.texts:
            raise Unsupported(1, f"out.{name[:60]} is a text")
        place = ast.Constant(self._outputs.names.index(name))
        return ast.Subscript(ast.Name("result", ast.Load()), place, ast.Load())

    def _check_numbers(self, node: ast.AST) -> None:
        """A number that may come whole or decimal is compared only: sums of the two can differ."""
        if isinstance(node, ast.Compare):
            return
        for child in ast.iter_child_nodes(node):
            if (name := self._read(child)) is not None and self._fields[name].kind == "Real":
                raise Unsupported(
                    1, f"it counts with inp.{name[:60]}, which may be whole or decimal"
                )

    def _read(self, node: ast.AST) -> str | None:
        """The field of the request that is read here, of those that can be reasoned about."""
        name: object = None
        if isinstance(node, ast.Attribute):
            name = node.attr
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            name = node.slice.value
        else:
            return None
        is_input = isinstance(node.value, ast.Name) and node.value.id == "inp"
        return name if is_input and isinstance(name, str) and name in self._fields else None
