"""Turns between owners when boxes are scarce."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.errors import Unavailable
from engine.execution.channel import CancelledError
from engine.execution.turns import Turns


def _queue(turns: Turns, owners: list[str]) -> tuple[list[str], dict[int, list[int]]]:
    """Let these wait behind one that holds the only place; who came when, and what each heard."""
    served: list[str] = []
    heard: dict[int, list[int]] = {number: [] for number in range(len(owners))}

    def wait(number: int) -> None:
        with turns.place(owners[number], cancel=None, patience_s=20, tell=heard[number].append):
            served.append(f"{owners[number]}{number}")

    with (
        ThreadPoolExecutor(len(owners)) as threads,
        turns.place("first", cancel=None, patience_s=1, tell=lambda _: None),
    ):
        for number in range(len(owners)):
            threads.submit(wait, number)
            while turns.waiting() <= number:
                time.sleep(0.001)
        time.sleep(0.1)
    return served, heard


def test_owners_take_turns_and_each_is_served_in_order():
    served, _ = _queue(Turns(1), ["a", "a", "a", "b", "c", "b"])
    assert served == ["a0", "b3", "c4", "a1", "b5", "a2"]


def test_the_position_told_is_the_order_of_service():
    owners = ["a", "a", "b", "a", "c", "c", "b"]
    served, heard = _queue(Turns(1), owners)
    before_any_was_served = {f"{owners[number]}{number}": told for number, told in heard.items()}
    place = {name: order + 1 for order, name in enumerate(served)}
    for name, told in before_any_was_served.items():
        assert place[name] in told, (name, told, served)
        assert told[-1] <= place[name]


def test_as_many_run_at_once_as_there_are_places():
    turns = Turns(3)
    under_way, most, lock = 0, 0, threading.Lock()

    def work(number: int) -> None:
        nonlocal under_way, most
        with turns.place(str(number % 4), cancel=None, patience_s=20, tell=lambda _: None):
            with lock:
                under_way += 1
                most = max(most, under_way)
            time.sleep(0.01)
            with lock:
                under_way -= 1

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(work, range(40)))
    assert most == 3
    assert turns.waiting() == 0


def test_waiting_ends_by_cancel_or_patience_and_leaves_the_queue():
    turns = Turns(1)
    cancel = threading.Event()
    cancel.set()
    with turns.place("a", cancel=None, patience_s=1, tell=lambda _: None):
        with (
            pytest.raises(CancelledError),
            turns.place("b", cancel=cancel, patience_s=5, tell=lambda _: None),
        ):
            pass
        with (
            pytest.raises(Unavailable),
            turns.place("b", cancel=None, patience_s=0.05, tell=lambda _: None),
        ):
            pass
        assert turns.waiting() == 0
    with turns.place("b", cancel=None, patience_s=1, tell=lambda _: None):
        pass
