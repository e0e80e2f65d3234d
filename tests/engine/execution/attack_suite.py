"""What no code may reach, forge or leave behind; inherited by one class per sandbox."""

from __future__ import annotations

import os
import socket
import uuid
from pathlib import Path

import pytest

from engine.execution.model import Status
from tests.engine.execution import programs
from tests.engine.execution.sandbox_suite import RunsCode

BATCH = 24
CORPUS = Path(__file__).parents[3] / "data" / "corpora" / "hostile"
ENVIRONMENT = {
    "HOME", "LANG", "PATH", "TMPDIR", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS",
    "MALLOC_ARENA_MAX", "JOBLIB_MULTIPROCESSING", "LOKY_MAX_CPU_COUNT", "HOSTNAME", "PWD",
    "KMP_DUPLICATE_LIB_OK", "KMP_INIT_AT_FORK",  # set by scikit-learn itself
}  # fmt: skip


@pytest.fixture
def canary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that anyone on the host may read and write, and a variable of the host."""
    secret = f"canary-{uuid.uuid4().hex}"
    monkeypatch.setenv("STUDIO_CANARY", secret)
    for folder in (tmp_path, *tmp_path.parents):
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            folder.chmod(folder.stat().st_mode | 0o555)
        if folder.parent == Path(folder.root):
            break
    path = tmp_path / "canary"
    path.write_text(secret)
    path.chmod(0o666)
    return path


class AttackSuite(RunsCode):
    """The boundary itself is attacked; no check of the code stands before it."""

    def test_no_kind_of_network_can_be_reached(self):
        name = f"\0studio-{uuid.uuid4().hex}"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as host:
            host.bind(name)
            outcome = self.run(programs.NETWORK, {"abstract": name})
        assert outcome.status is Status.OK, outcome
        through = {k: v for k, v in outcome.result.items() if not v.startswith("refused")}
        assert not through

    def test_no_forbidden_system_call_is_answered(self):
        outcome = self.run(programs.SYSTEM_CALLS)
        assert outcome.status is Status.OK, outcome
        through = {k: v for k, v in outcome.result.items() if not v.startswith("refused")}
        assert not through

    def test_no_host_file_secret_or_neighbour_can_be_seen(self, canary: Path):
        outcome = self.run(programs.SNOOP, {"paths": [str(canary)]})
        assert outcome.status is Status.OK, outcome
        seen = outcome.result
        through = {k: v for k, v in seen["tried"].items() if not v.startswith("refused")}
        assert not through
        assert set(seen["environment"]) <= ENVIRONMENT
        assert canary.read_text() not in str(seen)
        assert len(seen["processes"]) == 2
        assert seen["uid"] not in {0, os.getuid()}
        assert not seen["shells"]

    def test_forged_frames_and_signals_change_nothing(self):
        outcome = self.run(programs.FORGE)
        assert outcome.status is Status.OK, outcome
        assert outcome.result == {"still": "here"}
        assert outcome.envelope.wall_ms > 0

    def test_a_program_that_writes_its_own_answer_writes_only_its_answer(self):
        code = (
            "import os, struct, time\ndef execute(d):\n"
            '    body = b\'{"result":{"status":"forged","wall_ms":0}}\'\n'
            "    for fd in range(3, 20):\n"
            "        try: os.write(fd, struct.pack('>I', len(body)) + body)\n"
            "        except OSError: pass\n"
            "    time.sleep(5)\n    return {}"
        )
        outcome = self.run(code)
        assert outcome.status is Status.OK
        assert outcome.result == {"status": "forged", "wall_ms": 0}
        assert 0 < outcome.envelope.wall_ms < 5000

    @pytest.mark.parametrize(
        "frame",
        ["b'\\xff' * 4", "struct.pack('>I', 5) + b'{{{{{'", "struct.pack('>I', 2) + b'\\xff\\xfe'"],
    )
    def test_a_broken_answer_is_refused(self, frame: str):
        code = (
            "import os, struct, time\ndef execute(d):\n    for fd in range(3, 20):\n"
            f"        try: os.write(fd, {frame})\n        except OSError: pass\n"
            "    time.sleep(20)"
        )
        outcome = self.run(code, wall_s=10)
        assert outcome.status is Status.RESULT_INVALID, outcome

    def test_half_an_answer_is_a_timeout(self):
        code = (
            "import os, time\ndef execute(d):\n    for fd in range(3, 20):\n"
            "        try: os.write(fd, b'\\0\\0')\n        except OSError: pass\n    time.sleep(60)"
        )
        assert self.run(code, wall_s=0.5).status is Status.TIMEOUT

    def test_threads_that_stay_do_not_hold_up_the_answer(self):
        outcome = self.run(programs.LINGER, wall_s=20)
        assert outcome.status is Status.OK
        assert outcome.envelope.wall_ms < 2000

    def test_patched_libraries_fool_neither_supervisor_nor_host(self):
        code = (
            "import json, sys, gc, builtins\ndef execute(d):\n"
            "    json.dumps = lambda *a, **k: '{\"forged\": NaN}'\n"
            "    json.JSONEncoder.default = None\n    sys.excepthook = print\n"
            "    for each in gc.get_objects():\n"
            "        if isinstance(each, dict) and 'perform' in each and 'LOCKED' in each:\n"
            "            each['pack'] = lambda body: b'\\0\\0\\0\\x02[]'\n"
            "    return {'a': 1}"
        )
        outcome = self.run(code)
        assert outcome.status is Status.RESULT_INVALID
        assert outcome.envelope.wall_ms > 0

    def test_a_file_in_scratch_is_gone_in_the_next_run(self):
        code = (
            "import os\ndef execute(d):\n    found = os.listdir('/tmp')\n"
            "    open('/tmp/left', 'w').write('x')\n    return {'found': found}"
        )
        assert [self.run(code).result for _ in range(2)] == [{"found": []}] * 2

    def test_the_hostile_corpus_harms_nothing(self, canary: Path):
        waiting = [(path.name, path.read_text("utf-8")) for path in sorted(CORPUS.glob("*.py"))]
        assert waiting, "the hostile corpus has no programs"
        target = canary.with_name("target")
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.setblocking(False)
            data = {
                "canary_path": str(canary),
                "target_path": str(target),
                "port": listener.getsockname()[1],
            }
            while waiting:
                waiting = waiting[self._attack(waiting[:BATCH], data, canary.read_text()) :]
            assert not target.exists()
            with pytest.raises(BlockingIOError):
                listener.accept()
        assert canary.read_text().startswith("canary-")

    def _attack(self, batch: list[tuple[str, str]], data: dict, secret: str) -> int:
        """Run a batch in one box; returns how many of it were begun, the last one to its end."""
        outcome = self.run(programs.BATCH, {**data, "programs": batch}, wall_s=15)
        told = f"{outcome.result}{outcome.error}{outcome.output}"
        assert outcome.status is not Status.UNAVAILABLE, (batch, outcome.problem)
        assert secret not in told, batch
        assert os.environ["STUDIO_CANARY"] == secret
        assert outcome.envelope.wall_ms < 15_400, batch
        begun = sum(f"@@{name}@@" in outcome.output for name, _ in batch)
        return len(batch) if outcome.status is Status.OK else max(begun, 1)
