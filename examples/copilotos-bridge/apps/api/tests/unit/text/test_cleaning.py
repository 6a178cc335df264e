from __future__ import annotations

import pytest

from bridge.text.cleaning import TITLE_LENGTH, EmptyTextError, clean_text, clean_title


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("hello", "hello"),
        ("hello ", "hello"),
        ("  indented", "  indented"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a  \nb\t\n", "a\nb"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a\n \n \n \nb", "a\n\nb"),
        ("\n\na\n\n", "a"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07c\x7f", "abc"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("\u2066x\u2069", "x"),
        ("e\u0301", "é"),
        ("ñ 密码 🙂", "ñ 密码 🙂"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("def f():\n    return 1", "def f():\n    return 1"),
    ],
)
def test_texts(raw, cleaned):
    assert clean_text(raw) == cleaned
    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize("raw", ["", " ", "\t\n ", "\n\n\n", "\x00\x01", "\u202a\u202c"])
def test_nothing_left_is_an_error(raw):
    with pytest.raises(EmptyTextError, match="empty"):
        clean_text(raw)


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Deploys", "Deploys"),
        ("  Deploys  ", "Deploys"),
        ("two\nlines", "two lines"),
        ("a \t  b", "a b"),
        ("a\n\n\nb", "a b"),
        ("x" * 120, "x" * 120),
    ],
)
def test_titles(raw, title):
    assert clean_title(raw) == title


@pytest.mark.parametrize("length", [121, 122, 200, 500])
def test_one_long_word_is_cut(length):
    assert clean_title("x" * length) == "x" * 119 + "…"


@pytest.mark.parametrize("word", [2, 5, 11, 40])
def test_a_long_title_is_cut_at_a_word(word):
    title = clean_title(" ".join(["w" * word] * 100))
    assert len(title) <= TITLE_LENGTH
    assert title.endswith("w…")
    assert {len(part) for part in title[:-1].split(" ")} == {word}
