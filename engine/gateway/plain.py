"""Answers that hold what a user's code gave: any text that JSON can carry, and no more."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import JSONResponse


class PlainJSON(JSONResponse):
    """JSON in which text that no encoding can carry is replaced, instead of breaking the answer."""

    def render(self, content: Any) -> bytes:
        """As UTF-8."""
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")
