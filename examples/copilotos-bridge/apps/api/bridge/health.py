"""Whether the bridge can do its work: each configured dependency is asked, briefly."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Ping = Callable[[], Awaitable[None]]

NOT_CONFIGURED = "not configured"
_PATIENCE = 2.5
# A flood of probes must not become a flood of pings.
_FRESH = 0.25


@dataclass(frozen=True)
class Health:
    checks: dict[str, str]

    @property
    def healthy(self) -> bool:
        return all(answer in ("ok", NOT_CONFIGURED) for answer in self.checks.values())


class HealthCheck:
    """A dependency whose ping is None is not configured, which is no fault."""

    def __init__(
        self,
        pings: dict[str, Ping | None],
        patience: float = _PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pings = pings
        self._patience = patience
        self._clock = clock
        self._latest: tuple[float, Health] | None = None
        self._lock = asyncio.Lock()

    async def check(self) -> Health:
        async with self._lock:
            if self._latest and self._clock() - self._latest[0] < _FRESH:
                return self._latest[1]
            answers = await asyncio.gather(*(self._ask(ping) for ping in self._pings.values()))
            health = Health(dict(zip(self._pings, answers, strict=True)))
            self._latest = (self._clock(), health)
            return health

    async def _ask(self, ping: Ping | None) -> str:
        if ping is None:
            return NOT_CONFIGURED
        try:
            await asyncio.wait_for(ping(), self._patience)
        except TimeoutError:
            return f"down: no answer within {self._patience:g} s"
        except Exception as error:
            return f"down: {type(error).__name__}"
        return "ok"
