"""What a request works with, put together once per process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Annotated, Protocol

from fastapi import Depends
from starlette.requests import HTTPConnection

from bridge.access.limits import Counters, Limit, RateLimiter
from bridge.health import HealthCheck
from bridge.settings import Settings
from bridge.storage.local import LocalShared
from bridge.storage.memory import MemoryStore
from bridge.storage.mongo import MongoStore, connect_mongo
from bridge.storage.port import Store
from bridge.storage.redis import RedisStore
from bridge.storage.shared import RedisShared, connect_redis


class Shared(Counters, Protocol):
    async def ping(self) -> None: ...
    async def cached(self, key: str): ...
    async def cache(self, key: str, value, lifetime: int) -> None: ...
    async def publish(self, channel: str, value) -> None: ...
    def subscribe(self, channel: str): ...
    async def secret(self) -> str: ...


@dataclass
class Services:
    settings: Settings
    store: Store
    shared: Shared
    health: HealthCheck
    limiter: RateLimiter
    # Set when the process is asked to end: endless answers end, and clients reconnect elsewhere.
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def message_limit(self) -> Limit:
        return Limit("messages", self.settings.message_limit, 60)

    @property
    def login_limit(self) -> Limit:
        return Limit("logins", self.settings.login_limit, 60)

    async def session_secret(self) -> str:
        return self.settings.secret or await self.shared.secret()


def local_services(settings: Settings) -> Services:
    """Everything within this process, for unit tests."""
    shared = LocalShared()
    health = HealthCheck({"mongodb": None, "redis": shared.ping})
    return Services(settings, MemoryStore(), shared, health, RateLimiter(shared))


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Connects lazily: the process starts, and says it is unhealthy, while a database is away."""
    redis = connect_redis(settings.redis_url)
    mongo = connect_mongo(settings.mongodb_url) if settings.mongodb_url else None
    shared = RedisShared(redis)
    store: Store = MongoStore(mongo, settings.mongodb_database) if mongo else RedisStore(redis)
    health = HealthCheck({"mongodb": store.ping if mongo else None, "redis": shared.ping})
    services = Services(settings, store, shared, health, RateLimiter(shared))
    preparing = asyncio.create_task(_prepare(store))
    try:
        yield services
    finally:
        preparing.cancel()
        await redis.aclose()
        if mongo:
            await mongo.close()


async def _prepare(store: Store) -> None:
    """Indexes make lists fast but nothing waits for them, so a database may also come late."""
    while True:
        try:
            return await store.prepare()
        except Exception as error:
            print(f"The store cannot be prepared yet: {type(error).__name__}", flush=True)
            await asyncio.sleep(2)


def _services(connection: HTTPConnection) -> Services:
    return connection.app.state.services


InServices = Annotated[Services, Depends(_services)]
