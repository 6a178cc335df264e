"""A store that lasts as long as its process: for unit tests and for trying things out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bridge.models import Conversation, Message, User
from bridge.storage.port import NameTakenError


class MemoryStore:
    def __init__(self) -> None:
        self._users: dict[str, User] = {}
        self._conversations: dict[str, Conversation] = {}
        self._messages: dict[str, list[Message]] = defaultdict(list)

    async def prepare(self) -> None:
        pass

    async def ping(self) -> None:
        pass

    async def add_user(self, user: User) -> None:
        if user.name in self._users:
            raise NameTakenError(user.name)
        self._users[user.name] = user

    async def find_user(self, name: str) -> User | None:
        return self._users.get(name)

    async def add_conversation(self, conversation: Conversation) -> None:
        self._conversations[conversation.id] = conversation

    async def find_conversation(self, identifier: str) -> Conversation | None:
        return self._conversations.get(identifier)

    async def list_conversations(
        self, owner: str, after: str | None, limit: int
    ) -> Sequence[Conversation]:
        own = (c for c in self._conversations.values() if c.owner == owner)
        newest = sorted(own, key=lambda c: c.id, reverse=True)
        return [c for c in newest if after is None or c.id < after][:limit]

    async def rename_conversation(self, identifier: str, title: str) -> None:
        self._conversations[identifier] = replace(self._conversations[identifier], title=title)

    async def delete_conversation(self, identifier: str) -> None:
        self._conversations.pop(identifier, None)
        self._messages.pop(identifier, None)

    async def add_message(self, message: Message) -> None:
        self._messages[message.conversation].append(message)

    async def list_messages(
        self, conversation: str, after: str | None, limit: int | None
    ) -> Sequence[Message]:
        oldest = sorted(self._messages[conversation], key=lambda m: m.id)
        return [m for m in oldest if after is None or m.id > after][:limit]
