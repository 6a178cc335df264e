"""The whole application within the process of a test, as that of one client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient

from bridge.access.sessions import issue_session
from bridge.app import create_app
from bridge.services import Services, local_services
from bridge.settings import Settings

SECRET = "a secret for tests"


@pytest.fixture
def services() -> Services:
    settings = Settings(release="r-test", secret=SECRET, message_limit=50, upload_limit=1024)
    return local_services(settings)


@pytest.fixture
async def guest(services: Services) -> AsyncIterator[AsyncClient]:
    async with client_of(services) as client:
        yield client


@pytest.fixture
async def ada(services: Services) -> AsyncIterator[AsyncClient]:
    async with client_of(services, "ada") as client:
        yield client


@pytest.fixture
async def grace(services: Services) -> AsyncIterator[AsyncClient]:
    async with client_of(services, "grace") as client:
        yield client


def client_of(services: Services, name: str | None = None) -> AsyncClient:
    headers = {"Authorization": f"Bearer {issue_session(name, SECRET)}"} if name else {}
    return AsyncClient(
        transport=ASGITransport(app=create_app(services.settings, services)),
        base_url="http://bridge.test/api",
        headers=headers,
    )
