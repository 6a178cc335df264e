"""Answers that stay open: server-sent events and WebSockets."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse

from bridge.routes.conversations import Owned
from bridge.services import InServices, Services

router = APIRouter(tags=["streams"])

# Shorter than any proxy's patience with a silent connection.
HEARTBEAT = 15.0


def event(kind: str, data: dict, identifier: str = "") -> str:
    """One server-sent event; JSON has no newline, so one data line is enough."""
    head = f"id: {identifier}\n" if identifier else ""
    return f"{head}event: {kind}\ndata: {json.dumps(data)}\n\n"


def _stream(events: AsyncIterator[str]) -> StreamingResponse:
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


async def _ticks(services: Services, count: int, interval: float) -> AsyncIterator[str]:
    for number in range(1, count + 1):
        data = {"n": number, "of": count, "release": services.settings.release}
        yield event("tick", data, str(number))
        if number < count and await _closing(services, interval):
            yield event("closing", {"release": services.settings.release})
            return
    yield event("end", {"release": services.settings.release})


@router.get("/stream")
async def ticks(
    services: InServices,
    events: Annotated[int, Query(ge=1, le=600)] = 10,
    interval: Annotated[float, Query(ge=0, le=5)] = 0.2,
) -> StreamingResponse:
    """A stream of known length, to try a connection with."""
    return _stream(_ticks(services, events, interval))


async def _live(services: Services, conversation_id: str) -> AsyncIterator[str]:
    async with services.shared.subscribe(f"conversation:{conversation_id}") as messages:
        yield event("ready", {"release": services.settings.release})
        silent = 0.0
        while not services.closing.is_set():
            message = await messages.next(timeout=1.0)
            silent = 0.0 if message else silent + 1.0
            if message:
                yield event("message", message, message["id"])
            elif silent >= HEARTBEAT:
                silent = 0.0
                yield ": still here\n\n"
    yield event("closing", {"release": services.settings.release})


@router.get("/conversations/{conversation_id}/events")
async def live(conversation: Owned, services: InServices) -> StreamingResponse:
    """Every new message, whichever process or colour received it."""
    return _stream(_live(services, conversation.id))


@router.websocket("/ws")
async def echo(socket: WebSocket, services: InServices) -> None:
    """Gives back what it gets, numbered; the server closes with 1012 when it goes away."""
    await socket.accept()
    release = services.settings.release
    await socket.send_json({"type": "hello", "release": release})
    number = 0
    try:
        while True:
            text = await socket.receive_text()
            number += 1
            await socket.send_json({"type": "echo", "n": number, "text": text, "release": release})
    except (WebSocketDisconnect, KeyError):
        # A binary frame has no text: the client speaks another protocol.
        return


async def _closing(services: Services, within: float) -> bool:
    try:
        await asyncio.wait_for(services.closing.wait(), within)
    except TimeoutError:
        return False
    return True
