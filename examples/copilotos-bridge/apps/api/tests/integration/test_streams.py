from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from websockets.asyncio.client import connect

from tests.integration.conftest import API_URL, WEB_URL

# Straight to the API, and through the site as a browser without a proxy would.
ADDRESSES = [API_URL, WEB_URL]


async def events_of(answer: httpx.Response) -> AsyncIterator[tuple[str, dict]]:
    kind = ""
    async for line in answer.aiter_lines():
        if line.startswith("event: "):
            kind = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield kind, json.loads(line.removeprefix("data: "))


@pytest.mark.parametrize("address", ADDRESSES, ids=["api", "site"])
@pytest.mark.parametrize("count", [1, 10])
async def test_events_come_one_by_one(guest, address, count):
    loop = asyncio.get_running_loop()
    times = []
    params = {"events": count, "interval": 0.2}
    async with guest.stream("GET", f"{address}/api/stream", params=params) as answer:
        async for kind, _ in events_of(answer):
            if kind == "tick":
                times.append(loop.time())
    assert len(times) == count
    # Held back by something on the way, all would come at the end.
    assert times[-1] - times[0] >= 0.2 * (count - 1) * 0.8


@pytest.mark.parametrize("address", ADDRESSES, ids=["api", "site"])
async def test_listeners_hear_what_others_write(member, talk, address):
    async with member.stream("GET", f"{address}/api{talk}/events", timeout=30) as answer:
        events = events_of(answer)
        assert (await anext(events))[0] == "ready"
        for number in range(5):
            posted = (await member.post(f"{talk}/messages", json={"text": f"m{number}"})).json()
            assert await anext(events) == ("message", posted)


async def test_every_listener_hears_it(member, talk):
    ready = asyncio.Semaphore(0)

    async def listen() -> dict:
        async with member.stream("GET", f"{talk}/events", timeout=30) as answer:
            async for kind, data in events_of(answer):
                if kind == "message":
                    return data
                ready.release()
        raise AssertionError("the stream ended")

    async with asyncio.TaskGroup() as tasks:
        heard = [tasks.create_task(listen()) for _ in range(8)]
        for _ in heard:
            await ready.acquire()
        posted = (await member.post(f"{talk}/messages", json={"text": "hello"})).json()
    assert [task.result() for task in heard] == [posted] * 8


@pytest.mark.parametrize("address", ADDRESSES, ids=["api", "site"])
@pytest.mark.parametrize("texts", [["a"], ["a", "ñ", "🙂", "x" * 10_000], list("abcdefghij")])
async def test_a_websocket_gives_back_what_it_gets(address, texts):
    async with connect(f"{address.replace('http', 'ws', 1)}/api/ws") as socket:
        assert json.loads(await socket.recv())["type"] == "hello"
        for number, text in enumerate(texts, 1):
            await socket.send(text)
            echoed = json.loads(await socket.recv())
            assert (echoed["n"], echoed["text"]) == (number, text)
