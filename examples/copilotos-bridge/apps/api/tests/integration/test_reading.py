from __future__ import annotations

import bz2
import gzip
import json
import lzma

import pytest

TEXTS = [
    "You answer questions about deploys.",
    "Did the deploy go out?",
    "It went out at eleven; ask ops@example.com.",
    "Is the cache warm?",
    "# Título\n\n- ñandú\n- 🙂",
]
OPENED = {"none": bytes, "gzip": gzip.decompress, "bzip2": bz2.decompress, "xz": lzma.decompress}


@pytest.fixture
async def told(member, talk) -> str:
    for text in TEXTS:
        (await member.post(f"{talk}/messages", json={"text": text})).raise_for_status()
    return talk


async def test_a_summary_is_cached_until_something_is_said(member, told):
    answers = [await member.get(f"{told}/summary") for _ in range(2)]
    assert [answer.headers["X-Cache"] for answer in answers] == ["miss", "hit"]
    await member.post(f"{told}/messages", json={"text": "Yes."})
    third = await member.get(f"{told}/summary")
    assert (third.headers["X-Cache"], third.json()["messages"]) == ("miss", len(TEXTS) + 1)


@pytest.mark.parametrize(
    ("query", "found"), [("deploy", [1]), ("out", [1, 2]), ("nandu", [4]), ("zebra", [])]
)
async def test_search(member, told, query, found):
    items = (await member.get(f"{told}/search", params={"q": query})).json()["items"]
    assert {item["text"] for item in items} == {TEXTS[at] for at in found}


@pytest.mark.parametrize("budget", [0, 20, 50, 1000])
async def test_the_context_fits(member, told, budget):
    context = (await member.get(f"{told}/context", params={"budget": budget})).json()
    assert sum(item["tokens"] + 4 for item in context["items"]) <= budget
    assert len(context["items"]) + context["left_out"] == len(TEXTS)


@pytest.mark.parametrize("compression", OPENED)
@pytest.mark.parametrize("redacted", [False, True])
async def test_the_export_holds_all(member, told, compression, redacted):
    params = {"compression": compression, "redacted": redacted}
    answer = await member.get(f"{told}/export", params=params)
    lines = OPENED[compression](answer.content).decode().splitlines()
    texts = [json.loads(line)["text"] for line in lines[1:]]
    shown = [text.replace("ops@example.com", "[email]") if redacted else text for text in TEXTS]
    assert texts == shown


async def test_the_export_as_markdown(member, told):
    text = (await member.get(f"{told}/export", params={"format": "md"})).text
    assert text.startswith("# Deploys\n")
    assert all(line in text for line in TEXTS)
