"""The shared part within one process: for unit tests and for trying things out."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any


class LocalShared:
    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._values: dict[str, tuple[Any, float]] = {}
        self._listeners: dict[str, list[asyncio.Queue[str]]] = defaultdict(list)

    async def ping(self) -> None:
        pass

    async def increment(self, key: str, lifetime: int = 0) -> int:
        value, end = self._live(key) or (0, self._clock() + lifetime if lifetime else float("inf"))
        self._values[key] = (value + 1, end)
        return value + 1

    async def read(self, key: str) -> int:
        found = self._live(key)
        return found[0] if found else 0

    async def cached(self, key: str) -> Any | None:
        found = self._live(key)
        return json.loads(found[0]) if found else None

    async def cache(self, key: str, value: Any, lifetime: int) -> None:
        self._values[key] = (json.dumps(value), self._clock() + lifetime)

    async def forget(self, key: str) -> None:
        self._values.pop(key, None)

    async def publish(self, channel: str, value: Any) -> None:
        for queue in self._listeners[channel]:
            queue.put_nowait(json.dumps(value))

    @asynccontextmanager
    async def subscribe(self, channel: str) -> AsyncIterator[LocalSubscription]:
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._listeners[channel].append(queue)
        try:
            yield LocalSubscription(queue)
        finally:
            self._listeners[channel].remove(queue)

    async def secret(self) -> str:
        return "a secret of this process only"

    def _live(self, key: str) -> tuple[Any, float] | None:
        found = self._values.get(key)
        return found if found and found[1] > self._clock() else None


class LocalSubscription:
    def __init__(self, queue: asyncio.Queue[str]) -> None:
        self._queue = queue

    async def next(self, timeout: float) -> Any | None:
        try:
            return json.loads(await asyncio.wait_for(self._queue.get(), timeout))
        except TimeoutError:
            return None
