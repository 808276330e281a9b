"""When: the words of a date that a reply points at, resolved by Segun's own grammar; a model's own dates do not count."""

from segun.claims.llm.page import Page
from segun.claims.llm.reply import Said
from segun.model import UNDATED, DateReading, DateSpan, MentionKind, Period, Span


def said_on(said: Said, near: Span, page: Page) -> DateSpan | None:
    """When it was said; None where the words are not those of a date in the sentence."""
    reading = _reading(said.said, near, page)
    return reading.span if reading else None


def period_of(said: Said, near: Span, page: Page) -> Period:
    """Since when and until when it holds. Which end a date gives is told by the text where it does ("until 2019")."""
    since: DateSpan | None = None
    until: DateSpan | None = None
    for words, is_end in ((said.since, False), (said.until, True)):
        reading = _reading(words, near, page)
        if reading is None:
            continue
        if reading.bound == "between":
            since, until = since or DateSpan.of(reading.span.first), until or DateSpan.of(reading.span.last)
        elif reading.bound == "until" or (is_end and reading.bound != "since"):
            until = until or reading.span
        else:
            since = since or reading.span
    if since and until and until.last < since.first:
        return UNDATED
    return Period(since, until) if since or until else UNDATED


def _reading(words: str | None, near: Span, page: Page) -> DateReading | None:
    """What Segun's own grammar read at these words, within the sentences of the quote."""
    if not words:
        return None
    for span in page.occurrences(words, near):
        for mention in page.mentions_in(span):
            if mention.kind is MentionKind.DATE and mention.when is not None:
                return mention.when
    return None
