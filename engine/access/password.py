"""The one password: hashed by argon2id, checked in the same time right or wrong."""

from __future__ import annotations

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError

from engine.errors import InvalidInput

SHORTEST = 10
LONGEST = 1_000


def hash_password(password: str) -> str:
    """The argon2id hash to put into ``STUDIO_PASSWORD_HASH``.

    Raises:
        InvalidInput: The password is too short to withstand guessing, or absurdly long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise InvalidInput(
            f"A password has {SHORTEST} to {LONGEST} characters.",
            "Choose a longer one; a few unrelated words are good.",
        )
    return PasswordHasher().hash(password.encode(errors="surrogatepass"))


def require_hash(hashed: str) -> None:
    """Refuse a setting that is no argon2 hash, before anyone is locked out by it.

    Raises:
        InvalidInput: It is not one; most often the password itself was set.
    """
    try:
        extract_parameters(hashed)
    except InvalidHashError:
        raise InvalidInput(
            "STUDIO_PASSWORD_HASH is not an argon2 hash.",
            "Make one with `python -m engine hash-password`, and set it in single quotes.",
        ) from None


def is_right(hashed: str, password: str) -> bool:
    """Whether the password is the hashed one; argon2 compares in constant time."""
    if len(password) > LONGEST:
        return False
    try:
        return PasswordHasher().verify(hashed, password.encode(errors="surrogatepass"))
    except VerificationError:
        return False
