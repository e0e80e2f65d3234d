"""Which name means what, where: the scopes of a program, without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Function = ast.FunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeKind = Literal["module", "main", "function", "class", "comprehension"]


@dataclass(slots=True)
class Binding:
    """What a scope knows of one name.

    Attributes:
        origins: The dotted paths that it was imported from.
        values: What it was assigned; None stands for a value that cannot be read off.
        is_assigned: Whether anything else binds it, to more than None.
        node: Where it was first bound.
    """

    node: ast.AST
    origins: set[str] = field(default_factory=set)
    values: list[ast.expr | None] = field(default_factory=list)
    is_assigned: bool = False


@dataclass(slots=True, eq=False)
class Scope:
    """A region of the program with names of its own."""

    kind: ScopeKind
    parent: Scope | None = None
    bindings: dict[str, Binding] = field(default_factory=dict)
    global_names: set[str] = field(default_factory=set)
    outer_names: set[str] = field(default_factory=set)

    @property
    def is_main(self) -> bool:
        """Whether this lies under the main guard, which never runs in the sandbox."""
        return self.kind == "main" or (self.parent is not None and self.parent.is_main)

    @property
    def top(self) -> Scope:
        """The module's scope."""
        return self if self.parent is None else self.parent.top

    def find(self, name: str) -> tuple[Scope, Binding] | None:
        """The scope that a name belongs to when it is read here, by Python's own rule."""
        scope: Scope | None = self.top if name in self.global_names else self
        while scope is not None:
            if name in scope.bindings and (scope.kind != "class" or scope is self):
                return scope, scope.bindings[name]
            scope = scope.parent
        return None


def is_main_guard(node: ast.AST) -> bool:
    """Whether a statement is exactly ``if __name__ == "__main__":``."""
    if not (isinstance(node, ast.If) and isinstance(node.test, ast.Compare)):
        return False
    test = node.test
    if len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq):
        return False
    sides = {ast.unparse(test.left), ast.unparse(test.comparators[0])}
    return sides == {"__name__", "'__main__'"}


