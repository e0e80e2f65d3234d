"""Whether a part of a grown studio works, as its exit code: for health checks of containers.

python deploy/health.py http://127.0.0.1:8501     a studio or an API
python deploy/health.py worker                    the Celery worker of this machine or container
python deploy/health.py database                  whoever needs nothing but the database
"""

from __future__ import annotations

import socket
import sys
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

TIMEOUT_S = 5.0


def main(what: str) -> int:
    """0 when it works."""
    if what == "worker":
        return 0 if worker_answers() else 1
    if what == "database":
        return 0 if database_answers() else 1
    with urllib.request.urlopen(f"{what}/api/health", timeout=TIMEOUT_S):  # noqa: S310 - the address is ours
        return 0


def worker_answers() -> bool:
    """Whether a worker on this host answers through Redis."""
    from engine.jobs.celery_queue import celery_app  # noqa: PLC0415 - only this check needs it
    from engine.settings import Settings  # noqa: PLC0415 - as above

    settings = Settings()
    app = celery_app(settings.redis_url, settings.job_wall_s)
    answers = app.control.ping(timeout=TIMEOUT_S)
    here = f"@{socket.gethostname()}"
    return any(name.endswith(here) for answer in answers for name in answer)


def database_answers() -> bool:
    """Whether the tables are there, at the version of this code."""
    from engine.settings import Settings  # noqa: PLC0415 - only this check needs it
    from engine.storage.database import Database  # noqa: PLC0415 - as above
    from engine.storage.schema import HEAD, revision  # noqa: PLC0415 - as above

    database = Database(Settings().database)
    try:
        return revision(database) == HEAD
    finally:
        database.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
