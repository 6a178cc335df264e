from __future__ import annotations

import asyncio

import pytest

from tests.integration.conftest import new_name, register


async def pages(client, path: str, limit: int) -> list[dict]:
    seen: list[dict] = []
    cursor = None
    while True:
        params = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = (await client.get(path, params=params)).raise_for_status().json()
        assert len(page["items"]) <= limit
        seen += page["items"]
        cursor = page["next"]
        if not cursor:
            return seen


@pytest.mark.parametrize(
    "title", ["Deploys", "ñandú 密码 🙂", "<b>bold</b>", '{"$gt": ""}', "$where", "a.b", "'; drop"]
)
async def test_a_conversation_is_kept_as_it_was_made(member, title):
    made = (await member.post("/conversations", json={"title": title})).json()
    assert made["title"] == title
    assert (await member.get(f"/conversations/{made['id']}")).json() == made


@pytest.mark.parametrize("limit", [3, 10, 100])
async def test_pages_list_ones_own_newest_first(guest, limit):
    guest.headers["Authorization"] = f"Bearer {await asyncio.to_thread(register, new_name())}"
    made = [
        (await guest.post("/conversations", json={"title": f"c{number}"})).json()
        for number in range(10)
    ]
    assert await pages(guest, "/conversations", limit) == made[::-1]


@pytest.mark.parametrize("limit", [1, 7, 20, 40, 100])
async def test_pages_list_messages_oldest_first(member, talk, limit):
    for number in range(40):
        await member.post(f"{talk}/messages", json={"text": f"m{number}"})
    seen = await pages(member, f"{talk}/messages", limit)
    assert [item["text"] for item in seen] == [f"m{number}" for number in range(40)]


async def test_messages_posted_at_once_are_all_kept(member, talk):
    posts = (member.post(f"{talk}/messages", json={"text": f"m{number}"}) for number in range(30))
    posted = [answer.json() for answer in await asyncio.gather(*posts)]
    seen = await pages(member, f"{talk}/messages", 100)
    assert sorted(item["id"] for item in posted) == [item["id"] for item in seen]


async def test_a_rename_lasts(member, talk):
    await member.patch(talk, json={"title": "Rollbacks"})
    assert (await member.get(talk)).json()["title"] == "Rollbacks"


async def test_what_is_deleted_is_gone(member, talk):
    await member.post(f"{talk}/messages", json={"text": "hello"})
    assert (await member.delete(talk)).status_code == 204
    assert (await member.get(f"{talk}/messages")).status_code == 404


BELOW = ["", "/messages", "/summary", "/search?q=x", "/export", "/events"]


@pytest.mark.parametrize("below", BELOW)
async def test_what_is_anothers_does_not_exist(guest, talk, below):
    assert (await guest.get(f"{talk}{below}")).status_code == 404


@pytest.mark.parametrize("name", ["x", "0" * 24, "%24gt", "F" * 24])
async def test_other_names_are_not_found(member, name):
    assert (await member.get(f"/conversations/{name}")).status_code == 404


@pytest.mark.parametrize("cursor", ["x", "!", "YWZ0ZXI6"])
async def test_a_bad_cursor_is_refused(member, cursor):
    assert (await member.get("/conversations", params={"cursor": cursor})).status_code == 400
