"""Which messages of a conversation are sent along to the model."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.models import Message

# What the model needs around each message, whatever its length.
OVERHEAD = 4


def select_context(messages: Sequence[Message], budget: int) -> list[Message]:
    """The first message, which holds the instructions, and as many of the newest as fit."""
    if not messages or _cost(messages[0]) > budget:
        return []
    first, rest = messages[0], messages[1:]
    left = budget - _cost(first)
    kept: list[Message] = []
    for message in reversed(rest):
        left -= _cost(message)
        if left < 0:
            break
        kept.append(message)
    return [first, *reversed(kept)]


def _cost(message: Message) -> int:
    return message.tokens + OVERHEAD
