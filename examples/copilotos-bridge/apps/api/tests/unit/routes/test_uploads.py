from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator

import pytest


@pytest.mark.parametrize("method", ["POST", "PUT"])
@pytest.mark.parametrize("size", [0, 1, 1000, 1024])
async def test_an_upload_is_known_by_what_it_contains(guest, method, size):
    content = bytes(range(256)) * 4
    answer = await guest.request(method, "/uploads", content=content[:size])
    assert answer.status_code == 201
    digest = hashlib.sha256(content[:size]).hexdigest()
    assert answer.json().items() >= {"sha256": digest, "bytes": size}.items()
    found = await guest.get(f"/uploads/{digest}")
    assert found.json() == {"sha256": digest, "bytes": size}


async def chunks(count: int, size: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * size


async def test_an_upload_in_pieces_is_one_upload(guest):
    answer = await guest.post("/uploads", content=chunks(8, 128))
    assert answer.json()["sha256"] == hashlib.sha256(b"x" * 1024).hexdigest()


@pytest.mark.parametrize("content", [b"x" * 1025, chunks(2, 600)], ids=["announced", "in pieces"])
async def test_too_much_is_refused(guest, content):
    answer = await guest.post("/uploads", content=content)
    assert (answer.status_code, answer.json()) == (413, {"detail": "at most 1024 bytes"})


@pytest.mark.parametrize("name", ["0" * 64, "0" * 63, "F" * 64, "x", "..%2f..%2fsecret"])
async def test_what_was_never_uploaded_is_not_known(guest, name):
    assert (await guest.get(f"/uploads/{name}")).status_code == 404


async def test_uploads_are_counted(guest):
    for number in range(3):
        await guest.put("/uploads", content=bytes([number]))
    assert (await guest.get("/stats")).json()["uploads"] == 3
