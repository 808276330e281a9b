"""Runs: which parts of a document go into one request, and how their sentences are numbered there."""

from collections.abc import Iterator
from dataclasses import dataclass

from segun.claims.llm.page import Page
from segun.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Whole passages that follow one another and go into one request together; ``number`` counts from 0 in the document."""

    number: int
    passages: tuple[Passage, ...]

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return Span(self.passages[0].start, self.passages[-1].end)


def runs(page: Page, characters: int) -> Iterator[Run]:
    """The runs of a document, none longer than so many characters unless one passage alone is."""
    gathered: list[Passage] = []
    number = 0
    for passage in page.passages:
        if gathered and passage.end - gathered[0].start > characters:
            yield Run(number, tuple(gathered))
            number += 1
            gathered = []
        gathered.append(passage)
    if gathered:
        yield Run(number, tuple(gathered))


def numbered(page: Page, run: Run, gap: str) -> str:
    """The text of a run: a sentence a line with its number in the document, a blank line between passages.

    In the place of what is withheld stands ``gap``.
    """
    blocks = []
    for passage in run.passages:
        lines = []
        number = page.sentence_number(passage.start)
        for offset, span in enumerate(passage.sentences):
            if page.is_withheld(span):
                lines.append(gap)
                break  # to the end of its passage
            lines.append(f"[{number + offset}] {' '.join(page.text[span.start : span.end].split())}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)
