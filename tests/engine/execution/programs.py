"""Small programs that the sandbox suites run: honest ones and attacks."""

from __future__ import annotations

IDENTITY = "def execute(testData):\n    return {'got': testData}\n"

LOGISTIC = """
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
    return {"probabilities": model.predict_proba(np.array(testData["testFeatures"]))[:, 1]}
"""

ROWS = [[float(i), float(i % 3)] for i in range(20)]
LOGISTIC_DATA = {
    "features": ROWS,
    "labels": [int(i > 9) for i in range(20)],
    "testFeatures": [[2.0, 1.0], [18.0, 0.0]],
}

DEEP_LIBRARY_ERROR = """
import numpy as np
from sklearn.linear_model import LogisticRegression

def execute(testData):
    return LogisticRegression().fit(np.zeros((3, 1)), np.zeros(3))
"""

# What an attack tried and whether it came through, so that one run shows many.
TRY = """
import os

def attempt(act):
    try:
        value = act()
    except BaseException as error:
        return f"refused: {type(error).__name__}"
    return f"done: {value!r}"[:200]
"""

NETWORK = (
    TRY
    + """
import socket

def connect_in_pair(address):
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    one.sendto(b"hello", address)

def execute(testData):
    kinds = {"inet": (2, 1), "inet6": (10, 1), "unix": (1, 1), "netlink": (16, 3),
             "packet": (17, 3), "vsock": (40, 1), "alg": (38, 5), "raw": (2, 3)}
    tried = {name: attempt(lambda kind=kind: socket.socket(*kind)) for name, kind in kinds.items()}
    tried["abstract"] = attempt(lambda: connect_in_pair(testData["abstract"]))
    tried["path"] = attempt(lambda: connect_in_pair("/var/run/docker.sock"))
    tried["names"] = attempt(lambda: socket.getaddrinfo("localhost.localdomain.invalid", 80))
    return tried
"""
)

SYSTEM_CALLS = (
    TRY
    + """
import ctypes, subprocess, multiprocessing
libc = ctypes.CDLL(None, use_errno=True)

def call(number, *arguments):
    answer = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) for a in arguments))
    if answer < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return answer

def execute(testData):
    tried = {name: attempt(lambda numbers=numbers: call(*numbers)) for name, numbers in {
        "ptrace": (101, 16, 1, 0, 0), "process_vm_readv": (310, 1, 0, 0, 0, 0, 0),
        "pidfd_open": (434, 1, 0), "io_uring_setup": (425, 8, 0), "bpf": (321, 0, 0, 0),
        "perf_event_open": (298, 0, 0, -1, -1, 0), "userfaultfd": (323, 0),
        "memfd_create": (319, 0, 0), "unshare": (272, 0x10000000), "mount": (165, 0, 0, 0, 0, 0),
        "keyctl": (250, 0, 0), "shmget": (29, 0, 4096, 0o1600), "mq_open": (240, 0, 66, 0, 0),
        "clone": (56, 17, 0, 0, 0, 0), "clone3": (435, 0, 0), "vfork": (58,), "x32": None,
        "unknown": (470,), "setns": (308, 0, 0), "personality": (135, 0x0040000),
        "open_by_handle_at": (304, 0, 0, 0), "inotify": (294, 0), "timer": (222, 0, 0, 0),
    }.items() if numbers}
    tried["fork"] = attempt(os.fork)
    tried["subprocess"] = attempt(lambda: subprocess.run(["/usr/bin/python3", "-V"]))
    tried["exec"] = attempt(lambda: os.execv("/usr/bin/python3", ["python3", "-V"]))
    tried["processes"] = attempt(lambda: multiprocessing.Process(target=print).start())
    tried["kill 1"] = attempt(lambda: os.kill(1, 9))
    tried["kill all"] = attempt(lambda: os.kill(-1, 9))
    return tried
"""
)

