"""Bytes are kept once, under their hash, and never half."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.errors import NotFound


def test_bytes_come_back_by_their_hash(blobs):
    digest = blobs.put(b"\x00\xffdata")
    assert digest == hashlib.sha256(b"\x00\xffdata").hexdigest()
    assert blobs.get(digest) == b"\x00\xffdata"


def test_same_bytes_written_by_many_at_once_are_kept_once(blobs):
    with ThreadPoolExecutor(8) as pool:
        digests = set(pool.map(blobs.put, [b"same" * 10_000] * 32))
    assert len(digests) == 1
    assert [blobs.path(digests.pop())] == [p for p in blobs.folder.rglob("*") if p.is_file()]


def test_unknown_hash_is_not_found(blobs):
    with pytest.raises(NotFound):
        blobs.get("0" * 64)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 63 + "/"])
def test_name_that_is_no_hash_never_becomes_a_path(blobs, name):
    with pytest.raises(NotFound):
        blobs.path(name)
