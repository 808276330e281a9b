"""What a text file says of itself: lines of ``key: value`` between two lines of ``---`` at its head.

::

    ---
    title: The truce that nobody signed
    publisher: after Infobae México, 2025-05-20
    url: https://example.org/truce
    ---

``publisher: after X, DATE`` says that the text retells X's report of that day in other words. Keys that Segun does not
know are left alone, except those that look like a slip of one it knows.
"""

import re
from dataclasses import dataclass
from datetime import date

from segun.documents.letters import one_line
from segun.errors import DocumentRefused

KEYS = ("title", "publisher", "published", "url", "byline", "language")
_MOST_LINES = 40  # a longer head is not a front matter but a text that uses dashes
_SLIP = 0.85  # likeness (difflib) from which an unknown key is taken for a slip: "publishd" 0.94; "publication" stays below
_LINE = re.compile(r"([A-Za-z_-]+)\s*:\s*(.*)")
_AFTER = re.compile(r"(?:after|según)\s+(?P<name>.+?)(?:,\s*(?P<date>\d{4}\S*))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata that a text states at its head; None where it states nothing."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    retold: bool = False


@dataclass(frozen=True, slots=True)
class PublisherLine:
    """Who is answerable for a text, as one line puts it: ``Reforma``, or ``after Reforma, 2025-05-20``."""

    name: str
    retold: bool
    published: date | None


def split_front_matter(text: str, name: str) -> tuple[FrontMatter, str]:
    """The front matter of a text in stored form, and the text after it. ``text`` comes back whole where it has none.

    Raises DocumentRefused on a date that is none and on a key that looks like a slip ("publishd"): to go on without them
    would silently lose what somebody wrote down.
    """
    lines = text.split("\n", _MOST_LINES)
    if lines[0].rstrip() != "---":
        return FrontMatter(), text
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    found = [_LINE.fullmatch(line.strip()) for line in lines[1:end]]
    values = {line[1].lower(): one_line(line[2]).strip("\"'") for line in found if line}
    if end is None or not values.keys() & set(KEYS):
        return FrontMatter(), text
    _refuse_slips(values, name)
    line = publisher_line(values["publisher"], name) if values.get("publisher") else None
    published = values.get("published")
    matter = FrontMatter(
        title=values.get("title") or None,
        publisher=line.name if line else None,
        published=_day(published, name) if published else line.published if line else None,
        url=values.get("url") or None,
        byline=values.get("byline") or None,
        language=values.get("language") or None,
        retold=line.retold if line else False,
    )
    return matter, "\n".join(lines[end + 1 :]).strip()


def publisher_line(line: str, name: str) -> PublisherLine:
    """Read a publisher as given: a name, or ``after NAME, DATE`` for a retelling. Raises DocumentRefused on a wrong date."""
    after = _AFTER.fullmatch(line.strip())
    if after is None:
        return PublisherLine(one_line(line), retold=False, published=None)
    day = after["date"]
    return PublisherLine(one_line(after["name"]), retold=True, published=_day(day, name) if day else None)


def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DocumentRefused(name, f"its front matter holds a wrong date: {text!r} (write YYYY-MM-DD)") from error


def _refuse_slips(values: dict[str, str], name: str) -> None:
    unknown = [key for key in values if key not in KEYS]
    if not unknown:
        return
    import difflib  # imported here: hardly a file needs it

    for key in unknown:
        near = difflib.get_close_matches(key, KEYS, n=1, cutoff=_SLIP)
        if near:
            raise DocumentRefused(name, f"its front matter says {key!r}; is {near[0]!r} meant?")
