"""The log: one line per event, with the request or run that it belongs to, and no user data.

Exceptions are logged as their type and the places in the code they passed, never with their
message: messages quote cells, column names and parameters.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

from engine.request import request_id
from engine.settings import ROOT, Settings

_DEEPEST = 12


def configure(settings: Settings) -> None:
    """Send every log, ours and the libraries', to standard error in one form."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        _with_request,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _places_instead_of_messages,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(settings.log_level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(settings),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level)
    logging.setLogRecordFactory(_Record)
    for noisy in ("alembic", "docker", "urllib3", "watchdog"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


class _Record(logging.LogRecord):
    """A record whose exception has no message, also for handlers that libraries bring along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        error = self.exc_info[1] if self.exc_info else None
        self.exc_info = None
        if error is not None:
            places = "".join(f"\n  {place}" for place in _places(error))
            self.msg = f"{self.getMessage()} ({type(error).__name__}){places}"
            self.args = ()


def adopt(*names: str) -> None:
    """Take over loggers of libraries that brought their own handlers."""
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in names:
            logger = logging.getLogger(name)
            logger.handlers = []
            logger.propagate = True


def _renderer(settings: Settings) -> structlog.typing.Processor:
    is_person = settings.log_format == "console" or (
        settings.log_format == "auto" and sys.stderr.isatty()
    )
    if is_person:
        return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    return structlog.processors.JSONRenderer()


def _with_request(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    if (current := request_id.get()) is not None:
        event.setdefault("request_id", current)
    return event


def _places_instead_of_messages(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["at"] = _places(error)
    return event


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(ROOT) and ".venv" not in path.parts:
        return str(path.relative_to(ROOT))
    return "/".join(path.parts[-3:])
