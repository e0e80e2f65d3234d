"""Make the sandbox ready on this machine and say what was done.

Run it as ``python -m engine.execution.prepare``.
Always ends with exit code 0: the studio starts without a sandbox too, and then refuses runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

from engine.errors import Unavailable
from engine.execution import rootfs
from engine.execution.service import ExecutionService
from engine.parts import PartState
from engine.settings import Settings


def main() -> int:
    """Build what is missing, try each sandbox, install bubblewrap where that is ours to do."""
    settings = Settings()
    service = ExecutionService(settings)
    try:
        began = time.monotonic()
        _say(f"file tree of the boxes in {rootfs.ensure(settings).base.parent}", began)
        service.reap()
        docker, bubblewrap = _try(service)
        if _is_needed(settings, docker, bubblewrap) and _install_bubblewrap():
            service.close()
            service = ExecutionService(settings)
            docker, bubblewrap = _try(service)
        if gone := service.prune():
            _say(f"removed what earlier versions left: {', '.join(gone)}")
        _conclude(docker, bubblewrap)
    except Unavailable as error:
        _say(f"{error.problem} {error.remedy} Runs are refused until then.")
    finally:
        service.close()
    return 0


def _try(service: ExecutionService) -> tuple[PartState, PartState]:
    docker, bubblewrap = service.parts()
    for state in (docker, bubblewrap):
        _say(f"{state.name} {state.version}: {state.state}. {state.detail}".replace(" :", ":"))
        if titles := [each.title for each in state.warnings]:
            _say(f"  `python -m engine doctor` has more on this: {', '.join(titles)}")
    return docker, bubblewrap


def _is_needed(settings: Settings, docker: PartState, bubblewrap: PartState) -> bool:
    may_use_it = settings.sandbox != "docker" and not settings.sandbox_runtime
    is_wanted = may_use_it and docker.state != "ready"
    return is_wanted and bubblewrap.state == "missing" and shutil.which("bwrap") is None


def _install_bubblewrap() -> bool:
    """Install it from the distribution, on a Debian-like machine where we are root."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    _say("no Docker engine answers; installing bubblewrap with apt-get")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "-q", "--no-install-recommends", "bubblewrap"]
    for command in (install, [apt, "update", "-q"], install):
        done = subprocess.run(  # noqa: S603 - apt-get by its own path
            command, env=environment, capture_output=True, text=True, check=False
        )
        if shutil.which("bwrap"):
            return True
    _say(f"apt-get could not install it: {done.stderr.strip()[-300:]}")
    return False


def _conclude(docker: PartState, bubblewrap: PartState) -> None:
    ready = [state for state in (docker, bubblewrap) if state.state == "ready"]
    if ready:
        _say(f"runs will use {ready[0].name}")
        return
    _say("no sandbox works here, so runs are refused. Do one of these:")
    for state in (docker, bubblewrap):
        if state.remedy:
            _say(f"  {state.remedy}")


def _say(text: str, began: float | None = None) -> None:
    took = f" ({time.monotonic() - began:.1f} s)" if began is not None else ""
    sys.stdout.write(f"sandbox: {text}{took}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
