"""The images as they will run, asked from outside: how to reach them, and accounts of one's own."""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator

import httpx
import pytest
from httpx import AsyncClient

API_URL = os.environ.get("API_URL", "http://127.0.0.1:8000").rstrip("/")
WEB_URL = os.environ.get("WEB_URL", "http://127.0.0.1:3000").rstrip("/")
PASSWORD = "correct horse"


def new_name() -> str:
    """Nobody else's: tests run side by side on one database."""
    return f"t-{secrets.token_hex(8)}"


def register(name: str) -> str:
    """The token of a new account."""
    credentials = {"name": name, "password": PASSWORD}
    with httpx.Client(base_url=f"{API_URL}/api", timeout=30) as client:
        client.post("/users", json=credentials).raise_for_status()
        answer = client.post("/sessions", json=credentials).raise_for_status()
    return answer.json()["token"]


# Once per process and not per test: passwords take their time to hash.
@pytest.fixture(scope="session")
def token() -> str:
    return register(new_name())


@pytest.fixture
async def guest() -> AsyncIterator[AsyncClient]:
    async with AsyncClient(base_url=f"{API_URL}/api", timeout=30) as client:
        yield client


@pytest.fixture
async def member(token: str) -> AsyncIterator[AsyncClient]:
    headers = {"Authorization": f"Bearer {token}"}
    async with AsyncClient(base_url=f"{API_URL}/api", headers=headers, timeout=30) as client:
        yield client


@pytest.fixture
async def site() -> AsyncIterator[AsyncClient]:
    async with AsyncClient(base_url=WEB_URL, timeout=30) as client:
        yield client


@pytest.fixture
async def talk(member: AsyncClient) -> str:
    """The path of a new conversation."""
    answer = await member.post("/conversations", json={"title": "Deploys"})
    return f"/conversations/{answer.raise_for_status().json()['id']}"
