from __future__ import annotations

import asyncio

import pytest


async def test_everything_configured_is_up(guest):
    answer = await guest.get("/health")
    assert answer.status_code == 200
    checks = answer.json()["checks"]
    assert checks["redis"] == "ok"
    # An installation without MongoDB keeps conversations in Redis.
    assert checks["mongodb"] in ("ok", "not configured")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_probes_may_ask_either_way(guest, method):
    assert (await guest.request(method, "/health")).status_code == 200


async def test_a_flood_of_probes_is_answered(guest):
    answers = await asyncio.gather(*(guest.get("/health") for _ in range(100)))
    assert {answer.status_code for answer in answers} == {200}


async def test_every_answer_names_its_release(guest):
    release = (await guest.get("/version")).json()["release"]
    for path in ("/health", "/stats", "/nothing"):
        assert (await guest.get(path)).headers["X-Release"] == release


@pytest.mark.parametrize("seconds", [0.5, 3])
async def test_slow_answers_hold_nobody_up(guest, seconds):
    loop = asyncio.get_running_loop()
    slow = asyncio.create_task(guest.get("/slow", params={"seconds": seconds}))
    await asyncio.sleep(0.1)
    start = loop.time()
    await guest.get("/version")
    assert loop.time() - start < seconds
    assert (await slow).json()["seconds"] == seconds


async def test_counts_only_rise(member, talk):
    before = (await member.get("/stats")).json()
    await member.post(f"{talk}/messages", json={"text": "x"})
    after = (await member.get("/stats")).json()
    assert after["messages"] > before["messages"]
    assert all(after[name] >= before[name] for name in before)
