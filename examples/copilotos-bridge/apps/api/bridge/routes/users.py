"""Accounts and sessions."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from bridge.access.passwords import NOBODY, hash_password, verify_password
from bridge.access.sessions import InvalidSessionError, issue_session, read_session
from bridge.models import GUEST, Credentials, User
from bridge.services import InServices
from bridge.storage.port import NameTakenError

router = APIRouter(tags=["users"])
_bearer = HTTPBearer(auto_error=False)


async def who_asks(
    services: InServices,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    """The name in the session; a guest without one; a bad session is never taken for a guest."""
    if bearer is None:
        return GUEST
    try:
        return read_session(bearer.credentials, await services.session_secret())
    except InvalidSessionError as error:
        raise HTTPException(401, str(error), {"WWW-Authenticate": "Bearer"}) from error


Asker = Annotated[str, Depends(who_asks)]


@router.post("/users", status_code=201)
async def register(credentials: Credentials, services: InServices) -> dict[str, str]:
    if credentials.name == GUEST:
        raise HTTPException(409, "that name is taken")
    # Hashing takes a while by design; other requests go on meanwhile.
    hashed = await asyncio.to_thread(hash_password, credentials.password)
    try:
        await services.store.add_user(User(credentials.name, hashed))
    except NameTakenError as error:
        raise HTTPException(409, "that name is taken") from error
    return {"name": credentials.name}


@router.post("/sessions", status_code=201)
async def log_in(
    credentials: Credentials, services: InServices, response: Response
) -> dict[str, str]:
    verdict = await services.limiter.take(services.login_limit, credentials.name)
    if not verdict.allowed:
        raise HTTPException(429, "too many attempts", verdict.headers())
    response.headers.update(verdict.headers())
    user = await services.store.find_user(credentials.name)
    stored = user.password_hash if user else NOBODY
    if not await asyncio.to_thread(verify_password, credentials.password, stored):
        raise HTTPException(401, "wrong name or password")
    return {"token": issue_session(credentials.name, await services.session_secret())}


@router.get("/me")
async def me(asker: Asker) -> dict[str, str]:
    return {"name": asker}


def limited_by(asker: str, request: Request) -> str:
    """Guests share a name, so they are told apart by address."""
    if asker != GUEST:
        return asker
    return f"{GUEST}@{request.client.host if request.client else 'unknown'}"
