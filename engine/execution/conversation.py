"""Hold the one conversation that a box has: a job in, a report and an answer out."""

from __future__ import annotations

import hmac
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from engine.execution.box import Box, Counts
from engine.execution.channel import BoxGoneError, CancelledError, DeadlineError
from engine.execution.frames import (
    LIMITS,
    Answer,
    CallWord,
    InvalidFrameError,
    Report,
    Word,
    canonical,
    clean_text,
    read_answer,
    read_told,
    sha256,
)
from engine.execution.model import Call, Envelope, Job, Listener, Outcome, Progress
from engine.execution.verdict import Ending, Verdict, judge
from sandbox.protocol import FrameError, pack

GRACE_S = 0.2
SEND_S = 10.0


@dataclass
class Conversation:
    """One job in one box.

    Attributes:
        box: Ready, and used for nothing else before or after.
        job: What to run.
        cancel: Set by the caller to stop.
        queue_ms: How long the job waited for the box.
        is_warm: Whether the box stood ready.
        listener: Hears how the run goes, a few times a second.
    """

    box: Box
    job: Job
    cancel: threading.Event | None
    queue_ms: float
    is_warm: bool
    listener: Listener | None = None
    _nonce: str = field(default_factory=lambda: secrets.token_hex(16))
    _started_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    _began: float = field(default_factory=time.monotonic)
    _heard: float = 0.0
    _last: Word | None = None
    _tail: bytes = b""

    def hold(self) -> Outcome:
        """Run the job; every ending is an outcome."""
        report, answer, output = None, b"", b""
        try:
            self._order()
            report, answer, output = self._listen()
            reason: str = report.reason
        except CancelledError:
            report, output = self._stop()
            reason = "cancelled"
        except DeadlineError:
            reason = "timeout"
        except BoxGoneError:
            reason = "gone"
        except (FrameError, InvalidFrameError):
            reason = "broken"
        if report is None:
            self.box.kill()
            output = self._tail  # what it said last is still true
        return self._outcome(reason, report, answer, output)

    def _order(self) -> None:
        limits = self.job.limits
        order = {
            "nonce": self._nonce,
            "wall_s": limits.wall_s,
            "output_bytes": limits.output_bytes,
            "result_bytes": limits.result_bytes,
        }
        work = self._work()
        data = pack(json.dumps(order | self._wishes()).encode()) + pack(json.dumps(work).encode())
        self.box.channel.send(data, self._began + SEND_S)
        self._began = time.monotonic()

    def _wishes(self) -> dict[str, Any]:
        """What this kind of job asks of the supervisor beyond its bounds."""
        return {}

    def _work(self) -> dict[str, Any]:
        """What the child is given."""
        job, limits = self.job, self.job.limits
        allowance = {
            "cpu_s": limits.wall_s * limits.cpus,
            "memory_bytes": limits.memory_mb << 20,
            "scratch_bytes": limits.scratch_mb << 20,
            "processes": limits.processes,
            "has_cgroup": self.box.has_cgroup,
            "counts_processes": self.box.counts_processes,
        }
        return {
            "code": job.code,
            "entry": job.entry,
            "payload": job.payload,
            "seed": job.seed,
            "result_bytes": limits.result_bytes,
            "allowance": allowance,
        }

    def _listen(self) -> tuple[Report, bytes, bytes]:
        limits = self.job.limits
        deadline = self._began + limits.wall_s + GRACE_S
        report = self._report(deadline, self.cancel)
        answer = self.box.channel.receive(limits.result_bytes, deadline + GRACE_S)
        output = self.box.channel.receive(limits.output_bytes, deadline + GRACE_S)
        return report, answer, output

    def _report(self, deadline: float, cancel: threading.Event | None) -> Report:
        """Wait for the supervisor's last word, passing on what it says before."""
        while True:
            told = read_told(self.box.channel.receive(LIMITS["report_bytes"], deadline, cancel))
            if not hmac.compare_digest(told.nonce, self._nonce):
                raise InvalidFrameError("the report belongs to another run")
            if isinstance(told, Report):
                return told
            if isinstance(told, CallWord):
                cap = self.job.limits.result_bytes
                self._take_call(told, self.box.channel.receive(cap, deadline, cancel))
                continue
            tail = self.box.channel.receive(LIMITS["progress_output_bytes"], deadline, cancel)
            self._pass_on(told, tail)

    def _take_call(self, word: CallWord, answer: bytes) -> None:
        """One call of a batch has ended; only a batch asked for any."""
        raise InvalidFrameError(f"{len(answer)} bytes came for call {word.index}, never asked for")

    def _pass_on(self, word: Word, tail: bytes) -> None:
        self._last, self._tail = word, tail
        # However often a broken box spoke, the listener's work is bounded.
        now = time.monotonic()
        if self.listener is None or now - self._heard < LIMITS["progress_every_s"] / 2:
            return
        self._heard = now
        log = clean_text(tail.decode("utf-8", "replace"))
        self.listener(
            Progress(
                wall_ms=word.wall_ms,
                cpu_ms=word.cpu_ms,
                memory_bytes=word.memory_bytes,
                output_bytes=word.output_bytes,
                log=log,
            )
        )

    def _stop(self) -> tuple[Report | None, bytes]:
        """Ask the supervisor to end the run, and take its word if it comes at once."""
        deadline = time.monotonic() + GRACE_S / 2
        try:
            self.box.channel.send(b"\0", deadline)
            report = self._report(deadline, None)
            self.box.channel.receive(self.job.limits.result_bytes, deadline)
            return report, self.box.channel.receive(self.job.limits.output_bytes, deadline)
        except (BoxGoneError, DeadlineError, FrameError, InvalidFrameError):
            return None, b""

    def _outcome(self, reason: str, report: Report | None, answer: bytes, output: bytes) -> Outcome:
        wall_ms = (time.monotonic() - self._began) * 1000
        ending = self._ending(reason, report, self._counts(report), answer)
        verdict = judge(ending, self.job.limits)
        told = ending.answer or Answer()
        return Outcome(
            status=verdict.status,
            result=told.result,
            error=told.error,
            calls=self._calls(),
            output=clean_text(output.decode("utf-8", "replace")),
            envelope=self._envelope(verdict, ending, report, wall_ms),
            problem=verdict.problem,
            remedy=verdict.remedy,
        )

    def _calls(self) -> tuple[Call, ...]:
        return ()

    def _read(self, answer: bytes) -> Answer:
        """What the supervisor passed on at the end, the code's own word."""
        return read_answer(answer)

    def _counts(self, report: Report | None) -> Counts:
        """Ask the kernel too, unless the run answered and all was well."""
        is_well = report is not None and report.reason == "result"
        return Counts() if is_well else self.box.counts()

    def _envelope(
        self, verdict: Verdict, ending: Ending, report: Report | None, wall_ms: float
    ) -> Envelope:
        job, result = self.job, ending.answer.result if ending.answer else None
        used = report or self._last
        printed = used.output_bytes if used else 0
        return Envelope(
            run_id=job.run_id,
            status=verdict.status,
            backend=self.box.backend,
            is_warm=self.is_warm,
            started_at=self._started_at,
            queue_ms=self.queue_ms,
            wall_ms=report.wall_ms if report else wall_ms,
            cpu_ms=used.cpu_ms if used else 0.0,
            peak_memory_bytes=report.peak_memory_bytes if report else 0,
            exit_code=ending.exit_code,
            signal=ending.signal,
            is_oom=ending.memory_kills > 0,
            output_bytes=printed,
            is_output_truncated=printed > (job.limits.output_bytes if report else len(self._tail)),
            code_sha256=sha256(job.code.encode("utf-8", "surrogatepass")),
            payload_sha256=sha256(canonical(job.payload)),
            result_sha256=None if result is None else sha256(canonical(result)),
            image_digest=self.box.image_digest,
            versions=self.box.versions,
            limits=job.limits,
        )

    def _ending(self, reason: str, report: Report | None, seen: Counts, answer: bytes) -> Ending:
        told: Answer | None = None
        fault = None
        if reason == "result":
            try:
                told = self._read(answer)
            except InvalidFrameError as error:
                fault = str(error)
        return Ending(
            reason=reason,
            exit_code=report.exit_code if report else None,
            signal=report.signal if report else None,
            memory_kills=seen.memory_kills + (report.memory_kills if report else 0),
            process_denials=seen.process_denials + (report.process_denials if report else 0),
            answer=told,
            fault=fault,
        )
