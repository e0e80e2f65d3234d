"""Health names every part, and a part that breaks is a line, not an end."""

from __future__ import annotations

from engine.access.service import AccessService
from engine.execution.service import ExecutionService
from engine.health import HealthService
from engine.parts import PartState
from engine.storage import schema


def health(settings, database):
    return HealthService(
        settings, database, ExecutionService(settings), AccessService(settings, database)
    )


def part(parts, name) -> PartState:
    (found,) = [part for part in parts if part.name == name]
    return found


def test_every_part_answers_with_its_state(settings, database):
    parts = health(settings, database).parts()
    assert {"Python", "Streamlit", "Database", "Git", "Deep profile", "Disk", "Sign-in"} <= {
        part.name for part in parts
    }
    assert part(parts, "Database").state == "ready"
    assert part(parts, "Git").version
    assert part(parts, "Sign-in").state == "off"


def test_database_that_is_not_migrated_is_degraded(settings, empty_database):
    schema.migrate(empty_database)
    with empty_database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'old'")
    found = part(health(settings, empty_database).parts(), "Database")
    assert found.state == "degraded"
    assert found.remedy


def test_part_that_breaks_is_missing_and_says_nothing_of_its_innards(settings, database):
    class Broken(ExecutionService):
        def parts(self):
            raise RuntimeError("secret path")

    broken = HealthService(
        settings, database, Broken(settings), AccessService(settings, database)
    ).parts()
    assert part(broken, "Sandbox").state == "missing"
    assert "secret path" not in str(broken)
    assert part(broken, "Disk").state == "ready"
