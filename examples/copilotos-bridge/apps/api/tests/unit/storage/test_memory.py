from __future__ import annotations

import pytest

from bridge.models import User
from bridge.storage.memory import MemoryStore
from bridge.storage.port import NameTakenError
from tests.unit.builders import conversation, identifier, message


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


async def test_a_user_is_found_by_name(store):
    await store.add_user(User("ada", "hash"))
    assert await store.find_user("ada") == User("ada", "hash")
    assert await store.find_user("grace") is None


async def test_a_name_is_given_once(store):
    await store.add_user(User("ada", "first"))
    with pytest.raises(NameTakenError):
        await store.add_user(User("ada", "second"))
    assert await store.find_user("ada") == User("ada", "first")


@pytest.mark.parametrize(
    ("after", "limit", "numbers"),
    [
        (None, 10, [5, 4, 3, 2, 1]),
        (None, 2, [5, 4]),
        (4, 10, [3, 2, 1]),
        (4, 2, [3, 2]),
        (1, 10, []),
        (9, 1, [5]),
    ],
)
async def test_conversations_are_listed_newest_first(store, after, limit, numbers):
    for number in (2, 5, 1, 4, 3):
        await store.add_conversation(conversation(number))
    await store.add_conversation(conversation(6, owner="grace"))
    seen = await store.list_conversations("ada", after and identifier(after), limit)
    assert [item.id for item in seen] == [identifier(number) for number in numbers]


@pytest.mark.parametrize(
    ("after", "limit", "numbers"),
    [
        (None, None, [1, 2, 3, 4, 5]),
        (None, 2, [1, 2]),
        (2, None, [3, 4, 5]),
        (2, 2, [3, 4]),
        (5, 2, []),
    ],
)
async def test_messages_are_listed_oldest_first(store, after, limit, numbers):
    for number in (2, 5, 1, 4, 3):
        await store.add_message(message(number))
    await store.add_message(message(6, into=2))
    seen = await store.list_messages(identifier(1), after and identifier(after), limit)
    assert [item.id for item in seen] == [identifier(number) for number in numbers]


async def test_a_rename_changes_the_title_alone(store):
    await store.add_conversation(conversation(1))
    await store.rename_conversation(identifier(1), "Rollbacks")
    assert await store.find_conversation(identifier(1)) == conversation(1, title="Rollbacks")


async def test_a_conversation_takes_its_messages_along(store):
    await store.add_conversation(conversation(1))
    await store.add_message(message(1))
    await store.delete_conversation(identifier(1))
    await store.delete_conversation(identifier(1))
    assert await store.find_conversation(identifier(1)) is None
    assert await store.list_messages(identifier(1), None, None) == []
