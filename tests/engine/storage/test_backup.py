"""Backed up, lost, restored: the same datasets, revisions and keys, on both databases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
import sqlalchemy as sa

from engine.assembly import assemble
from engine.errors import Conflict, InvalidInput, NotSignedIn
from engine.keys.model import Scope
from engine.settings import ROOT, Settings
from engine.storage.backup import back_up, restore
from engine.storage.database import Database
from engine.storage.schema import migrate

TABLE = (ROOT / "data" / "samples" / "subscriptions_messy.csv").read_bytes()
CODE = "def execute(testData):\n    return {'answer': 42}\n"


@pytest.fixture
def settings(empty_database, tmp_path):
    url = empty_database.url.render_as_string(hide_password=False)
    data_dir = tmp_path / "var"
    if empty_database.is_sqlite:
        url = f"sqlite:///{data_dir / 'studio.db'}"  # where it is in a studio
    return Settings(data_dir=data_dir, database_url=url, pool_size=0)


@pytest.fixture
def used(settings):
    """A studio that has been worked with; gives what must be there again."""
    services = assemble(settings)
    dataset = services.datasets.upload("messy.csv", TABLE)
    services.datasets.sanitize(dataset.id)
    algorithm = services.algorithms.create("mine", "custom", CODE, None)
    revision = services.algorithms.commit(algorithm.id, CODE, None, "first", "ada")
    key = services.keys.create("nightly", "ada@example.org", [Scope.READ], None)
    gone = services.keys.create("gone", "ada@example.org", [Scope.READ], None)
    services.keys.revoke(gone.key.id)
    kept = {
        "datasets": services.datasets.list(),
        "report": services.datasets.report(dataset.id),
        "cleaned": services.datasets.export_csv(dataset.id),
        "revision": revision,
        "keys": services.keys.list(),
    }
    services.close()
    return kept, dataset.id, key.text, gone.text


def lose(settings):
    """What a broken disk does."""
    shutil.rmtree(settings.data_dir)
    database = Database(settings.database)
    if not database.is_sqlite:
        with database.engine.begin() as connection:
            connection.execute(sa.text("DROP SCHEMA public CASCADE"))
            connection.execute(sa.text("CREATE SCHEMA public"))
    database.close()


def command(settings, *words):
    environment = {
        "STUDIO_DATA_DIR": str(settings.data_dir),
        "DATABASE_URL": settings.database_url,
    }
    ran = subprocess.run(
        [sys.executable, "-m", "engine", *words],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_lost_studio_comes_back_whole(settings, used, tmp_path):
    kept, dataset_id, key, gone = used
    command(settings, "backup", str(tmp_path / "backup"))
    lose(settings)
    command(settings, "restore", str(tmp_path / "backup"))
    services = assemble(settings)
    try:
        assert services.datasets.list() == kept["datasets"]
        assert services.datasets.report(dataset_id) == kept["report"]
        assert services.datasets.export_csv(dataset_id) == kept["cleaned"]
        algorithm_id = kept["revision"].algorithm_id
        assert services.algorithms.code(kept["revision"].id) == CODE
        changed = CODE.replace("42", "43")
        again = services.algorithms.commit(algorithm_id, changed, None, "second", "ada")
        assert again.number == 2
        assert services.keys.list() == kept["keys"]
        services.keys.authenticate(key)
        with pytest.raises(NotSignedIn):
            services.keys.authenticate(gone)
    finally:
        services.close()


@pytest.fixture
def small(settings):
    """A database at the newest revision, and a data folder with one file."""
    database = Database(settings.database)
    migrate(database)
    (settings.data_dir / "blobs").mkdir(parents=True)
    (settings.data_dir / "blobs" / "one").write_text("kept")
    yield database
    database.close()


def test_backup_is_for_its_owner_only(small, settings, tmp_path):
    folder = tmp_path / "backup"
    back_up(small, settings.data_dir, folder)
    assert folder.stat().st_mode & 0o077 == 0


def test_backup_is_never_put_over_a_studio_nor_into_a_used_folder(small, settings, tmp_path):
    back_up(small, settings.data_dir, tmp_path / "backup")
    with pytest.raises(Conflict):
        restore(small, settings.data_dir, tmp_path / "backup")
    with pytest.raises(Conflict):
        back_up(small, settings.data_dir, tmp_path / "backup")
    with pytest.raises(Conflict):
        back_up(small, settings.data_dir, settings.data_dir / "backup")


def test_half_a_backup_and_one_of_a_newer_studio_are_refused(small, settings, tmp_path):
    folder = tmp_path / "backup"
    back_up(small, settings.data_dir, folder)
    card = folder / "backup.json"
    card.write_text('{"schema": "9999"}')
    with pytest.raises(Conflict, match="newer"):
        restore(small, tmp_path / "elsewhere", folder)
    card.unlink()
    with pytest.raises(InvalidInput):
        restore(small, tmp_path / "elsewhere", folder)
    assert not (tmp_path / "elsewhere").exists()
