from datetime import date
from xml.etree import ElementTree

from segun.exports.atom import FeedEntry, as_atom

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_has_what_a_reader_of_feeds_needs() -> None:
    entry = FeedEntry("rel_1:new:2025-01-01:2025-02-01", "New: A allied with B <&>", date(2025, 1, 20), "“quote”\x0b")
    feed = ElementTree.fromstring(as_atom("What changed", date(2025, 2, 1), [entry]))
    assert feed.findtext(f"{ATOM}updated") == "2025-02-01T00:00:00Z"
    (found,) = feed.findall(f"{ATOM}entry")
    assert found.findtext(f"{ATOM}title") == "New: A allied with B <&>"
    assert found.findtext(f"{ATOM}id") == "tag:segun,2026:rel_1:new:2025-01-01:2025-02-01"
    assert found.findtext(f"{ATOM}summary") == "“quote”"


def test_the_same_changes_are_the_same_bytes() -> None:
    assert as_atom("t", date(2025, 1, 1), []) == as_atom("t", date(2025, 1, 1), [])
