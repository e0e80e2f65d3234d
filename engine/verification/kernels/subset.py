"""Reads kernels and claims into the small tree; what does not fit names its line and its reason."""

from __future__ import annotations

import ast
import builtins
import inspect
import math
import sys
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

from engine.verification.claims.closures import SIGNS
from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t
from engine.verification.kernels.interpreter import Interpreter
from engine.verification.kernels.python import CALLS, Overrun
from engine.verification.kernels.reading import Expressions, is_constant

KINDS = ("int", "float", "bool")
LONGEST = 50_000


def read_kernel(function: Callable[..., Any]) -> p.Program:
    """The kernel and every kernel that it uses, from its module's source.

    Raises:
        Unsupported: They say something that cannot be proven here.
    """
    if not isinstance(function, FunctionType):
        raise t.Unsupported(1, "a kernel is a plain function")
    module = sys.modules[function.__module__]
    reader = Reader(inspect.getsource(module), function.__globals__, is_edited=False)
    return reader.program(function.__name__)


def read_text(text: str, name: str, around: Mapping[str, Any] | None = None) -> p.Program:
    """The kernel of a text that nobody runs, and every kernel that it uses.

    Args:
        text: A function, or a module with it; its own functions and constants come first.
        name: The kernel's.
        around: What else its names mean: the globals of the kernel that the text stands for.

    Raises:
        Unsupported: The text says something that cannot be proven here.
    """
    return Reader(text, around or {}, is_edited=True).program(name)


def read_claim(tree: ast.expr) -> t.Expression:
    """A claim as an expression of the tree.

    Raises:
        Unsupported: It says something that cannot be proven here.
    """
    return Reader("", {}, is_edited=True).expression(tree)


class Reader(Expressions):
    """Reads one text.

    Args:
        text: Python.
        around: What names mean that the text does not say.
        is_edited: Whether the text's own constants go before those around.
    """

    def __init__(self, text: str, around: Mapping[str, Any], *, is_edited: bool) -> None:
        self._around = dict(around)
        self._is_edited = is_edited
        self._definitions: dict[str, ast.FunctionDef] = {}
        self._constants: dict[str, Any] = {}
        self._functions: dict[str, p.Function] = {}
        self._reading: list[str] = []
        self._locals: set[str] | None = None
        for statement in _parsed(text).body:
            self._note(statement)

    def program(self, name: str) -> p.Program:
        """A kernel with what it uses."""
        self._function(name, 1)
        return p.Program(self._functions)

    def meaning(self, name: str, line: int) -> t.Expression:
        """A variable where the function assigns one, else a constant of the module."""
        if self._locals is not None and name in self._locals:
            return t.Name(line, name)
        value = self._constants.get(name, self._around.get(name))
        if is_constant(value) and name not in self._definitions:
            return t.Literal(line, value)
        if self._locals is None:
            return t.Name(line, name)
        raise t.Unsupported(line, f"{name} is no constant of numbers")

    def kernel(self, name: str, line: int) -> p.Function:
        """The kernel of this name, read now if it was not read before."""
        if name in (self._locals or ()):
            raise t.Unsupported(line, f"{name} is a variable here")
        if self._takes_names(name):
            raise t.Unsupported(line, f"{name} takes arguments by name alone")
        self._function(name, line)
        return self._functions[name]

    def _takes_names(self, name: str) -> bool:
        if name in self._definitions:
            return bool(self._definitions[name].args.kwonlyargs)
        function = self._around.get(name)
        return isinstance(function, FunctionType) and function.__code__.co_kwonlyargcount > 0

    def is_own(self, name: str) -> bool:
        """Whether a name of Python's own, or of its ``math``, means something else here."""
        meant = self._around.get(name, vars(builtins).get(name))
        is_said = name in self._definitions or name in self._constants
        is_python = meant is (math if name == "math" else CALLS.get(name))
        return is_said or name in (self._locals or ()) or not is_python

    def _note(self, statement: ast.stmt) -> None:
        """Remember a function or a constant of the module."""
        if isinstance(statement, ast.FunctionDef):
            self._definitions[statement.name] = statement
        elif not self._is_edited:
            return  # what is around has it
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            self._constant(statement)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            self._bring(statement)
        elif not isinstance(statement, ast.Expr | ast.Pass):
            raise t.Unsupported(statement.lineno, "a module of kernels has functions and constants")

    def _bring(self, statement: ast.Import | ast.ImportFrom) -> None:
        """Give names what an import would give them, of modules that are loaded; none is loaded."""
        for alias in statement.names:
            if isinstance(statement, ast.Import):
                name = alias.asname or alias.name.partition(".")[0]
                value = sys.modules.get(alias.name if alias.asname else name)
            else:
                name = alias.asname or alias.name
                module = None if statement.level else sys.modules.get(statement.module or "")
                value = vars(module).get(alias.name) if module else None
            if name == "*":
                raise t.Unsupported(statement.lineno, "what a star brings cannot be told")
            self._definitions.pop(name, None)
            self._constants.pop(name, None)
            self._around[name] = value

    def _constant(self, statement: ast.Assign | ast.AnnAssign) -> None:
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if len(targets) != 1 or not statement.value:
            raise t.Unsupported(statement.lineno, "a constant is given one name")
        names = _names(targets[0])
        for name in names:
            self._definitions.pop(name, None)
            self._constants[name] = None
        try:
            node = self.expression(statement.value)
            value = Interpreter(p.Program({})).evaluate(node, {})
            values = value if isinstance(targets[0], ast.Tuple) else (value,)
            self._constants |= dict(zip(names, values, strict=True))
        except (t.Unsupported, Overrun, ArithmeticError, ValueError, TypeError, NameError):
            return

    def _function(self, name: str, line: int) -> None:
        if name in self._functions:
            return
        if name in self._reading:
            raise t.Unsupported(line, f"{name} calls itself")
        definition = self._definitions.get(name)
        if definition is None:
            self._imported(name, line)
            return
        if not self._is_edited and not _is_live(definition, self._around.get(name)):
            raise t.Unsupported(definition.lineno, f"{name} is not what its text says")
        self._reading.append(name)
        outer, self._locals = self._locals, _assigned(definition)
        parameters = _parameters(definition)
        body = self._body(definition.body)
        self._locals = outer
        self._reading.pop()
        if not _always_gives(body):
            raise t.Unsupported(definition.lineno, f"{name} does not return on every path")
        self._functions[name] = p.Function(definition.lineno, name, parameters, body)

    def _imported(self, name: str, line: int) -> None:
        function = self._around.get(name)
        if not isinstance(function, FunctionType) or function.__name__ != name:
            raise t.Unsupported(line, f"{name} is no kernel")
        self._functions |= read_kernel(function).functions

    def _body(self, statements: list[ast.stmt]) -> tuple[p.Statement, ...]:
        found = []
        for statement in statements:
            is_words = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if not is_words and not isinstance(statement, ast.Pass):
                found.append(self._statement(statement))
        return tuple(found)

    def _statement(self, node: ast.stmt) -> p.Statement:
        line = node.lineno
        if isinstance(node, ast.Return) and node.value:
            return p.Give(line, self.expression(node.value))
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            return p.Assign(line, _names(node.targets[0]), self.expression(node.value))
        if isinstance(node, ast.AnnAssign) and node.value:
            return p.Assign(line, _names(node.target), self.expression(node.value))
        if isinstance(node, ast.AugAssign) and type(node.op) in SIGNS:
            (name,) = _names(node.target)
            value = self.expression(node.value)
            sum_ = t.Binary(line, SIGNS[type(node.op)], t.Name(line, name), value)
            return p.Assign(line, (name,), sum_)
        if isinstance(node, ast.If):
            test = self.expression(node.test)
            return p.Branch(line, test, self._body(node.body), self._body(node.orelse))
        if isinstance(node, ast.For) and not node.orelse:
            items = self.expression(node.iter)
            return p.Repeat(line, _names(node.target), items, self._body(node.body))
        raise t.Unsupported(line, f"{type(node).__name__} statements cannot be proven")


