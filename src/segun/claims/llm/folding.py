"""Letters as the word lists write them: small, without accents."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")


def plain(text: str) -> str:
    """A text in small letters without accents. Not letter for letter: offsets in it say nothing of the text's."""
    lower = text.lower()
    return lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", lower))


def printable(text: str, most: int) -> str:
    """A stranger's text as one line of at most so many characters, without what a terminal would obey or nobody could see."""
    line = " ".join(text.split())
    if not line.isprintable():
        line = "".join(char for char in line if char.isprintable())
    return line if len(line) <= most else f"{line[: most - 1]}…"
