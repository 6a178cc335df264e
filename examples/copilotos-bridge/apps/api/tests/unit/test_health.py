from __future__ import annotations

import asyncio

import pytest

from bridge.health import NOT_CONFIGURED, Health, HealthCheck


async def up() -> None:
    pass


async def refused() -> None:
    raise ConnectionRefusedError


async def silent() -> None:
    await asyncio.sleep(60)


@pytest.mark.parametrize(
    ("answers", "healthy"),
    [
        ([], True),
        (["ok"], True),
        (["ok", NOT_CONFIGURED], True),
        ([NOT_CONFIGURED], True),
        (["ok", "down: TimeoutError"], False),
        (["down: x", "down: y"], False),
    ],
)
def test_healthy_is_that_nothing_is_down(answers, healthy):
    assert Health({str(at): answer for at, answer in enumerate(answers)}).healthy is healthy


async def test_every_dependency_is_asked():
    health = await HealthCheck({"mongodb": None, "redis": up, "queue": refused}).check()
    assert health.checks == {
        "mongodb": NOT_CONFIGURED,
        "redis": "ok",
        "queue": "down: ConnectionRefusedError",
    }


@pytest.mark.parametrize("patience", [0.05, 0.5, 2.5])
async def test_silence_is_down_once_patience_ends(patience):
    start = asyncio.get_running_loop().time()
    health = await HealthCheck({"redis": silent}, patience).check()
    took = asyncio.get_running_loop().time() - start
    assert health.checks == {"redis": f"down: no answer within {patience:g} s"}
    assert patience * 0.9 <= took < patience + 2


async def test_dependencies_are_asked_at_the_same_time():
    async def takes_a_while() -> None:
        await asyncio.sleep(0.4)

    start = asyncio.get_running_loop().time()
    await HealthCheck({str(at): takes_a_while for at in range(10)}).check()
    assert asyncio.get_running_loop().time() - start < 2


async def test_a_flood_of_probes_is_one_ping():
    pings = 0

    async def counted() -> None:
        nonlocal pings
        pings += 1
        await asyncio.sleep(0.01)

    check = HealthCheck({"redis": counted}, clock=lambda: 5.0)
    await asyncio.gather(*(check.check() for _ in range(50)))
    assert pings == 1


async def test_an_answer_is_believed_for_a_moment_only():
    now = 0.0
    answers = iter([up, refused])
    pings = {"redis": lambda: next(answers)()}
    check = HealthCheck(pings, clock=lambda: now)
    assert (await check.check()).healthy
    now = 0.24
    assert (await check.check()).healthy
    now = 0.26
    assert not (await check.check()).healthy
