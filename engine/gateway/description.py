"""The API's description of itself, made complete: what the framework leaves out or gets wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.gateway import samples

INTRODUCTION = """What a person does in the studio, a program does here.

Send a key as `X-API-Key` or as `Authorization: Bearer`. A refusal is `application/problem+json`
(RFC 9457) with what is wrong (`detail`) and what to do about it (`remedy`). Every answer to a key
says in `RateLimit-*` headers how often it may still call. Calls that make something hear
`Idempotency-Key`; reads have an `ETag` and hear `If-None-Match`; lists come in pages, newest first.
"""
TAGS = [
    {"name": "keys", "description": "Keys by which programs enter, and what they asked."},
    {"name": "datasets", "description": "Tables: uploaded, cleaned, judged, taken away."},
    {"name": "models", "description": "Models: trained on datasets, asked for answers."},
    {"name": "catalog", "description": "Ten algorithms ready to be asked, and their contracts."},
    {"name": "algorithms", "description": "The studio's algorithms and their revisions."},
    {"name": "runs", "description": "Executions of revisions in the sandbox."},
    {"name": "code", "description": "Code and specs: checked, tidied, tried once."},
    {"name": "jobs", "description": "Background work, and how it goes."},
    {"name": "state", "description": "How the studio is."},
]
_PROBLEM = {
    "type": "about:blank",
    "title": "Conflict",
    "status": 409,
    "detail": "This dataset has no report yet.",
    "remedy": "Wait until it has been read, then look again.",
    "request_id": "6f1c2b7a90d34e58",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "An `ETag` that is here already; if it still holds, the answer is 304.",
}
_ETAG = {"schema": {"type": "string"}, "description": "Names this content."}
_UNTAGGED = ("/health", "/ready", "/metrics")


def completed(document: dict[str, Any]) -> dict[str, Any]:
    """The document with problems as they are sent, ETags, summaries and examples of use."""
    for path, method, operation in operations(document):
        problem = operation["responses"]["default"]
        schema = {"$ref": "#/components/schemas/Problem"}
        problem["content"] = {"application/problem+json": {"schema": schema, "example": _PROBLEM}}
        _summarise(operation)
        if method == "get" and path not in _UNTAGGED:
            _tag(operation)
        sample = samples.curl(document, path, method, operation)
        operation["x-codeSamples"] = [{"lang": "Shell", "label": "curl", "source": sample}]
    return document


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation of everything that can be asked."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _summarise(operation: dict[str, Any]) -> None:
    """The first sentence of the description, which says more than a name in capitals."""
    words = " ".join(operation.pop("description", "").split())
    if words:
        operation["summary"] = words.rstrip(".")


def _tag(operation: dict[str, Any]) -> None:
    operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
    operation["responses"]["200"].setdefault("headers", {})["ETag"] = _ETAG
    operation["responses"]["304"] = {"description": "It is as it was.", "headers": {"ETag": _ETAG}}
