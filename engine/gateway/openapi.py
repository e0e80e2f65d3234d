"""The API's description as a file; what the clients are generated from."""

from __future__ import annotations

import json
import sys

from engine.assembly import Services
from engine.gateway.app import create_api


def document() -> str:
    """The OpenAPI document as JSON, the same text on every machine."""
    return json.dumps(create_api(_no_parts).openapi(), indent=1, ensure_ascii=False) + "\n"


def _no_parts() -> Services:
    raise RuntimeError("A description is made without the parts.")


if __name__ == "__main__":
    sys.stdout.write(document())
