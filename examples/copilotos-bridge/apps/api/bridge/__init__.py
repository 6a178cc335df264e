"""A chat bridge: conversations and messages over HTTP, server-sent events and WebSockets."""

VERSION = "1.0.0"
