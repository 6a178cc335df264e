from __future__ import annotations

import asyncio
import json

import pytest

from bridge.routes import streams
from bridge.routes.streams import event


def parsed(text: str) -> list[tuple[str, dict]]:
    events = []
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        events.append((fields["event"], json.loads(fields["data"])))
    return events


@pytest.mark.parametrize(
    ("kind", "data", "identifier", "text"),
    [
        ("end", {}, "", "event: end\ndata: {}\n\n"),
        ("tick", {"n": 1}, "1", 'id: 1\nevent: tick\ndata: {"n": 1}\n\n'),
        ("m", {"t": "a\n\nb"}, "", 'event: m\ndata: {"t": "a\\n\\nb"}\n\n'),
    ],
)
def test_an_event_is_one_block(kind, data, identifier, text):
    assert event(kind, data, identifier) == text


@pytest.mark.parametrize("count", [1, 2, 25])
async def test_a_stream_of_known_length(guest, count):
    answer = await guest.get("/stream", params={"events": count, "interval": 0})
    assert answer.headers["X-Accel-Buffering"] == "no"
    events = parsed(answer.text)
    assert [kind for kind, _ in events] == ["tick"] * count + ["end"]
    assert [data["n"] for _, data in events[:-1]] == list(range(1, count + 1))


async def test_a_stream_keeps_its_interval(guest):
    answer = await guest.get("/stream", params={"events": 4, "interval": 0.3})
    assert answer.elapsed.total_seconds() >= 0.9


@pytest.mark.parametrize(
    "params", [{"events": 0}, {"events": 601}, {"interval": -1}, {"interval": 5.1}]
)
async def test_streams_have_bounds(guest, params):
    assert (await guest.get("/stream", params=params)).status_code == 422


async def test_an_endless_answer_ends_when_the_process_does(guest, services):
    asyncio.get_running_loop().call_later(0.1, services.closing.set)
    answer = await guest.get("/stream", params={"events": 600, "interval": 5})
    assert [kind for kind, _ in parsed(answer.text)] == ["tick", "closing"]


async def test_listeners_hear_messages_until_the_process_ends(ada, services):
    made = (await ada.post("/conversations", json={"title": "t"})).json()
    path = f"/conversations/{made['id']}"
    events = streams._live(services, made["id"])
    assert parsed(await anext(events))[0][0] == "ready"
    for number in range(3):
        posted = (await ada.post(f"{path}/messages", json={"text": f"m{number}"})).json()
        assert parsed_message(await anext(events)) == posted
    services.closing.set()
    assert [parsed(text)[0][0] async for text in events] == ["closing"]


def parsed_message(text: str) -> dict:
    kind, data = parsed(text)[0]
    assert kind == "message"
    return data


async def test_silence_is_broken_by_heartbeats(services, monkeypatch):
    monkeypatch.setattr(streams, "HEARTBEAT", 2.0)
    events = streams._live(services, "quiet")
    await anext(events)
    start = asyncio.get_running_loop().time()
    assert await anext(events) == ": still here\n\n"
    assert asyncio.get_running_loop().time() - start >= 1.9
    await events.aclose()
