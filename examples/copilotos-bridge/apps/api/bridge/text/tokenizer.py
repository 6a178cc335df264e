"""Byte-pair tokens: how long a message is for the model it is bridged to."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from itertools import pairwise

Pair = tuple[int, int]

# A word takes the space before it along, so that joining tokens gives the text back.
_WORDS = re.compile(r" ?[^\W\d_]+| ?\d{1,3}| ?[^\s\w]+|_+|\s+(?!\S)|\s+")


class Tokenizer:
    """Tokens 0 to 255 are bytes; token 256 + n is the n-th merge of two earlier ones."""

    def __init__(self, merges: Iterable[Pair]) -> None:
        self.merges = list(merges)
        self._rank = {pair: rank for rank, pair in enumerate(self.merges)}
        self._bytes = [bytes([value]) for value in range(256)]
        for left, right in self.merges:
            self._bytes.append(self._bytes[left] + self._bytes[right])
        self._encode_word = lru_cache(maxsize=20_000)(self._merge_word)

    def encode(self, text: str) -> list[int]:
        return [token for word in _WORDS.findall(text) for token in self._encode_word(word)]

    def decode(self, tokens: Iterable[int]) -> str:
        return b"".join(self._bytes[token] for token in tokens).decode("utf-8", "replace")

    def count(self, text: str) -> int:
        return sum(len(self._encode_word(word)) for word in _WORDS.findall(text))

    def truncate(self, text: str, budget: int) -> str:
        """The longest start of the text within the budget; never half a character."""
        tokens = self.encode(text)
        if len(tokens) <= budget:
            return text
        return self.decode(tokens[: max(budget, 0)]).rstrip("\ufffd")

    def _merge_word(self, word: str) -> tuple[int, ...]:
        tokens = list(word.encode())
        while len(tokens) > 1:
            ranked = [(self._rank.get(pair, -1), at) for at, pair in enumerate(_pairs(tokens))]
            known = [(rank, at) for rank, at in ranked if rank >= 0]
            if not known:
                break
            rank, _ = min(known)
            tokens = _replace(tokens, self.merges[rank], 256 + rank)
        return tuple(tokens)


def train(text: str, merges: int) -> list[Pair]:
    """The pairs to merge, most frequent first; of equal ones the lower, so it is repeatable."""
    words = Counter(_WORDS.findall(text))
    spelled = {word: list(word.encode()) for word in words}
    learned: list[Pair] = []
    while len(learned) < merges:
        counts: Counter[Pair] = Counter()
        for word, tokens in spelled.items():
            for pair in _pairs(tokens):
                counts[pair] += words[word]
        if not counts:
            break
        best, frequency = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if frequency < 2:
            break
        token = 256 + len(learned)
        learned.append(best)
        spelled = {word: _replace(tokens, best, token) for word, tokens in spelled.items()}
    return learned


@lru_cache(maxsize=1)
def bridge_tokenizer() -> Tokenizer:
    """The tokenizer of the shipped vocabulary."""
    raw = resources.files("bridge.text").joinpath("vocabulary.json").read_text("utf-8")
    return Tokenizer((left, right) for left, right in json.loads(raw)["merges"])


def _pairs(tokens: list[int]) -> Iterable[Pair]:
    return pairwise(tokens)


def _replace(tokens: list[int], pair: Pair, token: int) -> list[int]:
    result: list[int] = []
    at = 0
    while at < len(tokens):
        if at + 1 < len(tokens) and (tokens[at], tokens[at + 1]) == pair:
            result.append(token)
            at += 2
        else:
            result.append(tokens[at])
            at += 1
    return result
