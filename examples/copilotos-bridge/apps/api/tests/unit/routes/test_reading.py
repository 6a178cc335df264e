from __future__ import annotations

import gzip

import pytest

from bridge.export import COMPRESSIONS, FORMATS, SUFFIXES, import_lines

TEXTS = [
    "You answer questions about deploys.",
    "Did the deploy go out?",
    "It went out at eleven; ask ops@example.com.",
    "Is the cache warm?",
]


@pytest.fixture
async def talk(ada) -> str:
    made = (await ada.post("/conversations", json={"title": "Deploys"})).json()
    path = f"/conversations/{made['id']}"
    for text in TEXTS:
        await ada.post(f"{path}/messages", json={"text": text})
    return path


async def test_the_summary(ada, talk):
    summary = (await ada.get(f"{talk}/summary")).json()
    messages = (await ada.get(f"{talk}/messages")).json()["items"]
    assert summary == {
        "messages": 4,
        "tokens": sum(message["tokens"] for message in messages),
        "authors": ["ada"],
        "last": messages[-1]["created"],
    }


async def test_the_summary_of_nothing(ada):
    made = (await ada.post("/conversations", json={"title": "Empty"})).json()
    summary = (await ada.get(f"/conversations/{made['id']}/summary")).json()
    assert summary == {"messages": 0, "tokens": 0, "authors": [], "last": None}


async def test_a_summary_is_cached_until_something_is_said(ada, talk):
    first = await ada.get(f"{talk}/summary")
    second = await ada.get(f"{talk}/summary")
    assert [first.headers["X-Cache"], second.headers["X-Cache"]] == ["miss", "hit"]
    assert first.json() == second.json()
    await ada.post(f"{talk}/messages", json={"text": "Yes."})
    third = await ada.get(f"{talk}/summary")
    assert (third.headers["X-Cache"], third.json()["messages"]) == ("miss", 5)


@pytest.mark.parametrize(
    ("query", "found"),
    [("deploy", [1]), ("deploys", [0]), ("OUT", [1, 2]), ("cache warm", [3]), ("zebra", [])],
)
async def test_search(ada, talk, query, found):
    items = (await ada.get(f"{talk}/search", params={"q": query})).json()["items"]
    assert {item["text"] for item in items} == {TEXTS[at] for at in found}
    assert all(item["score"] > 0 for item in items)


@pytest.mark.parametrize(
    "params", [{}, {"q": ""}, {"q": "x" * 201}, {"q": "x", "limit": 0}, {"q": "x", "limit": 101}]
)
async def test_bad_searches_are_refused(ada, talk, params):
    assert (await ada.get(f"{talk}/search", params=params)).status_code == 422


@pytest.mark.parametrize("budget", [0, 10, 25, 40, 60, 1000])
async def test_the_context_fits_and_accounts_for_all(ada, talk, budget):
    context = (await ada.get(f"{talk}/context", params={"budget": budget})).json()
    assert sum(item["tokens"] + 4 for item in context["items"]) <= budget
    assert len(context["items"]) + context["left_out"] == len(TEXTS)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("compression", COMPRESSIONS)
async def test_the_export_is_named_for_what_it_is(ada, talk, form, compression):
    params = {"format": form, "compression": compression}
    answer = await ada.get(f"{talk}/export", params=params)
    name = f"{talk.rsplit('/', 1)[1]}.{form}{SUFFIXES[compression]}"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize("redacted", [True, False])
async def test_the_export_can_be_read_again(ada, talk, redacted):
    params = {"compression": "gzip", "redacted": redacted}
    answer = await ada.get(f"{talk}/export", params=params)
    conversation, messages = import_lines(gzip.decompress(answer.content).decode())
    assert (conversation.title, len(messages)) == ("Deploys", len(TEXTS))
    assert ("[email]" in messages[2].text) is redacted


@pytest.mark.parametrize("params", [{"format": "pdf"}, {"compression": "rar"}])
async def test_other_exports_are_refused(ada, talk, params):
    assert (await ada.get(f"{talk}/export", params=params)).status_code == 422