SNOOP = (
    TRY
    + """
import glob

def read(path):
    with open(path, "rb") as file:
        return file.read(100)

def write(path):
    with open(path, "wb") as file:
        return file.write(b"x")

def execute(testData):
    tried = {f"read {path}": attempt(lambda path=path: read(path)) for path in [
        *testData["paths"], "/proc/1/environ", "/proc/1/mem", "/proc/1/maps", "/proc/kcore",
        "/var/run/docker.sock", "/run/docker.sock", "/root/.bashrc", "/etc/shadow",
        "/home", "/dev/vda", "/dev/kmsg", "/dev/mem", "/proc/1/fd/1", "/proc/1/root/etc/shadow",
    ]}
    tried |= {f"write {path}": attempt(lambda path=path: write(path)) for path in [
        *testData["paths"], "/x", "/opt/studio/x", "/opt/packages/numpy/__init__.py", "/etc/passwd",
        "/proc/1/fd/1", "/proc/1/mem", "/proc/sys/kernel/core_pattern", "/dev/shm/x",
        "/dev/x", "/proc/sysrq-trigger", "/sys/fs/cgroup/x",
    ]}
    tried["list fds"] = attempt(lambda: os.listdir("/proc/1/fd"))
    return {
        "tried": tried,
        "environment": dict(os.environ),
        "processes": sorted(int(name) for name in os.listdir("/proc") if name.isdigit()),
        "uid": os.getuid(),
        "root": os.listdir("/"),
        "shells": [path for path in ("/bin/sh", "/bin/bash") if os.path.exists(path)],
    }
"""
)

FORGE = """
import json, os, signal, struct

def execute(testData):
    body = json.dumps({"kind": "done", "nonce": "0" * 32, "reason": "result"}).encode()
    frame = struct.pack(">I", len(body)) + body
    for pid in ("1", "self"):
        for number in range(40):
            path = f"/proc/{pid}/fd/{number}"
            try:
                if os.readlink(path).startswith("pipe") and (pid == "1" or number in (0, 1, 2)):
                    with open(path, "wb", buffering=0) as pipe:
                        pipe.write(frame)
            except OSError:
                pass
    for number in range(1, 65):
        try:
            os.kill(1, number)
        except OSError:
            pass
    return {"still": "here"}
"""

IGNORE_TERM = """
import signal, time

def execute(testData):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)
    print("started")
    while True:
        try:
            time.sleep(60)
        except BaseException:
            pass
"""

NATIVE_SPIN = "def execute(testData):\n    return {'n': len(str(10 ** 10 ** 9))}\n"

MEMORY_BOMB = """
def execute(testData):
    kept = []
    while True:
        kept.append(bytearray(5_000_000))
"""

SLOW_MEMORY_BOMB = """
import mmap

def execute(testData):
    kept = []
    while True:
        area = mmap.mmap(-1, 4_000_000)  # shared: not counted by the process's own limit
        area.write(b"x" * 4_000_000)
        kept.append(area)
"""

FORK_BOMB = """
import os

def execute(testData):
    while True:
        os.fork()
"""

THREAD_BOMB = """
import threading, time

def execute(testData):
    kept = []
    while True:
        thread = threading.Thread(target=time.sleep, args=(30,), daemon=True)
        thread.start()
        kept.append(thread)
"""

FILE_BOMB = """
import os

def execute(testData):
    try:
        with open("/tmp/big", "wb") as file:
            for _ in range(500):
                file.write(b"x" * 1_000_000)
    except OSError as error:
        size = os.path.getsize("/tmp/big")
        return {"errno": error.errno, "mb": size / 1e6}
    return {"errno": 0}
"""

LINGER = """
import threading, time, atexit, os

def execute(testData):
    def stay():
        while True:
            time.sleep(0.01)
            print("still here")
    for _ in range(4):
        threading.Thread(target=stay, daemon=False).start()
    atexit.register(time.sleep, 60)
    return {"done": True}
"""

# Runs hostile programs one after another in one box, until one of them ends the box.
BATCH = """
import threading

def one(code, data, told):
    try:
        space = {"__name__": "algorithm"}
        exec(compile(code, "algorithm.py", "exec"), space)
        told.append(repr(space["execute"](data))[:2000])
    except BaseException as error:
        told.append(f"{type(error).__name__}: {error}"[:2000])

def execute(testData):
    answers = {}
    for name, code in testData["programs"]:
        print(f"@@{name}@@", flush=True)
        told = []
        thread = threading.Thread(target=one, args=(code, testData, told), daemon=True)
        thread.start()
        thread.join(0.5)
        answers[name] = told[0] if told else "no answer"
    return answers
"""

TALKATIVE = """
import time

def execute(testData):
    print("step 1")
    time.sleep(0.9)
    block = bytearray(64 << 20)
    began = time.process_time()
    while time.process_time() - began < 0.6:
        pass
    print("step 2")
    return {"bytes": len(block)}
"""
