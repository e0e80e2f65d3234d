"""Faults of ours, told to Sentry where that is set: where they passed, not what they met.

Messages of exceptions quote cells and parameters, and requests hold keys: none of it leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from engine.request import request_id

if TYPE_CHECKING:  # loaded only where it is set
    from sentry_sdk.types import Event, Hint

_KEPT = frozenset({"exception", "tags", "event_id", "timestamp", "platform", "level", "release"})
_report: Callable[[BaseException], object] | None = None


def begin(dsn: str) -> None:
    """Report from now on; nothing happens without an address."""
    global _report  # noqa: PLW0603 - one process reports to one place
    if not dsn:
        return
    import sentry_sdk  # noqa: PLC0415 - see above

    # Without its integrations the library patches nothing, and reads no request.
    sentry_sdk.init(
        dsn=dsn,
        default_integrations=False,
        auto_enabling_integrations=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        before_send=_only_places,
    )

    def report(error: BaseException) -> None:
        sentry_sdk.set_tag("request_id", request_id.get() or "")
        sentry_sdk.capture_exception(error)

    _report = report


def tell(error: BaseException) -> None:
    """Report a fault, where that is wanted."""
    if _report is not None:
        _report(error)


def _only_places(event: Event, _hint: Hint) -> Event:
    held: dict[str, Any] = dict(event)
    kept = cast("Event", {name: held[name] for name in _KEPT & held.keys()})
    for exception in kept.get("exception", {}).get("values", []):
        exception["value"] = ""
        for frame in (exception.get("stacktrace") or {}).get("frames", []):
            for name in ("vars", "pre_context", "context_line", "post_context"):
                frame.pop(name, None)
    return kept
