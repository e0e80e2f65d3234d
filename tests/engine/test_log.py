"""The log says what happened and where, in whose request, and quotes nobody's data."""

from __future__ import annotations

import io
import json
import logging
import sys

import pytest
import structlog

from engine import log
from engine.request import request_id


@pytest.fixture
def written(settings, monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    level, before = logging.root.level, structlog.get_config()
    log.configure(settings.model_copy(update={"log_format": "json"}))
    (ours,) = logging.root.handlers
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.removeHandler(ours)
    logging.setLogRecordFactory(logging.LogRecord)
    logging.root.setLevel(level)
    structlog.configure(**before)


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
        logger.exception("could not read 100%")
    (line,) = written()
    told = json.dumps(line)
    assert "ValueError" in told
    assert "test_log.py" in told
    assert "Anna" not in told


def test_handler_that_a_library_brought_along_quotes_nothing_either(written):
    stream = io.StringIO()
    logger = logging.getLogger("library.with.handler")
    logger.addHandler(logging.StreamHandler(stream))
    try:
        float("Anna Karenina")
    except ValueError:
        logger.exception("could not read %s", "a file")
    assert "could not read a file (ValueError)" in stream.getvalue()
    assert "Anna" not in stream.getvalue()


def test_line_logged_while_a_request_is_answered_carries_its_id(written):
    token = request_id.set("r2")
    logging.getLogger("theirs").warning("slow")
    request_id.reset(token)
    logging.getLogger("theirs").warning("idle")
    slow, idle = written()
    assert slow["request_id"] == "r2"
    assert "request_id" not in idle


def test_line_break_in_a_value_cannot_forge_a_second_line(written):
    structlog.get_logger("studio").info("named", name='x"}\n{"event": "forged"')
    assert len(written()) == 1
