"""The application: its routes, and what every answer has in common."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bridge import VERSION
from bridge.pages import InvalidCursorError
from bridge.routes import conversations, messages, reading, slow, status, streams, uploads, users
from bridge.services import Services, open_services
from bridge.settings import Settings
from bridge.text.cleaning import EmptyTextError

ROUTES = (status, users, conversations, messages, reading, streams, uploads, slow)


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """With `services` given they are used; else the real ones are opened with the app."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_services(settings) as opened:
            app.state.services = opened
            yield

    app = FastAPI(
        title="Copilotos bridge",
        version=VERSION,
        docs_url="/api/docs",
        openapi_url="/api/openapi.json",
        redoc_url=None,
        lifespan=None if services else lifespan,
    )
    if services:
        app.state.services = services
    app.add_middleware(ReleaseHeader, release=settings.release)
    app.add_exception_handler(InvalidCursorError, _bad_request)
    app.add_exception_handler(EmptyTextError, _bad_request)
    for module in ROUTES:
        app.include_router(module.router, prefix="/api")
    return app


async def _bad_request(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status_code=400)


class ReleaseHeader:
    """Says on every answer which release gave it."""

    def __init__(self, app: ASGIApp, release: str) -> None:
        self._app = app
        self._header = (b"x-release", release.encode("latin-1", "replace"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_release(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), self._header]
            await send(message)

        await self._app(scope, receive, send_with_release)
