"""What is put around a user's code, so that the box can say whether the input was changed."""

from __future__ import annotations

from typing import Final

ENTRY: Final = "contract_call"

# Appended, so that the lines of the user's errors stay theirs. The comparison is made in the
# code's own process and is therefore its author's word, not the studio's.
_AFTER: Final = f"""

import json as _contract_json


def _contract_text(value, dumps=_contract_json.dumps):
    try:
        return dumps(value, sort_keys=True)
    except Exception:
        return None


def {ENTRY}(testData, text=_contract_text):
    before = text(testData)
    answer = execute(testData)
    return {{"answer": answer, "unchanged": before is not None and before == text(testData)}}
"""


def wrapped(code: str) -> str:
    """The code with an entry that gives ``answer`` and ``unchanged``."""
    return code + _AFTER
