"""Samples with bytes changed, cut and repeated at random: never a crash, never a lost row."""

from __future__ import annotations

import random

import pytest

from engine.datasets.samples import SAMPLES, sample_bytes
from engine.datasets.sanitizer import sanitize
from engine.errors import StudioError

BYTES = b"\",;\n\r\t'\\ 0x\x00\xff\xe9"
PIECES = [b'"', b'""', b"\n\n", b",,", b"\r", b";", b"#", b"-999", b"2024-00-00", b"\xef\xbb\xbf"]


def mutated(rng, data):
    text = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        place, kind = rng.randrange(len(text)), rng.random()
        if kind < 0.4:
            text[place] = rng.choice(BYTES)
        elif kind < 0.6:
            del text[place : place + rng.randint(1, 60)]
        elif kind < 0.8:
            text[place:place] = rng.choice(PIECES)
        else:
            text[place:place] = text[max(0, place - 80) : place]
        text = text or bytearray(b"a")
    return bytes(text)


@pytest.mark.parametrize("seed", range(8))
def test_mutated_sample_then_refused_or_every_row_accounted_for(seed):
    rng = random.Random(seed)  # noqa: S311 - test data
    pool = [sample_bytes(sample.key)[1][:1_500] for sample in SAMPLES]
    for _ in range(20):
        data = mutated(rng, rng.choice(pool))
        try:
            found = sanitize(data)
        except StudioError:
            continue
        report = found.report
        assert report.original_rows == report.final_rows + report.rejected_count
        assert found.frame.height == report.final_rows
        assert report.losses.total == pytest.approx(100 - report.data_quality_score)
