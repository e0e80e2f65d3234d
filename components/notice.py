"""The one place where a refusal, or a mistake of ours, becomes pixels."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import uuid4

import streamlit as st
from streamlit.errors import FragmentHandledException

from components.plain import prose
from engine.errors import StudioError
from engine.places import places

_log = logging.getLogger("studio.screens")


@contextmanager
def refusals() -> Iterator[None]:
    """Show a refusal with its remedy, and an unexpected fault calmly, with an id to look up."""
    try:
        yield
    except StudioError as refusal:
        refuse(refusal.problem, refusal.remedy)
    except FragmentHandledException:
        raise  # the fragment has drawn its own fault already
    except Exception as fault:  # noqa: BLE001 - the last place where a fault can be shown calmly
        fault_id = uuid4().hex[:8]
        passed = "\n  ".join(places(fault))
        _log.error("screen fault %s: %s\n  %s", fault_id, type(fault).__name__, passed)
        refuse(
            "Something went wrong on our side; nothing that was stored is lost.",
            f"Reload the page. If it happens again, look for {fault_id} in the server's log.",
        )


def refuse(problem: str, remedy: str = "") -> None:
    """A refusal: what is wrong, and under it what to do."""
    _box(st.error, ":material/block:", problem, remedy)


def warn(problem: str, remedy: str = "") -> None:
    """A warning that does not stop the work."""
    _box(st.warning, ":material/warning:", problem, remedy)


def _box(kind: Callable[..., object], icon: str, problem: str, remedy: str) -> None:
    text = f"**{prose(problem)}**"
    if remedy:
        text += f"\n\n{prose(remedy)}"
    kind(text, icon=icon)
