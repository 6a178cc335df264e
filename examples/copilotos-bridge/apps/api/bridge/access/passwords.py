"""Passwords as PBKDF2 hashes that say how they were made."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

ITERATIONS = 600_000
_SCHEME = "pbkdf2-sha256"

# Nobody's: checked for a name that does not exist, so that the time taken does not tell.
NOBODY = f"{_SCHEME}${ITERATIONS}${'A' * 22}==${'A' * 43}="


def hash_password(password: str, iterations: int = ITERATIONS) -> str:
    salt = secrets.token_bytes(16)
    return "$".join(
        (_SCHEME, str(iterations), _text(salt), _text(_derive(password, salt, iterations)))
    )


def verify_password(password: str, stored: str) -> bool:
    """False for a hash that is not one of ours, too: a broken record must not let anyone in."""
    try:
        scheme, iterations, salt, expected = stored.split("$")
        if scheme != _SCHEME or not iterations.isdecimal():
            return False
        actual = _derive(password, base64.b64decode(salt, validate=True), int(iterations))
        return hmac.compare_digest(actual, base64.b64decode(expected, validate=True))
    except ValueError:
        return False


def needs_rehash(stored: str) -> bool:
    """Whether the hash is weaker than one made today."""
    parts = stored.split("$")
    return len(parts) != 4 or not parts[1].isdecimal() or int(parts[1]) < ITERATIONS


def _derive(password: str, salt: bytes, iterations: int) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, iterations)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
