from __future__ import annotations

import random

import pytest

from bridge.access.limits import Limit, RateLimiter, Verdict, seconds_until_allowed, weighted_count
from bridge.storage.local import LocalShared

START = 1_700_000_040.0  # a whole number of minutes


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


def limiter(clock: Clock) -> RateLimiter:
    return RateLimiter(LocalShared(clock), clock)


@pytest.mark.parametrize(
    ("previous", "current", "elapsed", "count"),
    [(0, 0, 0, 0), (10, 0, 0, 10), (10, 0, 0.5, 5), (10, 3, 0.5, 8), (10, 3, 1, 3), (0, 7, 0.9, 7)],
)
def test_the_window_slides(previous, current, elapsed, count):
    assert weighted_count(previous, current, elapsed) == pytest.approx(count)


@pytest.mark.parametrize("requests", [1, 2, 5, 10, 60])
async def test_as_many_as_the_limit_are_allowed(requests):
    limit, take = Limit("t", requests, 60), limiter(Clock()).take
    verdicts = [await take(limit, "ada") for _ in range(requests + 2)]
    assert [verdict.allowed for verdict in verdicts] == [True] * requests + [False] * 2
    assert [verdict.remaining for verdict in verdicts] == [*reversed(range(requests)), 0, 0]


async def test_everyone_has_their_own_count():
    limit, take = Limit("t", 1, 60), limiter(Clock()).take
    assert (await take(limit, "ada")).allowed
    assert (await take(limit, "grace")).allowed
    assert not (await take(limit, "ada")).allowed


async def test_each_limit_has_its_own_count():
    take = limiter(Clock()).take
    assert (await take(Limit("logins", 1, 60), "ada")).allowed
    assert (await take(Limit("messages", 1, 60), "ada")).allowed


@pytest.mark.parametrize(("later", "allowed"), [(1, False), (59, False), (61, False), (120, True)])
async def test_time_gives_room_again(later, allowed):
    clock = Clock()
    limit, take = Limit("t", 5, 60), limiter(clock).take
    for _ in range(6):
        await take(limit, "ada")
    clock.now = START + later
    assert (await take(limit, "ada")).allowed is allowed


@pytest.mark.parametrize("offset", [0, 7, 30, 59])
@pytest.mark.parametrize("extra", [1, 3])
async def test_waiting_as_told_is_enough(offset, extra):
    clock = Clock()
    clock.now += offset
    limit, take = Limit("t", 5, 60), limiter(clock).take
    for _ in range(5 + extra):
        verdict = await take(limit, "ada")
    clock.now += verdict.retry_after
    assert (await take(limit, "ada")).allowed


@pytest.mark.parametrize("seed", range(5))
def test_the_wait_is_never_a_second_too_long_or_short(seed):
    chance = random.Random(seed)
    limit = Limit("t", 10, 60)
    for _ in range(20_000):
        previous, current = chance.randint(1, 30), chance.randint(0, 9)
        elapsed = chance.randrange(60) / 60
        if weighted_count(previous, current + 1, elapsed) <= limit.requests:
            continue
        wait = seconds_until_allowed(previous, current, elapsed, limit)
        then = min(elapsed + wait / 60, 1)
        assert weighted_count(previous, current + 1, then) <= limit.requests + 1e-9
        if wait > 1:
            sooner = elapsed + (wait - 1) / 60
            assert weighted_count(previous, current + 1, sooner) > limit.requests - 1e-9


def test_headers_of_an_allowed_request():
    assert Verdict(True, 10, 4, 0).headers() == {
        "RateLimit-Limit": "10",
        "RateLimit-Remaining": "4",
    }


def test_headers_of_a_refused_one():
    assert Verdict(False, 10, 0, 17).headers()["Retry-After"] == "17"
