"""The service as the screens use it: real database, real files, real processes."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from engine.datasets import isolation
from engine.datasets.model import DatasetState
from engine.datasets.service import DatasetService
from engine.errors import Conflict, InvalidInput, NotFound, TooLarge


@pytest.fixture
def service(settings, database, blobs, kept_tables):
    return DatasetService(settings, database, blobs)


@pytest.fixture
def messy(service):
    return service.sanitize(service.upload_sample("subscriptions").id)


def test_upload_then_raw_bytes_kept_by_hash_and_unchanged(service, blobs):
    data = b"a;b\n1;2\n"
    dataset = service.upload("../../etc/pass\nwd.csv", data)
    assert dataset.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert blobs.get(dataset.raw_sha256) == data
    assert dataset.name == "passwd.csv"
    assert dataset.state == DatasetState.RECEIVED


def test_upload_over_the_limit_then_refused(service, settings):
    with pytest.raises(TooLarge, match="10 MiB"):
        service.upload("big.csv", bytes(settings.upload_limit_bytes + 1))


@pytest.mark.parametrize("data", [b"", b"a,b,c\n", b"\x89PNG\r\n\x1a\n" + bytes(64)])
def test_upload_that_cannot_be_read_then_kept_whole_and_refused_with_its_reason(
    service, blobs, data
):
    dataset = service.sanitize(service.upload("x.csv", data).id)
    assert dataset.state == DatasetState.FAILED
    assert dataset.problem
    assert dataset.remedy
    assert blobs.get(dataset.raw_sha256) == data
    assert dataset in service.list()


def test_reading_then_never_waits_for_one_that_writes(service, messy, database):
    with database.unit() as session:
        session.execute(sa.text("SELECT 1"))  # from here on it holds SQLite's one lock for writing
        assert service.get(messy.id) == messy
        assert messy in service.list()
        assert service.report(messy.id).target == "churned"
        assert service.profile_html(messy.id) is None


def test_every_sample_then_sanitized_and_only_the_bad_one_refused(service):
    for sample in service.samples():
        dataset = service.sanitize(service.upload_sample(sample.key).id)
        assert (dataset.state, dataset.problem) == (DatasetState.READY, None)
        assert dataset.is_usable == (sample.key != "survey")


def test_messy_sample_then_usable_with_its_target(service, messy):
    report = service.report(messy.id)
    assert report.data_quality_score >= 50
    assert report.usable
    assert report.target == "churned"
    assert report.original_rows == report.final_rows + report.rejected_count
    service.require_usable(messy.id)


def test_unusable_sample_then_refused_with_all_reasons(service):
    dataset = service.sanitize(service.upload_sample("survey").id)
    with pytest.raises(Conflict, match=r"score is .*missing"):
        service.require_usable(dataset.id)


def test_not_sanitized_yet_then_no_report_and_not_usable(service):
    dataset = service.upload("a.csv", b"a,b\n1,2\n")
    for ask in (service.report, service.table, service.require_usable, service.make_profile):
        with pytest.raises(Conflict):
            ask(dataset.id)


def test_unreadable_upload_then_failed_with_problem_and_remedy(service):
    dataset = service.sanitize(service.upload("x.csv", b"PK\x03\x04" + bytes(100)).id)
    assert dataset.state == DatasetState.FAILED
    assert "zip" in dataset.problem
    assert dataset.remedy
    with pytest.raises(Conflict, match="zip"):
        service.require_usable(dataset.id)


def test_progress_then_told_in_rising_steps(service):
    seen = []
    service.sanitize(service.upload_sample("customers").id, lambda share, _: seen.append(share))
    assert len(seen) >= 4
    assert seen == sorted(seen)


def test_table_then_numbers_are_numbers_and_missing_is_missing(service, messy):
    table = service.table(messy.id)
    assert len(table) == messy.final_rows
    assert str(table["age"].dtype) == "Int64"
    assert str(table["monthly_fee"].dtype) == "float64"
    assert table["age"].isna().sum() > 0
    assert table["age"].min() >= 18
    assert set(table["churned"].dropna()) == {"yes", "no"}
    assert "discount" not in table.columns


def test_table_whose_number_fix_is_off_then_text_and_nothing_lost(service):
    dataset = service.upload_sample("loans")
    service.sanitize(dataset.id)
    service.set_disabled_fixes(dataset.id, ["numbers:Zinssatz"])
    service.sanitize(dataset.id)
    rates = service.table(dataset.id)["Zinssatz"]
    assert rates.dtype == object
    assert all(rate.endswith("%") for rate in rates)


def test_preview_then_changed_cells_marked_and_removed_rows_shown(service, messy):
    whole = service.preview(messy.id, 0, 1_000)
    assert whole.total_rows == len(whole.row_numbers) == sum(whole.is_removed) + messy.final_rows
    for before, after, changed, gone in zip(
        whole.before, whole.after, whole.is_changed, whole.is_removed, strict=True
    ):
        expected = [(old or None) != new for old, new in zip(before, after, strict=True)]
        assert list(changed) == expected
        assert not (gone and any(changed))
    page = service.preview(messy.id, 100, 10)
    assert page.before == whole.before[100:110]
    assert page.row_numbers == whole.row_numbers[100:110]
    assert service.preview(messy.id, 10_000, 10).before == ()


def test_fix_switched_off_then_state_received_and_cells_as_read_after_sanitizing(service, messy):
    assert service.set_disabled_fixes(messy.id, ["sentinels:age"]).state == DatasetState.RECEIVED
    assert service.sanitize(messy.id).state == DatasetState.READY
    assert service.table(messy.id)["age"].min() == -999
    fixes = {fix.id: fix.is_enabled for fix in service.report(messy.id).fixes_applied}
    assert not fixes["sentinels:age"]


def test_target_changed_then_report_says_so_and_unknown_one_refused(service, messy):
    service.set_target(messy.id, "paperless")
    service.sanitize(messy.id)
    assert service.report(messy.id).target == "paperless"
    with pytest.raises(InvalidInput, match="no column"):
        service.set_target(messy.id, "nothing")


def test_export_then_plain_csv_that_reads_back_the_same(service, messy, tmp_path):
    file = tmp_path / "clean.csv"
    file.write_bytes(service.export_csv(messy.id))
    assert file.read_bytes().count(b"\r\n") == messy.final_rows + 1
    back = pd.read_csv(file)
    assert back["monthly_fee"].sum() == pytest.approx(service.table(messy.id)["monthly_fee"].sum())


def test_deleted_then_gone(service, messy):
    service.delete(messy.id)
    with pytest.raises(NotFound):
        service.get(messy.id)
    assert service.list() == ()


def test_same_bytes_twice_then_two_datasets_of_one_blob(service):
    first, second = service.upload("a.csv", b"a,b\n1,2\n"), service.upload("b.csv", b"a,b\n1,2\n")
    assert first.id != second.id
    assert first.raw_sha256 == second.raw_sha256
    assert {dataset.id for dataset in service.list()} == {first.id, second.id}


def children():
    """Processes that do the room's work for this test process."""
    files = Path("/proc/self/task").glob("*/children")
    ids = [int(child) for file in files for child in file.read_text().split()]
    return [i for i in ids if b"engine.datasets" in Path(f"/proc/{i}/cmdline").read_bytes()]


def task(tmp_path, **changes):
    source = tmp_path / "in.csv"
    source.write_bytes(b"a,b\n" + b"1,2\n" * 300_000)
    return {
        "kind": "sanitize", "source": str(source), "folder": str(tmp_path), "target": None,
        "disabled_fixes": [], "caps": {}, "memory_mb": 4096, "minimum_score": 50,
        "minimum_rows": 10,
    } | changes  # fmt: skip


def test_too_little_memory_then_refused_and_we_live(tmp_path):
    with pytest.raises(TooLarge):
        isolation.perform(task(tmp_path, memory_mb=300), 60, None)


def test_too_little_time_then_refused_and_no_process_left(tmp_path):
    with pytest.raises(TooLarge, match="longer"):
        isolation.perform(task(tmp_path), 0.2, None)
    assert not children()


def test_child_killed_then_refused_and_we_live(tmp_path):
    def kill():
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for child in children():
                os.kill(child, signal.SIGKILL)
                return
            time.sleep(0.01)

    threading.Thread(target=kill, daemon=True).start()
    with pytest.raises(TooLarge, match="unharmed"):
        isolation.perform(task(tmp_path), 60, None)
