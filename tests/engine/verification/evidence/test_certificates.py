"""Certificates say how promises stand, and that only of the code that they are about."""

import importlib
import json

import pytest

from engine.catalog.discovery import entries
from engine.verification.evidence import certificates, drift, hashing, recheck, recording, views
from engine.verification.model import (
    Check,
    Flag,
    Int,
    Kernel,
    Method,
    Monotone,
    Post,
    Promises,
    Status,
)
from engine.verification.service import FOLDER

kernels = importlib.import_module("tests.engine.verification.kernels")


def doubled(x: int, is_low: bool) -> int:
    return SHIFT + (2 * x if is_low else 3 * x)


SHIFT = 1
PROMISES = Promises(
    "doubling",
    (
        Kernel(
            doubled,
            {"x": Int(-9, 9), "is_low": Flag()},
            (
                Post("odd", "(result - 1) % 2 == 0 or not is_low", "", Method.EXHAUSTIVE),
                Monotone("rises", "x", 1, ""),
                Post("small", "result <= 28", "", Method.EXAMPLES),
            ),
        ),
    ),
    (Check("sum", "out.sum == 3", ""),),
)


@pytest.fixture(scope="module")
def found():
    return list(recording.found(PROMISES))


def test_each_promise_stands_as_it_was_shown(found, tmp_path):
    file = tmp_path / "doubling.json"
    certificates.write(file, "doubling", found)
    told = {
        (view.name, view.status.value, view.method.value)
        for view in views.views(PROMISES, certificates.read(file))
    }
    assert told == {
        ("odd", "proven", "exhaustive"),
        ("rises", "proven", "smt"),
        ("small", "tested", "examples"),
        ("sum", "checked", "every answer"),
    }
    assert drift.drifted(PROMISES, certificates.read(file)) == []
    counts = {evidence.clause: evidence.examples for evidence in found}
    assert counts == {"odd": 38, "rises": 0, "small": 10_000, "sum": 0}


def test_what_says_the_same_keeps_its_day(found, tmp_path):
    file = tmp_path / "doubling.json"
    old = [one.model_copy(update={"generated": "2020-01-01", "seconds": 1.0}) for one in found]
    certificates.write(file, "doubling", old)
    certificates.write(file, "doubling", found)
    assert {entry["generated"] for entry in json.loads(file.read_text())["clauses"]} == {
        "2020-01-01"
    }


@pytest.mark.parametrize("name", ["code_hash", "contract_hash", "translator_hash"])
def test_another_fingerprint_makes_a_promise_stale(found, name):
    changed = [one.model_copy(update={name: "0"}) for one in found]
    written = {(one.kernel, one.clause): one for one in changed}
    told = [view.status.value for view in views.views(PROMISES, written)]
    assert told == ["stale", "stale", "stale", "checked"]
    assert len(drift.drifted(PROMISES, written)) == 3


def test_missing_superfluous_and_fallen_promises_are_each_named(found):
    written = {(one.kernel, one.clause): one for one in found}
    gone = written.pop(("doubled", "odd"))
    written["doubled", "old"] = gone
    assert drift.drifted(PROMISES, written) == [
        "doubling: doubled odd is not in the certificate",
        "doubling: doubled old is in the certificate, but not promised",
    ]
    assert drift.drifted(PROMISES, {}) == ["doubling: there is no certificate"]
    less = [one.model_copy(update={"status": Status.UNKNOWN, "reason": "time"}) for one in found]
    assert len(drift.downgraded("doubling", {("doubled", "rises"): found[1]}, less)) == 1
    fallen = found[1].model_copy(update={"status": Status.REFUTED, "counterexample": {"x": 1}})
    assert drift.downgraded("doubling", {}, [fallen]) == ["doubling: doubled rises falls: {'x': 1}"]


def test_a_fingerprint_is_of_the_meaning_not_of_the_words():
    one = hashing.plain(hashing.ast.parse('def f(x):\n    """Words."""\n    return x + 1\n'))
    same = hashing.plain(hashing.ast.parse("# a comment\ndef f(x):\n\n    return (x + 1)\n"))
    other = hashing.plain(hashing.ast.parse("def f(x):\n    return x + 2\n"))
    assert one == same != other


def test_a_fingerprint_reaches_constants_and_other_kernels():
    from engine.catalog.algorithms.dynamic_pricing import kernel  # noqa: PLC0415 - one of ours

    seen = {}
    hashing._gather(kernel.final_cents, seen)
    used = {name.rpartition(".")[2] for name in seen}
    assert {"final_cents", "floor_cents", "lowest_cents", "WHOLE_BP", "RIVAL_WEIGHT_BP"} <= used


@pytest.mark.parametrize("slug", sorted(entries()))
def test_the_catalogs_certificates_are_of_the_code_that_is_here(slug):
    written = certificates.read(FOLDER / f"{slug}.json")
    assert drift.drifted(entries()[slug].promises, written) == []
    assert drift.downgraded(slug, written, list(written.values())) == []


@pytest.mark.timeout(600)
@pytest.mark.parametrize("slug", sorted(entries()))
def test_every_promise_of_the_catalog_is_proven_again(slug):
    written = certificates.read(FOLDER / f"{slug}.json")
    found = [
        recording.of_kernel(
            kernel,
            clause,
            timeout_ms=45_000,
            # Of others it could not say, and would think until its time is over.
            is_rechecked=recheck.is_installed() and "cvc5" in old.tools,
        )
        for kernel, clause in certificates.every(entries()[slug].promises)
        if kernel is not None and (old := written[kernel.function.__name__, clause.name])
    ]
    assert drift.downgraded(slug, written, found) == []
