"""Deep profiles of datasets: foreign HTML, shut into an origin of its own."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import HTMLResponse, Response

from engine.errors import NotFound
from engine.gateway.caller import Parts, Reader

POLICY = (
    # The report is foreign HTML with scripts: an origin of its own, and no way out of it.
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
)
_ID = re.compile(r"[0-9a-f]{32}")
router = APIRouter(tags=["datasets"])


@router.get("/reports/{dataset_id}", name="profile", response_class=HTMLResponse)
def profile(
    dataset_id: Annotated[str, Path(max_length=64)], services: Parts, _caller: Reader
) -> Response:
    """The deep profile of a dataset as a page, where one was made."""
    html = services.datasets.profile_html(dataset_id) if _ID.fullmatch(dataset_id) else None
    if html is None:
        raise NotFound(
            "There is no deep profile of this dataset.", "Make one on the Data page first."
        )
    headers = {
        "Content-Security-Policy": POLICY,
        "Cache-Control": "private, no-cache",
        # A sandboxed page of its own tab is not shown at all with the stricter value.
        "Cross-Origin-Opener-Policy": "unsafe-none",
    }
    return Response(html, media_type="text/html; charset=utf-8", headers=headers)
