"""Rate limits: a window that slides, from the counts of two fixed ones."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Counters(Protocol):
    async def increment(self, key: str, lifetime: int) -> int:
        """Adds one and returns the new count; the key ends `lifetime` seconds after its start."""
        ...

    async def read(self, key: str) -> int: ...


@dataclass(frozen=True)
class Limit:
    name: str
    requests: int
    seconds: int


@dataclass(frozen=True)
class Verdict:
    allowed: bool
    limit: int
    remaining: int
    retry_after: int

    def headers(self) -> dict[str, str]:
        head = {"RateLimit-Limit": str(self.limit), "RateLimit-Remaining": str(self.remaining)}
        return head if self.allowed else {**head, "Retry-After": str(self.retry_after)}


def weighted_count(previous: int, current: int, elapsed: float) -> float:
    """The count of the sliding window: what it still covers of the previous one, and ours."""
    return previous * (1 - elapsed) + current


def seconds_until_allowed(previous: int, current: int, elapsed: float, limit: Limit) -> int:
    """How long until one more request fits, in whole seconds, at least one."""
    room = limit.requests - 1
    if current <= room:
        wait = (1 - (room - current) / previous - elapsed) * limit.seconds if previous else 0.0
    else:
        # Our own count only fades in the next window.
        wait = (1 - elapsed + 1 - room / current) * limit.seconds
    return max(1, math.ceil(wait))


class RateLimiter:
    def __init__(self, counters: Counters, clock: Callable[[], float] = time.time) -> None:
        self._counters = counters
        self._clock = clock

    async def take(self, limit: Limit, who: str) -> Verdict:
        """Counts one request of `who`, refused ones too: hammering does not help."""
        window, offset = divmod(self._clock(), limit.seconds)
        elapsed = offset / limit.seconds
        key = f"limit:{limit.name}:{who}:"
        current = await self._counters.increment(f"{key}{int(window)}", 2 * limit.seconds)
        previous = await self._counters.read(f"{key}{int(window) - 1}")
        used = weighted_count(previous, current, elapsed)
        remaining = max(0, math.floor(limit.requests - used))
        if used <= limit.requests:
            return Verdict(True, limit.requests, remaining, 0)
        return Verdict(
            False, limit.requests, 0, seconds_until_allowed(previous, current, elapsed, limit)
        )
