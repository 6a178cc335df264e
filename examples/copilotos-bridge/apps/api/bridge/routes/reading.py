"""A conversation as a whole: summary, search, what fits a model's window, a file to keep."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from bridge.export import COMPRESSIONS, FORMATS, SUFFIXES, export_file
from bridge.routes.conversations import Owned
from bridge.services import InServices
from bridge.text.context import select_context
from bridge.text.search import SearchIndex

router = APIRouter(prefix="/conversations/{conversation_id}", tags=["reading"])

assert set(FORMATS) == {"jsonl", "md"}
assert set(COMPRESSIONS) == {"none", "gzip", "bzip2", "xz"}


@router.get("/summary")
async def summary(conversation: Owned, services: InServices, response: Response) -> dict:
    """Kept in the cache under the conversation's version, so an old answer is never given."""
    version = await services.shared.read(f"version:{conversation.id}")
    key = f"summary:{conversation.id}:{version}"
    if (cached := await services.shared.cached(key)) is not None:
        response.headers["X-Cache"] = "hit"
        return cached
    messages = await services.store.list_messages(conversation.id, None, None)
    fresh = {
        "messages": len(messages),
        "tokens": sum(message.tokens for message in messages),
        "authors": sorted({message.author for message in messages}),
        "last": messages[-1].created if messages else None,
    }
    await services.shared.cache(key, fresh, 60)
    response.headers["X-Cache"] = "miss"
    return fresh


@router.get("/search")
async def search(
    conversation: Owned,
    services: InServices,
    q: Annotated[str, Query(min_length=1, max_length=200)],
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> dict:
    messages = await services.store.list_messages(conversation.id, None, None)
    by_id = {message.id: message for message in messages}
    index = SearchIndex((message.id, message.text) for message in messages)
    hits = index.search(q, limit)
    return {"items": [{**asdict(by_id[hit.id]), "score": hit.score} for hit in hits]}


@router.get("/context")
async def context(
    conversation: Owned, services: InServices, budget: Annotated[int, Query(ge=0, le=1_000_000)]
) -> dict:
    messages = await services.store.list_messages(conversation.id, None, None)
    kept = select_context(messages, budget)
    return {"items": [asdict(message) for message in kept], "left_out": len(messages) - len(kept)}


@router.get("/export")
async def export(
    conversation: Owned,
    services: InServices,
    form: Annotated[Literal["jsonl", "md"], Query(alias="format")] = "jsonl",
    compression: Literal["none", "gzip", "bzip2", "xz"] = "none",
    redacted: bool = False,
) -> Response:
    messages = await services.store.list_messages(conversation.id, None, None)
    content = await asyncio.to_thread(
        export_file, conversation, messages, form, compression, redacted
    )
    name = f"{conversation.id}.{form}{SUFFIXES[compression]}"
    return Response(
        content,
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
