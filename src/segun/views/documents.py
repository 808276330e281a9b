"""A document with its claims where they stand: the stored text, cut into segments that carry the claims quoted there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from segun.errors import NotRecorded
from segun.ledger.store import ClaimQuery, DataSet
from segun.model import Claim, Document, Span
from segun.views.history import UNTOUCHED, ClaimHistory, histories
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

FindGaps = Callable[[Document, Sequence[Claim]], Sequence[Span]]
"""Finds the sentences of a document that may say more than its claims do (:mod:`segun.claims.gaps`)."""


def no_gaps(document: Document, claims: Sequence[Claim]) -> Sequence[Span]:
    """None: nobody looked."""
    return ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with the claims whose quote covers all of it; quotes may overlap, segments never do.

    ``gap`` is the number of the gap that it is, counted from 1; a gap has no claims.
    """

    text: str
    claims: tuple[ClaimOnRecord, ...]
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the stored text with the blank lines after it: the title, or a paragraph."""

    segments: tuple[Segment, ...]
    title: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as read. The text of all segments, one after the other, is exactly the stored text.

    ``claims`` also holds those that were found badly read, which count in no answer. ``told`` is what people decided about
    them, by id; ``taken_back`` the claims that a person added and took back, or that were retracted. ``gaps`` are sentences that
    name parties and that no claim is quoted from.
    """

    document: Document
    blocks: tuple[Block, ...]
    claims: tuple[ClaimOnRecord, ...]
    told: Mapping[str, ClaimHistory]
    gaps: tuple[Span, ...] = ()

    def history(self, claim: str) -> ClaimHistory:
        """What people decided about a claim."""
        return self.told.get(claim, UNTOUCHED)

    @property
    def taken_back(self) -> tuple[ClaimHistory, ...]:
        """The claims that count no longer, and whose place no other took."""
        return tuple(history for history in self.told.values() if history.current is None)


def document_view(standpoint: Standpoint, document_id: str, find_gaps: FindGaps = no_gaps) -> DocumentView:
    """A document with its claims in text order. Raises NotRecorded where the record has no such document."""
    document = standpoint.ledger.document(document_id, recorded=standpoint.recorded)
    if document is None:
        raise NotRecorded(document_id)
    claims = sorted(standpoint.claims(ClaimQuery(document=document_id, include_rejected=True)), key=_where)
    gaps = () if document.is_data_row else tuple(find_gaps(document, [found.claim for found in claims]))
    return DocumentView(document, blocks(document, claims, gaps), tuple(claims), histories(standpoint, document_id), gaps)


def newest_first(standpoint: Standpoint) -> list[Document]:
    """Every article and report on record from this standpoint, no rows of data sets; those of no known date last."""
    documents = standpoint.ledger.documents(known=standpoint.known, recorded=standpoint.recorded, rows=False)
    return sorted(documents, key=lambda each: (each.published.isoformat() if each.published else "", each.id), reverse=True)


def data_sets(standpoint: Standpoint) -> list[DataSet]:
    """The data sets on record from this standpoint: one of them may hold more rows than there are articles."""
    return standpoint.ledger.data_sets(known=standpoint.known, recorded=standpoint.recorded)


def blocks(document: Document, claims: Sequence[ClaimOnRecord], gaps: Sequence[Span] = ()) -> tuple[Block, ...]:
    """The text by lines, each cut where a quote or a gap begins or ends."""
    quotes = ((found.claim.citation.start, found.claim.citation.end) for found in claims)
    edges = sorted({edge for span in (*quotes, *((gap.start, gap.end) for gap in gaps)) for edge in span})
    title = len(document.title) if document.title and document.text.startswith(document.title) else 0
    made: list[Block] = []
    start = 0
    for text in _lines(document.text):
        end = start + len(text)
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        segments = tuple(
            Segment(document.text[left:right], _covering(claims, left, right), _gap(gaps, left, right))
            for left, right in pairwise(cuts)
        )
        made.append(Block(segments, title=start < title))
        start = end
    return tuple(made)


def _lines(text: str) -> list[str]:
    """The text split after its line ends, blank lines kept with the line before them."""
    found: list[str] = []
    for piece in text.splitlines(keepends=True):
        if found and not piece.strip():
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _covering(claims: Sequence[ClaimOnRecord], start: int, end: int) -> tuple[ClaimOnRecord, ...]:
    return tuple(each for each in claims if each.claim.citation.start <= start and end <= each.claim.citation.end)


def _gap(gaps: Sequence[Span], start: int, end: int) -> int | None:
    return next((number for number, gap in enumerate(gaps, 1) if gap.start <= start and end <= gap.end), None)


def _where(found: ClaimOnRecord) -> tuple[int, int, str]:
    citation = found.claim.citation
    return (citation.start, citation.end, found.id)
