from __future__ import annotations

import pytest
from pydantic import ValidationError

from bridge.models import ConversationRequest, Credentials, MessageRequest
from bridge.text.cleaning import EmptyTextError

PASSWORD = "correct horse"


@pytest.mark.parametrize("name", ["ab", "ada", "ada-1", "a" * 31, "x9"])
def test_names(name):
    assert Credentials(name=name, password=PASSWORD).name == name


@pytest.mark.parametrize(
    "name", ["", "a", "A", "Ada", "1ada", "-ada", "a" * 32, "ad a", "ada\n", "ádá", "a_b", "../x"]
)
def test_what_is_no_name(name):
    with pytest.raises(ValidationError):
        Credentials(name=name, password=PASSWORD)


@pytest.mark.parametrize("length", [10, 11, 200])
def test_passwords(length):
    assert Credentials(name="ada", password="x" * length).password == "x" * length


@pytest.mark.parametrize("length", [0, 9, 201])
def test_what_is_no_password(length):
    with pytest.raises(ValidationError):
        Credentials(name="ada", password="x" * length)


@pytest.mark.parametrize("kind", [ConversationRequest, MessageRequest, Credentials])
def test_unknown_fields_are_refused(kind):
    known = {"title": "t", "text": "t", "name": "ada", "password": PASSWORD}
    fields = {name: known[name] for name in kind.model_fields}
    with pytest.raises(ValidationError, match="extra"):
        kind(**fields, admin=True)


def test_a_title_is_cleaned():
    assert ConversationRequest(title="  two\nlines ").cleaned() == "two lines"


def test_a_text_is_cleaned():
    assert MessageRequest(text="\r\nhello \r\n").cleaned() == "hello"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u202e", "\x00"])
def test_nothing_is_no_message(text):
    with pytest.raises(EmptyTextError):
        MessageRequest(text=text).cleaned()


@pytest.mark.parametrize(
    ("kind", "field", "longest"),
    [(ConversationRequest, "title", 500), (MessageRequest, "text", 20_000)],
)
def test_how_long_texts_may_be(kind, field, longest):
    kind(**{field: "x" * longest})
    with pytest.raises(ValidationError):
        kind(**{field: "x" * (longest + 1)})
