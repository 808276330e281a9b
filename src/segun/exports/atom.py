"""What changed, as an Atom feed (RFC 4287), for a reader of feeds on this machine: one entry a relation that changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: a stable id, a title, the day it is of, and what it says in plain text."""

    id: str
    title: str
    day: date
    text: str


def as_atom(title: str, day: date, entries: Iterable[FeedEntry]) -> bytes:
    """The feed as XML. Ids are tag URIs (RFC 4151), so that the same change is the same entry in every run."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _put(feed, "id", "tag:segun,2026:changes")
    _put(feed, "title", title)
    _put(feed, "updated", _moment(day))
    author = ElementTree.SubElement(feed, f"{{{_ATOM}}}author")
    _put(author, "name", "Segun")
    for each in entries:
        entry = ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
        _put(entry, "id", f"tag:segun,2026:{each.id}")
        _put(entry, "title", each.title)
        _put(entry, "updated", _moment(each.day))
        _put(entry, "summary", each.text)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _put(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = _legible(text)


def _legible(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return "".join(char for char in text if char in "\t\n\r" or ord(char) >= 0x20)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
