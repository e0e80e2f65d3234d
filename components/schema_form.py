"""A form made from the fields of a schema: a request in, the request as it is typed out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

import streamlit as st

from components import schema_faults, schema_lists, schema_values, schema_widgets
from components.plain import plain
from components.schema_fields import ABSENT, SCALARS, Field
from components.schema_widgets import LONG
from components.wording import title

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from components.schema_faults import Fault


@dataclass
class Form:
    """One drawing of a form.

    Attributes:
        prefix: Begins the key of every widget; a new one makes them begin anew.
        places: Under each field, where its fault is written.
    """

    prefix: str
    places: dict[schema_faults.Path, DeltaGenerator] = field(default_factory=dict)

    def show(self, fields: Iterable[Field], request: Mapping[str, Any]) -> dict[str, Any]:
        """Draw the fields.

        Args:
            fields: In their order; plain ones come side by side.
            request: What they begin with.

        Returns:
            The request as it is typed now; what no field knows is kept.
        """
        known = list(fields)
        told: dict[str, Any] = {}
        for is_plain, run in groupby(known, _is_narrow):
            if not is_plain:
                told |= self._wide_ones(list(run), request)
                continue
            with st.grid(2, min_column_width=190, gap="small"):
                # Switches are lower than fields: side by side they leave no holes.
                in_rows = sorted(run, key=lambda each: each.kind == "flag")
                told |= {each.name: self._plain(each, _held(request, each)) for each in in_rows}
        ordered = {each.name: told[each.name] for each in known}
        return schema_values.merged(request, ordered, {each.name for each in known})

    def tell(self, faults: Iterable[Fault]) -> None:
        """Write each fault under its field; the rest is for the caller."""
        grouped: dict[schema_faults.Path, list[str]] = {}
        for fault in faults:
            at = schema_faults.nearest(fault.path, list(self.places))
            if at:
                grouped.setdefault(at, []).append(fault.under(at))
        for at, words in grouped.items():
            more = f" And {len(words) - 3} more." if len(words) > 3 else ""
            self.places[at].markdown(
                f":red[:material/error: {plain(' '.join(words[:3]) + more, 500)}]"
            )

    def _plain(self, each: Field, held: Any) -> Any:
        with st.container(gap="xxsmall"):
            said = schema_widgets.show(each, held, self._key(each))
            self.places[each.path] = st.empty()
        return said

    def _wide_ones(self, run: list[Field], request: Mapping[str, Any]) -> dict[str, Any]:
        """Groups and lists; those that may be left out, and are, lie in a drawer."""
        absent = [each for each in run if each.is_nullable and request.get(each.name) is None]
        told = {
            each.name: self._wide(each, _held(request, each)) for each in run if each not in absent
        }
        if absent:
            names = ", ".join(each.label.lower() for each in absent)
            with st.expander(f"More that may be told: {names}", icon=":material/add:"):
                told |= {each.name: self._wide(each, _held(request, each)) for each in absent}
        return told

    def _wide(self, each: Field, held: Any) -> Any:
        if each.kind == "group":
            return self._group(each, held)
        draw = {
            "values": schema_lists.values,
            "rows": schema_lists.rows,
            "text": schema_widgets.show,
        }
        with st.container(gap="xxsmall"):
            said = draw.get(each.kind, schema_lists.loose)(each, held, self._key(each))
            self.places[each.path] = st.empty()
        return said

    def _group(self, each: Field, held: Any) -> Any:
        key = self._key(each)
        with st.container(border=True, gap="small"):
            st.markdown(f"**{title(each.name)}**", help=each.words or None)
            self.places[each.path] = st.empty()
            if each.is_nullable:
                schema_widgets.seat(key, held is None or held is ABSENT)
                if st.toggle("Left out", key=key):
                    return None if held is None else ABSENT
            if held is not None and held is not ABSENT and not isinstance(held, dict):
                return schema_lists.loose(each, held, f"{key}-json")
            return self.show(each.fields, held if isinstance(held, dict) else {})

    def _key(self, each: Field) -> str:
        return f"{self.prefix}-{'-'.join(each.path)}"


def _is_narrow(each: Field) -> bool:
    """Whether two such fields fit side by side."""
    return each.kind in SCALARS and not (each.kind == "text" and (each.high or 0) >= LONG)


def _held(request: Mapping[str, Any], each: Field) -> Any:
    return request.get(each.name, ABSENT)
