"""Widgets of one form that hold a record's values until the person changes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from components import session
from components.labels import distinct
from components.plain import tidy


@dataclass
class Fields:
    """One drawing of a form.

    Attributes:
        prefix: Begins the key of every widget.
        is_fresh: Show the record's values, whatever the widgets held.
        is_locked: Show the values, take none.
        changes: Fields whose widget now differs from the record.
        drawn: What each widget was drawn with.
    """

    prefix: str
    is_fresh: bool = False
    is_locked: bool = False
    changes: dict[str, Any] = field(default_factory=dict)
    drawn: dict[str, Any] = field(default_factory=dict)

    def pick(
        self,
        name: str,
        label: str,
        now: str,
        words: Mapping[str, str],
        *,
        meanings: Mapping[str, str] | None = None,
        help_text: str | None = None,
    ) -> str:
        """One of a few: shown side by side, or as a list with meanings."""
        chosen = st.radio(
            label,
            list(words),
            key=self._seat(name, now if now in words else next(iter(words))),
            format_func=lambda value: words[value],
            captions=[meanings[value] for value in words] if meanings else None,
            horizontal=meanings is None,
            help=help_text,
            disabled=self.is_locked,
        )
        return str(self._note(name, now, chosen))

    def select(
        self,
        name: str,
        label: str,
        now: str,
        options: Sequence[str],
        *,
        words: Mapping[str, str] | None = None,
        help_text: str | None = None,
    ) -> str:
        """One of many, in a list that can be searched; options may be hostile text."""
        offered = list(options) if now in options else [now, *options]
        labels = distinct({value: (words or {}).get(value, tidy(value)) for value in offered})
        chosen = st.selectbox(
            label,
            offered,
            key=self._seat(name, now),
            format_func=lambda value: labels[value],
            help=help_text,
            disabled=self.is_locked,
        )
        return str(self._note(name, now, chosen))

    def number(
        self,
        name: str,
        label: str,
        now: float,
        limits: tuple[float, float],
        *,
        step: float,
        style: str | None = None,
        help_text: str | None = None,
    ) -> float:
        """A number between limits; whole if ``now`` is."""
        kind = type(now)
        entered = st.number_input(
            label,
            min_value=kind(limits[0]),
            max_value=kind(limits[1]),
            step=kind(step),
            format=style,
            key=self._seat(name, now),
            help=help_text,
            disabled=self.is_locked,
        )
        return float(self._note(name, now, kind(entered)))

    def _seat(self, name: str, now: Any) -> str:
        key = f"{self.prefix}-{name}"
        held = session.value(key, None)
        if held is None or (held != now and (self.is_fresh or self.is_locked)):
            session.put(key, now)
        return key

    def _note(self, name: str, now: Any, chosen: Any) -> Any:
        self.drawn[name] = now
        if chosen != now and not self.is_locked:
            self.changes[name] = chosen
        return now if self.is_locked else chosen


def noticed(prefix: str, drawn: Mapping[str, Any]) -> dict[str, Any]:
    """What a person changed since the fields were drawn, known before they are drawn again."""
    held = {name: session.value(f"{prefix}-{name}", was) for name, was in drawn.items()}
    return {name: value for name, value in held.items() if value != drawn[name]}
