"""All that a studio keeps, copied into a folder and put back: the database and the data folder."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from engine.errors import Conflict, InvalidInput, Unavailable
from engine.storage import schema
from engine.storage.database import Database

_CARD, _SQLITE, _POSTGRES, _FILES = "backup.json", "studio.db", "postgres.dump", "files"
# Made again by whoever needs them, or in the database's own copy.
_LEFT_OUT = ("studio.db", "studio.migrating", "sandbox", "engines", ".sandbox-prepared")


def back_up(database: Database, data_dir: Path, folder: Path) -> None:
    """Copy everything into an empty folder, while the studio runs.

    The database comes first: whatever it names was stored before it was named, and stored bytes
    never change.

    Raises:
        Conflict: The folder holds something, or lies in the data folder.
        Unavailable: PostgreSQL's own programs are missing, or refuse.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Conflict(f"{folder} is not empty.", "Name a folder that does not exist yet.")
    if folder.resolve().is_relative_to(data_dir.resolve()):
        raise Conflict(
            f"{folder} lies in the data folder, and would be lost with it.",
            "Name a folder elsewhere, on another disk if there is one.",
        )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if database.is_sqlite:
        _copy_sqlite(Path(str(database.url.database)), folder / _SQLITE)
    else:
        with _connection(database) as where:
            _run("pg_dump", "--format=custom", "--file", str(folder / _POSTGRES), where)
    # A branch of a revision's repository is read before the objects that it names.
    _copy(data_dir, folder / _FILES, lambda path: "objects" not in path.parts)
    _copy(data_dir, folder / _FILES, lambda path: "objects" in path.parts)
    card = {"schema": schema.revision(database), "made_at": datetime.now(UTC).isoformat()}
    (folder / _CARD).write_text(json.dumps(card) + "\n", encoding="utf-8")


def restore(database: Database, data_dir: Path, folder: Path) -> None:
    """Put a backup back, into an empty database of the same kind and an empty data folder.

    Raises:
        InvalidInput: The folder holds no whole backup of this kind of database.
        Conflict: There is something where the backup would go.
        Unavailable: PostgreSQL's own programs are missing, or refuse.
    """
    dump = folder / (_SQLITE if database.is_sqlite else _POSTGRES)
    if not (folder / _CARD).is_file() or not dump.is_file():
        kind = "SQLite" if database.is_sqlite else "PostgreSQL"
        raise InvalidInput(
            f"{folder} holds no whole backup of {kind}.",
            "Name a folder that `python -m engine backup` filled, from the same kind of database.",
        )
    _require_known(folder)
    _require_empty(database, data_dir)
    if database.is_sqlite:
        _copy_sqlite(dump, Path(str(database.url.database)))
    else:
        with _connection(database) as where:
            options = ("--single-transaction", "--exit-on-error", "--no-owner")
            _run("pg_restore", *options, "--dbname", where, str(dump))
    _copy(folder / _FILES, data_dir, lambda _path: True)


def _require_known(folder: Path) -> None:
    made_at = str(json.loads((folder / _CARD).read_text("utf-8"))["schema"])
    if made_at > schema.HEAD:
        raise Conflict(
            f"The backup is of a newer studio: its tables are at {made_at}, here at {schema.HEAD}.",
            "Install the version that made it, or a newer one.",
        )


def _require_empty(database: Database, data_dir: Path) -> None:
    if database.is_sqlite:
        has_tables = Path(str(database.url.database)).exists()
    else:
        has_tables = bool(sa.inspect(database.engine).get_table_names())
    has_files = data_dir.exists() and any(path.name not in _LEFT_OUT for path in data_dir.iterdir())
    if has_tables or has_files:
        raise Conflict(
            "A studio is there already; a backup is never put over one.",
            "Move the data folder away, give an empty database, and restore then.",
        )


def _copy_sqlite(source: Path, target: Path) -> None:
    # SQLite's own copy is of one moment, whatever is written meanwhile.
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    target.chmod(0o600)


def _copy(source: Path, target: Path, is_wanted: Callable[[Path], bool]) -> None:
    for path in sorted(source.rglob("*")):
        place = path.relative_to(source)
        name = place.parts[0].removesuffix("-wal").removesuffix("-shm")
        if name in _LEFT_OUT or path.is_symlink() or not is_wanted(place):
            continue
        if path.is_dir():  # an empty one as well: git looks for some of its own
            (target / place).mkdir(parents=True, exist_ok=True)
            continue
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copy2(path, target / place)
        except FileNotFoundError:  # deleted meanwhile, so nothing names it any more
            (target / place).unlink(missing_ok=True)


@contextmanager
def _connection(database: Database) -> Iterator[str]:
    """The database as PostgreSQL's programs want it named; the password in a file of one's own."""
    url = database.url
    socket = url.query.get("unix_sock")
    host = str(Path(str(socket)).parent) if socket else url.host
    words = {"host": host, "port": url.port, "user": url.username, "dbname": url.database}
    with tempfile.TemporaryDirectory(prefix="studio-backup-") as folder:
        if url.password:
            file = Path(folder) / "pgpass"
            file.touch(mode=0o600)
            secret = str(url.password).replace("\\", "\\\\").replace(":", "\\:")
            file.write_text(f"*:*:*:*:{secret}\n", encoding="utf-8")
            words["passfile"] = str(file)
        yield " ".join(f"{name}={_quoted(word)}" for name, word in words.items() if word)


def _quoted(word: object) -> str:
    text = str(word).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{text}'"


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise Unavailable(
            f"{program} is missing here.", "Install PostgreSQL's client, as new as the server."
        )
    ran = subprocess.run(  # noqa: S603 - PostgreSQL's own program, without a shell
        [found, *arguments], capture_output=True, text=True, check=False
    )
    if ran.returncode != 0:
        raise Unavailable(
            f"{program} failed: {ran.stderr.strip()[-500:]}",
            "Mend what it says; the client must be as new as the server.",
        )