@dataclass(slots=True)
class Program:
    """Every node in the order of the text, with its scope and its parent."""

    nodes: list[ast.AST] = field(default_factory=list)
    scopes: dict[ast.AST, Scope] = field(default_factory=dict)
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which a node is evaluated."""
        return self.scopes[node]

    def origin(self, node: ast.AST) -> str | None:
        """The dotted path that an expression was imported from, if it was."""
        names: list[str] = []
        while isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        found = self.scopes[node].find(node.id)
        if found is None or not found[1].origins:
            return None
        return ".".join([min(found[1].origins), *reversed(names)])


def read_scopes(tree: ast.Module) -> Program:
    """Walk a tree once, without recursion, and note scopes, parents and bindings."""
    program = Program()
    module = Scope("module")
    stack: list[tuple[ast.AST, Scope]] = [(tree, module)]
    while stack:
        node, scope = stack.pop()
        program.nodes.append(node)
        program.scopes[node] = scope
        _bind(node, scope, program)
        children = [
            (child, inner)
            for child, inner in _children(node, scope, program)
            if not isinstance(child, ast.expr_context)
        ]
        for child, _ in children:
            program.parents[child] = node
        stack.extend(reversed(children))
    for scope in set(program.scopes.values()):
        _move_outwards(scope)
    return program


def _move_outwards(scope: Scope) -> None:
    # What a function binds under `global` or `nonlocal` belongs to the scope outside.
    for name in (scope.global_names | scope.outer_names) & scope.bindings.keys():
        moved = scope.bindings.pop(name)
        found = None if name in scope.global_names else scope.find(name)
        home = found[0] if found else scope.top
        kept = home.bindings.setdefault(name, Binding(moved.node))
        kept.origins |= moved.origins
        kept.is_assigned |= moved.is_assigned
        kept.values = [*kept.values, *moved.values, None]


def _children(node: ast.AST, scope: Scope, program: Program) -> Iterator[tuple[ast.AST, Scope]]:
    if isinstance(node, Function):
        yield from _function_children(node, scope)
    elif isinstance(node, ast.ClassDef):
        inner, body = Scope("class", scope), set(node.body)
        for child in ast.iter_child_nodes(node):
            yield child, inner if child in body else scope
    elif isinstance(node, Comprehension):
        inner = Scope("comprehension", scope)
        for child in ast.iter_child_nodes(node):
            yield child, inner
    elif isinstance(node, ast.comprehension) and _is_first(node, program):
        for child in ast.iter_child_nodes(node):
            # The first source of a comprehension is evaluated outside it.
            yield child, (scope.parent or scope) if child is node.iter else scope
    elif scope.kind == "module" and scope.parent is None and is_main_guard(node):
        yield from _guard_children(node, scope)
    else:
        for child in ast.iter_child_nodes(node):
            yield child, scope


def _guard_children(node: ast.AST, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    assert isinstance(node, ast.If)  # noqa: S101 - is_main_guard said so
    yield node.test, scope
    inner = Scope("main", scope)
    for child in node.body:
        yield child, inner
    for child in node.orelse:
        yield child, scope


def _function_children(node: Function, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    inner = Scope("function", scope)
    arguments = node.args
    for parameter in _parameters(arguments):
        inner.bindings[parameter.arg] = Binding(parameter, values=[None], is_assigned=True)
    body: set[ast.AST] = set(node.body) if isinstance(node.body, list) else {node.body}
    # Defaults, annotations and decorators are evaluated outside, only the body inside.
    for child in ast.iter_child_nodes(node):
        yield child, inner if child in body else scope


def _parameters(arguments: ast.arguments) -> list[ast.arg]:
    several = [a for a in (arguments.vararg, arguments.kwarg) if a is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *several]


def _is_first(node: ast.comprehension, program: Program) -> bool:
    parent = program.parents[node]
    return isinstance(parent, Comprehension) and parent.generators[0] is node


def _bind(node: ast.AST, scope: Scope, program: Program) -> None:
    if isinstance(node, ast.Name):
        if not isinstance(node.ctx, ast.Load):
            _note(_home(node, scope, program), node.id, node, _assigned(node, program))
    elif isinstance(node, ast.Global):
        scope.global_names.update(node.names)
    elif isinstance(node, ast.Nonlocal):
        scope.outer_names.update(node.names)
    elif isinstance(node, ast.Import | ast.ImportFrom):
        _bind_import(node, scope)
    elif name := _bound_name(node):
        _note(scope, name, node, None)


def _bound_name(node: ast.AST) -> str | None:
    match node:
        case ast.FunctionDef() | ast.ClassDef():
            return node.name
        case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar():
            return node.name
        case ast.MatchMapping():
            return node.rest
    return None


def _bind_import(node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            path = f"{'.' * node.level}{node.module or ''}.{alias.name}"
            name = alias.asname or alias.name
        else:
            path = alias.name if alias.asname else alias.name.partition(".")[0]
            name = alias.asname or path
        _note(scope, name, node, None).origins.add(path)


def _note(scope: Scope, name: str, node: ast.AST, value: ast.expr | None) -> Binding:
    binding = scope.bindings.setdefault(name, Binding(node))
    binding.values.append(value)
    is_none = isinstance(value, ast.Constant) and value.value is None
    if not is_none and not isinstance(node, ast.Import | ast.ImportFrom):
        binding.is_assigned = True
    return binding


def _home(node: ast.Name, scope: Scope, program: Program) -> Scope:
    # The walrus binds outside the comprehension that it stands in.
    if isinstance(program.parents.get(node), ast.NamedExpr):
        while scope.kind == "comprehension" and scope.parent is not None:
            scope = scope.parent
    return scope


def _assigned(node: ast.Name, program: Program) -> ast.expr | None:
    parent = program.parents.get(node)
    if isinstance(parent, ast.Assign):
        return parent.value
    if isinstance(parent, ast.AnnAssign | ast.NamedExpr):
        return parent.value
    return None
