"""The call of an algorithm as a program makes it, for the request on screen."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from pprint import pformat
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import streamlit as st

from components import clicks, frame

if TYPE_CHECKING:
    from engine.catalog.discovery import Entry

# A longer request is slow to draw and nobody reads it: the call takes it from a file.
_LONG: Final = 6_000
_FILE: Final = "request.json"
_PYTHON_FILE: Final = """import json
from os import environ
from pathlib import Path

from algoapi import AlgoAPI

request = json.loads(Path("request.json").read_text(encoding="utf-8"))
with AlgoAPI({server!r}, key=environ["KEY"]) as api:
    executed = api.execute({slug!r}, request)
    print(executed)
"""
_TYPESCRIPT_FILE: Final = """import {{ readFileSync }} from "node:fs";
import {{ AlgoAPI }} from "algoapi-client";

const request = JSON.parse(readFileSync("request.json", "utf8"));
const api = new AlgoAPI({{ url: {server}, key: process.env.KEY }});
const executed = await api.executeAlgorithm({slug}, request);
console.log(executed);
"""
_PYTHON: Final = """from os import environ

from algoapi import AlgoAPI

with AlgoAPI({server!r}, key=environ["KEY"]) as api:
    executed = api.execute({slug!r}, {request})
    print(executed)
"""
_TYPESCRIPT: Final = """import {{ AlgoAPI }} from "algoapi-client";

const api = new AlgoAPI({{ url: {server}, key: process.env.KEY }});
const executed = await api.executeAlgorithm({slug}, {request});
console.log(executed);
"""


def show(entry: Entry, request: Mapping[str, Any]) -> None:
    """Draw the calls."""
    slug, page_url = entry.about.slug, st.context.url or "http://127.0.0.1:8501"
    st.caption(
        "The request is the one on the tab Try it; the answer is the same. "
        "Put your key into the variable KEY first."
    )
    if _is_long(request):
        st.download_button(
            f"Download {_FILE}",
            json.dumps(request, ensure_ascii=False),
            file_name=_FILE,
            mime="application/json",
            key="catalog-request",
            icon=":material/download:",
            help="The request is long, so that the calls below read it from this file.",
        )
    shell, python, typescript = st.tabs(["Shell", "Python", "TypeScript"], key="catalog-calls")
    with shell:
        st.code(curl(slug, request, page_url), language="bash", wrap_lines=True)
    with python:
        st.caption("With the client of the studio: `pip install ./clients/python`.")
        st.code(python_code(slug, request, page_url), language="python", wrap_lines=True)
    with typescript:
        st.caption("With the client of the studio, from `clients/typescript`.")
        st.code(typescript_code(slug, request, page_url), language="typescript", wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if clicks.button("Make a key", "catalog-key", icon=":material/key:"):
            frame.go(frame.KEYS)
        st.link_button(
            "All of the API", "/api/openapi.json", icon=":material/api:", type="tertiary"
        )


def server(page_url: str) -> str:
    """The server that this page came from."""
    parts = urlsplit(page_url)
    return f"{parts.scheme}://{parts.netloc}"


def curl(slug: str, request: Mapping[str, Any], page_url: str) -> str:
    """One shell command; quoted, since a request may hold anything."""
    url = f"{server(page_url)}/api/v1/algorithms/{slug}/execute"
    said = json.dumps(request, ensure_ascii=False)
    body = f"@{_FILE}" if _is_long(request) else shlex.quote(said)
    return (
        f"curl {shlex.quote(url)} \\\n"
        '  -H "X-API-Key: $KEY" -H "Content-Type: application/json" \\\n'
        f"  -d {body}"
    )


def python_code(slug: str, request: Mapping[str, Any], page_url: str) -> str:
    """A short program; the request is a Python literal, so nothing of it can become code."""
    if _is_long(request):
        return _PYTHON_FILE.format(server=server(page_url), slug=slug)
    literal = pformat(dict(request), width=88, sort_dicts=False, compact=True)
    indented = literal.replace("\n", "\n    ")
    return _PYTHON.format(server=server(page_url), slug=slug, request=indented)


def typescript_code(slug: str, request: Mapping[str, Any], page_url: str) -> str:
    """The same; JSON is a literal of the language, lines apart that end one in old engines."""
    where, name = json.dumps(server(page_url)), json.dumps(slug)
    if _is_long(request):
        return _TYPESCRIPT_FILE.format(server=where, slug=name)
    literal = json.dumps(request, indent=2)
    return _TYPESCRIPT.format(server=where, slug=name, request=literal)


def _is_long(request: Mapping[str, Any]) -> bool:
    return len(json.dumps(request, ensure_ascii=False)) > _LONG
