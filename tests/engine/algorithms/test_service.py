"""Algorithms, drafts and revisions on both databases, with real git."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from engine.algorithms.service import AlgorithmService
from engine.errors import InvalidInput, NotFound, TooLarge, Unavailable
from engine.settings import Settings
from engine.storage.database import Database

CODE = "def execute(testData):\n    return {'success': True}\n"
SPEC = {"target": "churn", "C": 1.0, "features": ["age", "größe"]}


@pytest.fixture
def service(settings: Settings, database: Database) -> AlgorithmService:
    return AlgorithmService(settings, database)


def repositories(settings: Settings) -> list[Path]:
    folder = settings.data_dir / "algorithms"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_new_algorithm_has_a_draft_and_no_revision(service):
    made = service.create("Churn", "logistic", CODE, SPEC)
    assert service.get(made.id) == made
    assert (made.draft_code, made.draft_spec, made.head_revision_id) == (CODE, SPEC, None)
    assert service.revisions(made.id) == ()


def test_draft_is_saved_without_a_revision(service):
    made = service.create("Churn", "logistic", CODE, SPEC)
    saved = service.save_draft(made.id, "x = (", None)
    assert (saved.draft_code, saved.draft_spec) == ("x = (", None)
    assert saved.updated_at >= made.updated_at
    assert service.revisions(made.id) == ()


def test_commit_keeps_code_and_spec_to_the_byte(service):
    made = service.create("Churn", "logistic", CODE, SPEC)
    code = "# größe\r\n\tx = 'é\u2028'\n\n"
    kept = service.commit(made.id, code, SPEC, "First", "Ada Lovelace")
    assert (kept.number, kept.author, kept.message, kept.spec) == (1, "Ada Lovelace", "First", SPEC)
    assert service.code(kept.id) == code
    assert service.get(made.id).head_revision_id == kept.id
    assert service.get(made.id).draft_code == code


def test_custom_code_keeps_what_the_form_last_said_as_the_way_back(service):
    made = service.create("A", "logistic", CODE, SPEC, None)
    revision = service.commit(made.id, CODE + "# mine\n", None, "Run", "me")
    kept = service.get(made.id)
    assert revision.spec is None
    assert (kept.draft_code, kept.draft_spec) == (CODE + "# mine\n", SPEC)


def test_same_code_and_spec_give_the_head_back(service):
    made = service.create("Churn", "logistic", CODE, SPEC)
    first = service.commit(made.id, CODE, SPEC, "First", "Ada")
    again = service.commit(made.id, CODE, dict(reversed(SPEC.items())), "Again", "Bob")
    assert again == first
    changed = service.commit(made.id, CODE, SPEC | {"C": 2.0}, "Other C", "Ada")
    assert changed.number == 2
    assert [kept.number for kept in service.revisions(made.id)] == [2, 1]


def test_diff_shows_the_changed_lines(service):
    made = service.create("Churn", "custom", CODE)
    old = service.commit(made.id, "a = 1\nb = 2\n", None, "First", "Ada")
    new = service.commit(made.id, "a = 1\nb = 3\n", None, "Second", "Ada")
    diff = service.diff(old.id, new.id)
    assert "-b = 2\n+b = 3\n" in diff
    assert "\x1b" not in diff


def test_diff_between_algorithms_is_refused(service):
    one, two = service.create("One", "custom", CODE), service.create("Two", "custom", CODE)
    old = service.commit(one.id, CODE, None, "First", "Ada")
    new = service.commit(two.id, CODE, None, "First", "Ada")
    with pytest.raises(InvalidInput):
        service.diff(old.id, new.id)


def test_restore_makes_the_old_code_the_newest_revision(service):
    made = service.create("Churn", "logistic", CODE, SPEC)
    first = service.commit(made.id, "a = 1\n", SPEC, "First", "Ada")
    service.commit(made.id, "a = 2\n", None, "Second", "Ada")
    restored = service.restore(first.id, "Bob")
    assert (restored.number, restored.spec, restored.author) == (3, SPEC, "Bob")
    assert service.code(restored.id) == "a = 1\n"
    assert "revision 1" in restored.message


def test_numbers_rise_by_one_under_concurrent_commits(service):
    made = service.create("Churn", "custom", CODE)
    with ThreadPoolExecutor(8) as pool:
        codes = [f"x = {n}\n" for n in range(16)]
        kept = list(pool.map(lambda code: service.commit(made.id, code, None, code, "Ada"), codes))
    assert sorted(revision.number for revision in kept) == list(range(1, 17))
    assert sorted(service.code(revision.id) for revision in kept) == sorted(codes)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "--upload-pack=touch x",
        "; rm -rf ~",
        "a/b\\c",
        "$(id)",
        "名前 🙂",
        ".git",
    ],
)
def test_hostile_name_never_becomes_a_path(service, settings, name):
    made = service.create(name, "custom", CODE)
    service.commit(made.id, CODE, None, name, name)
    assert service.get(made.id).name == name
    folders = [path.name for path in repositories(settings) if path.is_dir()]
    assert folders == [made.id]


@pytest.mark.parametrize(
    "author", ["", "<>", "Eve <eve@example.com>\ncommitter x", "\x00", "--all"]
)
def test_odd_author_is_kept_as_one_plain_name(service, author):
    made = service.create("Churn", "custom", CODE)
    kept = service.commit(made.id, CODE, None, "First", author)
    assert kept.author
    assert not set(kept.author) & set("<>\n\x00")


@pytest.mark.parametrize("name", ["", "   ", "a\x00b", "x" * 201])
def test_unusable_name_is_refused(service, name):
    with pytest.raises(InvalidInput):
        service.create(name, "custom", CODE)


def test_renamed_algorithm_keeps_its_history(service):
    made = service.create("Churn", "custom", CODE)
    kept = service.commit(made.id, CODE, None, "First", "Ada")
    assert service.rename(made.id, "Leavers").name == "Leavers"
    assert service.revisions(made.id) == (kept,)


def test_list_shows_last_changed_first(service):
    one, two = service.create("One", "custom", CODE), service.create("Two", "custom", CODE)
    service.save_draft(one.id, "x = 1\n", None)
    assert [item.id for item in service.list()] == [one.id, two.id]
    assert [item.id for item in service.list(limit=1)] == [one.id]


def test_list_names_each_head_and_asks_no_more_for_more_algorithms(service, database):
    asked: list[str] = []

    def listed() -> list[str | None]:
        asked.clear()
        return [item.head_revision_id for item in service.list()]

    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    made = [service.create(f"Number {number}", "custom", CODE) for number in range(3)]
    listed()
    few = len(asked)
    first = service.commit(made[0].id, CODE, None, "First", "Ada")
    second = service.commit(made[0].id, CODE + "\n", None, "Second", "Ada")
    other = service.commit(made[1].id, CODE, None, "First", "Ada")
    assert listed() == [other.id, second.id, None]
    assert len(asked) == few
    assert first.id != second.id


def test_delete_removes_rows_and_repository(service, settings):
    made = service.create("Churn", "custom", CODE)
    kept = service.commit(made.id, CODE, None, "First", "Ada")
    service.delete(made.id)
    assert repositories(settings) == []
    with pytest.raises(NotFound):
        service.get(made.id)
    with pytest.raises(NotFound):
        service.revision(kept.id)


@pytest.mark.parametrize("wanted", ["", "../x", "0" * 32, "--help"])
def test_unknown_id_is_not_found(service, settings, wanted):
    for ask in (service.get, service.revisions, service.revision, service.code, service.delete):
        with pytest.raises(NotFound):
            ask(wanted)
    with pytest.raises(NotFound):
        service.commit(wanted, CODE, None, "First", "Ada")
    assert repositories(settings) == []


def test_code_that_is_not_text_is_refused(service):
    for code in ("x = '\x00'", "x = '\ud800'"):
        with pytest.raises(InvalidInput):
            service.create("Churn", "custom", code)
    with pytest.raises(TooLarge):
        service.create("Churn", "custom", "#" * 300_000)


def test_missing_git_is_named_with_its_remedy(service, monkeypatch):
    made = service.create("Churn", "custom", CODE)
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(Unavailable, match="git"):
        service.commit(made.id, CODE, None, "First", "Ada")


def test_settings_and_hooks_of_the_user_do_not_apply(service, settings, tmp_path, monkeypatch):
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    trap, sprung = hooks / "reference-transaction", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\n")
    trap.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(f"[core]\nhooksPath = {hooks}\n[user]\nname = Mallory\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Mallory")
    made = service.create("Churn", "custom", CODE)
    first = service.commit(made.id, CODE, None, "First", "Ada")
    inner = settings.data_dir / "algorithms" / made.id / "hooks"
    inner.mkdir(exist_ok=True)
    shutil.copy(trap, inner / trap.name)
    service.commit(made.id, "x = 1\n", None, "Second", "Ada")
    assert first.author == "Ada"
    assert not sprung.exists()
