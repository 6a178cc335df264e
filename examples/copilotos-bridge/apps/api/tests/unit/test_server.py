"""The process itself: how it starts, that it refuses, and how it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@asynccontextmanager
async def running(**settings: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A bridge whose Redis is away, which it must survive."""
    port, redis = free_port(), free_port()
    environment = {
        **os.environ,
        "PORT": str(port),
        "HOST": "127.0.0.1",
        "REDIS_URL": f"redis://127.0.0.1:{redis}/0",
        "MONGODB_URL": "",
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", "from bridge.__main__ import main; main()"),
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process, f"http://127.0.0.1:{port}/api"
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def answering(url: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        for _ in range(300):
            try:
                return await client.get(f"{url}/version")
            except httpx.TransportError:
                await asyncio.sleep(0.1)
    raise TimeoutError(url)


@pytest.mark.parametrize(
    ("name", "raw"),
    [("PORT", "http"), ("REDIS_URL", ""), ("MONGODB_URL", "x"), ("LOGIN_LIMIT", "0")],
)
async def test_it_does_not_start_with_a_setting_it_cannot_use(name, raw):
    async with running(**{name: raw}) as (process, _):
        _, errors = await process.communicate()
        assert process.returncode == 1
        assert errors.decode().startswith("Cannot start: ")
        assert name in errors.decode()


async def test_it_starts_and_says_that_redis_is_away():
    async with running(RELEASE="r1") as (_, url):
        assert (await answering(url)).json()["release"] == "r1"
        async with httpx.AsyncClient() as client:
            health = await client.get(f"{url}/health")
        assert health.status_code == 503
        assert health.json()["checks"]["redis"].startswith("down: ")


async def test_an_answer_in_flight_is_finished_before_it_ends():
    async with running() as (process, url):
        await answering(url)
        async with httpx.AsyncClient(timeout=30) as client:
            slow = asyncio.create_task(client.get(f"{url}/slow", params={"seconds": 2}))
            await asyncio.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            assert (await slow).json()["seconds"] == 2
        assert await process.wait() in (0, -signal.SIGTERM)


async def test_a_stream_is_told_that_it_ends():
    async with running() as (process, url):
        await answering(url)
        parameters = {"events": 600, "interval": 1}
        async with (
            httpx.AsyncClient(timeout=30) as client,
            client.stream("GET", f"{url}/stream", params=parameters) as stream,
        ):
            lines = stream.aiter_lines()
            assert await anext(lines) == "id: 1"
            process.send_signal(signal.SIGTERM)
            assert "event: closing" in [line async for line in lines]


async def test_who_does_not_end_in_time_is_cut():
    async with running(GRACE_SECONDS="1") as (process, url):
        await answering(url)
        async with httpx.AsyncClient(timeout=30) as client:
            slow = asyncio.create_task(client.get(f"{url}/slow", params={"seconds": 20}))
            await asyncio.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), 10)
            with pytest.raises(httpx.HTTPError):
                (await slow).raise_for_status()
