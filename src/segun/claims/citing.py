"""The words that a claim is cited by: those that tell the relation, and those that say how firmly and according to whom.

A quote that only held "A is in B" would be no evidence that somebody denies it, so the cues of the sentence belong to it. It
begins with the article of its first noun, and holds both marks of a quotation or bracket or none.
"""

from collections.abc import Container

from segun.claims.attribution import Found, Said
from segun.claims.chunks import Ref
from segun.model import Span

_PAIRS = {"(": ")", "“": "”", "«": "»"}
_ENDS = ".,;: "
_STARTS = "-–—,;: "  # behind a dateline or a quotation: "GOMA (Reuters) - The front ...", "», replica el fiscal ..."


def cited(found: Found, said: Said, text: str, sentence: Span, articles: Container[str]) -> Span:
    """The stretch of ``text`` to quote for a finding as one speaker says it; a word of ``articles`` belongs to what follows."""
    start, end = found.start, found.end
    if end <= start:  # "X, to which Y belongs": its words were put into another order
        start, end = min(sentence.start, start), max(sentence.end, end)
    for voice in said.voices:
        if sentence.start <= voice.at < voice.until <= sentence.end:
            start, end = min(start, voice.at), max(end, voice.until)
    for ref in (found.finding.subject, found.finding.object):
        if isinstance(ref, Ref) and end <= ref.mention.start and ref.mention.end <= sentence.end:
            end = ref.mention.end  # "two gangs hold it: X and Y": on to the names
    first, last = min(sentence.start, start), max(sentence.end, end)
    start = _with_article(text, first, start, articles)
    return _paired(text, Span(first, last), Span(start, end))


def _with_article(text: str, first: int, start: int, articles: Container[str]) -> int:
    """Where the words begin that belong to the first one cited: "a", "the", "such a"."""
    while True:
        before = text[first:start].rstrip(" ")
        word = before[before.rfind(" ") + 1 :]
        if not word or word.lower() not in articles:
            return start
        start = first + len(before) - len(word)


def _paired(text: str, sentence: Span, quoted: Span) -> Span:
    """The stretch with the other half of a mark that it holds one half of, where the sentence has it, and no stop at its end."""
    start, end = quoted.start, quoted.end
    for opening, closing in _PAIRS.items():
        within = text[start:end]
        if within.rfind(opening) > within.rfind(closing):
            at = text.find(closing, end, sentence.end)
            end = at + 1 if at >= 0 else end
        ahead, found, _ = within.partition(closing)
        if found and opening not in ahead:
            at = text.rfind(opening, sentence.start, start)
            start = at if at >= 0 else start
    if text.count('"', start, end) % 2:
        before = text.rfind('"', sentence.start, start)
        if text[start - 1 : start] == '"' or text.find('"', end, sentence.end) < 0:
            start = before if before >= 0 else start
        else:
            end = text.find('"', end, sentence.end) + 1
    start = end - len(text[start:end].lstrip(_STARTS))
    return Span(start, start + len(text[start:end].rstrip(_ENDS)))
