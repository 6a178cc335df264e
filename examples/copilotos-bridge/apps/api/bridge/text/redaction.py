"""Hides what should not leave a conversation: addresses, card numbers, keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Redaction:
    text: str
    found: dict[str, int]


_EMAIL = re.compile(r"\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}\b")
_CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
_KEY = re.compile(r"\b(?:sk|pk|ghp|gho|xoxb)[-_][A-Za-z0-9_-]{16,}\b")
_IPV4 = re.compile(r"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b")


def luhn_valid(number: str) -> bool:
    """The check digit of payment cards, so that order numbers are left alone."""
    digits = [int(c) for c in number if c.isdigit()]
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(odd) + sum(sum(divmod(2 * digit, 10)) for digit in even)) % 10 == 0


def _always(_: str) -> bool:
    return True


# In this order: a key may contain what looks like a card number.
_RULES: list[tuple[str, re.Pattern[str], Callable[[str], bool]]] = [
    ("key", _KEY, _always),
    ("email", _EMAIL, _always),
    ("card", _CARD, luhn_valid),
    ("address", _IPV4, _always),
]


def redact(text: str) -> Redaction:
    """Replaces each find by its kind in brackets and counts the kinds."""
    found: dict[str, int] = {}
    for kind, pattern, confirmed in _RULES:

        def replace(match: re.Match[str], kind: str = kind, confirmed=confirmed) -> str:
            if not confirmed(match.group()):
                return match.group()
            found[kind] = found.get(kind, 0) + 1
            return f"[{kind}]"

        text = pattern.sub(replace, text)
    return Redaction(text, found)
