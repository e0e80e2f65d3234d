"""Hold the conversation of a batch: one code, many payloads in, an answer to each out."""

from __future__ import annotations

import contextlib
import json
import threading
from dataclasses import dataclass, field
from typing import Any

from engine.execution.channel import BoxGoneError, DeadlineError
from engine.execution.conversation import GRACE_S, Conversation
from engine.execution.frames import Answer, CallWord, InvalidFrameError, Report, read_answer
from engine.execution.model import BatchJob, Call, Progress, Status
from engine.execution.verdict import Ending, judge
from sandbox.protocol import pack


@dataclass
class BatchConversation(Conversation):
    """One batch in one box; what was answered before a bad end is kept."""

    job: BatchJob
    _made: list[Call] = field(default_factory=list)

    def _wishes(self) -> dict[str, Any]:
        return {"calls": len(self._payloads()), "call_s": self.job.call_s}

    def _work(self) -> dict[str, Any]:
        return {name: value for name, value in super()._work().items() if name != "payload"}

    def _payloads(self) -> list[dict[str, Any]]:
        return self.job.payload["payloads"]

    def _listen(self) -> tuple[Report, bytes, bytes]:
        # Answers are read while payloads are sent: neither side waits for the other to read.
        sender = threading.Thread(target=self._send_payloads, name="batch", daemon=True)
        sender.start()
        return super()._listen()

    def _send_payloads(self) -> None:
        deadline = self._began + self.job.limits.wall_s + GRACE_S
        with contextlib.suppress(BoxGoneError, DeadlineError, ValueError):
            for payload in self._payloads():
                self.box.channel.send(pack(json.dumps(payload).encode()), deadline)

    def _take_call(self, word: CallWord, answer: bytes) -> None:
        if word.index != len(self._made):
            raise InvalidFrameError("the calls came out of order")
        call = self._judged(word, answer)
        self._made.append(call)
        if self.listener is not None:
            self.listener(Progress(call=call))

    def _judged(self, word: CallWord, data: bytes) -> Call:
        answer, fault = None, None
        if word.reason == "result":
            try:
                answer = read_answer(data)
            except InvalidFrameError as error:
                fault = str(error)
        ending = Ending(word.reason, word.exit_code, word.signal, answer=answer, fault=fault)
        limits = self.job.limits.model_copy(update={"wall_s": self.job.call_s})
        verdict = judge(ending, limits)
        told = answer or Answer()
        return Call(
            index=word.index,
            status=verdict.status,
            wall_ms=word.wall_ms,
            result=told.result,
            error=told.error,
            problem=verdict.problem,
            remedy=verdict.remedy,
        )

    def _calls(self) -> tuple[Call, ...]:
        return tuple(self._made)

    def _read(self, answer: bytes) -> Answer:
        if answer:
            raise InvalidFrameError("a batch has no answer beside those of its calls")
        well = sum(call.status is Status.OK for call in self._made)
        return Answer(result={"calls": len(self._made), "ok": well})
