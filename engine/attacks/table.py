"""An attack report as lines that a person can read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from engine.attacks.model import AttackReport, BoundaryReport, GroupReport, SandboxReport

WIDTH = 100


def lines(report: AttackReport) -> Iterator[str]:
    """The table of every sandbox, then the verdict."""
    for sandbox in report.sandboxes:
        for line in _sandbox(sandbox):
            # What leaked may hold terminal escapes.
            yield "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
        yield ""
    yield "Everything held." if report.is_held else "NOT everything held."


def _sandbox(sandbox: SandboxReport) -> Iterator[str]:
    yield f"{sandbox.name} {sandbox.version}".rstrip()
    if sandbox.state != "ready":
        yield f"  NOT ATTACKED: {sandbox.detail}"
        yield f"  {sandbox.remedy}"
        return
    yield from _wrapped(
        "  ",
        f"{sandbox.programs} programs in {sandbox.seconds:.0f} s, the code check off. Each was "
        "told where on this machine a secret file, a port, two sockets and a place to write to "
        "are; another secret was in the studio's environment.",
    )
    yield ""
    yield "  Can this test fail? Let through on purpose, and reported:"
    for control in sandbox.controls:
        yield f"    {'seen' if control.is_seen else 'NOT SEEN':<10}{control.name}"
    if sandbox.groups:
        yield ""
        yield "  Programs that try to leave"
        for group in sandbox.groups:
            yield from _group(group)
    if sandbox.boundary:
        yield ""
        yield "  The boundary itself"
        for each in sandbox.boundary:
            yield from _boundary(each)


def _group(group: GroupReport) -> Iterator[str]:
    verdict = "held" if group.held == group.programs else "LEAKED"
    yield from _wrapped(f"    {verdict:<10}{group.name:<15}{group.programs:>4}  ", group.tries)
    stops = ", ".join(f"{stop} {count}" for stop, count in group.stopped_by.items())
    yield from _wrapped(" " * 35, stops)
    for finding in group.leaked:
        yield f"    LEAKED: {finding.name}: {finding.leak}"


def _boundary(report: BoundaryReport) -> Iterator[str]:
    verdict = "held" if report.is_held else "LEAKED"
    yield from _wrapped(f"    {verdict:<10}{report.name:<19}  ", report.tries)
    yield from _wrapped(" " * 35, f"expected {report.expected}; was {report.observed}")
    if not report.is_held:
        yield f"    LEAKED: {report.name}: {report.leak}"


def _wrapped(head: str, text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
    ) or [head]
