"""Messages of a conversation."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response

from bridge.identifiers import made_at, new_identifier
from bridge.models import Conversation, Message, MessageRequest
from bridge.pages import page_size, read_page
from bridge.routes.conversations import Owned
from bridge.routes.users import Asker, limited_by
from bridge.services import InServices, Services
from bridge.text.rendering import render
from bridge.text.tokenizer import bridge_tokenizer

router = APIRouter(prefix="/conversations/{conversation_id}", tags=["messages"])


def shown(message: Message) -> dict:
    return {**asdict(message), "html": render(message.text)}


async def post_message(
    services: Services, conversation: Conversation, author: str, text: str
) -> Message:
    """Kept first, then counted and announced: what listeners hear of can be read."""
    identifier = new_identifier()
    tokens = bridge_tokenizer().count(text)
    message = Message(identifier, conversation.id, author, text, tokens, made_at(identifier))
    await services.store.add_message(message)
    await services.shared.increment(f"version:{conversation.id}")
    await services.shared.increment("count:messages")
    await services.shared.publish(f"conversation:{conversation.id}", shown(message))
    return message


@router.post("/messages", status_code=201)
async def post(
    conversation: Owned,
    body: MessageRequest,
    asker: Asker,
    services: InServices,
    request: Request,
    response: Response,
) -> dict:
    verdict = await services.limiter.take(services.message_limit, limited_by(asker, request))
    if not verdict.allowed:
        raise HTTPException(429, "too many messages", verdict.headers())
    response.headers.update(verdict.headers())
    return shown(await post_message(services, conversation, asker, body.cleaned()))


@router.get("/messages")
async def listed(
    conversation: Owned,
    services: InServices,
    cursor: str | None = None,
    limit: Annotated[int | None, Query(ge=1)] = None,
) -> dict:
    async def read(after: str | None, count: int):
        return await services.store.list_messages(conversation.id, after, count)

    page = await read_page(read, cursor, page_size(limit))
    return {"items": [shown(item) for item in page.items], "next": page.next}
