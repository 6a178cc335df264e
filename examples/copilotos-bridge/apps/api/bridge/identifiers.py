"""Identifiers that sort by the time they were made, also between processes."""

from __future__ import annotations

import re
import secrets
import threading
import time

_PATTERN = re.compile(r"^[0-9a-f]{24}$")
_lock = threading.Lock()
_last = 0


def new_identifier(now_ms: int | None = None) -> str:
    """48 bits of milliseconds and 48 of chance; strictly rising within a process."""
    global _last
    millis = int(time.time() * 1000) if now_ms is None else now_ms
    candidate = (millis << 48) | secrets.randbits(47)
    with _lock:
        if now_ms is None:
            candidate = max(candidate, _last + 1)
            _last = candidate
    return f"{candidate:024x}"


def is_identifier(text: str) -> bool:
    return _PATTERN.match(text) is not None and "\n" not in text


def made_at(identifier: str) -> float:
    """Seconds since the epoch when the identifier was made."""
    return (int(identifier, 16) >> 48) / 1000
