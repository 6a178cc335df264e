"""What people type, made safe to keep: no invisible characters, no needless space."""

from __future__ import annotations

import re
import unicodedata

TITLE_LENGTH = 120

# Bidirectional overrides can make a text read other than it is.
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")


class EmptyTextError(ValueError):
    """Nothing is left of a text once it is cleaned."""


def clean_text(raw: str) -> str:
    """Normalised, without control characters or repeated blank lines; code keeps its indent."""
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.translate(_OVERRIDES)
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    text = _BLANK_LINES.sub("\n\n", text).strip("\n")
    if not text.strip():
        raise EmptyTextError("the text is empty")
    return text


def clean_title(raw: str) -> str:
    """One line of at most 120 characters, cut at a word where there is one."""
    title = _SPACES.sub(" ", clean_text(raw).replace("\n", " ")).strip()
    if len(title) <= TITLE_LENGTH:
        return title
    head = title[: TITLE_LENGTH - 1]
    at_word, _, _ = head.rpartition(" ")
    return (at_word if len(at_word) > TITLE_LENGTH // 2 else head).rstrip() + "…"
