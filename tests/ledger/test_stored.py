"""A claim as it is stored is read fast, and as the model reads it."""

from datetime import date

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.ledger.rows import record_text
from segun.ledger.stored import claim_of
from segun.model import (
    Citation,
    Claim,
    DateSpan,
    EvidenceKind,
    Hedge,
    Party,
    PartyKind,
    Period,
    Place,
    PlaceMention,
    PlacePrecision,
    PlaceUnit,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    claim_from_record,
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
PARTIES = st.builds(Party, TEXT, TEXT, TEXT, st.sampled_from(PartyKind))
VOICES = st.none() | st.builds(SourceRef, TEXT, TEXT, TEXT)
UNITS = st.builds(PlaceUnit, TEXT, TEXT, st.floats(0.1, 1.0))
PLACES = st.builds(
    PlaceMention,
    st.builds(
        Place,
        TEXT,
        TEXT,
        st.sampled_from(PlacePrecision),
        st.lists(UNITS, max_size=2).map(tuple),
        st.lists(TEXT, max_size=2).map(tuple),
        st.none() | TEXT,
        st.none() | st.floats(-90, 90),
        st.none() | st.floats(-90, 90),
    ),
    TEXT,
)
SPANS = st.none() | st.sampled_from(["2024", "2024-09", "2024-09-12"]).map(DateSpan.parse)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    relation = draw(st.sampled_from(RelationKind))
    quote = draw(TEXT)
    thing: Party | PlaceMention | str = draw(PARTIES)
    if relation.takes_place:
        thing = draw(PLACES)
    elif relation.takes_value:
        thing = draw(TEXT)
    return Claim(
        relation=relation,
        subject=draw(PARTIES),
        object=thing,
        stance=draw(st.sampled_from(Stance)),
        hedge=draw(st.sampled_from(Hedge)),
        status=draw(st.sampled_from(Status)),
        citation=Citation(draw(TEXT), 3, 3 + len(quote), quote),
        reader=draw(TEXT),
        pattern=draw(TEXT),
        reading=draw(st.floats(0.1, 1.0)),
        speaker=draw(VOICES),
        via=draw(VOICES),
        said=draw(SPANS),
        place=draw(st.none() | PLACES),
        period=Period(draw(SPANS), draw(SPANS)),
        terms=draw(st.lists(TEXT, max_size=2).map(tuple)),
        scope=draw(st.none() | TEXT),
        evidence=draw(st.none() | st.sampled_from(EvidenceKind)),
        published=draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))),
        publisher=draw(st.none() | TEXT),
    )


@given(claims())
def test_it_is_read_as_the_model_reads_it(claim: Claim) -> None:
    text = record_text(claim)
    assert claim_of(text) == claim_from_record(orjson.loads(text)) == claim
    assert claim_of(text, "clm_known").id == "clm_known"
    assert claim.is_about(claim.about)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"relation": 3}'])
def test_what_is_no_claim_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        claim_of(text)