def _parsed(text: str) -> ast.Module:
    if len(text) > LONGEST:
        raise t.Unsupported(1, "the text is too long")
    try:
        return ast.parse(inspect.cleandoc(text) if text[:1].isspace() else text)
    except SyntaxError as fault:
        raise t.Unsupported(fault.lineno or 1, "this is no Python") from None
    except (ValueError, RecursionError, MemoryError):
        raise t.Unsupported(1, "this is no Python that can be read") from None


def _is_live(definition: ast.FunctionDef, function: Any) -> bool:
    """Whether the function that runs is the one that was read."""
    is_plain = isinstance(function, FunctionType)
    return is_plain and function.__code__.co_firstlineno == definition.lineno


def _parameters(definition: ast.FunctionDef) -> tuple[tuple[str, str], ...]:
    given, line = definition.args, definition.lineno
    if definition.decorator_list or given.vararg or given.kwarg or given.defaults:
        raise t.Unsupported(line, "a kernel has no decorators, defaults and starred arguments")
    if given.posonlyargs:
        raise t.Unsupported(line, "a kernel's arguments can be given by name")
    if given.kw_defaults and any(given.kw_defaults):
        raise t.Unsupported(line, "a kernel has no defaults")
    found = []
    for argument in [*given.args, *given.kwonlyargs]:
        kind = argument.annotation.id if isinstance(argument.annotation, ast.Name) else ""
        if kind not in KINDS:
            raise t.Unsupported(line, f"{argument.arg} is not typed as int, float or bool")
        found.append((argument.arg, kind))
    return tuple(found)


def _assigned(definition: ast.FunctionDef) -> set[str]:
    arguments = definition.args
    given = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    names = {argument.arg for argument in given}
    return names | {
        node.id
        for node in ast.walk(definition)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _names(target: ast.expr) -> tuple[str, ...]:
    parts = target.elts if isinstance(target, ast.Tuple) and target.elts else [target]
    if len(parts) == 1 and isinstance(target, ast.Tuple):
        raise t.Unsupported(target.lineno, "a tuple of one name is not assigned")
    if not all(isinstance(part, ast.Name) for part in parts):
        raise t.Unsupported(target.lineno, "only plain names are assigned")
    return tuple(part.id for part in parts if isinstance(part, ast.Name))


def _always_gives(body: tuple[p.Statement, ...]) -> bool:
    return any(
        isinstance(statement, p.Give)
        or (
            isinstance(statement, p.Branch)
            and _always_gives(statement.yes)
            and _always_gives(statement.no)
        )
        for statement in body
    )
