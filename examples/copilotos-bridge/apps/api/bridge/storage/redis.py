"""Conversations in Redis, for an installation without MongoDB."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from redis.asyncio import Redis

from bridge.models import Conversation, Message, User
from bridge.storage.port import NameTakenError


class RedisStore:
    """Records are JSON; sorted sets of equal score keep their identifiers in order."""

    def __init__(self, redis: Redis, prefix: str = "store") -> None:
        self._redis = redis
        self._prefix = prefix

    async def prepare(self) -> None:
        pass

    async def ping(self) -> None:
        await self._redis.ping()

    async def add_user(self, user: User) -> None:
        if not await self._redis.set(self._key("user", user.name), user.password_hash, nx=True):
            raise NameTakenError(user.name)

    async def find_user(self, name: str) -> User | None:
        found = await self._redis.get(self._key("user", name))
        return User(name, found) if found else None

    async def add_conversation(self, conversation: Conversation) -> None:
        await self._add("conversation", conversation, self._key("owned", conversation.owner))

    async def find_conversation(self, identifier: str) -> Conversation | None:
        found = await self._redis.get(self._key("conversation", identifier))
        return Conversation(**json.loads(found)) if found else None

    async def list_conversations(
        self, owner: str, after: str | None, limit: int
    ) -> Sequence[Conversation]:
        highest = "+" if after is None else f"({after}"
        ids = await self._redis.zrevrangebylex(
            self._key("owned", owner), highest, "-", start=0, num=limit
        )
        return [Conversation(**record) for record in await self._records("conversation", ids)]

    async def rename_conversation(self, identifier: str, title: str) -> None:
        if found := await self.find_conversation(identifier):
            record = {**asdict(found), "title": title}
            # Only what is still there: a rename must not bring a deleted conversation back.
            await self._redis.set(
                self._key("conversation", identifier), json.dumps(record), xx=True
            )

    async def delete_conversation(self, identifier: str) -> None:
        found = await self.find_conversation(identifier)
        if found is None:
            return
        listed = self._key("messages", identifier)
        ids = await self._redis.zrange(listed, 0, -1)
        async with self._redis.pipeline(transaction=True) as commands:
            commands.zrem(self._key("owned", found.owner), identifier)
            commands.delete(self._key("conversation", identifier), listed)
            for message in ids:
                commands.delete(self._key("message", message))
            await commands.execute()

    async def add_message(self, message: Message) -> None:
        await self._add("message", message, self._key("messages", message.conversation))

    async def list_messages(
        self, conversation: str, after: str | None, limit: int | None
    ) -> Sequence[Message]:
        lowest = "-" if after is None else f"({after}"
        ids = await self._redis.zrangebylex(
            self._key("messages", conversation), lowest, "+", start=0, num=limit or -1
        )
        return [Message(**record) for record in await self._records("message", ids)]

    async def _add(self, kind: str, record: Conversation | Message, listed: str) -> None:
        async with self._redis.pipeline(transaction=True) as commands:
            commands.set(self._key(kind, record.id), json.dumps(asdict(record)))
            commands.zadd(listed, {record.id: 0})
            await commands.execute()

    async def _records(self, kind: str, ids: Sequence[str]) -> list[dict]:
        if not ids:
            return []
        found = await self._redis.mget([self._key(kind, identifier) for identifier in ids])
        return [json.loads(record) for record in found if record]

    def _key(self, kind: str, name: str) -> str:
        return f"{self._prefix}:{kind}:{name}"
