"""Many hostile programs in one box: a box costs time, and most of them leave it standing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.attacks.judging import NO_ANSWER, ended
from engine.attacks.model import Program
from engine.execution.model import Outcome, Status

SIZE = 24
WALL_S = 20.0
_BEGIN, _ANSWER = "@@begin ", "@@answer "

# Each program has half a second before the next one begins; those that are slow go on beside it
# and are heard at the end. What is written to the output survives a program that ends the box.
CODE = f"""
import os, threading, time

def one(name, code, data, answers, write=os.write):
    try:
        space = {{"__name__": "algorithm"}}
        exec(compile(code, "algorithm.py", "exec"), space)
        answer = repr(space["execute"](data))
    except BaseException as error:
        answer = f"{{type(error).__name__}}: {{error}}"
    answers[name] = answer[:2000]
    write(1, f"{_ANSWER}{{name}}@@ {{answer[:2000]!a}}\\n".encode())

def execute(testData, write=os.write, clock=time.monotonic, Thread=threading.Thread):
    answers, threads = {{}}, []
    for name, code in testData["programs"]:
        write(1, f"{_BEGIN}{{name}}@@\\n".encode())
        thread = Thread(target=one, args=(name, code, testData, answers), daemon=True)
        threads.append(thread)
        thread.start()
        thread.join(0.5)
    give_up = clock() + 2
    for thread in threads:
        thread.join(max(0.0, give_up - clock()))
    return {{"answers": dict(answers)}}
"""


def payload(batch: Sequence[Program], canary: dict[str, Any]) -> dict[str, Any]:
    """What the batch's own program is given."""
    return {**canary, "programs": [[program.name, program.code] for program in batch]}


def answers(batch: Sequence[Program], outcome: Outcome) -> dict[str, str]:
    """What each program that was begun came to; the last one begun ended a box that ended."""
    result = outcome.result or {}
    if outcome.status is Status.OK and isinstance(result.get("answers"), dict):
        return {each.name: str(result["answers"].get(each.name, NO_ANSWER)) for each in batch}
    begun = [each.name for each in batch if f"{_BEGIN}{each.name}@@" in outcome.output]
    begun = begun or [batch[0].name]
    found = {name: _answer(name, outcome.output) for name in begun}
    return found | {begun[-1]: ended(outcome)}


def _answer(name: str, output: str) -> str:
    _, mark, rest = output.partition(f"{_ANSWER}{name}@@ ")
    return rest.partition("\n")[0].strip("'\"") if mark else NO_ANSWER
