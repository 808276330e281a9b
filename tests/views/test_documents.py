from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fictional import FARO, HERONS, LANTERNS, POST, article, read, standpoint_of

from segun.errors import NotRecorded
from segun.model import Document, RelationKind, Span
from segun.views.documents import DocumentView, blocks, document_view
from segun.views.on_record import ClaimOnRecord


def text_of(view: DocumentView) -> str:
    return "".join(segment.text for block in view.blocks for segment in block.segments)


@pytest.mark.parametrize("document", [FARO, POST], ids=["without a title", "with a title"])
def test_the_segments_are_exactly_the_stored_text(document: Document) -> None:
    view = document_view(standpoint_of(), document.id)
    assert text_of(view) == view.document.text


def test_each_quote_is_covered_by_segments_that_carry_its_claim() -> None:
    view = document_view(standpoint_of(), POST.id)
    for found in view.claims:
        carried = "".join(s.text for block in view.blocks for s in block.segments if found in s.claims)
        assert carried == found.claim.citation.quote


def test_overlapping_quotes_share_a_segment() -> None:
    view = document_view(standpoint_of(), POST.id)
    shared = [s for block in view.blocks for s in block.segments if len(s.claims) == 2]
    assert [s.text for s in shared] == ["The Herons, led by Avery Stone"]


def test_only_the_title_is_a_title() -> None:
    view = document_view(standpoint_of(), POST.id)
    assert [block.title for block in view.blocks] == [True, False]
    assert not any(block.title for block in document_view(standpoint_of(), FARO.id).blocks)


def test_a_gap_is_a_segment_of_its_own_number_without_claims() -> None:
    start = POST.text.index("The Ministry said")
    end = start + len("The Ministry said")
    view = document_view(standpoint_of(), POST.id, lambda document, claims: (Span(start, end),))
    marked = [segment for block in view.blocks for segment in block.segments if segment.gap]
    assert "".join(segment.text for segment in marked) == "The Ministry said"
    assert {segment.gap for segment in marked} == {1}
    assert text_of(view) == view.document.text


def test_a_document_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotRecorded):
        document_view(standpoint_of(), "sha256:00")


@given(
    st.text(alphabet="ab \n\r\u2028", min_size=2, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 12)), max_size=6),
)
def test_any_text_with_any_quotes_is_cut_without_loss(text: str, spans: list[tuple[int, int]]) -> None:
    document = article(text, "El Faro", date(2025, 1, 1))
    quotes = [text[start : start + length] for start, length in spans if text[start : start + length]]
    claims = [
        ClaimOnRecord(str(number), read(document, quote, RelationKind.ALLIED, HERONS, LANTERNS), datetime(2025, 1, 1, tzinfo=UTC))
        for number, quote in enumerate(quotes)
    ]
    made = blocks(document, claims)
    assert "".join(segment.text for block in made for segment in block.segments) == text
    for found in claims:
        assert "".join(s.text for block in made for s in block.segments if found in s.claims) == found.claim.citation.quote
