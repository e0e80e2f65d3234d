# route: files of the host and of the box that are none of the run's business, read and written
import os


def attempt(act):
    try:
        value = act()
    except BaseException as error:
        return f"refused: {type(error).__name__}"
    return f"done: {value!r}"[:200]


def read(path):
    with open(path, "rb") as file:
        return file.read(100)


def write(path):
    with open(path, "wb") as file:
        return file.write(b"x")


def execute(testData):
    tried = {}
    for path in [
        *testData["paths"], "/proc/1/root" + testData["canary_path"],
        "/proc/self/root/.." + testData["canary_path"], "/proc/self/cwd/../.." + testData["canary_path"],
        "/proc/1/environ", "/proc/1/mem", "/proc/1/maps", "/proc/1/fd/1", "/proc/1/root/etc/shadow",
        "/proc/kcore", "/proc/kallsyms-", "/var/run/docker.sock", "/run/docker.sock",
        "/root/.bashrc", "/root/.ssh/id_rsa", "/etc/shadow", "/home", "/dev/vda", "/dev/sda",
        "/dev/kmsg", "/dev/mem", "/dev/fuse", "/dev/net/tun", "/dev/tty", "/proc/sysrq-trigger",
        "/sys/kernel/debug", "/sys/fs/bpf", "/run/secrets", "/var/run/secrets",
    ]:
        tried[f"read {path}"] = attempt(lambda path=path: read(path))
    for path in [
        *testData["paths"], testData["target_path"], "/x", "/opt/x", "/opt/studio/x",
        "/opt/packages/numpy/__init__.py", "/etc/passwd", "/etc/ld.so.preload", "/usr/bin/python3",
        "/proc/1/fd/1", "/proc/1/mem", "/proc/1/oom_score_adj", "/proc/sys/kernel/core_pattern",
        "/proc/sys/kernel/hostname", "/dev/x", "/proc/sysrq-trigger", "/sys/fs/cgroup/x",
        "/sys/fs/cgroup/cgroup.procs", "/sys/fs/cgroup/memory.max", "/sys/kernel/uevent_helper",
    ]:
        tried[f"write {path}"] = attempt(lambda path=path: write(path))
    tried["remove"] = attempt(lambda: os.unlink(testData["canary_path"]))
    tried["descriptors of 1"] = attempt(lambda: os.listdir("/proc/1/fd"))
    tried["link"] = attempt(lambda: os.link("/etc/passwd", "/etc/linked"))
    tried["device"] = attempt(lambda: os.mknod("/tmp/disk", 0o60666, os.makedev(8, 0)))
    tried["pipe"] = attempt(lambda: read("/tmp/../proc/1/fd/0"))
    tried["hostname"] = attempt(lambda: __import__("socket").sethostname("owned"))
    tried["shell"] = "done" if os.path.exists("/bin/sh") or os.path.exists("/bin/bash") else "refused"
    tried["set-uid files"] = attempt(lambda: find_privileged())
    return tried


def find_privileged():
    found = []
    for folder in ("/usr/bin", "/usr/sbin", "/usr/lib", "/bin", "/sbin", "/opt"):
        for root, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(root, name)
                if os.lstat(path).st_mode & 0o6000:
                    found.append(path)
    if not found:
        raise FileNotFoundError("none")
    return found
