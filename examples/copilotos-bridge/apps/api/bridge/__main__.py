"""Serves the bridge: python -m bridge"""

from __future__ import annotations

import asyncio
import sys
from types import FrameType

import uvicorn

from bridge.app import create_app
from bridge.settings import Settings, SettingsError, read_settings


class BridgeServer(uvicorn.Server):
    """Lets endless answers end when the process is asked to stop; all others are finished."""

    async def startup(self, sockets=None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._loop.call_soon_threadsafe(self._close)
        super().handle_exit(sig, frame)

    def _close(self) -> None:
        self.config.app.state.services.closing.set()


def serve(settings: Settings) -> None:
    config = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        # The port is published on the loopback address only, so what speaks to us is our own proxy.
        proxy_headers=True,
        forwarded_allow_ips="*",
        server_header=False,
        access_log=False,
        # Longer than a proxy keeps idle connections: it must be the side that closes them.
        timeout_keep_alive=75,
        timeout_graceful_shutdown=settings.grace_seconds,
    )
    BridgeServer(config).run()


def main() -> None:
    try:
        serve(read_settings())
    except SettingsError as error:
        sys.exit(f"Cannot start: {error}")


if __name__ == "__main__":
    main()
