"""A page of plain HTML that loads nothing and runs nothing; every text in it is escaped."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable, Sequence

_HIDDEN = {"Cc", "Cf", "Cs", "Co"}
_LONGEST = 400
_NUMBER = ' class="number"'
_STYLE = """
:root{color-scheme:light dark;--text:#17202e;--quiet:#566173;--page:#fff;--card:#f6f7f9;
--line:#e2e6ec;--accent:#0f766e;--stop:#b91c1c;--warn:#9a5b00}
@media (prefers-color-scheme:dark){:root{--text:#e5eaf2;--quiet:#a3adbd;--page:#0e1420;
--card:#172033;--line:#273248;--accent:#5eead4;--stop:#fca5a5;--warn:#fbbf24}}
*{box-sizing:border-box}
body{font:15px/1.5 Inter,system-ui,sans-serif;color:var(--text);background:var(--page);
max-width:64rem;margin:0 auto;padding:2rem 1rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
p{margin:.25rem 0}.quiet{color:var(--quiet)}.stop{color:var(--stop)}.warn{color:var(--warn)}
.score{font-size:2.5rem;font-weight:650;color:var(--accent);margin:0}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;padding:.5rem .75rem;color:var(--quiet)}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem;border-top:1px solid var(--line)}
th{background:var(--card);white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
td{min-width:6rem;overflow-wrap:break-word}td.number{min-width:0}
@media print{.scroll{overflow:visible}}
"""


def safe(text: object, limit: int = _LONGEST) -> str:
    """Text as itself: escaped, in one line, without characters that hide or turn others."""
    line = " ".join(str(text).split())
    seen = "".join(char for char in line if unicodedata.category(char) not in _HIDDEN)
    return html.escape(seen if len(seen) <= limit else seen[: limit - 1] + "…", quote=True)


def paragraph(text: object, kind: str = "") -> str:
    """A paragraph; ``kind`` is one of the classes of the style."""
    mark = f' class="{kind}"' if kind else ""
    return f"<p{mark}>{safe(text, 2_000)}</p>"


def section(title: str, *parts: str) -> str:
    """A part of the page under a heading."""
    return f"<section><h2>{safe(title)}</h2>{''.join(parts)}</section>"


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with a caption; numbers stand to the right."""
    lines = list(rows)
    first = lines[0] if lines else ["" for _ in header]
    head = "".join(
        f'<th scope="col"{_NUMBER if _is_number(cell) else ""}>{safe(name)}</th>'
        for name, cell in zip(header, first, strict=True)
    )
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in lines)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{safe(caption)}"><table>'
        f"<caption>{safe(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _cell(cell: object) -> str:
    if not _is_number(cell):
        return f"<td>{safe(cell)}</td>"
    text = f"{cell:,}" if isinstance(cell, int) else f"{cell:,.1f}"
    return f"<td{_NUMBER}>{text}</td>"


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def document(title: str, body: str) -> bytes:
    """The whole page, in UTF-8."""
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{safe(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    ).encode("utf-8", "replace")
