"""The API's description as pages to read: what ``docs/api.md`` is made of.

``python -m engine.gateway.reference > docs/api.md``
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.gateway import walk
from engine.gateway.description import operations
from engine.gateway.openapi import document

_HEAD = """# The API

Made from the API's own description (`/api/openapi.json`) by `python -m engine.gateway.reference`;
a test compares. Typed clients are in [clients](../clients/README.md).

"""
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*(?:\n {5,}.*)*)", re.MULTILINE)
_PLAIN = {
    "application/json": "text",
    "application/octet-stream": "file",
    "binary": "file",
    "date-time": "time",
}
_FORM = "Body_"


class Row(NamedTuple):
    """A line of a table: a field or a parameter."""

    name: str
    schema: dict[str, Any]
    is_needed: bool


def text() -> str:
    """The whole of ``docs/api.md``."""
    told: dict[str, Any] = json.loads(document())
    parts = [_HEAD, told["info"]["description"], "\n## A walk\n\n", walk.text(told)]
    for tag in told["tags"]:
        parts += ["\n## ", tag["name"].capitalize(), "\n\n", tag["description"], "\n"]
        parts += _operations(told, tag["name"])
    parts.append("\n## Records\n")
    for name, schema in sorted(told["components"]["schemas"].items()):
        if not name.startswith(_FORM):
            parts.append(f"\n### {name}\n\n{_record(told, schema)}")
    return "".join(parts)


def _operations(told: dict[str, Any], tag: str) -> Iterator[str]:
    for path, method, operation in operations(told):
        if tag in operation["tags"]:
            yield f"\n### {method.upper()} /api{path}\n\n{operation['summary']}.\n"
            yield _table(told, "Parameter", list(_parameters(operation)))
            for kind, body in operation.get("requestBody", {}).get("content", {}).items():
                yield from _body(told, kind, body["schema"])
            yield "\nAnswers: " + "; ".join(_answers(told, operation)) + ".\n"
            yield f"\n```sh\n{operation['x-codeSamples'][0]['source']}\n```\n"


def _body(told: dict[str, Any], kind: str, schema: dict[str, Any]) -> Iterator[str]:
    name = _name(schema)
    if name and not name.startswith(_FORM):
        yield f"\nBody `{kind}`: {_kind(told, schema)}.\n"
        return
    yield f"\nBody `{kind}`:\n"
    whole = told["components"]["schemas"][name] if name else schema
    yield _table(told, "Field", list(_fields(whole)))


def _parameters(operation: dict[str, Any]) -> Iterator[Row]:
    for each in operation.get("parameters", []):
        if each["in"] != "header":  # those are told once, above
            told = {**each["schema"], "description": each.get("description", "")}
            yield Row(each["name"], told, each.get("required", False))


def _answers(told: dict[str, Any], operation: dict[str, Any]) -> Iterator[str]:
    for status, answer in sorted(operation["responses"].items()):
        if status != "default":
            shown = [
                _kind(told, each["schema"]) if kind == "application/json" else f"`{kind}`"
                for kind, each in answer.get("content", {}).items()
            ]
            yield f"{status} {' or '.join(shown)}".rstrip()


def _record(told: dict[str, Any], schema: dict[str, Any]) -> str:
    words = _line(schema.get("description", "").partition("\n\n")[0])
    if "properties" in schema:
        return f"{words}\n{_table(told, 'Field', list(_fields(schema)))}"
    return f"{words} {_kind(told, schema)}.\n".lstrip()


def _fields(schema: dict[str, Any]) -> Iterator[Row]:
    noted = dict(_ATTRIBUTE.findall(schema.get("description", "")))
    for name, field in schema["properties"].items():
        is_record = "properties" in field or "enum" in field
        words = noted.get(name) or ("" if is_record else field.get("description", ""))
        yield Row(name, {**field, "description": words}, name in schema.get("required", []))


def _table(told: dict[str, Any], head: str, rows: list[Row]) -> str:
    if not rows:
        return ""
    lines = [f"\n| {head} | Kind | |\n|---|---|---|\n"]
    for name, schema, is_needed in rows:
        words = _line(schema["description"])
        if not is_needed and schema.get("default") is not None:
            words = f"{words} Default `{json.dumps(schema['default'])}`.".lstrip()
        shown = f"`{name}`" if is_needed else f"`{name}`, optional"
        lines.append(f"| {shown} | {_kind(told, schema)} | {words} |\n")
    return "".join(lines)


def _name(schema: dict[str, Any]) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _kind(told: dict[str, Any], schema: dict[str, Any]) -> str:
    """What a value is, in words, with a link where it is a record."""
    known = told["components"]["schemas"]
    title = schema.get("title", "") if "properties" in schema else ""
    name = _name(schema) or (title if title in known else "")
    if name:
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(told, each) for each in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(told, schema['items'])}" if "items" in schema else "list"
    plain = schema.get("format") or schema.get("contentMediaType") or schema.get("type", "any")
    return _PLAIN.get(plain, str(plain))


def _line(words: str) -> str:
    """On one line, and with nothing that would end a cell of a table."""
    return " ".join(words.replace("``", "`").replace("|", "\\|").split())


if __name__ == "__main__":
    sys.stdout.write(text())
