"""What keeps the pages on this machine: which hosts are answered, and what a browser may do with a page.

A page shows text that others wrote. It may run no script but ours, load nothing from elsewhere, send nothing elsewhere and
stand in no frame. Requests under another host name are refused, so that a page of another site cannot read the record by
pointing its own name at 127.0.0.1 (DNS rebinding).
"""

from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]", "::1")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}


class SecurityHeaders:
    """Puts the headers on every response, also on errors."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers set where the page has not set its own."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                _set(message)
            await send(message)

        await self.app(scope, receive, sending)


def _set(message: MutableMapping[str, Any]) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)


def web_address(url: str | None) -> str | None:
    """An address that may be linked: http or https. Anything else ("javascript:", "file:") is shown as text, never linked."""
    if url is None:
        return None
    scheme, colon, rest = url.strip().partition(":")
    return url.strip() if colon and scheme.lower() in ("http", "https") and rest.startswith("//") else None
