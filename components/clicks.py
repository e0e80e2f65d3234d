"""Buttons whose click is kept until it is carried out.

A run of a page is cut off by whatever the person does next, and what ``st.button`` gave back is
then lost. So the click is noted first, by its callback, and forgotten only when its work is done,
when the work is refused, or when a whole run of the page no longer has such a button.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from components.session import studio


def button(
    label: str, key: str, *, about: object = True, disabled: bool = False, **look: Any
) -> Any:
    """Draw a button; what was asked for by it, be it in a run that was cut off.

    Args:
        label: Its words.
        key: Of the widget, and of the click in what follows.
        about: What the click asks for, plain and true.
        disabled: Whether it cannot be clicked; a click kept from before is not given then.
        look: More of ``st.button``.

    Returns:
        ``about`` as it was when the person clicked; None where nobody did.
    """
    st.button(label, key=key, disabled=disabled, on_click=note, args=(key, about), **look)
    studio().offered.add(key)
    return None if disabled else asked(key)


def note(key: str, about: object) -> None:
    """Note that something is asked for; for callbacks."""
    studio().asked[key] = about


def asked(key: str) -> Any:
    """What is asked for and not yet done; None where nothing is."""
    return studio().asked.get(key)


def drop(key: str) -> None:
    """Forget what was asked for."""
    studio().asked.pop(key, None)


@contextmanager
def carried_out(key: str) -> Iterator[None]:
    """Do the work of a click: it is forgotten when the work is done or refused.

    Streamlit cuts a run off wherever something is drawn or the address is changed. If that comes
    to pass inside, the work begins anew with the next run: so draw there only before the work.
    """
    try:
        yield
    except Exception:
        drop(key)
        raise
    drop(key)


def settle() -> None:
    """At the end of a whole run: forget what the page has no button for any more."""
    state = studio()
    state.asked = {key: about for key, about in state.asked.items() if key in state.offered}


def arrive(here: str) -> None:
    """At the start of a whole run: forget what was asked for on a page that was left."""
    state = studio()
    state.offered = set()
    if state.here != here:
        state.here, state.asked = here, {}
