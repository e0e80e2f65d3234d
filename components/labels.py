"""Labels that differ: a list knows its choice by the label alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Each key's label; those that look alike get a mark which depends on their key only.

    Streamlit's lists send back the label, not the option: of two options that look alike it
    takes the first, and a person who chose the second gets another thing.
    """
    seen = Counter(labels.values())
    return {
        key: label if seen[label] == 1 else f"{label} · {sha256(key.encode()).hexdigest()[:6]}"
        for key, label in labels.items()
    }
