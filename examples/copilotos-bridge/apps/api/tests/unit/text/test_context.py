from __future__ import annotations

import random

import pytest

from bridge.text.context import OVERHEAD, select_context
from tests.unit.builders import message

TALK = [message(number, tokens=10) for number in range(6)]
EACH = 10 + OVERHEAD


@pytest.mark.parametrize(
    ("budget", "kept"),
    [
        (0, []),
        (EACH - 1, []),
        (EACH, [0]),
        (2 * EACH - 1, [0]),
        (2 * EACH, [0, 5]),
        (4 * EACH, [0, 3, 4, 5]),
        (6 * EACH - 1, [0, 2, 3, 4, 5]),
        (6 * EACH, [0, 1, 2, 3, 4, 5]),
        (10**6, [0, 1, 2, 3, 4, 5]),
    ],
)
def test_the_first_and_the_newest_that_fit(budget, kept):
    assert select_context(TALK, budget) == [TALK[number] for number in kept]


def test_nothing_of_nothing():
    assert select_context([], 100) == []


def test_a_long_message_ends_the_selection():
    talk = [message(0, tokens=1), message(1, tokens=1), message(2, tokens=900), message(3)]
    assert select_context(talk, 100) == [talk[0], talk[3]]


@pytest.mark.parametrize("seed", range(8))
def test_the_budget_is_kept_and_used(seed):
    chance = random.Random(seed)
    for _ in range(300):
        talk = [message(n, tokens=chance.randint(1, 50)) for n in range(chance.randint(1, 40))]
        budget = chance.randint(0, 1500)
        kept = select_context(talk, budget)
        assert sum(m.tokens + OVERHEAD for m in kept) <= budget
        assert kept == ([talk[0], *talk[len(talk) - len(kept) + 1 :]] if kept else [])
