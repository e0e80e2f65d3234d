"""What is wrong with the names of columns."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from engine.datasets.header import skeleton, visible
from engine.datasets.model import Issue


def name_issues(headers: tuple[str, ...], *, has_header: bool) -> list[Issue]:
    """Duplicate, empty, invisible and look-alike names, in words."""
    if not has_header:
        text = "The file has no header; columns were numbered"
        return [Issue(kind="no_header", column=None, count=len(headers), message=text)]
    issues: list[Issue] = []
    empty = [str(place + 1) for place, name in enumerate(headers) if not visible(name)]
    if empty:
        issues.append(_issue("empty_names", "Columns have no name; they were numbered", empty))
    hidden = [ascii(name) for name in headers if _has_hidden(name)]
    if hidden:
        issues.append(
            _issue("invisible_names", "Names hold characters that cannot be seen", hidden)
        )
    mixed = [ascii(name) for name in headers if _is_mixed_script(name)]
    if mixed:
        issues.append(
            _issue("homoglyph_names", "Names mix alphabets whose letters look alike", mixed)
        )
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in headers:
        if visible(name):
            alike[skeleton(name)].append(name)
    same = [names for names in alike.values() if len(names) > 1]
    if same:
        text = "Names are the same, or look the same; a number was added where needed"
        issues.append(_issue("duplicate_names", text, [", ".join(map(ascii, n)) for n in same]))
    return issues


def _issue(kind: str, message: str, examples: list[str]) -> Issue:
    return Issue(
        kind=kind,
        column=None,
        count=len(examples),
        message=message,
        examples=tuple(example[:200] for example in examples[:5]),
    )


def _has_hidden(name: str) -> bool:
    return any(unicodedata.category(char) in {"Cf", "Cc"} for char in name if char not in "\t\r\n")


def _is_mixed_script(name: str) -> bool:
    scripts = {unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()} & {
        "LATIN",
        "CYRILLIC",
        "GREEK",
    }
    return len(scripts) > 1
