"""The records of the bridge and what a client may send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bridge.text.cleaning import clean_text, clean_title

GUEST = "guest"


@dataclass(frozen=True)
class Conversation:
    id: str
    owner: str
    title: str
    created: float


@dataclass(frozen=True)
class Message:
    id: str
    conversation: str
    author: str
    text: str
    tokens: int
    created: float


@dataclass(frozen=True)
class User:
    name: str
    password_hash: str


class Request(BaseModel):
    """Base of what clients send: a field we do not know is a mistake we tell them about."""

    model_config = ConfigDict(extra="forbid")


Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,30}$")]
Password = Annotated[str, StringConstraints(min_length=10, max_length=200)]


class Credentials(Request):
    name: Name
    password: Password


class ConversationRequest(Request):
    title: Annotated[str, Field(max_length=500)]

    def cleaned(self) -> str:
        return clean_title(self.title)


class MessageRequest(Request):
    text: Annotated[str, Field(max_length=20_000)]

    def cleaned(self) -> str:
        return clean_text(self.text)
