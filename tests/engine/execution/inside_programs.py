"""Programs that try the walls of one forked box from inside."""

from __future__ import annotations

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
        if hasattr(known.get("self"), "_tasks"):
            seen[frame.f_code.co_name]["boxes"] = repr(known["self"]._tasks)
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

def locked(path, lock):
    try:
        return f"done: {lock(os.open(path, os.O_RDONLY))}"
    except OSError:
        return "refused"

def execute(testData):
    told = {}
    for path in ("/", "/opt/studio", "/opt/studio/sandbox/boot.py"):
        told[f"lock {path}"] = locked(path, lambda file: fcntl.flock(file, fcntl.LOCK_SH))
        told[f"who locks {path}"] = locked(path, lambda file: fcntl.fcntl(file, 5, bytes(32)))
        told[f"lease {path}"] = locked(path, lambda file: fcntl.fcntl(file, 1024, fcntl.F_RDLCK))
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
