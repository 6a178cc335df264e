from __future__ import annotations

import random
from importlib import resources

import pytest

from bridge.text.tokenizer import Tokenizer, bridge_tokenizer, train

TEXTS = [
    "",
    "a",
    "hello world",
    "Did the deploy go out last night?",
    "  leading and trailing  ",
    "tabs\tand\nnewlines\r\n",
    "numbers 1 22 333 4444 55555",
    "snake_case __dunder__ kebab-case",
    "página ñandú über",
    "密码 и кириллица",
    "🙂 👩‍💻 flags 🇲🇽",
    "!!! ??? ... ---",
    "x" * 500,
    " " * 100,
    "def f(a, b):\n    return a + b\n",
    "\x00\x01\x7f",
]


@pytest.mark.parametrize("text", TEXTS)
def test_decoding_gives_the_text_back(text):
    tokenizer = bridge_tokenizer()
    assert tokenizer.decode(tokenizer.encode(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_counting_is_the_length_of_the_encoding(text):
    assert bridge_tokenizer().count(text) == len(bridge_tokenizer().encode(text))


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_no_more_than_bytes(text):
    assert bridge_tokenizer().count(text) <= len(text.encode())


@pytest.mark.parametrize("budget", [-1, 0, 1, 2, 3, 5, 8, 13, 100])
@pytest.mark.parametrize("text", ["the deploy went out", "ñandú 密码 🙂", "🙂🙂🙂"])
def test_a_truncated_text_is_a_start_within_the_budget(text, budget):
    short = bridge_tokenizer().truncate(text, budget)
    assert text.startswith(short)
    assert bridge_tokenizer().count(short) <= max(budget, 0)


def test_without_merges_tokens_are_bytes():
    assert Tokenizer([]).encode("héy") == list("héy".encode())


def test_earlier_merges_come_first():
    a, b, c = b"abc"
    assert Tokenizer([(a, b), (b, c)]).encode("abc") == [256, c]
    assert Tokenizer([(b, c), (a, b)]).encode("abc") == [a, 256]
    assert Tokenizer([(a, b), (256, c)]).encode("abcabc") == [257, 257]


@pytest.mark.parametrize("merges", [0, 1, 5, 20])
def test_training_learns_what_is_asked_for(merges):
    assert len(train("the theme of the thesis " * 5, merges)) <= merges


def test_training_ends_when_nothing_repeats():
    assert train("ab", 10) == []


def test_the_most_frequent_pair_is_learned_first():
    assert train("xyxyxy ab", 1) == [(ord("x"), ord("y"))]


@pytest.mark.parametrize("seed", range(6))
def test_training_is_repeatable_and_shortens(seed):
    words = resources.files("bridge.text").joinpath("corpus.txt").read_text("utf-8").split()
    text = " ".join(random.Random(seed).sample(words, min(len(words), 350)))
    merges = train(text, 120)
    assert merges == train(text, 120)
    assert Tokenizer(merges).count(text) < 0.7 * len(text.encode())


@pytest.mark.parametrize("seed", range(6))
def test_any_text_survives(seed):
    chance = random.Random(seed)
    tokenizer = bridge_tokenizer()
    for _ in range(400):
        text = "".join(
            chr(chance.choice([chance.randrange(32, 127), chance.randrange(0xA0, 0xD7FF)]))
            for _ in range(chance.randint(0, 80))
        )
        assert tokenizer.decode(tokenizer.encode(text)) == text
