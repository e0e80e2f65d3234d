"""The text of a key: a look-up part, a secret part, and the hash that is kept of it.

The secret has 256 random bits, so no slow hash is needed to keep it from being guessed. The hash is
keyed with a secret of the server: who can write to the database alone cannot plant a key.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

PREFIX = "algo"
_TEXT = re.compile(rf"{PREFIX}_([0-9a-f]{{16}})_([A-Za-z0-9_-]{{43}})")


def make() -> tuple[str, str, str]:
    """A new key: its id, its secret part, and its whole text."""
    key_id, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
    return key_id, secret, f"{PREFIX}_{key_id}_{secret}"


def parse(text: str) -> tuple[str, str] | None:
    """The id and the secret part of a key's text; None when it is none."""
    found = _TEXT.fullmatch(text)
    return (found[1], found[2]) if found else None


def digest(server_secret: bytes, key_id: str, secret: str) -> str:
    """What is kept of a secret part."""
    return hmac.new(server_secret, f"{key_id}:{secret}".encode(), hashlib.sha256).hexdigest()


def is_same(one: str, other: str) -> bool:
    """Whether two hashes are the same, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


def server_secret(given: str, folder: Path) -> bytes:
    """The server's secret: the given one, or one that is made once and kept in the data folder."""
    if given:
        return given.encode()
    path = folder / "secret.key"
    folder.mkdir(parents=True, exist_ok=True)
    fresh = secrets.token_hex(32).encode()
    staged = folder / f".secret-{os.getpid()}-{secrets.token_hex(4)}"
    if not path.exists():
        staged.write_bytes(fresh)
        staged.chmod(0o600)
        try:
            os.link(staged, path)  # whoever comes first; the others read what is there
        except FileExistsError:
            pass
        finally:
            staged.unlink()
    return path.read_bytes()
