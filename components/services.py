"""The only link from the screens to the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.assembly import Services


def services() -> Services:
    """The services of this process; built once, shared by every session and the API."""
    from engine.assembly import process_services  # noqa: PLC0415 - the menu is drawn before the rooms load

    return process_services()
