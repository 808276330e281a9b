"""What a format's reader found in a file, before anything that the user said about it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Found:
    """Text and metadata as a file gives them.

    ``text`` is in stored form (see ``letters``) and does not repeat ``title`` unless it begins with it. ``retold`` says that
    the text calls itself a retelling ("publisher: after …"). ``language`` is a code that the file states by hand, if it does.
    """

    text: str
    media_type: str
    extractor: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    retold: bool = False


def with_title_first(title: str | None, text: str) -> str:
    """The text headed by its title and a blank line; unchanged where there is no title or its first line is the title."""
    if not title:
        return text
    first, _, rest = text.partition("\n")
    if " ".join(first.split()).casefold() == title.casefold():
        return f"{title}\n{rest}".rstrip()
    return f"{title}\n\n{text}".rstrip()
