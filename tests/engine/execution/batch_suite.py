"""Many calls of one code in one box; inherited by one class per sandbox."""

from __future__ import annotations

import threading
import time

from engine.execution.model import BatchJob, Limits, Outcome, Progress, Status
from tests.engine.execution.sandbox_suite import RunsCode

MOODS = """
import os, time
count = 0

def execute(testData):
    global count
    count += 1
    mood = testData["mood"]
    if mood == "print":
        print("call", testData["n"])
    if mood == "raise":
        raise ValueError("bad " + str(testData["n"]))
    if mood == "spin":
        while True:
            pass
    if mood == "exit":
        os._exit(3)
    if mood == "nan":
        return {"n": float("nan")}
    if mood == "big":
        return {"n": "x" * 9_000_000}
    if mood == "crash":
        import ctypes
        ctypes.string_at(0)
    if mood == "greedy":
        return {"n": len(bytearray(2 << 30))}
    return {"n": testData["n"], "count": count}
"""


class BatchSuite(RunsCode):
    def batch(self, moods: list[str], *, code: str = MOODS, listener=None, **changes) -> Outcome:
        payloads = [{"n": number, "mood": mood} for number, mood in enumerate(moods)]
        job = BatchJob(
            run_id="batch",
            code=code,
            payload={"payloads": payloads},
            limits=Limits(wall_s=changes.pop("wall_s", 30)),
            call_s=changes.pop("call_s", 2),
        )
        return self.pool.run(job, changes.get("cancel"), listener)

    def test_every_payload_gets_its_answer_in_order(self):
        outcome = self.batch(["fine"] * 200)
        assert outcome.status is Status.OK, outcome.problem
        assert outcome.result == {"calls": 200, "ok": 200}
        assert [call.result for call in outcome.calls] == [
            {"n": number, "count": number + 1} for number in range(200)
        ]
        assert [call.index for call in outcome.calls] == list(range(200))

    def test_a_failed_call_costs_only_itself(self):
        moods = ["fine", "raise", "nan", "fine", "exit", "fine", "crash", "big", "fine"]
        outcome = self.batch(moods)
        assert outcome.status is Status.OK, outcome.problem
        statuses = [call.status for call in outcome.calls]
        assert statuses == [
            Status.OK, Status.USER_ERROR, Status.RESULT_INVALID, Status.OK, Status.RESULT_INVALID,
            Status.OK, Status.KILLED, Status.RESULT_INVALID, Status.OK,
        ]  # fmt: skip
        assert outcome.result == {"calls": 9, "ok": 4}
        assert outcome.calls[1].error.message == "bad 1"
        assert "SIGSEGV" in outcome.calls[6].problem
        # What the code kept between calls is gone with the process that was lost.
        assert [outcome.calls[place].result["count"] for place in (0, 3, 5, 8)] == [1, 4, 1, 2]

    def test_a_call_over_its_time_is_ended_and_the_next_are_made(self):
        outcome = self.batch(["fine", "spin", "fine"], call_s=0.5)
        assert [call.status for call in outcome.calls] == [Status.OK, Status.TIMEOUT, Status.OK]
        assert 490 <= outcome.calls[1].wall_ms < 1500
        assert "0.5 seconds" in outcome.calls[1].problem

    def test_a_call_over_its_memory_costs_only_itself(self):
        outcome = self.batch(["fine", "greedy", "fine"], call_s=10)
        assert [call.status for call in outcome.calls] == [Status.OK, Status.MEMORY, Status.OK]

    def test_calls_are_told_as_they_end_and_kept_when_the_batch_is_over_its_time(self):
        heard: list[Progress] = []
        outcome = self.batch(["fine", "fine", "spin"], wall_s=1.5, call_s=60, listener=heard.append)
        assert outcome.status is Status.TIMEOUT
        assert [call.result["n"] for call in outcome.calls] == [0, 1]
        assert [each.call for each in heard if each.call] == list(outcome.calls)

    def test_a_cancelled_batch_keeps_what_was_answered(self):
        cancel = threading.Event()

        def listener(progress: Progress) -> None:
            if progress.call and progress.call.index == 2:
                threading.Timer(0.2, cancel.set).start()

        began = time.monotonic()
        moods = ["fine", "fine", "fine", "spin"]
        outcome = self.batch(moods, call_s=20, listener=listener, cancel=cancel)
        assert outcome.status is Status.CANCELLED
        assert len(outcome.calls) == 3
        assert time.monotonic() - began < 15

    def test_printed_text_is_kept_for_all_calls(self):
        outcome = self.batch(["print", "fine", "print"])
        assert outcome.output == "call 0\ncall 2\n"

    def test_a_flood_of_printing_ends_the_batch(self):
        code = "def execute(d):\n    print('x' * 999_999)\n    return {}"
        outcome = self.batch(["fine"] * 60, code=code)
        assert outcome.status is Status.OUTPUT_TOO_LARGE
        assert 16 <= len(outcome.calls) <= 18
        assert len(outcome.output) == 1_000_000

    def test_code_that_cannot_be_loaded_fails_in_each_call(self):
        outcome = self.batch(["fine"] * 3, code="def execute(:")
        assert [call.error.type for call in outcome.calls] == ["SyntaxError"] * 3

    def test_large_payloads_and_answers_do_not_hold_each_other_up(self):
        code = "def execute(d):\n    return {'back': d['mood']}"
        outcome = self.batch(["y" * 3_000_000] * 6, code=code, call_s=10)
        assert outcome.status is Status.OK, outcome.problem
        assert all(len(call.result["back"]) == 3_000_000 for call in outcome.calls)

    def test_answers_given_before_they_are_asked_for_change_only_answers(self):
        code = (
            "import os, struct\ndef execute(d):\n"
            '    body = b\'{"result":{"forged":1}}\'\n'
            "    for fd in range(3, 20):\n"
            "        try: os.write(fd, (struct.pack('>I', len(body)) + body) * 3)\n"
            "        except OSError: pass\n"
            "    return {'n': d['n']}"
        )
        outcome = self.batch(["fine"] * 5, code=code)
        assert len(outcome.calls) == 5
        assert outcome.result["calls"] == 5
        assert [call.index for call in outcome.calls] == list(range(5))
