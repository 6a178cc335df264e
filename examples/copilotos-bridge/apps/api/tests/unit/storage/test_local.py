from __future__ import annotations

import asyncio

import pytest

from bridge.storage.local import LocalShared


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_counting():
    shared = LocalShared()
    assert [await shared.increment("a") for _ in range(3)] == [1, 2, 3]
    assert [await shared.read("a"), await shared.read("b")] == [3, 0]


@pytest.mark.parametrize(("later", "count"), [(0, 2), (9.9, 2), (10, 0), (11, 0)])
async def test_a_count_ends_with_its_lifetime(later, count):
    clock = Clock()
    shared = LocalShared(clock)
    await shared.increment("a", 10)
    await shared.increment("a", 10)
    clock.now += later
    assert await shared.read("a") == count


async def test_counting_on_does_not_prolong_it():
    clock = Clock()
    shared = LocalShared(clock)
    await shared.increment("a", 10)
    clock.now += 9
    await shared.increment("a", 10)
    clock.now += 2
    assert await shared.increment("a", 10) == 1


@pytest.mark.parametrize("value", [0, "", None, [], {"a": [1, 2.5, None]}, "ñ"])
async def test_the_cache_gives_back_what_it_got(value):
    shared = LocalShared()
    await shared.cache("a", value, 10)
    assert await shared.cached("a") == value


@pytest.mark.parametrize(("later", "value"), [(9, "x"), (10, None)])
async def test_what_is_cached_ends(later, value):
    clock = Clock()
    shared = LocalShared(clock)
    await shared.cache("a", "x", 10)
    clock.now += later
    assert await shared.cached("a") == value


async def test_what_is_forgotten_is_gone():
    shared = LocalShared()
    await shared.cache("a", 1, 10)
    await shared.forget("a")
    await shared.forget("a")
    assert await shared.cached("a") is None


@pytest.mark.parametrize("listeners", [1, 2, 10])
async def test_every_listener_hears_every_value(listeners):
    shared = LocalShared()

    async def listen() -> list[int]:
        async with shared.subscribe("a") as values:
            return [await values.next(5) for _ in range(20)]

    async with asyncio.TaskGroup() as tasks:
        heard = [tasks.create_task(listen()) for _ in range(listeners)]
        await asyncio.sleep(0)
        for number in range(20):
            await shared.publish("a", number)
            await shared.publish("b", -number)
    assert [task.result() for task in heard] == [list(range(20))] * listeners


async def test_silence_is_none():
    async with LocalShared().subscribe("a") as values:
        assert await values.next(0.01) is None


async def test_nobody_hears_after_leaving():
    shared = LocalShared()
    async with shared.subscribe("a") as values:
        pass
    await shared.publish("a", 1)
    assert await values.next(0.01) is None
