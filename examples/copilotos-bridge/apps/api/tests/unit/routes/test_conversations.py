from __future__ import annotations

import pytest

from tests.unit.builders import identifier


async def made(client, title: str = "Deploys") -> dict:
    answer = await client.post("/conversations", json={"title": title})
    assert answer.status_code == 201
    return answer.json()


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Deploys", "Deploys"), (" a\nb ", "a b"), ("x" * 300, "x" * 119 + "…"), ("<b>", "<b>")],
)
async def test_a_conversation_is_made_and_found(ada, title, kept):
    conversation = await made(ada, title)
    assert (conversation["title"], conversation["owner"]) == (kept, "ada")
    assert (await ada.get(f"/conversations/{conversation['id']}")).json() == conversation


@pytest.mark.parametrize(
    ("body", "status"),
    [({}, 422), ({"title": "x" * 501}, 422), ({"title": 1}, 422), ({"title": " "}, 400)],
)
async def test_what_is_no_title_is_refused(ada, body, status):
    conversation = await made(ada)
    assert (await ada.post("/conversations", json=body)).status_code == status
    path = f"/conversations/{conversation['id']}"
    assert (await ada.patch(path, json=body)).status_code == status


@pytest.mark.parametrize("count", [0, 1, 20, 21, 45])
@pytest.mark.parametrize("limit", [7, 20, 100])
async def test_pages_list_all_of_ones_own_newest_first(ada, grace, count, limit):
    await made(grace, "somebody else's")
    ids = [(await made(ada, f"c{number}"))["id"] for number in range(count)]
    seen, cursor = [], None
    while True:
        params = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = (await ada.get("/conversations", params=params)).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if not cursor:
            break
    assert seen == ids[::-1]


@pytest.mark.parametrize(("params", "status"), [({"limit": 0}, 422), ({"cursor": "x"}, 400)])
async def test_bad_pages_are_refused(ada, params, status):
    assert (await ada.get("/conversations", params=params)).status_code == status


async def test_a_rename(ada):
    conversation = await made(ada)
    path = f"/conversations/{conversation['id']}"
    renamed = {**conversation, "title": "Rollbacks"}
    assert (await ada.patch(path, json={"title": "Rollbacks"})).json() == renamed
    assert (await ada.get(path)).json() == renamed


async def test_what_is_deleted_is_gone(ada):
    path = f"/conversations/{(await made(ada))['id']}"
    assert (await ada.delete(path)).status_code == 204
    assert (await ada.delete(path)).status_code == 404
    assert (await ada.get("/conversations")).json()["items"] == []


BELOW = ["", "/messages", "/summary", "/search?q=x", "/context?budget=1", "/export", "/events"]


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("whose", ["nobody's", "another's", "not an identifier"])
async def test_what_is_not_ones_own_does_not_exist(ada, grace, whose, below):
    names = {
        "nobody's": identifier(7),
        "another's": (await made(grace))["id"],
        "not an identifier": "x",
    }
    answer = await ada.get(f"/conversations/{names[whose]}{below}")
    assert (answer.status_code, answer.json()) == (404, {"detail": "no such conversation"})


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
async def test_nobody_changes_what_is_anothers(ada, grace, method):
    conversation = await made(grace)
    path = f"/conversations/{conversation['id']}"
    answer = await ada.request(method, path, json={"title": "mine"})
    assert answer.status_code == 404
    assert (await grace.get(path)).json() == conversation
