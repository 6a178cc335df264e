"""What all processes share through Redis: counters, a cache, live messages, a secret."""

from __future__ import annotations

import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.client import PubSub

PREFIX = "bridge:"


def connect_redis(url: str) -> Redis:
    return Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=2,
        socket_timeout=10,
        health_check_interval=30,
    )


class RedisShared:
    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def ping(self) -> None:
        await self._redis.ping()

    async def increment(self, key: str, lifetime: int = 0) -> int:
        async with self._redis.pipeline(transaction=True) as commands:
            commands.incr(PREFIX + key)
            if lifetime:
                commands.expire(PREFIX + key, lifetime, nx=True)
            return (await commands.execute())[0]

    async def read(self, key: str) -> int:
        return int(await self._redis.get(PREFIX + key) or 0)

    async def cached(self, key: str) -> Any | None:
        found = await self._redis.get(PREFIX + key)
        return None if found is None else json.loads(found)

    async def cache(self, key: str, value: Any, lifetime: int) -> None:
        await self._redis.set(PREFIX + key, json.dumps(value), ex=lifetime)

    async def forget(self, key: str) -> None:
        await self._redis.delete(PREFIX + key)

    async def publish(self, channel: str, value: Any) -> None:
        await self._redis.publish(PREFIX + channel, json.dumps(value))

    @asynccontextmanager
    async def subscribe(self, channel: str) -> AsyncIterator[Subscription]:
        """Entered only once Redis has confirmed: what is published from then on arrives."""
        pubsub = self._redis.pubsub()
        try:
            await pubsub.subscribe(PREFIX + channel)
            await pubsub.get_message(timeout=5)
            yield Subscription(pubsub)
        finally:
            await pubsub.aclose()

    async def secret(self) -> str:
        """One for all colours and made once: a session outlives the release that issued it."""
        await self._redis.set(PREFIX + "secret", secrets.token_hex(32), nx=True)
        return str(await self._redis.get(PREFIX + "secret"))


class Subscription:
    def __init__(self, pubsub: PubSub) -> None:
        self._pubsub = pubsub

    async def next(self, timeout: float) -> Any | None:
        """The next published value, or None when none came in time."""
        found = await self._pubsub.get_message(ignore_subscribe_messages=True, timeout=timeout)
        return None if found is None else json.loads(found["data"])
