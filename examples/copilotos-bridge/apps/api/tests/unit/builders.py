"""Records with everything filled in that a test does not care about."""

from __future__ import annotations

from bridge.models import Conversation, Message


def identifier(number: int) -> str:
    return f"{number:024x}"


def conversation(number: int = 1, owner: str = "ada", title: str = "Deploys") -> Conversation:
    return Conversation(identifier(number), owner, title, 1_700_000_000.0 + number)


def message(
    number: int, text: str = "hello", tokens: int = 1, author: str = "ada", into: int = 1
) -> Message:
    return Message(
        identifier(number), identifier(into), author, text, tokens, 1_700_000_000.0 + number
    )
