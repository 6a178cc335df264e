"""Pages of a list: a cursor names the last item seen, so that new items shift nothing."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bridge.identifiers import is_identifier

LARGEST_PAGE = 100


class InvalidCursorError(ValueError):
    """A cursor that we did not make."""


class Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=Identified)


@dataclass(frozen=True)
class Page(Generic[Item]):
    items: Sequence[Item]
    next: str | None


def encode_cursor(identifier: str) -> str:
    return base64.urlsafe_b64encode(b"after:" + bytes.fromhex(identifier)).decode().rstrip("=")


def decode_cursor(cursor: str) -> str:
    try:
        raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except (binascii.Error, UnicodeEncodeError) as error:
        raise InvalidCursorError("not a cursor") from error
    identifier = raw.removeprefix(b"after:").hex()
    if not raw.startswith(b"after:") or not is_identifier(identifier):
        raise InvalidCursorError("not a cursor")
    return identifier


def page_size(requested: int | None, default: int = 20) -> int:
    return min(max(requested or default, 1), LARGEST_PAGE)


async def read_page(
    read: Callable[[str | None, int], Awaitable[Sequence[Item]]], cursor: str | None, size: int
) -> Page[Item]:
    """One item more than asked for tells whether there is a next page."""
    after = decode_cursor(cursor) if cursor else None
    found = await read(after, size + 1)
    if len(found) <= size:
        return Page(found, None)
    return Page(found[:size], encode_cursor(found[size - 1].id))
