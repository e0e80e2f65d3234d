"""Run code in a box: choose the sandbox, keep warm boxes ready, refuse when there is none."""

from __future__ import annotations

import threading
import time

from engine.execution import pruning, rootfs
from engine.execution.bubblewrap import BubblewrapBackend
from engine.execution.docker import DockerBackend
from engine.execution.identity import Identity, lock_folder, sweep
from engine.execution.model import Job, Limits, Listener, Outcome, Status
from engine.execution.pool import Pool
from engine.execution.refusal import refusal, unfit
from engine.parts import PartState
from engine.settings import Settings

TRIAL_LASTS_S = 300.0
RETRY_S = 15.0


class ExecutionService:
    """The one way to run a user's code.

    Args:
        settings: Which sandbox is wanted, how many warm boxes, and the limits.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._identity: Identity | None = None
        self._pools: dict[str, Pool] = {}
        self._states: dict[str, tuple[float, PartState]] = {}
        self._chosen: Pool | None = None
        self._is_closed = False

    def run(
        self,
        job: Job,
        cancel: threading.Event | None = None,
        listener: Listener | None = None,
    ) -> Outcome:
        """Run one job in a fresh box; every ending is a value, whatever the code does.

        Args:
            job: The code, its payload and its bounds.
            cancel: Set by the caller to end it.
            listener: Hears how it goes, from this thread, a few times a second.
        """
        refused = unfit(job)
        if refused is not None:
            return refused
        for _ in self._wanted():
            sandbox = self._choose()
            if sandbox is None:
                break
            outcome = sandbox.run(job, cancel, listener)
            if outcome.status is not Status.UNAVAILABLE:
                return outcome
            self._forget(sandbox.name)
        return self._unavailable(job)

    def parts(self) -> list[PartState]:
        """The state of each sandbox, for health pages and `doctor`."""
        states = [self._state(name) for name in ("docker", "bubblewrap")]
        working = next((state.name for state in states if state.state == "ready"), "")
        return [_unneeded(state, working) for state in states]

    def counts(self) -> dict[str, int]:
        """Boxes and runs of the pool in use; nothing before a sandbox was chosen."""
        chosen = self._chosen
        return chosen.counts() if chosen is not None else {}

    def warm_up(self) -> None:
        """Start filling the pool of warm boxes, in the background."""
        threading.Thread(target=self._warm_up, name="sandbox-warm-up", daemon=True).start()

    def reap(self) -> None:
        """Remove what engines that are no longer alive left behind."""
        with self._lock:
            backends = [self._backend(name) for name in self._wanted()]
        for backend in backends:
            backend.reap()
        sweep(lock_folder(self._settings.data_dir))

    def prune(self) -> list[str]:
        """Remove file trees and images of earlier versions that nobody uses."""
        wanted = rootfs.expected(self._settings)
        gone = pruning.prune(wanted.base.parent, {wanted.base.name, wanted.runner.name})
        if "docker" in self._wanted():
            with self._lock:
                backend = DockerBackend(self._settings, self._own_identity())
            gone += backend.prune()
        return gone

    def close(self) -> None:
        """End every box of this engine."""
        with self._lock:
            self._is_closed = True
            pools, self._pools, self._chosen = list(self._pools.values()), {}, None
        for pool in pools:
            pool.close()
        if self._identity is not None:
            self._identity.close()

    def _warm_up(self) -> None:
        self.reap()
        chosen = self._choose()
        if chosen is not None:
            chosen.warm_up()

    def _choose(self) -> Pool | None:
        """The first wanted sandbox that passes its trial; None runs nothing."""
        chosen = self._chosen
        if chosen is not None:
            return chosen
        for name in self._wanted():
            if self._state(name).state == "ready":
                with self._lock:
                    self._chosen = self._pools.get(name)
                return self._chosen
        return None

    def _forget(self, name: str) -> None:
        """Try a sandbox again before it is used again: the code has not run in it."""
        with self._lock:
            self._chosen = None
            self._states.pop(name, None)

    def _wanted(self) -> tuple[str, ...]:
        wish = self._settings.sandbox
        return ("docker", "bubblewrap") if wish == "auto" else (wish,)

    def _state(self, name: str) -> PartState:
        if name not in self._wanted():
            return PartState(name=name, state="off", detail="Not chosen in the settings.")
        with self._lock:
            if self._is_closed:
                return PartState(name=name, state="off", detail="The studio is closing.")
            made, state = self._states.get(name, (0.0, None))
            lasts = TRIAL_LASTS_S if state is not None and state.state == "ready" else RETRY_S
            if state is None or time.monotonic() - made > lasts:
                state = self._pool(name).probe()
                self._states[name] = (time.monotonic(), state)
            return self._with_pool(state)

    def _with_pool(self, state: PartState) -> PartState:
        pool = self._chosen
        if pool is None or pool.name != state.name:
            return state
        detail = f"{state.detail} In use; {pool.describe()}."
        changed = {"detail": detail, "is_in_use": True, "figures": pool.figures()}
        return state.model_copy(update=changed)

    def _pool(self, name: str) -> Pool:
        if name not in self._pools:
            limits = Limits.from_settings(self._settings)
            size, most = self._settings.pool_size, self._settings.pool_most
            self._pools[name] = Pool(self._backend(name), limits, size, most)
        return self._pools[name]

    def _backend(self, name: str) -> DockerBackend | BubblewrapBackend:
        if name == "docker":
            return DockerBackend(self._settings, self._own_identity())
        return BubblewrapBackend(self._settings, self._own_identity())

    def _own_identity(self) -> Identity:
        if self._identity is None:
            self._identity = Identity(self._settings.data_dir)
        return self._identity

    def _unavailable(self, job: Job) -> Outcome:
        states = [self._state(name) for name in self._wanted()]
        problem = " ".join(state.detail for state in states)
        remedy = " Or: ".join(state.remedy for state in states if state.remedy)
        return refusal(job, "none", Status.UNAVAILABLE, f"No sandbox works here. {problem}", remedy)


def _unneeded(state: PartState, working: str) -> PartState:
    """A sandbox that does not work is no fault where the other one does."""
    if state.state != "missing" or not working:
        return state
    detail = f"{state.detail} It is not needed: {working} runs the code."
    return state.model_copy(update={"state": "off", "detail": detail})
