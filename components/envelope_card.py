"""What the supervisor states about a run, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components import run_words, wording

if TYPE_CHECKING:
    from engine.execution.model import Envelope

MIB = 1024 * 1024


def show(envelope: Envelope) -> None:
    """Draw what was used of each limit, and what exactly ran."""
    with st.container(border=True, gap="small"):
        st.subheader("How it ran", anchor=False)
        st.caption(
            "Stated by the supervisor outside the box; the code that ran has no say in it."
            " No network, read-only disk."
        )
        _used(envelope)
        with st.expander("What exactly ran", icon=":material/fingerprint:"):
            st.dataframe(
                pd.DataFrame(facts(envelope), columns=["Fact", "Value"]),
                hide_index=True,
                height="content",
            )


def facts(envelope: Envelope) -> list[tuple[str, str]]:
    """Hashes, versions and times, one line each."""
    box = "taken warm from the pool" if envelope.is_warm else "started for this run"
    lines = [
        ("Ending", run_words.ENDINGS.get(envelope.status.value, envelope.status.value)),
        ("Sandbox", f"{envelope.backend}, {box}"),
        ("Started", f"{envelope.started_at:%Y-%m-%d %H:%M:%S} UTC"),
        ("Waited for a box", run_words.duration(envelope.queue_ms)),
        ("Code SHA-256", envelope.code_sha256),
        ("Test data SHA-256", envelope.payload_sha256),
        ("Result SHA-256", envelope.result_sha256 or "no result"),
        ("Image", envelope.image_digest or "the host's own Python"),
    ]
    if envelope.exit_code is not None:
        lines.append(("Exit code", str(envelope.exit_code)))
    if envelope.signal is not None:
        lines.append(("Ended by signal", str(envelope.signal)))
    return lines + [(f"Version of {name}", text) for name, text in envelope.versions.items()]


def _used(envelope: Envelope) -> None:
    limits = envelope.limits
    wall = run_words.duration(envelope.wall_ms)
    cpu = run_words.duration(envelope.cpu_ms)
    peak = envelope.peak_memory_bytes / MIB
    with st.container(horizontal=True, gap="medium"):
        _bar("Time", f"{wall} of {limits.wall_s:g} s", envelope.wall_ms / 1_000 / limits.wall_s)
        _bar("Memory", f"{peak:.0f} of {limits.memory_mb} MiB", peak / limits.memory_mb)
        _bar(
            "Output",
            f"{wording.size(envelope.output_bytes)} of {wording.size(limits.output_bytes)}",
            envelope.output_bytes / limits.output_bytes,
        )
        _bar("Processor", f"{cpu} on {limits.cpus:g}", _busy(envelope))


def _busy(envelope: Envelope) -> float:
    return envelope.cpu_ms / max(envelope.wall_ms * envelope.limits.cpus, 1.0)


def _bar(name: str, text: str, share: float) -> None:
    with st.container(width="stretch", gap="xxsmall"):
        st.caption(f"{name}: {text}")
        st.progress(min(max(share, 0.0), 1.0))
