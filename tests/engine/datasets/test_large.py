"""Files that do not fit into the memory: all rows cleaned, told, and stopped on request."""

from __future__ import annotations

import gzip
import threading

import polars as pl
import pyarrow.parquet as pq
import pytest

from engine.datasets import cleaning
from engine.datasets.cleaning import clean_file
from engine.datasets.export import cleaned_csv, csv_as_read
from engine.datasets.model import Caps, DatasetState
from engine.datasets.outcome import write_csv, write_packed
from engine.datasets.sanitizer import sanitize
from engine.datasets.service import DatasetService
from engine.datasets.source import OnDisk
from engine.datasets.stored import StoredTable, pack
from engine.errors import StudioError, TooLarge
from tests.engine.datasets.test_pieces import FILES, ON_DISK


@pytest.fixture
def service(settings, one_database, blobs):
    return DatasetService(settings, one_database, blobs)


@pytest.mark.parametrize("name", FILES)
def test_result_written_in_pieces_then_as_written_at_once(name, tmp_path):
    file = tmp_path / "file.csv"
    file.write_bytes(FILES[name])
    found = sanitize(OnDisk(file), caps=ON_DISK, folder=tmp_path)
    whole = sanitize(FILES[name])
    write_packed(found, tmp_path / "table", tmp_path)
    assert pl.read_parquet(tmp_path / "table").equals(pl.read_parquet(pack(whole)))
    write_csv(found, tmp_path / "clean", tmp_path)
    assert (tmp_path / "clean").read_bytes() == cleaned_csv(whole.frame)
    write_csv(found, tmp_path / "read", tmp_path, is_as_read=True)
    assert (tmp_path / "read").read_bytes() == csv_as_read(whole.whole)
    report = found.report
    assert report.original_rows == report.final_rows + report.rejected_count


def test_packed_file_in_the_shell_then_opened_in_a_process_of_its_own(tmp_path, monkeypatch):
    def refuse(*_args, **_options):
        raise AssertionError("it was opened in this process")

    plain, packed = tmp_path / "a.csv", tmp_path / "a.csv.gz"
    plain.write_bytes(FILES["copies"])
    packed.write_bytes(gzip.compress(FILES["copies"]))
    known = clean_file(plain, out=tmp_path / "plain.csv")
    monkeypatch.setattr(cleaning, "sanitize", refuse)
    found = clean_file(packed, out=tmp_path / "packed.csv")
    assert (tmp_path / "packed.csv").read_bytes() == (tmp_path / "plain.csv").read_bytes()
    differing = {key for key in known if found[key] != known[key]}
    assert differing == {"reading"}  # which says how it was packed


def test_refused_or_broken_off_in_the_shell_then_nothing_is_left(tmp_path):
    file, out = tmp_path / "a.csv.gz", tmp_path / "out" / "a.csv"
    file.write_bytes(gzip.compress(FILES["copies"]))

    def interrupt(_share, _text):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        clean_file(file, out=out, progress=interrupt)
    with pytest.raises(StudioError):
        clean_file(file, out=out, target="no such column")
    assert not list(tmp_path.glob("out/*"))


def test_file_over_the_upload_limit_then_taken_from_the_disk(
    settings, one_database, blobs, tmp_path
):
    file = tmp_path / "large.csv"
    file.write_bytes(FILES["ids"] + FILES["wide"] * 50)
    limited = settings.model_copy(update={"upload_limit_mb": 1})
    small = DatasetService(limited, one_database, blobs)
    with pytest.raises(TooLarge):
        small.upload("large.csv", file.read_bytes())
    seen = []
    dataset = small.sanitize(
        small.upload_file("large.csv", file).id, lambda *told: seen.append(told)
    )
    assert dataset.problem is None
    assert dataset.original_rows == blobs.get(dataset.raw_sha256).count(b"\n") - 1
    assert len({share for share, _ in seen}) > 3


def test_cancelled_then_as_before_and_nothing_stored(service, blobs):
    dataset = service.upload("a.csv", FILES["copies"])
    cancel, kept = threading.Event(), sorted(blobs.folder.rglob("*"))
    found = service.sanitize(dataset.id, lambda *_: cancel.set(), cancel)
    assert found.state == DatasetState.RECEIVED
    assert found.problem is None
    assert sorted(blobs.folder.rglob("*")) == kept
    assert service.sanitize(dataset.id).state == DatasetState.READY


def test_caps_are_for_any_size_then_only_time_and_addresses_grow():
    from engine.datasets.bounds import bounds_of  # noqa: PLC0415 - beside what it tests

    small, large = bounds_of(10, 10), bounds_of(10, 10**9)
    assert small == Caps(bytes=10)
    changed = {name for name, value in large if value != getattr(small, name)}
    assert changed == {"wall_s", "memory_mb"}


def ruined(path, spared):
    """Make a packed table unreadable but for one group of its rows."""
    data = bytearray(path.read_bytes())
    metadata = pq.read_metadata(path)
    for group in set(range(metadata.num_row_groups)) - {spared}:
        for place in range(metadata.num_columns):
            chunk = metadata.row_group(group).column(place)
            begin = min(filter(None, (chunk.dictionary_page_offset, chunk.data_page_offset)))
            data[begin : begin + chunk.total_compressed_size] = bytes(chunk.total_compressed_size)
    path.write_bytes(data)


def test_page_or_part_of_a_stored_table_then_no_other_rows_are_read(tmp_path):
    found, path = sanitize(FILES["wide"]), tmp_path / "table"
    packed = pl.read_parquet(pack(found))
    whole = StoredTable(pack(found), found.report)
    packed.write_parquet(path, row_group_size=500)
    ruined(path, spared=5)
    stored = StoredTable(path, found.report)
    assert stored.preview(2_600, 50) == whole.preview(2_600, 50)
    with pytest.raises(pl.exceptions.ComputeError):
        stored.preview(0, 5)
    packed.write_parquet(path, row_group_size=500)
    ruined(path, spared=0)
    parts = StoredTable(path, found.report).parts(500)
    assert next(parts).equals(whole.cleaned()[:500])
    with pytest.raises(OSError, match="header"):
        next(parts)


@pytest.mark.parametrize("rows", [1, 999, 10_000])
def test_stored_table_in_parts_then_all_of_it(rows):
    found = sanitize(FILES["copies"])
    stored = StoredTable(pack(found), found.report)
    parts = list(stored.parts(rows))
    assert max(part.height for part in parts) <= rows
    assert pl.concat(parts).equals(found.frame)
