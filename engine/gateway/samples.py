"""How each operation is called by curl, from its own description.

Ids, in the address or in the body, are shell variables named as they are (``$DATASET_ID``), so that
the lines run as they stand.
"""

from __future__ import annotations

import json
import re
import shlex
from typing import Any

from pydantic.config import JsonDict

# Of data/samples/customers_clean.csv, without what is told.
ROW: JsonDict = {
    "age": 46,
    "tenure_months": 72,
    "plan": "premium",
    "monthly_spend": 70.28,
    "support_calls": 3,
    "newsletter": "no",
}
_ID = re.compile(r"\{(\w+)\}")
_VARIABLE = re.compile(r'"(\$[A-Z_]+)"')
_OPEN = frozenset({"/health"})
_SAVED = {"text/csv": "cleaned.csv", "application/vnd.apache.parquet": "patches.parquet"}


def curl(document: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> str:
    """A command that makes this call."""
    lines = ["curl -sS --fail-with-body"]
    if method not in {"get", "post"}:
        lines[0] += f" -X {method.upper()}"
    if path not in _OPEN:
        lines.append('-H "X-API-Key: $KEY"')
    body = _body(document, operation)
    if method == "post" and not body:
        lines[0] += " -X POST"
    lines += body
    kinds = operation["responses"].get("200", {}).get("content", {})
    lines += [f"-o {name}" for kind, name in _SAVED.items() if kind in kinds]
    address = _ID.sub(lambda found: f"${{{found[1].upper()}}}", path)
    lines.append(f'"$STUDIO/api{address}"')
    return " \\\n  ".join(lines)


def _body(document: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        schema = _resolved(document, content["application/json"]["schema"])
        example = _example(document, schema)
        data = _with_variables(json.dumps(_ids_named(example), ensure_ascii=False))
        return ['-H "Content-Type: application/json"', f"-d {data}"]
    if "multipart/form-data" in content:
        schema = _resolved(document, content["multipart/form-data"]["schema"])
        names = [*schema.get("required", [])]
        return [f"-F {_field(document, name, schema['properties'][name])}" for name in names]
    return []


def _field(document: dict[str, Any], name: str, schema: dict[str, Any]) -> str:
    if name == "file":
        return "file=@table.csv"
    value = _example(document, _resolved(document, schema))
    return shlex.quote(f"{name}={value}")


def _example(document: dict[str, Any], schema: dict[str, Any]) -> Any:
    if "examples" in schema:
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    if "default" in schema:
        return schema["default"]
    if schema.get("type") == "object":
        fields = schema.get("properties", {})
        wanted = schema.get("required", [])
        return {name: _example(document, _resolved(document, fields[name])) for name in wanted}
    return "example"


def _resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _ids_named(example: Any) -> Any:
    if not isinstance(example, dict):
        return example
    return {
        name: f"${name.upper()}" if name.endswith("_id") else _ids_named(value)
        for name, value in example.items()
    }


def _with_variables(text: str) -> str:
    """Quoted for the shell, but for ``$NAME`` values, which stand for an id."""
    quoted = shlex.quote(text)
    return _VARIABLE.sub(lambda found: f"""\"'"{found[1]}"'\"""", quoted)
