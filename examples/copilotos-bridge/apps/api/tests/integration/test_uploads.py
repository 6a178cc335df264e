from __future__ import annotations

import asyncio
import hashlib
import random
from urllib.parse import urlsplit

import pytest

from tests.integration.conftest import API_URL, WEB_URL

KIB, MIB = 1024, 1024 * 1024


@pytest.mark.parametrize("address", [API_URL, WEB_URL], ids=["api", "site"])
@pytest.mark.parametrize("size", [0, 1, 64 * KIB, MIB, 16 * MIB])
async def test_an_upload_arrives_whole(guest, address, size):
    content = random.Random(size).randbytes(size)
    digest = hashlib.sha256(content).hexdigest()
    answer = await guest.put(f"{address}/api/uploads", content=content)
    assert (answer.status_code, answer.json()["sha256"]) == (201, digest)
    assert (await guest.get(f"/uploads/{digest}")).json() == {"sha256": digest, "bytes": size}


async def test_too_much_is_refused_before_it_is_sent():
    # By hand, because no client announces a size and then waits for what the server says to it.
    address = urlsplit(API_URL)
    reader, writer = await asyncio.open_connection(address.hostname, address.port or 80)
    writer.write(b"PUT /api/uploads HTTP/1.1\r\nHost: api\r\nContent-Length: 1073741824\r\n\r\n")
    answer = await asyncio.wait_for(reader.readline(), 10)
    writer.close()
    assert b" 413 " in answer


@pytest.mark.parametrize("name", ["0" * 64, "x"])
async def test_what_was_never_uploaded_is_not_known(guest, name):
    assert (await guest.get(f"/uploads/{name}")).status_code == 404
