"""The warm process that proves: many may ask it, it comes again, and it outlives nobody."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.catalog.algorithms.dynamic_pricing.contract import PROMISES
from engine.catalog.algorithms.recommendation_collab.contract import PROMISES as QUICK
from engine.settings import ROOT
from engine.verification.model import Status
from engine.verification.service import VerificationService

STUDIO = """
from engine.catalog.algorithms.dynamic_pricing.contract import PROMISES
from engine.verification.service import VerificationService
service = VerificationService()
assert service.prove(PROMISES, "floor-is-least")
print("proven", flush=True)
input()
"""


@pytest.fixture(scope="module")
def others():
    """Provers that earlier tests of this process have left to the garbage collector."""
    return provers()


@pytest.fixture(scope="module")
def service(others):
    made = VerificationService()
    made.prepare()
    yield made
    made.close()


def children(pid):
    """Of a process, by what the system tells of each: its parent stands after name and state."""
    found = []
    for told in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = told.read_text()
        except OSError:
            continue  # it has just ended
        if int(text.rpartition(")")[2].split()[1]) == pid:
            found.append(int(told.parent.name))
    return found


def provers():
    return {
        child
        for child in children(os.getpid())
        if b"verification.child" in Path(f"/proc/{child}/cmdline").read_bytes()
    }


def is_gone(pid):
    end = time.monotonic() + 30
    while Path(f"/proc/{pid}").exists():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def test_a_whole_contract_is_proven_in_its_own_order_by_processes_that_end(service, others):
    found = service.prove(QUICK)
    order = [clause.name for kernel in QUICK.kernels for clause in kernel.clauses]
    assert [one.clause for one in found] == order
    assert {one.status for one in found} == {Status.PROVEN}
    (warm,) = provers() - others
    assert all(is_gone(child) for child in children(warm))


def test_one_that_was_killed_is_started_again(service, others):
    assert service.prove(PROMISES, "floor-is-least")
    (warm,) = provers() - others
    os.kill(warm, signal.SIGKILL)
    (found,) = service.prove(PROMISES, "floor-is-least")
    assert found.status is Status.PROVEN
    assert is_gone(warm)
    assert len(provers() - others) == 1


def test_a_service_that_is_closed_or_forgotten_leaves_no_process():
    known = provers()
    closed, forgotten = VerificationService(), VerificationService()
    closed.prepare()
    forgotten.prepare()
    begun = provers() - known
    assert len(begun) == 2
    closed.close()
    del forgotten
    assert all(map(is_gone, begun))


def test_a_studio_that_is_killed_leaves_no_process():
    studio = subprocess.Popen(
        [sys.executable, "-c", STUDIO],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with studio:
        assert studio.stdout.readline() == "proven\n"
        (warm,) = children(studio.pid)
        studio.kill()
        studio.wait()
        assert is_gone(warm)
