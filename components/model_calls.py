"""The call of a model as a program makes it, ready to be copied."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import streamlit as st

from components import clicks, frame

if TYPE_CHECKING:
    from components.model_inputs import Row
    from engine.models.model import Model

_PYTHON = """from os import environ

import requests

answer = requests.post(
    {url!r},
    headers={{"X-API-Key": environ["KEY"]}},
    json={body},
    timeout=30,
)
answer.raise_for_status()
print(answer.json())
"""


def show(model: Model, row: Row) -> None:
    """Draw the calls, for the row that stands in the form."""
    url = address(model.id, st.context.url or "http://127.0.0.1:8501")
    st.caption(
        "The row is the one on the tab Try it; the answer is the same. "
        "Put your key into the variable KEY first."
    )
    shell, python = st.tabs(["Shell", "Python"], key="model-calls")
    with shell:
        st.code(curl(url, row), language="bash", wrap_lines=True)
    with python:
        st.code(python_code(url, row), language="python", wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if clicks.button("Make a key", "model-key", icon=":material/key:"):
            frame.go(frame.KEYS)
        st.link_button(
            "All of the API", "/api/openapi.json", icon=":material/api:", type="tertiary"
        )


def address(model_id: str, page_url: str) -> str:
    """Where a program asks this model, on the server that this page came from."""
    parts = urlsplit(page_url)
    return f"{parts.scheme}://{parts.netloc}/api/v1/models/{model_id}/predict"


def curl(url: str, row: Row) -> str:
    """One shell command; quoted, since cells may hold anything."""
    body = json.dumps({"rows": [row]}, ensure_ascii=False)
    return (
        f"curl {shlex.quote(url)} \\\n"
        '  -H "X-API-Key: $KEY" -H "Content-Type: application/json" \\\n'
        f"  -d {shlex.quote(body)}"
    )


def python_code(url: str, row: Row) -> str:
    """A short program; cells are Python literals, so none can become code."""
    cells = "".join(f"        {name!r}: {value!r},\n" for name, value in row.items())
    return _PYTHON.format(url=url, body=f'{{"rows": [{{\n{cells}    }}]}}')
