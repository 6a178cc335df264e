"""Session tokens: signed, with an end, and valid in every process that has the secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time

LIFETIME = 12 * 3600
_VERSION = "v1"


class InvalidSessionError(ValueError):
    """Why a token is not accepted."""


def issue_session(
    name: str, secret: str, now: float | None = None, lifetime: int = LIFETIME
) -> str:
    start = time.time() if now is None else now
    payload = json.dumps({"name": name, "until": int(start) + lifetime}, separators=(",", ":"))
    body = _encode(payload.encode())
    return f"{_VERSION}.{body}.{_sign(body, secret)}"


def read_session(token: str, secret: str, now: float | None = None) -> str:
    """The name in a valid token; the signature is checked before anything in it is believed."""
    parts = token.split(".")
    if len(parts) != 3 or parts[0] != _VERSION:
        raise InvalidSessionError("not a session token")
    _, body, signature = parts
    if not hmac.compare_digest(signature.encode(), _sign(body, secret).encode()):
        raise InvalidSessionError("the signature does not match")
    payload = json.loads(_decode(body))
    if payload["until"] <= (time.time() if now is None else now):
        raise InvalidSessionError("the session has ended")
    return payload["name"]


def _sign(body: str, secret: str) -> str:
    return _encode(
        hmac.new(secret.encode(), f"{_VERSION}.{body}".encode(), hashlib.sha256).digest()
    )


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _decode(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise InvalidSessionError("not a session token") from error
