"""The log says what happened and where, in whose request, and quotes nobody's data."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest
import structlog

from engine import log


@pytest.fixture
def written(settings, monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    level = logging.root.level
    log.configure(settings.model_copy(update={"log_format": "json"}))
    (ours,) = logging.root.handlers
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.removeHandler(ours)
    logging.root.setLevel(level)
    structlog.reset_defaults()


def test_event_carries_the_request_it_belongs_to(written):
    with structlog.contextvars.bound_contextvars(request_id="r1"):
        structlog.get_logger("studio").info("done", rows=3)
    (line,) = written()
    assert (line["event"], line["request_id"], line["rows"]) == ("done", "r1", 3)


@pytest.mark.parametrize("logger", [structlog.get_logger("ours"), logging.getLogger("theirs")])
def test_exception_is_logged_by_type_and_place_without_the_value_it_quotes(written, logger):
    try:
        float("Anna Karenina")
    except ValueError:
        logger.exception("could not read")
    (line,) = written()
    assert line["error"] == "ValueError"
    assert "test_log.py" in line["at"][-1]
    assert "Anna" not in json.dumps(line)


def test_line_break_in_a_value_cannot_forge_a_second_line(written):
    structlog.get_logger("studio").info("named", name='x"}\n{"event": "forged"')
    assert len(written()) == 1
