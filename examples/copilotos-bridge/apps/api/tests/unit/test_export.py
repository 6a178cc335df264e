from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random

import pytest

from bridge.export import COMPRESSIONS, FORMATS, SUFFIXES, export_file, import_lines
from tests.unit.builders import conversation, message

OPENED = {"none": bytes, "gzip": gzip.decompress, "bzip2": bz2.decompress, "xz": lzma.decompress}
MESSAGES = [
    message(1, "Did it go out?\nYes — at eleven."),
    message(2, "Ask ops@example.com", author="grace"),
    message(3, 'Quotes " and \\ and \t tabs'),
]


def long_talk(count: int, seed: int) -> list:
    words = ["deploy", "rollback", "colour", "green", "release", "cache", "queue", "latency"]
    chance = random.Random(seed)
    return [message(n, " ".join(chance.choices(words, k=60)), 60) for n in range(count)]


def test_each_compression_has_a_suffix():
    assert set(SUFFIXES) == set(COMPRESSIONS)


@pytest.mark.parametrize("compression", COMPRESSIONS)
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("redacted", [False, True])
def test_a_compressed_file_holds_the_plain_one(form, compression, redacted):
    plain = export_file(conversation(), MESSAGES, form, "none", redacted)
    packed = export_file(conversation(), MESSAGES, form, compression, redacted)
    assert OPENED[compression](packed) == plain
    assert (b"ops@example.com" in plain) is not redacted


@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_the_same_conversation_gives_the_same_file(compression):
    first, second = (export_file(conversation(), MESSAGES, "jsonl", compression) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_lines_give_the_conversation_back(count):
    text = export_file(conversation(), MESSAGES[:count]).decode()
    assert import_lines(text) == (conversation(), MESSAGES[:count])


@pytest.mark.parametrize("compression", ["gzip", "bzip2", "xz"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_long_conversations_shrink(compression, seed):
    talk = long_talk(1500, seed)
    plain = export_file(conversation(), talk)
    packed = export_file(conversation(), talk, "jsonl", compression)
    assert len(packed) < len(plain) / 3
    assert import_lines(OPENED[compression](packed).decode())[1] == talk


def test_markdown_reads_as_a_talk():
    text = export_file(conversation(), MESSAGES[:1], "md").decode()
    assert text == (
        "# Deploys\n\n**ada**, 2023-11-14 22:13:21 UTC:\n\nDid it go out?\nYes — at eleven.\n\n"
    )


@pytest.mark.parametrize(
    ("records", "refusal"),
    [
        ([], "holds no conversation"),
        ([{"kind": "message"}], "line 1: unexpected 'message'"),
        ([{}], "line 1: unexpected None"),
        ([{"kind": "note"}], "line 1: unexpected 'note'"),
        (
            [{"kind": "conversation", "id": "1", "owner": "a", "title": "t", "created": 1}] * 2,
            "line 2: unexpected 'conversation'",
        ),
    ],
)
def test_what_is_no_export_is_refused(records, refusal):
    with pytest.raises(ValueError, match=refusal):
        import_lines("\n".join(json.dumps(record) for record in records))
