"""Where a fault passed in the code, without what it quoted: for every log, ours or a library's.

The message of an exception quotes cells, column names and parameters; the log holds none of them.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_DEEPEST = 12


def places(error: BaseException) -> list[str]:
    """The innermost places that the fault passed, as ``file:line function``."""
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


class Record(logging.LogRecord):
    """A log record whose exception has lost its message, whichever handler shows it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        error = self.exc_info[1] if self.exc_info else None
        self.exc_info = None
        if error is not None:
            passed = "".join(f"\n  {place}" for place in places(error))
            self.msg = f"{self.getMessage()} ({type(error).__name__}){passed}"
            self.args = ()


def keep_messages_out() -> None:
    """Make every logger of this process use such records."""
    logging.setLogRecordFactory(Record)


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
        return str(path.relative_to(_ROOT))
    return "/".join(path.parts[-3:])
