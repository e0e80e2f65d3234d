"""The published folder is whole: every program has its group, its route or its expectation."""

from __future__ import annotations

import ast
import re

from engine.attacks import corpus
from engine.attacks.corpus import FOLDER


def test_every_hostile_program_has_a_group_and_every_group_has_programs():
    among = corpus.groups()
    used = {corpus.group_of(program, among).name for program in corpus.hostile()}
    assert used == {group.name for group in among}


def test_every_prefix_of_a_group_fits_a_program():
    names = [program.name for program in corpus.hostile()]
    idle = [
        prefix
        for group in corpus.groups()
        for prefix in group.prefixes
        if not any(name.startswith(prefix) for name in names)
    ]
    assert idle == []


def test_boundary_programs_and_expectations_fit_each_other():
    files = {path.stem for path in (FOLDER / "boundary").glob("*.py")}
    assert {program.name for program in corpus.boundary()} == files
    assert len(files) >= 25


def test_boundary_programs_say_their_route_and_define_execute():
    for program in corpus.boundary():
        assert program.code.startswith("# route: ")
        names = [getattr(node, "name", "") for node in ast.parse(program.code).body]
        assert "execute" in names


def test_program_is_read_as_it_is_written():
    programs = {program.name: program for program in corpus.hostile()}
    assert "\r" in programs["carriage_return"].code
    assert programs["open_builtin"].route == "open, plainly"


def test_the_folders_own_description_counts_right():
    text = (FOLDER / "README.md").read_text("utf-8")
    told = {name: int(n) for name, n in re.findall(r"^\| `(\w+)/` \| (\d+) \|", text, re.MULTILINE)}
    folders = [path for path in FOLDER.iterdir() if path.is_dir()]
    assert told == {path.name: len(list(path.glob("*.py"))) for path in folders}
