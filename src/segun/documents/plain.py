"""Plain text: front matter, a headline where the first line looks like one, and the rest as it is."""

import re

from segun.documents.decoding import decoded
from segun.documents.found import Found, with_title_first
from segun.documents.front_matter import split_front_matter
from segun.documents.letters import one_line, stored_letters
from segun.documents.media import Media

EXTRACTOR = "plain/1"

_LONGEST_HEADLINE = 160  # characters; the longest of the headlines in the demo and reading sets has 119
_NO_HEADLINE = re.compile(r"(?:por|by|fotos?|photos?|redacción)\b|[-*•]\s|https?:", re.IGNORECASE)
_CLOSERS = "\"'”’»)]"


def read_plain(data: bytes, name: str) -> Found:
    """Read a text file. Raises DocumentRefused on an unknown encoding or a front matter with mistakes."""
    matter, text = split_front_matter(stored_letters(decoded(data, name)), name)
    title = matter.title or headline_of(text)
    return Found(
        text=with_title_first(title, text),
        media_type=Media.PLAIN.value,
        extractor=EXTRACTOR,
        title=title,
        byline=matter.byline,
        publisher=matter.publisher,
        published=matter.published,
        url=matter.url,
        language=matter.language,
        retold=matter.retold,
    )


def headline_of(text: str) -> str | None:
    """The first line if it looks like a headline: short, a blank line after it, no full stop or comma at its end."""
    first, _, rest = text.partition("\n")
    title = one_line(first)
    if not rest.strip() or rest.split("\n", 1)[0].strip() or not 2 < len(title) <= _LONGEST_HEADLINE:
        return None
    last = title.rstrip(_CLOSERS)[-1:]
    if not last or last in ".,;:—–-" or _NO_HEADLINE.match(title) or not any(char.isalpha() for char in title):
        return None
    return title
