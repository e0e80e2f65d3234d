"""Compares what is written of an algorithm's promises with what is found now."""

from __future__ import annotations

from engine.verification.evidence.certificates import Evidence, every
from engine.verification.evidence.views import views
from engine.verification.model import Promises, Status

Written = dict[tuple[str, str], Evidence]
_RANKS = {
    Status.PROVEN: 3,
    Status.TESTED: 2,
    Status.CHECKED: 2,
    Status.UNKNOWN: 1,
    Status.REFUTED: 0,
    Status.STALE: 0,
}


def drifted(promises: Promises, written: Written) -> list[str]:
    """Why the certificate is not of this code and contract; nothing is proven for it."""
    slug = promises.slug
    if not written:
        return [f"{slug}: there is no certificate"]
    found = []
    for view in views(promises, written):
        if view.evidence is None:
            found.append(f"{slug}: {view.kernel} {view.name} is not in the certificate")
        elif view.status is Status.STALE:
            found.append(f"{slug}: {view.kernel} {view.name} is stale; the code or tools changed")
    promised = {
        (kernel.function.__name__ if kernel is not None else "", clause.name)
        for kernel, clause in every(promises)
    }
    found += [
        f"{slug}: {' '.join(name)} is in the certificate, but not promised"
        for name in written
        if name not in promised
    ]
    return found


def downgraded(slug: str, written: Written, now: list[Evidence]) -> list[str]:
    """Where less is found now than is written, or a promise falls."""
    found = []
    for evidence in now:
        old = written.get((evidence.kernel, evidence.clause))
        name = f"{slug}: {evidence.kernel} {evidence.clause}"
        if evidence.status is Status.REFUTED:
            found.append(f"{name} falls: {evidence.counterexample}")
        elif old is not None and _RANKS[evidence.status] < _RANKS[old.status]:
            found.append(f"{name} was {old.status}, is {evidence.status}: {evidence.reason}")
    return found
