from __future__ import annotations

import random

import pytest

from bridge.text.search import SearchIndex, terms_of

TALK = {
    "1": "the deploy went out at eleven",
    "2": "did the deploy break the cache",
    "3": "the cache is warm, the cache is fine",
    "4": "página nueva",
    "5": "rollback",
}


def found(query: str, limit: int = 20) -> list[str]:
    return [hit.id for hit in SearchIndex(TALK.items()).search(query, limit)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("Hello, World!", ["hello", "world"]),
        ("Página", ["pagina"]),
        ("ÑANDÚ", ["nandu"]),
        ("a-b_c", ["a", "b", "c"]),
        ("v1.2", ["v1", "2"]),
        ("ﬁne", ["fine"]),
        ("密码", []),
    ],
)
def test_terms(text, terms):
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("rollback", ["5"]),
        ("ROLLBACK!", ["5"]),
        ("pagina", ["4"]),
        ("página", ["4"]),
        ("cache", ["3", "2"]),
        ("deploy cache", ["2", "3", "1"]),
        ("deploy deploy", ["1", "2"]),
        ("nothing like it", []),
        ("?!", []),
    ],
)
def test_searches(query, ids):
    assert found(query) == ids


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_no_more_than_asked_for(limit):
    assert found("deploy cache", limit) == ["2", "3", "1"][:limit]


def test_what_is_removed_is_not_found():
    index = SearchIndex(TALK.items())
    index.remove("5")
    index.remove("5")
    assert (len(index), index.search("rollback")) == (4, [])


def test_what_is_added_again_takes_the_place_of_the_old():
    index = SearchIndex(TALK.items())
    index.add("5", "roll forward")
    assert len(index) == 5
    assert index.search("rollback") == []
    assert [hit.id for hit in index.search("forward")] == ["5"]


def test_an_empty_index_finds_nothing():
    assert SearchIndex().search("deploy") == []


@pytest.mark.parametrize("seed", range(10))
def test_all_and_only_what_holds_a_term_is_found(seed):
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(400)]
    texts = {str(at): " ".join(chance.choices(words, k=40)) for at in range(1200)}
    index = SearchIndex(texts.items())
    for _ in range(40):
        query = set(chance.choices(words, k=3))
        hits = [hit.id for hit in index.search(" ".join(query), len(texts))]
        overlap = [len(query & set(texts[hit].split())) for hit in hits]
        assert set(hits) == {at for at, text in texts.items() if query & set(text.split())}
        assert overlap == sorted(overlap, reverse=True)
