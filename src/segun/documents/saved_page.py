"""Pages that a browser saved as one file (MHTML, RFC 2557): the HTML part, and the address that the browser noted."""

from dataclasses import replace
from typing import TYPE_CHECKING

from segun.documents.decoding import decoded
from segun.documents.found import Found
from segun.documents.media import Media
from segun.documents.web_page import article_of
from segun.errors import DocumentRefused

if TYPE_CHECKING:
    from email.message import Message


def read_saved_page(data: bytes, name: str) -> Found:
    """Read a page saved as MHTML. Raises DocumentRefused where it holds no page or the page shows no article."""
    from email import message_from_bytes  # imported here: saved pages are few, and the package is slow to load

    message = message_from_bytes(data)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise DocumentRefused(name, "is a saved page without its HTML part")
    found = article_of(_html(page, name), name, media=Media.MHTML)
    address = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    if found.url is None and address.startswith(("http://", "https://")):
        return replace(found, url=address)
    return found


def _html(page: "Message", name: str) -> str:
    payload = page.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise DocumentRefused(name, "is a saved page without its HTML part")
    charset = page.get_content_charset()
    try:
        return payload.decode(charset) if charset else decoded(payload, name, html=True)
    except (LookupError, UnicodeDecodeError):
        return decoded(payload, name, html=True)
