from __future__ import annotations

import pytest

from bridge import VERSION
from bridge.health import HealthCheck


async def test_health_names_the_release_and_every_check(guest):
    answer = await guest.get("/health")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json() == {
        "status": "ok",
        "release": "r-test",
        "version": VERSION,
        "checks": {"mongodb": "not configured", "redis": "ok"},
    }


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_health_is_503_when_something_is_down(guest, services, method):
    async def down() -> None:
        raise OSError

    services.health = HealthCheck({"redis": down})
    answer = await guest.request(method, "/health")
    assert answer.status_code == 503
    if method == "GET":
        assert answer.json()["checks"] == {"redis": "down: OSError"}


async def test_the_version(guest):
    assert (await guest.get("/version")).json() == {"release": "r-test", "version": VERSION}


@pytest.mark.parametrize("path", ["/health", "/version", "/stats", "/nothing", "/conversations"])
async def test_every_answer_says_which_release_gave_it(guest, path):
    assert (await guest.get(path)).headers["X-Release"] == "r-test"


async def test_what_is_counted(ada):
    assert (await ada.get("/stats")).json() == {"conversations": 0, "messages": 0, "uploads": 0}
    conversation = (await ada.post("/conversations", json={"title": "t"})).json()
    for _ in range(3):
        await ada.post(f"/conversations/{conversation['id']}/messages", json={"text": "x"})
    assert (await ada.get("/stats")).json() == {"conversations": 1, "messages": 3, "uploads": 0}


@pytest.mark.parametrize("seconds", [0, 0.2, 1.5])
async def test_a_slow_answer_takes_its_time(guest, seconds):
    answer = await guest.get("/slow", params={"seconds": seconds})
    assert answer.json() == {"seconds": seconds, "release": "r-test"}
    assert answer.elapsed.total_seconds() >= seconds


@pytest.mark.parametrize("seconds", ["-1", "61", "x", "nan"])
async def test_but_not_for_ever(guest, seconds):
    assert (await guest.get("/slow", params={"seconds": seconds})).status_code == 422


async def test_the_description_lists_every_route(guest):
    paths = (await guest.get("/openapi.json")).json()["paths"]
    assert len(paths) >= 15
    assert all(path.startswith("/api/") for path in paths)
