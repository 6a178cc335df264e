"""Search within a conversation: an inverted index ranked by BM25."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_TERM = re.compile(r"[a-z0-9]+")
_SATURATION = 1.2
_LENGTH_WEIGHT = 0.75


@dataclass(frozen=True)
class Hit:
    id: str
    score: float


def terms_of(text: str) -> list[str]:
    """Lower-case words without accents: who looks for `pagina` also means `página`."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _TERM.findall("".join(c for c in plain if not unicodedata.combining(c)))


class SearchIndex:
    def __init__(self, documents: Iterable[tuple[str, str]] = ()) -> None:
        self._postings: dict[str, dict[str, int]] = defaultdict(dict)
        self._lengths: dict[str, int] = {}
        for identifier, text in documents:
            self.add(identifier, text)

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, identifier: str, text: str) -> None:
        self.remove(identifier)
        counts = Counter(terms_of(text))
        self._lengths[identifier] = counts.total()
        for term, count in counts.items():
            self._postings[term][identifier] = count

    def remove(self, identifier: str) -> None:
        if self._lengths.pop(identifier, None) is None:
            return
        for posting in self._postings.values():
            posting.pop(identifier, None)

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Documents with every term of the query first; equal scores in order of identifiers."""
        terms = list(dict.fromkeys(terms_of(query)))
        scores: Counter[str] = Counter()
        matched: Counter[str] = Counter()
        for term in terms:
            for identifier, score in self._scores(term):
                scores[identifier] += score
                matched[identifier] += 1
        ranked = sorted(scores, key=lambda i: (-matched[i], -scores[i], i))
        return [Hit(i, round(scores[i], 6)) for i in ranked[:limit]]

    def _scores(self, term: str) -> Iterable[tuple[str, float]]:
        posting = self._postings.get(term, {})
        if not posting:
            return
        total = len(self._lengths)
        average = sum(self._lengths.values()) / total
        rarity = math.log(1 + (total - len(posting) + 0.5) / (len(posting) + 0.5))
        for identifier, count in posting.items():
            length = self._lengths[identifier] / average
            damp = _SATURATION * (1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * length)
            yield identifier, rarity * count * (_SATURATION + 1) / (count + damp)
