"""Uploads: read as they come, known afterwards by what they contain."""

from __future__ import annotations

import hashlib
import re
import time

from fastapi import APIRouter, HTTPException, Request
from starlette.requests import ClientDisconnect

from bridge.services import InServices

router = APIRouter(prefix="/uploads", tags=["uploads"])

_REMEMBERED = 24 * 3600
_DIGEST = re.compile(r"[0-9a-f]{64}")


@router.post("", status_code=201)
@router.put("", status_code=201)
async def upload(request: Request, services: InServices) -> dict:
    """Refused from its announced size where there is one, and in any case at the limit."""
    limit = services.settings.upload_limit
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > limit:
        raise HTTPException(413, f"at most {limit} bytes")
    start = time.monotonic()
    digest, size = hashlib.sha256(), 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise HTTPException(413, f"at most {limit} bytes")
            digest.update(chunk)
    except ClientDisconnect as error:
        raise HTTPException(400, "the upload ended early") from error
    found = {"sha256": digest.hexdigest(), "bytes": size}
    await services.shared.cache(f"upload:{found['sha256']}", found, _REMEMBERED)
    await services.shared.increment("count:uploads")
    seconds = round(time.monotonic() - start, 3)
    return {**found, "seconds": seconds, "release": services.settings.release}


@router.get("/{sha256}")
async def known(sha256: str, services: InServices) -> dict:
    found = await services.shared.cached(f"upload:{sha256}") if _DIGEST.fullmatch(sha256) else None
    if found is None:
        raise HTTPException(404, "no such upload")
    return found
