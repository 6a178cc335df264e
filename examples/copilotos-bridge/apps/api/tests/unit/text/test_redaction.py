from __future__ import annotations

import pytest

from bridge.text.redaction import luhn_valid, redact


@pytest.mark.parametrize(
    "number",
    ["4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004", "340000000000009", "0"],
)
def test_check_digits_that_fit(number):
    assert luhn_valid(number)


@pytest.mark.parametrize("number", ["4111111111111112", "1234567890123", "79927398710"])
def test_check_digits_that_do_not(number):
    assert not luhn_valid(number)


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("write to ops@example.com", "write to [email]"),
        ("first.last+tag@mail.example.co.uk!", "[email]!"),
        ("card 4111 1111 1111 1111, thanks", "card [card], thanks"),
        ("card 4111-1111-1111-1111", "card [card]"),
        ("order 4111111111111112", "order 4111111111111112"),
        ("from 10.0.0.1 to 255.255.255.255", "from [address] to [address]"),
        ("256.1.1.1", "256.1.1.1"),
        ("version 1.2.3", "version 1.2.3"),
        ("key sk-abcdefghijklmnop1234", "key [key]"),
        ("ghp_ABCDEFGHIJKLMNOPQRSTuvwx", "[key]"),
        ("xoxb-1234567890-abcdefghij", "[key]"),
        ("sk-short", "sk-short"),
        ("sk_4111111111111111", "[key]"),
        ("me@localhost", "me@localhost"),
        ("nothing to hide", "nothing to hide"),
        ("", ""),
    ],
)
def test_what_is_hidden(text, redacted):
    assert redact(text).text == redacted


def test_finds_are_counted_by_kind():
    found = redact("a@b.io c@d.io 10.0.0.1, 4111111111111111").found
    assert found == {"email": 2, "address": 1, "card": 1}


@pytest.mark.parametrize("text", ["a@b.io", "10.0.0.1", "4111111111111111", "sk-" + "x" * 20])
def test_what_is_hidden_stays_as_it_is(text):
    once = redact(text).text
    assert redact(once).text == once


@pytest.mark.parametrize(
    "hostile", ["a." * 40_000 + "@", "1 " * 40_000, "sk-" * 20_000, "1." * 40_000, "@" * 60_000]
)
def test_no_text_takes_for_ever(hostile):
    # Bounded repetitions keep the patterns linear; a mistake there shows as minutes.
    redact(hostile)
