from __future__ import annotations

import pytest

from bridge.access.passwords import (
    ITERATIONS,
    NOBODY,
    hash_password,
    needs_rehash,
    verify_password,
)

FAST = 1000


@pytest.mark.parametrize(
    "password", ["correct horse", "x" * 200, "contraseña ñandú", "密码密码密码", " "]
)
def test_a_password_opens_its_hash(password):
    assert verify_password(password, hash_password(password))


@pytest.mark.parametrize(
    "other", ["correct hors", "Correct horse", "correct horse ", "", "correct\x00horse"]
)
def test_another_password_does_not(other):
    assert not verify_password(other, hash_password("correct horse"))


def test_no_two_hashes_are_equal():
    assert len({hash_password("correct horse", FAST) for _ in range(50)}) == 50


@pytest.mark.parametrize("password", ["correct horse", "", "nobody"])
def test_nobody_has_no_password(password):
    assert not verify_password(password, NOBODY)


def test_a_hash_for_nobody_takes_as_long_as_any():
    assert not needs_rehash(NOBODY)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "$$$",
        "plain text",
        "md5$1$AAAA$AAAA",
        "pbkdf2-sha256$many$AAAA$AAAA",
        "pbkdf2-sha256$-1$AAAA$AAAA",
        "pbkdf2-sha256$1000$not base64$AAAA",
        "pbkdf2-sha256$1000$AAAA$not base64",
        "pbkdf2-sha256$0$AAAA$AAAA",
        "pbkdf2-sha256$1000$AAAA",
    ],
)
def test_a_broken_hash_lets_nobody_in(stored):
    assert not verify_password("correct horse", stored)


@pytest.mark.parametrize(
    ("iterations", "weaker"), [(1, True), (FAST, True), (ITERATIONS - 1, True), (ITERATIONS, False)]
)
def test_a_weaker_hash_is_to_be_made_again(iterations, weaker):
    assert needs_rehash(f"pbkdf2-sha256${iterations}$AAAA$AAAA") is weaker


@pytest.mark.parametrize("stored", ["", "a$b", "pbkdf2-sha256$x$AAAA$AAAA"])
def test_so_is_a_broken_one(stored):
    assert needs_rehash(stored)
