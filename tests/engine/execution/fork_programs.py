"""Programs by which one run of a template tries to find, reach or disturb another."""

from __future__ import annotations

# The two halves of the secret travel apart, so that the scan itself never holds it whole.
SCAN = """
import re

def execute(testData):
    first, second = (half.encode() for half in testData["halves"])
    found = regions = 0
    with open("/proc/self/mem", "rb", 0) as memory, open("/proc/self/maps") as maps:
        for line in maps.read().splitlines():
            place, rights = line.split()[:2]
            start, end = (int(part, 16) for part in place.split("-"))
            if rights[0] != "r" or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            regions += 1
            before = b""
            while start < end:
                try:
                    memory.seek(start)
                    block = memory.read(min(1 << 20, end - start))
                except OSError:
                    break
                start += len(block)
                text = before + block
                before = block[-64:]
                for match in re.finditer(re.escape(first), text):
                    found += text.startswith(second, match.end())
    return {"found": found, "regions": regions}
"""

HOARD = """
import json, os, time
import numpy as np

KEPT = "SECRET"

def execute(testData):
    text = testData["secret"]
    kept = [text.encode() for _ in range(1000)]
    array = np.frombuffer((text * 10_000).encode(), dtype="u1").copy()
    with open("/tmp/" + text[:20], "w") as file:
        file.write(text * 1000)
    print(text)
    time.sleep(testData.get("seconds", 0))
    return {"text": text, "kept": KEPT, "size": len(kept) + array.size}
"""

HOLD = """
import ctypes, os, select, socket, time

libc = ctypes.CDLL(None, use_errno=True)

def attempt(call):
    try:
        return repr(call())
    except Exception as error:
        return f"refused: {error}"

def name_a_socket():
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    other.close()
    KEPT.append(one)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    try:
        one.send(b"x")
    except ConnectionRefusedError:
        pass
    return one.getsockname()

KEPT = []

def execute(testData):
    mark = testData["mark"]
    os.mkdir("/tmp/" + mark)
    told = {
        "shm": attempt(lambda: open("/dev/shm/" + mark, "w")),
        "queue": libc.mq_open(b"/" + mark.encode(), 0o102, 0o600, None),
        "segment": libc.shmget(4711, 4096, 0o1666),
        "semaphores": libc.semget(4711, 1, 0o1666),
        "messages": libc.msgget(4711, 0o1666),
        "socket": attempt(name_a_socket),
        "namespaces": {n: os.readlink("/proc/self/ns/" + n) for n in os.listdir("/proc/self/ns")},
        "supervisor": attempt(lambda: os.readlink("/proc/1/ns/pid")),
    }
    time.sleep(testData["seconds"])
    return told | {
        "tmp": sorted(os.listdir("/tmp")),
        "processes": sorted(name for name in os.listdir("/proc") if name.isdigit()),
        "names": [word for word in open("/proc/self/net/unix").read().split() if word[0] == "@"],
    }
"""

SPY_BY_NOTIFICATION = """
import fcntl, os, signal, time

def execute(testData):
    seen = []
    signal.signal(signal.SIGRTMIN + 1, lambda *_: seen.append(1))
    try:
        folder = os.open("/opt/packages/sklearn/ensemble", os.O_RDONLY)
        fcntl.fcntl(folder, 10, signal.SIGRTMIN + 1)
        fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT)
    except OSError as error:
        return {"seen": 0, "refused": error.errno}
    time.sleep(2)
    return {"seen": len(seen)}
"""

THREADS = """
import threading, time

def execute(testData):
    release = threading.Event()
    count = 0
    try:
        while count < 1000:
            threading.Thread(target=release.wait, daemon=True).start()
            count += 1
    except RuntimeError:
        pass
    time.sleep(1.5)
    release.set()
    return {"threads": count}
"""

INODES = """
def execute(testData):
    count = 0
    try:
        while count < 100_000:
            open(f"/tmp/{count}", "w").close()
            count += 1
    except OSError as error:
        return {"files": count, "errno": error.errno}
"""

PIPES = """
import fcntl, os, time

def execute(testData):
    size, kept = 0, []
    try:
        while True:
            kept += os.pipe()
            size += fcntl.fcntl(kept[-1], 1031, 1 << 20)
    except OSError:
        pass
    try:
        while True:
            kept += os.pipe()
    except OSError:
        pass
    time.sleep(3)
    return {"bytes": size}
"""

CHANCE = """
import os, random, tempfile, time, uuid
import numpy as np
from scipy import stats

def execute(testData):
    time.sleep(testData.get("seconds", 0))
    return {
        "random": random.random(), "numpy": np.random.rand(),
        "generator": np.random.default_rng().random(), "scipy": stats.norm.rvs(),
        "uuid": str(uuid.uuid4()), "clock": str(uuid.uuid1()), "system": os.urandom(8).hex(),
        "name": next(tempfile._get_candidate_names()), "instance": random.Random().random(),
    }
"""

HASH = "def execute(testData):\n    return {'hash': hash('a text')}\n"
SLEEP = "import time\ndef execute(testData):\n    time.sleep(testData['seconds'])\n    return {}\n"
BACK_AND_FORTH = (
    "def execute(testData):\n    return {'size': len(testData['text']), 'text': testData['text']}\n"
)

LOSE = """
import os, time

def execute(testData):
    if testData["exits"]:
        os._exit(3)
    time.sleep(testData["seconds"])
    return {}
"""
