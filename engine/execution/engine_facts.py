"""What a container engine says of itself, read out of answers that differ between versions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

_VERSION = re.compile(r"v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-~]rc\.?(\d+))?")
_COMMIT = re.compile(r"[0-9a-f]{7,40}|.*-\d+-g[0-9a-f]+")  # alone, or as git describes it
RUNC = frozenset({"", "runc", "io.containerd.runc.v2", "io.containerd.runtime.v1.linux"})
FINAL = 1_000_000  # after every release candidate


class Version(NamedTuple):
    """A version that compares as its project counts: 1.4.0-rc.2 comes before 1.4.0."""

    major: int
    minor: int
    patch: int = 0
    candidate: int = FINAL

    @classmethod
    def parse(cls, text: str) -> Version | None:
        """Read the number; what a distribution added after it is not part of it."""
        found = _VERSION.match(text)
        if found is None:
            return None
        major, minor, patch, candidate = found.groups()
        return cls(int(major), int(minor), int(patch or 0), int(candidate or FINAL))


@dataclass(frozen=True)
class EngineFacts:
    """A container engine.

    Attributes:
        name: ``Docker``, or what stands in its place.
        version: As it is written.
        runtime: The name of the runtime that starts boxes.
        runtimes: The names of all that are set up.
        runc: The version of runc as it is written, with the distribution's part; or empty.
        security: The names of the walls that every container gets.
        bounds: What it can bound: ``memory``, ``swap``, ``processes``, ``processor``.
        cgroup: The version of control groups; empty without any.
    """

    name: str
    version: str
    runtime: str
    runtimes: frozenset[str]
    runc: str
    security: frozenset[str]
    bounds: frozenset[str]
    cgroup: str

    @property
    def is_rootless(self) -> bool:
        """Whether the engine itself runs without root."""
        return "rootless" in self.security

    @property
    def uses_runc(self) -> bool:
        """Whether runc starts the boxes."""
        return self.runtime in RUNC

    @property
    def has_runtime(self) -> bool:
        """Whether its runtime is set up; one of containerd's own is only found when it starts."""
        return self.runtime in self.runtimes or self.runtime.startswith("io.containerd.")

    @classmethod
    def read(
        cls, version: Mapping[str, Any], info: Mapping[str, Any], runtime: str = ""
    ) -> EngineFacts:
        """Read the answers to ``/version`` and ``/info``.

        Args:
            version: The first.
            info: The second.
            runtime: The runtime that is asked for; empty for the engine's own choice.
        """
        parts = {part.get("Name"): part for part in version.get("Components") or []}
        names = {"memory": "MemoryLimit", "swap": "SwapLimit"} | {
            "processes": "PidsLimit",
            "processor": "CpuCfsQuota",
        }
        has_groups = info.get("CgroupDriver", "") != "none"
        return cls(
            name="Podman" if "Podman Engine" in parts else "Docker",
            version=str(info.get("ServerVersion") or version.get("Version") or ""),
            runtime=runtime or str(info.get("DefaultRuntime") or ""),
            runtimes=frozenset(info.get("Runtimes") or ()),
            runc=_runc(parts.get("runc"), info),
            security=frozenset(_security(info.get("SecurityOptions") or ())),
            # An old engine that does not tell of a bound is not said to lack it.
            bounds=frozenset(name for name, key in names.items() if info.get(key, True)),
            cgroup=str(info.get("CgroupVersion") or "1") if has_groups else "",
        )


def _runc(component: Mapping[str, Any] | None, info: Mapping[str, Any]) -> str:
    """Debian writes its whole version where others write the commit."""
    told = str((component or {}).get("Version") or "")
    commits = [
        str(((component or {}).get("Details") or {}).get("GitCommit") or ""),
        str((info.get("RuncCommit") or {}).get("ID") or ""),
    ]
    written = [each for each in commits if Version.parse(each) and not _COMMIT.fullmatch(each)]
    return max([told, *written], key=len)


def _security(options: object) -> list[str]:
    """``name=seccomp,profile=default`` and, long ago, only ``seccomp``."""
    return [
        str(each).split(",")[0].removeprefix("name=")
        for each in (options if isinstance(options, (list, tuple)) else ())
        if "profile=unconfined" not in str(each)
    ]
