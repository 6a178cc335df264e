"""What the environment decides, read once at the start."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field


class SettingsError(ValueError):
    """Every setting that cannot be used, in one message."""


@dataclass(frozen=True)
class Settings:
    release: str = "development"
    host: str = "0.0.0.0"
    port: int = 8000
    mongodb_url: str = ""
    mongodb_database: str = "bridge"
    redis_url: str = "redis://localhost:6379/0"
    secret: str = field(default="", repr=False)
    message_limit: int = 600
    login_limit: int = 10
    upload_limit: int = 64 * 1024 * 1024
    grace_seconds: int = 25


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Reads the environment; an empty variable counts as not set, except for the two addresses."""
    refusals: list[str] = []
    defaults = Settings()

    def text(name: str, default: str) -> str:
        return environ.get(name) or default

    def number(name: str, default: int, least: int, most: int) -> int:
        raw = environ.get(name) or str(default)
        if not raw.isdecimal() or not least <= int(raw) <= most:
            refusals.append(f"{name} must be a whole number from {least} to {most}, not {raw!r}")
            return default
        return int(raw)

    def url(name: str, default: str, schemes: tuple[str, ...]) -> str:
        raw = environ.get(name, default)
        if raw and not raw.startswith(schemes):
            refusals.append(f"{name} must start with {' or '.join(schemes)}")
        return raw

    settings = Settings(
        release=text("RELEASE", defaults.release),
        host=text("HOST", defaults.host),
        port=number("PORT", defaults.port, 1, 65535),
        mongodb_url=url("MONGODB_URL", "", ("mongodb://", "mongodb+srv://")),
        mongodb_database=text("MONGODB_DATABASE", defaults.mongodb_database),
        redis_url=url("REDIS_URL", defaults.redis_url, ("redis://", "rediss://", "unix://")),
        secret=text("SECRET", ""),
        message_limit=number("MESSAGE_LIMIT", defaults.message_limit, 1, 1_000_000),
        login_limit=number("LOGIN_LIMIT", defaults.login_limit, 1, 1_000_000),
        upload_limit=number("UPLOAD_LIMIT", defaults.upload_limit, 1, 1 << 40),
        grace_seconds=number("GRACE_SECONDS", defaults.grace_seconds, 0, 3600),
    )
    if not settings.redis_url:
        refusals.append("REDIS_URL must not be empty: counters and live messages need Redis")
    if refusals:
        raise SettingsError("; ".join(refusals))
    return settings
