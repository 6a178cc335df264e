"""Conversations: made, listed, renamed, deleted."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query

from bridge.identifiers import is_identifier, made_at, new_identifier
from bridge.models import Conversation, ConversationRequest
from bridge.pages import page_size, read_page
from bridge.routes.users import Asker
from bridge.services import InServices

router = APIRouter(prefix="/conversations", tags=["conversations"])


async def owned_conversation(
    conversation_id: str, asker: Asker, services: InServices
) -> Conversation:
    """404 for what belongs to others too: whether it exists is nobody's business."""
    found = None
    if is_identifier(conversation_id):
        found = await services.store.find_conversation(conversation_id)
    if found is None or found.owner != asker:
        raise HTTPException(404, "no such conversation")
    return found


Owned = Annotated[Conversation, Depends(owned_conversation)]


@router.post("", status_code=201)
async def create(request: ConversationRequest, asker: Asker, services: InServices) -> dict:
    identifier = new_identifier()
    conversation = Conversation(identifier, asker, request.cleaned(), made_at(identifier))
    await services.store.add_conversation(conversation)
    await services.shared.increment("count:conversations")
    return asdict(conversation)


@router.get("")
async def listed(
    asker: Asker,
    services: InServices,
    cursor: str | None = None,
    limit: Annotated[int | None, Query(ge=1)] = None,
) -> dict:
    async def read(after: str | None, count: int):
        return await services.store.list_conversations(asker, after, count)

    page = await read_page(read, cursor, page_size(limit))
    return {"items": [asdict(item) for item in page.items], "next": page.next}


@router.get("/{conversation_id}")
async def one(conversation: Owned) -> dict:
    return asdict(conversation)


@router.patch("/{conversation_id}")
async def rename(conversation: Owned, request: ConversationRequest, services: InServices) -> dict:
    title = request.cleaned()
    await services.store.rename_conversation(conversation.id, title)
    return {**asdict(conversation), "title": title}


@router.delete("/{conversation_id}", status_code=204)
async def delete(conversation: Owned, services: InServices) -> None:
    await services.store.delete_conversation(conversation.id)
