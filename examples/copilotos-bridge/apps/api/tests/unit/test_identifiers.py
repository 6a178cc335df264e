from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bridge.identifiers import is_identifier, made_at, new_identifier


def test_identifiers_rise_within_a_process():
    made = [new_identifier() for _ in range(5000)]
    assert made == sorted(set(made))


def test_identifiers_of_threads_never_meet():
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_identifier(), range(4000)))
    assert len(set(made)) == 4000


@pytest.mark.parametrize("millis", [0, 1, 999, 1_700_000_000_000, (1 << 47) - 1])
def test_an_identifier_tells_when_it_was_made(millis):
    assert made_at(new_identifier(millis)) == millis / 1000


def test_a_new_identifier_is_of_now():
    before = time.time()
    assert before - 0.01 <= made_at(new_identifier()) <= time.time() + 0.01


@pytest.mark.parametrize("later", [1, 1000, 86_400_000])
def test_identifiers_sort_by_time(later):
    assert new_identifier(1_700_000_000_000) < new_identifier(1_700_000_000_000 + later)


@pytest.mark.parametrize("text", ["0" * 24, "f" * 24, "01a20c9f7d0c36fb42f57d81"])
def test_what_is_an_identifier(text):
    assert is_identifier(text)


@pytest.mark.parametrize("millis", [None, 0, 1_700_000_000_000])
def test_a_new_one_is(millis):
    assert is_identifier(new_identifier(millis))


@pytest.mark.parametrize(
    "text", ["", "0" * 23, "0" * 25, "F" * 24, "g" * 24, "0" * 24 + "\n", " " + "0" * 23]
)
def test_what_is_not(text):
    assert not is_identifier(text)
