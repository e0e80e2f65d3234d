"""How long "Prove again now" takes: each proven clause of the catalog, as its page asks for it.

    python benchmarks/prove.py [--rounds 7] [--json FILE]

The process that proves is warmed first, as the page does when a contract is opened. What is told is
the time of the call, from the click's side: median and longest of the rounds for each clause, the
whole contract at once, and the first answer of a studio that nothing was warmed in.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from engine.catalog.discovery import entries  # noqa: E402 - found where this file lies
from engine.catalog.service import CatalogService  # noqa: E402 - as above
from engine.verification.model import Status  # noqa: E402 - as above
from engine.verification.service import VerificationService  # noqa: E402 - as above


def timed(call: Callable[..., object], *words: str) -> float:
    """Seconds that a call took."""
    began = time.perf_counter()
    call(*words)
    return time.perf_counter() - began


def catalog() -> CatalogService:
    """As the page has it; no model is asked here."""
    return CatalogService(VerificationService(), None)  # type: ignore[arg-type]


def cold(slug: str, clause: str) -> float:
    """Seconds until the first answer of a service that warmed nothing."""
    service = catalog()
    took = timed(service.prove, slug, clause)
    service.close()
    return took


def measured(rounds: int) -> dict[str, object]:
    """Every clause that its certificate calls proven, and each contract as a whole."""
    service = catalog()
    service.prepare()
    clauses: dict[str, dict[str, float]] = {}
    contracts: dict[str, dict[str, float]] = {}
    for slug in entries():
        proven = [one.name for one in service.clauses(slug) if one.status is Status.PROVEN]
        service.prove(slug, proven[0])
        for name in proven:
            took = [timed(service.prove, slug, name) for _ in range(rounds)]
            clauses[f"{slug} {name}"] = told(took)
        whole = [timed(service.prove, slug) for _ in range(rounds)]
        contracts[slug] = told(whole)
    service.close()
    return {"clauses": clauses, "contracts": contracts}


def told(took: list[float]) -> dict[str, float]:
    """Median and longest, in seconds."""
    return {"p50_s": round(statistics.median(took), 3), "max_s": round(max(took), 3)}


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path, default=ROOT / "benchmarks" / "results" / "prove.json")
    asked = parser.parse_args()
    found = measured(asked.rounds) | {
        "cold_s": round(cold("dynamic-pricing", "floor-is-least"), 3),
        "rounds": asked.rounds,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
    }
    for part in ("clauses", "contracts"):
        rows: dict[str, dict[str, float]] = found[part]  # type: ignore[assignment]
        for name, one in sorted(rows.items(), key=lambda row: -row[1]["p50_s"]):
            print(f"{name:60s} p50 {one['p50_s']:6.3f} s   longest {one['max_s']:6.3f} s")
        print(f"{part}: {len(rows)}, slowest {max(one['max_s'] for one in rows.values()):.3f} s\n")
    print(f"first answer of a cold studio: {found['cold_s']} s")
    asked.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
