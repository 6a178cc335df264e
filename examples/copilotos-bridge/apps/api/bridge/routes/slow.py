"""An answer that takes its time: what a request in flight during a deploy looks like."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from bridge.services import InServices

router = APIRouter(tags=["status"])


@router.get("/slow")
async def slow(
    services: InServices, seconds: Annotated[float, Query(ge=0, le=60)] = 1.0
) -> dict[str, object]:
    await asyncio.sleep(seconds)
    return {"seconds": seconds, "release": services.settings.release}
