from __future__ import annotations

import pytest

from bridge.access.limits import RateLimiter
from bridge.text.rendering import render
from bridge.text.tokenizer import bridge_tokenizer


@pytest.fixture
async def talk(ada) -> str:
    made = (await ada.post("/conversations", json={"title": "Deploys"})).json()
    return f"/conversations/{made['id']}"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("hello", "hello"),
        ("a\r\nb  ", "a\nb"),
        ("# Title\n- one\n- two", "# Title\n- one\n- two"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("ñandú 🙂", "ñandú 🙂"),
        ("x" * 20_000, "x" * 20_000),
    ],
)
async def test_a_message_is_kept_counted_and_shown(ada, talk, text, kept):
    posted = (await ada.post(f"{talk}/messages", json={"text": text})).json()
    assert posted["text"] == kept
    assert posted["author"] == "ada"
    assert posted["tokens"] == bridge_tokenizer().count(kept)
    assert posted["html"] == render(kept)
    assert (await ada.get(f"{talk}/messages")).json() == {"items": [posted], "next": None}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"text": None}, 422),
        ({"text": "x" * 20_001}, 422),
        ({"text": "x", "author": "grace"}, 422),
        ({"text": " \n "}, 400),
    ],
)
async def test_what_is_no_message_is_refused(ada, talk, body, status):
    assert (await ada.post(f"{talk}/messages", json=body)).status_code == status
    assert (await ada.get(f"{talk}/messages")).json()["items"] == []


@pytest.mark.parametrize("limit", [1, 4, 5, 6, 12, 100])
async def test_pages_list_all_oldest_first(ada, talk, limit):
    for number in range(12):
        await ada.post(f"{talk}/messages", json={"text": f"m{number}"})
    seen, cursor = [], None
    while True:
        params = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = (await ada.get(f"{talk}/messages", params=params)).json()
        seen += [item["text"] for item in page["items"]]
        cursor = page["next"]
        if not cursor:
            break
    assert seen == [f"m{number}" for number in range(12)]


async def test_a_message_is_announced(ada, talk, services):
    channel = f"conversation:{talk.rsplit('/', 1)[1]}"
    async with services.shared.subscribe(channel) as heard:
        posted = (await ada.post(f"{talk}/messages", json={"text": "hello"})).json()
        assert await heard.next(1) == posted


async def test_too_many_are_refused_and_not_kept(ada, talk, services):
    # The clock stands still, so that no minute ends within the test.
    services.limiter = RateLimiter(services.shared, lambda: 0.0)
    most = services.settings.message_limit
    answers = [await ada.post(f"{talk}/messages", json={"text": "x"}) for _ in range(most + 2)]
    assert [answer.status_code for answer in answers] == [201] * most + [429] * 2
    assert answers[0].headers["RateLimit-Remaining"] == str(most - 1)
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert len((await ada.get(f"{talk}/messages?limit=100")).json()["items"]) == most
