"""Domains and counterexamples as they are written down."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from engine.verification.model import Domain, Flag
from engine.verification.proving.replay import Counterexample


def told_domain(of: Domain) -> str:
    """A domain in words."""
    if isinstance(of, Flag):
        return "false or true"
    unit = f" {of.unit}" if of.unit else ""
    kind = "whole" if type(of).__name__ == "Int" else "binary64"
    return f"{kind}, from {of.low} to {of.high}{unit}"


def told_counterexample(found: Counterexample | None) -> dict[str, Any] | None:
    """A counterexample as JSON."""
    if found is None:
        return None
    return {name: value for name, value in asdict(found).items() if value not in (None, "")}
