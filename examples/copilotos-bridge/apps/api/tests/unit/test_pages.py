from __future__ import annotations

import base64
from dataclasses import dataclass

import pytest

from bridge.pages import InvalidCursorError, decode_cursor, encode_cursor, page_size, read_page
from tests.unit.builders import identifier


@dataclass(frozen=True)
class Item:
    id: str


ITEMS = [Item(identifier(number)) for number in range(10)]


async def read(after: str | None, limit: int) -> list[Item]:
    return [item for item in ITEMS if after is None or item.id > after][:limit]


@pytest.mark.parametrize("number", [0, 1, 255, 256, 1 << 60, (1 << 96) - 1])
def test_a_cursor_gives_its_identifier_back(number):
    assert decode_cursor(encode_cursor(identifier(number))) == identifier(number)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "!!!!",
        "página",
        base64.urlsafe_b64encode(b"before:" + bytes(12)).decode(),
        base64.urlsafe_b64encode(b"after:" + bytes(11)).decode(),
        base64.urlsafe_b64encode(b"after:" + bytes(13)).decode(),
        base64.urlsafe_b64encode(b"after:").decode(),
    ],
)
def test_other_cursors_are_refused(cursor):
    with pytest.raises(InvalidCursorError, match="not a cursor"):
        decode_cursor(cursor)


@pytest.mark.parametrize(
    ("requested", "size"),
    [(None, 20), (0, 20), (1, 1), (20, 20), (99, 99), (100, 100), (101, 100), (9999, 100), (-1, 1)],
)
def test_the_size_of_a_page_is_bounded(requested, size):
    assert page_size(requested) == size


@pytest.mark.parametrize("size", range(1, 13))
async def test_pages_together_are_the_list(size):
    seen: list[Item] = []
    cursor = None
    while True:
        page = await read_page(read, cursor, size)
        assert len(page.items) <= size
        seen.extend(page.items)
        cursor = page.next
        if cursor is None:
            break
    assert seen == ITEMS


async def test_a_full_last_page_has_no_next():
    page = await read_page(read, None, len(ITEMS))
    assert (len(page.items), page.next) == (len(ITEMS), None)


async def test_an_empty_list_is_one_empty_page():
    page = await read_page(read, encode_cursor(ITEMS[-1].id), 5)
    assert (list(page.items), page.next) == ([], None)
