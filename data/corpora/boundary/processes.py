# route: other processes, the host's environment, and who one is
import os


def execute(testData):
    own = {1, os.getpid()}
    others = sorted({int(name) for name in os.listdir("/proc") if name.isdigit()} - own)
    foreign = sorted(set(os.environ) - set(testData["allowed"]))
    groups = sorted(set(os.getgroups()) - {os.getgid()})
    status = dict(line.split(":", 1) for line in open("/proc/self/status").read().splitlines())
    parents = {name: open(f"/proc/{name}/comm").read() for name in map(str, others[:5])}
    tried = {
        "other processes": f"done: {parents}" if others else "refused",
        "environment": f"done: {foreign}" if foreign else "refused",
        "root": "done" if 0 in (os.getuid(), os.geteuid(), os.getgid(), os.getegid()) else "refused",
        "the studio's user": "done" if os.getuid() == testData["host_uid"] else "refused",
        "groups": f"done: {groups}" if 0 in groups else "refused",
        "no_new_privs": "refused" if status["NoNewPrivs"].strip() == "1" else "done",
        "seccomp": "refused" if status["Seccomp"].strip() == "2" else "done",
    }
    for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
        value = status[name].strip()
        tried[name] = f"done: {value}" if int(value, 16) and name != "CapBnd" else "refused"
    return tried
