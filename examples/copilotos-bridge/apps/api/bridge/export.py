"""A conversation as a file: JSON lines or Markdown, compressed as the reader wishes."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from bridge.models import Conversation, Message
from bridge.text.redaction import redact

COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "none": bytes,
    # No time in the header: the same conversation gives the same file.
    "gzip": lambda raw: gzip.compress(raw, 9, mtime=0),
    "bzip2": lambda raw: bz2.compress(raw, 9),
    "xz": lambda raw: lzma.compress(raw, preset=6),
}
SUFFIXES = {"none": "", "gzip": ".gz", "bzip2": ".bz2", "xz": ".xz"}


def export_lines(
    conversation: Conversation, messages: Sequence[Message], redacted: bool = False
) -> Iterator[str]:
    """The conversation first, then a line for each message."""
    yield json.dumps({"kind": "conversation", **asdict(conversation)}, ensure_ascii=False)
    for message in messages:
        record = asdict(message)
        if redacted:
            record["text"] = redact(message.text).text
        yield json.dumps({"kind": "message", **record}, ensure_ascii=False)


def export_markdown(
    conversation: Conversation, messages: Sequence[Message], redacted: bool = False
) -> Iterator[str]:
    yield f"# {conversation.title}\n"
    for message in messages:
        when = datetime.fromtimestamp(message.created, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        text = redact(message.text).text if redacted else message.text
        yield f"**{message.author}**, {when}:\n\n{text}\n"


FORMATS = {"jsonl": export_lines, "md": export_markdown}


def export_file(
    conversation: Conversation,
    messages: Sequence[Message],
    form: str = "jsonl",
    compression: str = "none",
    redacted: bool = False,
) -> bytes:
    text = "\n".join(FORMATS[form](conversation, messages, redacted)) + "\n"
    return COMPRESSIONS[compression](text.encode())


def import_lines(text: str) -> tuple[Conversation, list[Message]]:
    """Reads what export_lines wrote; every line must be of a kind we know."""
    conversation: Conversation | None = None
    messages: list[Message] = []
    for number, line in enumerate(text.splitlines(), 1):
        record = json.loads(line)
        kind = record.pop("kind", None)
        if kind == "conversation" and conversation is None:
            conversation = Conversation(**record)
        elif kind == "message" and conversation is not None:
            messages.append(Message(**record))
        else:
            raise ValueError(f"line {number}: unexpected {kind!r}")
    if conversation is None:
        raise ValueError("the file holds no conversation")
    return conversation, messages
