"""Made-up calls of the whole API, by its own description: none may fail or answer otherwise.

Schemathesis makes them up and judges the answers: no status of 500 or more, no status, header, type
or body that the description does not have, nothing accepted that it forbids. The API is a real
``serve-api`` with one of everything; half of the calls name what is there, half make names up.

Prints a table and writes ``benchmarks/results/fuzz_api.json``.
Run: python benchmarks/fuzz_api.py [--examples 30]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.engine.gateway.fuzzing import Target, found, fuzz, target  # noqa: E402 - run from its folder


def main() -> None:
    """Let them loose, print what came of it, and end badly if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=30, help="per operation and half")
    asked = parser.parse_args()
    started = time.perf_counter()
    with (
        tempfile.TemporaryDirectory(prefix="fuzz-api-") as folder,
        target(Path(folder), STUDIO_WORKERS="2") as api,
    ):
        told = _both(api, Path(folder), str(asked.examples))
    told["wall_s"] = round(time.perf_counter() - started)
    results = ROOT / "benchmarks" / "results" / "fuzz_api.json"
    results.write_text(json.dumps(told, indent=2) + "\n")
    for name, value in told.items():
        print(f"{name:12}{value!s:>10}" if name != "found" else "\n".join(["", *value]))
    sys.exit(1 if told["found"] else 0)


def _both(api: Target, folder: Path, examples: str) -> dict[str, object]:
    options = ("--phases", "examples,coverage,fuzzing", "--max-examples", examples)
    reports = [fuzz(api, folder, *options, is_known=known) for known in (True, False)]
    return {
        "cases": sum(report["test_cases"]["generated"] for report in reports),
        "operations": reports[0]["operations"]["tested"],
        "found": [each for report in reports for each in found(report)],
    }


if __name__ == "__main__":
    main()
