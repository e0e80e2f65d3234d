"""Several tables in one file: blocks set off by blank lines, of which the largest is the one."""

from __future__ import annotations

from engine.datasets.header import Layout, is_header, usual_width
from engine.datasets.records import Split

_FEWEST_ROWS = 3


def main_start(head: Split) -> int:
    """The record with which the largest table begins; 0 when there is but one."""
    places = sorted(place for place in head.after_blank if 0 < place < len(head.rows))
    if not places:
        return 0
    starts = [0, *places]
    sizes = {}
    for begin, end in zip(starts, [*places, len(head.rows)], strict=True):
        block = head.rows[begin:end]
        top = _top(block)
        if top is not None:
            sizes[begin] = len(block) - top
    if len(sizes) < 2:
        return 0
    first = min(sizes)
    own = head.rows[first + (_top(head.rows[first:]) or 0)]
    # Pages that repeat one header are one table.
    heads = {tuple(head.rows[place]) for place in sizes}
    if len(heads) == 1 or all(row == tuple(own) for row in heads):
        return 0
    return max(sizes, key=lambda place: (sizes[place], -place))


def _top(block: list[list[str]]) -> int | None:
    """Where a block's header stands, when the block is a table of its own."""
    if len(block) < _FEWEST_ROWS:
        return None
    width = usual_width(block)
    if width < 2:
        return None
    top = next((i for i, row in enumerate(block) if len(row) == width), 0)
    body = [row for row in block[top + 1 :] if len(row) == width]
    is_even = len(body) >= 0.8 * (len(block) - top - 1)
    return top if len(body) >= 2 and is_even and is_header(block[top], body) else None


def foreign_records(split: Split, layout: Layout) -> set[int]:
    """Records of blocks that are another table than that of ``layout``."""
    starts = sorted(place for place in split.after_blank if place > layout.first)
    own = split.rows[layout.first : starts[0] if starts else None][:200]
    foreign: set[int] = set()
    for begin, end in zip(starts, [*starts[1:], len(split.rows)], strict=False):
        block = split.rows[begin:end]
        is_titled = len(block) > _FEWEST_ROWS and len(block[0]) == 1
        widths = {len(row) for row in block[is_titled:]}
        is_other = (
            len(block) > 1 and len(widths) == 1 and layout.width not in widths and 1 not in widths
        )
        if is_other or _is_twin(block, own, layout):
            foreign.update(range(begin, end))
    return foreign


def _is_twin(block: list[list[str]], own: list[list[str]], layout: Layout) -> bool:
    """Whether a block of the same width brings a header of its own."""
    top = _top(block)
    if top is None or layout.header is None or tuple(block[top]) in layout.header_rows:
        return False
    body = [row for row in own if len(row) == layout.width]
    return len(block[top]) == layout.width and is_header(block[top], [*body, *block[top + 1 :]])
