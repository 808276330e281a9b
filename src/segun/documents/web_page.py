"""HTML pages: the article and what the page says of itself, by trafilatura.

The stored text is the title and the paragraphs that the page shows, with blank lines between; no menus, no comments of
readers, nothing hidden (see ``unseen``). Offsets into the HTML do not exist: a citation points into the stored text, and the
extractor's version says what made it.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from segun.documents.decoding import decoded
from segun.documents.found import Found
from segun.documents.letters import one_line
from segun.documents.media import Media
from segun.documents.unseen import drop_unseen
from segun.errors import DocumentRefused

_EMBEDDED = re.compile(r"data:[a-z0-9.+/-]*;base64,[A-Za-z0-9+/=\s]+", re.IGNORECASE)
_INLINE = frozenset({"hi", "ref", "del", "code", "graphic", "span"})  # of trafilatura's tags
_ENDS_A_LINE = re.compile(r"[.!?:…][\"”’»)]?\s*\Z")
_SHORTEST_ARTICLE = 80  # characters that at least one paragraph must have: pages of links, logins and errors have shorter ones
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1970-01-01", "max_date": "2100-01-01"}
"""For htmldate: what the mark-up states and no guesses from the prose. The fixed end keeps the clock out of the result."""


def read_web_page(data: bytes, name: str) -> Found:
    """Read an HTML page. Raises DocumentRefused where it shows no article."""
    return article_of(decoded(data, name, html=True), name)


def article_of(html: str, name: str, *, media: Media = Media.HTML) -> Found:
    """The article of a page that is text already. Raises DocumentRefused where it shows none."""
    import trafilatura  # imported here: it takes a third of a second, and no command but reading needs it
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura.metadata import extract_metadata

    try:
        page = document_fromstring(_EMBEDDED.sub("", html).encode("utf-8"), parser=HTMLParser(encoding="utf-8"))
    except etree.ParserError as error:
        raise DocumentRefused(name, "is an empty page") from error
    stated = extract_metadata(deepcopy(page), date_config=_DATES, extensive=False)
    drop_unseen(page)
    title = _title(page, stated)
    article: Any = trafilatura.bare_extraction(page, fast=True, include_comments=False)
    paragraphs = [] if article is None else [line for piece in _lines(article.body) if (line := one_line(piece))]
    if not any(len(paragraph) >= _SHORTEST_ARTICLE for paragraph in paragraphs):
        raise DocumentRefused(name, "shows no article (a page of links, a login, or a page that only a script fills?)")
    if title and paragraphs[0].casefold() == title.casefold():
        del paragraphs[0]
    return Found(
        text="\n\n".join(paragraphs),
        media_type=media.value,
        extractor=f"web-page/1 trafilatura/{trafilatura.__version__}",
        title=title,
        byline=_line(stated.author),
        publisher=_line(stated.sitename),
        published=_day(stated.date),
        url=stated.url if stated.url and stated.url.startswith(("http://", "https://")) else None,
    )


def _title(page: Any, stated: Any) -> str | None:
    """The stated title if a heading or the browser's tab shows it, else the one main heading: what nobody sees is not cited."""
    title, site = _line(stated.title), _line(stated.sitename)
    headings = [text for heading in page.iter("h1", "h2", "h3") if (text := one_line(heading.text_content()))]
    tab = one_line(page.findtext(".//title") or "")
    if title and (title.casefold() in {heading.casefold() for heading in headings} or title.casefold() in tab.casefold()):
        return title
    if site:  # "The truce that nobody signed | The Daily Fiction"
        tab = re.sub(rf"\s*[|–—·-]\s*{re.escape(site)}\Z", "", tab, flags=re.IGNORECASE)
    main = [text for heading in page.iter("h1") if (text := one_line(heading.text_content())) and text != site]
    return main[0] if len(main) == 1 else tab or None


def _lines(element: Any) -> Iterator[str]:
    """The paragraphs under an element of trafilatura's body, in order. A line broken within a sentence is joined again."""
    line = element.text or ""
    for child in element:
        if child.tag in _INLINE:
            line += "".join(child.itertext())
        elif child.tag == "lb" and not _ENDS_A_LINE.search(line):
            line += " "
        elif child.tag == "row":
            yield line
            line = " | ".join(one_line("".join(cell.itertext())) for cell in child)
        else:
            yield line
            line = ""
            yield from _lines(child)
        line += child.tail or ""
    yield line


def _line(text: str | None) -> str | None:
    return one_line(text) or None if text else None


def _day(text: str | None) -> date | None:
    """A date that the page states; a wrong one is no date, for nobody can be asked to mend a page."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
