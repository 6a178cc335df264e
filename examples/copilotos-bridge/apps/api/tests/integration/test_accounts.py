from __future__ import annotations

import asyncio

import pytest

from tests.integration.conftest import PASSWORD, new_name, register


async def test_an_account_opens_a_session(guest):
    name = new_name()
    bearer = {"Authorization": f"Bearer {await asyncio.to_thread(register, name)}"}
    assert (await guest.get("/me", headers=bearer)).json() == {"name": name}


async def test_of_many_who_want_a_name_one_gets_it(guest):
    credentials = {"name": new_name(), "password": PASSWORD}
    answers = await asyncio.gather(*(guest.post("/users", json=credentials) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409, 409]


@pytest.mark.parametrize("password", ["wrong horse", "Correct horse", "correct horse "])
async def test_a_wrong_password_is_refused(guest, password):
    name = new_name()
    await guest.post("/users", json={"name": name, "password": PASSWORD})
    answer = await guest.post("/sessions", json={"name": name, "password": password})
    assert answer.status_code == 401


async def test_guessing_ends(guest):
    credentials = {"name": new_name(), "password": "wrong horse"}
    first = await guest.post("/sessions", json=credentials)
    limit = int(first.headers.get("RateLimit-Limit", "10"))
    rest = [await guest.post("/sessions", json=credentials) for _ in range(limit)]
    assert rest[-1].status_code == 429
    assert int(rest[-1].headers["Retry-After"]) >= 1


async def test_a_changed_token_is_refused(guest, token):
    bearer = {"Authorization": f"Bearer {token[:-4]}AAAA"}
    assert (await guest.get("/me", headers=bearer)).status_code == 401


async def test_without_a_token_one_is_a_guest(guest):
    assert (await guest.get("/me")).json() == {"name": "guest"}
