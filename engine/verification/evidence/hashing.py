"""Fingerprints of what a proof rests on: the kernel, the promise, and the translator."""

from __future__ import annotations

import ast
import hashlib
import inspect
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import FunctionType
from typing import Any

from engine.verification.kernels.reading import is_constant
from engine.verification.model import Check, Kernel, Monotone, Post

TRANSLATOR = ("claims", "encoding", "kernels", "proving")
"""The folders of the room that a proof rests on, whole."""
USER_CODE = "user_code"
_SKIPPED = {"lineno", "col_offset", "end_lineno", "end_col_offset", "ctx", "type_comment", "kind"}


def sha256(text: str) -> str:
    """Of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def plain(node: Any) -> str:
    """A syntax tree as a text, without positions, comments and docstrings."""
    if isinstance(node, list):
        return f"[{','.join(map(plain, node))}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node):
        node.body = node.body[1:]
    parts = [
        f"{name}={plain(value)}"
        for name, value in ast.iter_fields(node)
        if name not in _SKIPPED and value is not None and value != []
    ]
    return f"{type(node).__name__}({','.join(parts)})"


@lru_cache(maxsize=512)
def code_hash(function: Callable[..., Any]) -> str:
    """Of a kernel with every function and constant that it uses; the same for the same meaning."""
    seen: dict[str, str] = {}
    _gather(function, seen)
    return sha256("\n".join(f"{name}: {text}" for name, text in sorted(seen.items())))


def _gather(function: Any, seen: dict[str, str]) -> None:
    name = f"{function.__module__}.{function.__qualname__}"
    if name in seen:
        return
    tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(function)))
    seen[name] = plain(tree)
    for used in sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}):
        value = function.__globals__.get(used)
        if isinstance(value, FunctionType) and value.__module__.startswith("engine."):
            _gather(value, seen)
        elif is_constant(value):
            seen[f"{function.__module__}.{used}"] = repr(value)


def contract_hash(kernel: Kernel | None, clause: Post | Monotone | Check) -> str:
    """Of a promise with the inputs that it is about; its words do not count."""
    about = [getattr(clause, name) for name in _said(clause)]
    if kernel is not None:
        about += [sorted((name, repr(of)) for name, of in kernel.domain.items()), kernel.requires]
    return sha256(repr(about))


def _said(clause: Post | Monotone | Check) -> Iterator[str]:
    yield "name"
    yield from ("argument", "direction") if isinstance(clause, Monotone) else ("claim",)


@lru_cache(maxsize=2)
def translator_hash(*, is_of_user_code: bool = False) -> str:
    """Of all that reads, translates and asks; of what reads users' code as well."""
    room = Path(str(sys.modules[__name__].__file__)).parents[1]
    folders = (*TRANSLATOR, USER_CODE) if is_of_user_code else TRANSLATOR
    files = [file for folder in folders for file in sorted((room / folder).glob("*.py"))]
    return sha256("\n".join(plain(ast.parse(file.read_text(encoding="utf-8"))) for file in files))
