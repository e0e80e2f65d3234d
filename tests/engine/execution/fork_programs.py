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

ASK_THE_SUPERVISOR = """
import fcntl, os, signal, socket, struct

def attempt(call):
    try:
        return repr(call())
    except OSError as error:
        return f"refused: {error.errno}"

def async_signal(number):
    one, other = os.pipe()
    fcntl.fcntl(one, fcntl.F_SETOWN, 1)
    fcntl.fcntl(one, 10, number)
    fcntl.fcntl(one, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    os.write(other, b"x")
    os.read(one, 1)
    return "sent"

def execute(testData):
    told = {f"signal {n}": attempt(lambda: os.kill(1, n)) for n in range(1, 65)}
    for name in ("mem", "maps", "environ", "io", "stack", "syscall", "auxv", "pagemap"):
        told[name] = attempt(lambda: open(f"/proc/1/{name}", "rb").read(8))
    for name in ("mem", "oom_score_adj", "clear_refs", "uid_map", "timerslack_ns"):
        told[f"write {name}"] = attempt(lambda: open(f"/proc/1/{name}", "wb", 0).write(b"1"))
    for name in ("fd", "map_files", "ns", "cwd/", "root/", "task/1/fd"):
        told[name] = attempt(lambda: os.listdir(f"/proc/1/{name}"))
    for number in (*range(10), 50, 100):
        told[f"fd {number}"] = attempt(lambda: os.open(f"/proc/1/fd/{number}", os.O_RDWR))
    # By way of a descriptor the kernel sends the signal itself; PID 1 must not mind.
    async_ = [async_signal(n) for n in (2, 9, 15, 19, 29, 40)]
    return {"told": told, "async": async_, "parent": os.getppid()}
"""

LOOK_AROUND = """
import os, sys

def names_in_frames():
    frame, seen = sys._getframe(), {}
    while frame:
        known = frame.f_locals
        seen[frame.f_code.co_name] = {n: repr(known[n])[:200] for n in ("boxes",) if n in known}
        frame = frame.f_back
    return seen

def visit(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)

def rights():
    found = {}
    for line in open("/proc/self/mountinfo").read().splitlines():
        try:
            found[line.split()[4]] = os.statvfs(line.split()[4]).f_flag
        except OSError:
            pass  # below another mount
    return found

def execute(testData):
    lines = open("/proc/self/status").read().splitlines()
    status = dict(line.split(":\\t", 1) for line in lines)
    held = {n: f"/proc/self/fd/{n}" for n in os.listdir("/proc/self/fd")}
    scratch = os.statvfs("/tmp")
    caps = ("CapEff", "CapPrm", "CapInh", "CapAmb", "NoNewPrivs", "Seccomp", "NSpid")
    return {
        "dev": visit("/dev"), "sys": visit("/sys"), "run": visit("/run"),
        "proc": [name for name in os.listdir("/proc")], "mounts": rights(),
        "descriptors": {n: os.readlink(path) for n, path in held.items() if os.path.lexists(path)},
        "status": {name: status[name].strip() for name in caps}, "frames": names_in_frames(),
        "environment": sorted(os.environ), "tmp": scratch.f_files, "flags": scratch.f_flag,
        "size": scratch.f_blocks * scratch.f_frsize,
    }
"""

BREAK_OUT = """
import ctypes, fcntl, os

libc = ctypes.CDLL(None, use_errno=True)
CLONE = 56 if os.uname().machine == "x86_64" else 220
PIVOT = 155 if os.uname().machine == "x86_64" else 41
VM_SIGHAND_THREAD = 0x10900
MS_REMOUNT_BIND = ctypes.c_ulong(32 | 4096)
PLACES = ("/", "/proc", "/tmp", "/dev", "/dev/null", "/sys", "/opt/studio", "/run/studio")
FILES = ("/x", "/opt/studio/x", "/opt/packages/x", "/dev/x", "/dev/null/x", "/proc/x", "/sys/x",
         "/run/x", "/run/studio/x", "/etc/x", "/opt/studio/sandbox/boot.py", "/usr/bin/python3")

def raw(name, *arguments):
    got = getattr(libc, name)(*arguments)
    return "refused" if got == -1 else f"done: {got}"

def written(path, text):
    try:
        with open(path, "w") as file:
            file.write(text)
    except OSError:
        return "refused"
    return "done"

def asked(path, request):
    try:
        return f"done: {fcntl.ioctl(os.open(path, os.O_RDONLY), request)}"
    except OSError:
        return "refused"

def execute(testData):
    told = {}
    for bit in (17, 25, 26, 27, 28, 29, 30):  # the namespaces, as flags of clone and unshare
        told[f"unshare {bit}"] = raw("unshare", 1 << bit)
        told[f"clone {bit}"] = raw("syscall", CLONE, 1 << bit | 17, 0, 0, 0, 0)
        told[f"thread {bit}"] = raw("syscall", CLONE, 1 << bit | VM_SIGHAND_THREAD, 0, 0, 0, 0)
    for name in ("user", "mnt", "pid", "ipc", "uts", "net", "cgroup"):
        path = f"/proc/self/ns/{name}"
        told[f"setns {name}"] = raw("setns", os.open(path, os.O_RDONLY), 0)
        told[f"owner of {name}"] = "refused" if name == "cgroup" else asked(path, 0xB701)
        told[f"above {name}"] = asked(path, 0xB702)
    for where in PLACES:
        told[f"umount {where}"] = raw("umount2", where.encode(), 2)
        told[f"remount {where}"] = raw("mount", None, where.encode(), None, MS_REMOUNT_BIND, None)
    told["mount"] = raw("mount", b"proc", b"/tmp", b"proc", ctypes.c_ulong(0), None)
    told["chroot"], told["setuid"] = raw("chroot", b"/tmp"), raw("setuid", 0)
    told["pivot"] = raw("syscall", PIVOT, b"/tmp", b"/tmp")
    for name, text in (("uid_map", "0 0 1"), ("gid_map", "0 0 1"), ("setgroups", "allow")):
        told[name] = written(f"/proc/self/{name}", text)
    return told | {f"write {path}": written(path, "x") for path in FILES}
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
