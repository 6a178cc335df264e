"""Conversations in MongoDB."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from pymongo import ASCENDING, DESCENDING, AsyncMongoClient
from pymongo.errors import DuplicateKeyError

from bridge.models import Conversation, Message, User
from bridge.storage.port import NameTakenError

Record = TypeVar("Record", Conversation, Message)


def connect_mongo(url: str) -> AsyncMongoClient[dict[str, Any]]:
    """Gives up on a server that does not answer soon: a probe is waiting for the health check."""
    return AsyncMongoClient(
        url, serverSelectionTimeoutMS=2000, connectTimeoutMS=2000, socketTimeoutMS=10_000
    )


class MongoStore:
    def __init__(self, client: AsyncMongoClient[dict[str, Any]], database: str) -> None:
        self._admin = client.admin
        self._users = client[database]["users"]
        self._conversations = client[database]["conversations"]
        self._messages = client[database]["messages"]

    async def prepare(self) -> None:
        await self._conversations.create_index([("owner", ASCENDING), ("_id", DESCENDING)])
        await self._messages.create_index([("conversation", ASCENDING), ("_id", ASCENDING)])

    async def ping(self) -> None:
        await self._admin.command("ping")

    async def add_user(self, user: User) -> None:
        try:
            await self._users.insert_one({"_id": user.name, "password_hash": user.password_hash})
        except DuplicateKeyError as error:
            raise NameTakenError(user.name) from error

    async def find_user(self, name: str) -> User | None:
        found = await self._users.find_one({"_id": name})
        return User(found["_id"], found["password_hash"]) if found else None

    async def add_conversation(self, conversation: Conversation) -> None:
        await self._conversations.insert_one(_document(conversation))

    async def find_conversation(self, identifier: str) -> Conversation | None:
        found = await self._conversations.find_one({"_id": identifier})
        return _record(Conversation, found) if found else None

    async def list_conversations(
        self, owner: str, after: str | None, limit: int
    ) -> Sequence[Conversation]:
        query: dict[str, Any] = {"owner": owner}
        if after is not None:
            query["_id"] = {"$lt": after}
        cursor = self._conversations.find(query).sort("_id", DESCENDING).limit(limit)
        return [_record(Conversation, found) async for found in cursor]

    async def rename_conversation(self, identifier: str, title: str) -> None:
        await self._conversations.update_one({"_id": identifier}, {"$set": {"title": title}})

    async def delete_conversation(self, identifier: str) -> None:
        # Messages last: without its conversation nobody can reach or add one.
        await self._conversations.delete_one({"_id": identifier})
        await self._messages.delete_many({"conversation": identifier})

    async def add_message(self, message: Message) -> None:
        await self._messages.insert_one(_document(message))

    async def list_messages(
        self, conversation: str, after: str | None, limit: int | None
    ) -> Sequence[Message]:
        query: dict[str, Any] = {"conversation": conversation}
        if after is not None:
            query["_id"] = {"$gt": after}
        cursor = self._messages.find(query).sort("_id", ASCENDING).limit(limit or 0)
        return [_record(Message, found) async for found in cursor]


def _document(record: Conversation | Message) -> dict[str, Any]:
    fields = asdict(record)
    return {"_id": fields.pop("id"), **fields}


def _record(kind: type[Record], document: Mapping[str, Any]) -> Record:
    fields = dict(document)
    return kind(id=fields.pop("_id"), **fields)
