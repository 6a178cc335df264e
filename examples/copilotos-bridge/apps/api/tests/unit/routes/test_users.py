from __future__ import annotations

import pytest

from bridge.access.passwords import hash_password
from bridge.access.sessions import issue_session
from bridge.models import User
from tests.unit.conftest import SECRET

PASSWORD = "correct horse"


@pytest.fixture
async def registered(services) -> str:
    # Cheap to check: how long a hash takes is tested with the hashes.
    await services.store.add_user(User("ada", hash_password(PASSWORD, 1000)))
    return "ada"


async def test_who_registers_can_log_in(guest):
    credentials = {"name": "new-one", "password": PASSWORD}
    assert (await guest.post("/users", json=credentials)).json() == {"name": "new-one"}
    answer = await guest.post("/sessions", json=credentials)
    assert answer.status_code == 201
    bearer = {"Authorization": f"Bearer {answer.json()['token']}"}
    assert (await guest.get("/me", headers=bearer)).json() == {"name": "new-one"}


@pytest.mark.parametrize("name", ["ada", "guest"])
async def test_a_name_is_given_once(guest, registered, name):
    answer = await guest.post("/users", json={"name": name, "password": PASSWORD})
    assert (answer.status_code, answer.json()) == (409, {"detail": "that name is taken"})


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "ada"},
        {"name": "Ada", "password": PASSWORD},
        {"name": "ada", "password": "short"},
        {"name": "ada", "password": PASSWORD, "admin": True},
        [],
        "ada",
    ],
)
@pytest.mark.parametrize("path", ["/users", "/sessions"])
async def test_bad_credentials_are_refused_before_anything_is_done(guest, path, body):
    assert (await guest.post(path, json=body)).status_code == 422


@pytest.mark.parametrize(("name", "password"), [("ada", "wrong horse"), ("nobody", PASSWORD)])
async def test_a_wrong_name_sounds_like_a_wrong_password(guest, registered, name, password):
    answer = await guest.post("/sessions", json={"name": name, "password": password})
    assert (answer.status_code, answer.json()) == (401, {"detail": "wrong name or password"})


async def test_guessing_ends(guest, services, registered):
    tries = [
        await guest.post("/sessions", json={"name": "ada", "password": "wrong horse"})
        for _ in range(services.settings.login_limit + 1)
    ]
    assert [answer.status_code for answer in tries[:-1]] == [401] * (len(tries) - 1)
    assert tries[-1].status_code == 429
    assert int(tries[-1].headers["Retry-After"]) >= 1
    right = await guest.post("/sessions", json={"name": "ada", "password": PASSWORD})
    assert right.status_code == 429


async def test_without_a_session_one_is_a_guest(guest):
    assert (await guest.get("/me")).json() == {"name": "guest"}


@pytest.mark.parametrize(
    "token",
    ["x", "v1.a.b", issue_session("ada", "another", 1e9), issue_session("ada", SECRET, 0.0)],
    ids=["no token", "no signature", "another secret", "ended"],
)
async def test_a_bad_session_is_never_taken_for_a_guest(guest, token):
    answer = await guest.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
