"""Health, version and counts."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from bridge import VERSION
from bridge.services import InServices

router = APIRouter(tags=["status"])


@router.get("/health")
@router.head("/health", include_in_schema=False)
async def health(services: InServices) -> JSONResponse:
    """503 as soon as a configured dependency is down, so that nobody is sent here."""
    found = await services.health.check()
    answer = {
        "status": "ok" if found.healthy else "unhealthy",
        "release": services.settings.release,
        "version": VERSION,
        "checks": found.checks,
    }
    return JSONResponse(
        answer, status_code=200 if found.healthy else 503, headers={"Cache-Control": "no-store"}
    )


@router.get("/version")
async def version(services: InServices) -> dict[str, str]:
    return {"release": services.settings.release, "version": VERSION}


@router.get("/stats")
async def stats(services: InServices) -> dict[str, int]:
    """Since the beginning, counted by all releases together."""
    names = ("conversations", "messages", "uploads")
    return {name: await services.shared.read(f"count:{name}") for name in names}
