from __future__ import annotations

import pytest

from bridge.access.sessions import LIFETIME, InvalidSessionError, issue_session, read_session

SECRET = "s3cret"
NOW = 1_700_000_000.0


def token(name: str = "ada") -> str:
    return issue_session(name, SECRET, NOW)


@pytest.mark.parametrize("name", ["ada", "a-b-c", "x" * 31, "ñandú", 'quote"d'])
def test_a_token_names_its_user(name):
    assert read_session(token(name), SECRET, NOW) == name


@pytest.mark.parametrize("seconds", [0, 1, LIFETIME - 1])
def test_it_is_valid_until_its_end(seconds):
    assert read_session(token(), SECRET, NOW + seconds) == "ada"


@pytest.mark.parametrize("seconds", [LIFETIME, LIFETIME + 1, 10 * LIFETIME])
def test_and_no_longer(seconds):
    with pytest.raises(InvalidSessionError, match="has ended"):
        read_session(token(), SECRET, NOW + seconds)


def test_another_secret_refuses_it():
    with pytest.raises(InvalidSessionError, match="signature"):
        read_session(token(), "another", NOW)


@pytest.mark.parametrize("at", range(3, 60, 4))
def test_no_character_can_be_changed(at):
    whole = token()
    changed = whole[:at] + ("A" if whole[at] != "A" else "B") + whole[at + 1 :]
    with pytest.raises(InvalidSessionError):
        read_session(changed, SECRET, NOW)


@pytest.mark.parametrize(
    "text", ["", "x", "v1", "v1..", "v1.x", "v2.a.b", "v1.a.b.c", "v1.ä.ö", "Bearer v1.a.b"]
)
def test_what_is_no_token_is_refused(text):
    with pytest.raises(InvalidSessionError):
        read_session(text, SECRET, NOW)


def test_by_default_the_clock_counts():
    assert read_session(issue_session("ada", SECRET), SECRET) == "ada"
    with pytest.raises(InvalidSessionError):
        read_session(issue_session("ada", SECRET, lifetime=0), SECRET)
