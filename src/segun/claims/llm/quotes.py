"""Where a quote stands: letter for letter in the stored text, but for white space, or nowhere."""

from segun.claims.llm.dropping import Dropped, Reason
from segun.claims.llm.page import Page
from segun.model import Span

_FEWEST_WORDS = 3  # "A fights B" has three; fewer are a name, and a name alone says nothing


def placed(quote: str, sentence: int | None, page: Page) -> Span:
    """The span of a quote; of several the one that begins nearest to its sentence. Raises Dropped."""
    if len(quote.split()) < _FEWEST_WORDS:
        raise Dropped(Reason.QUOTE_TOO_SHORT)
    found = page.occurrences(quote, Span(0, len(page.text)))
    if not found:
        raise Dropped(Reason.QUOTE_NOT_FOUND)
    inside = [span for span in found if span.end <= page.passage_at(span.start).end]
    if not inside:
        raise Dropped(Reason.QUOTE_ACROSS_PARAGRAPHS)
    sent = [span for span in inside if not page.is_withheld(span)]
    if not sent:
        raise Dropped(Reason.WITHHELD)
    if sentence is None:
        return sent[0]
    return min(sent, key=lambda span: abs(page.sentence_number(span.start) - sentence))
