from dataclasses import replace

import pytest
from tests.fictional import ANALYST, AVERY, HERONS, LANTERNS, MILLERS, PORT, POST, RECORD, SHORE, NoPlaces, standpoint_of

from segun.errors import BadDraft
from segun.model import (
    REMOVALS,
    Claim,
    DateSpan,
    EvidenceKind,
    Hedge,
    Party,
    PartyKind,
    PlaceMention,
    RelationKind,
    Stance,
    Status,
)
from segun.reviewing.draft import Draft
from segun.reviewing.drafting import claim_of, located
from segun.reviewing.names import Names, in_quote
from segun.views.places import places_on_record

STANDPOINT = standpoint_of()
NAMES = Names(STANDPOINT, places_on_record(STANDPOINT, NoPlaces()))
DOCUMENTS = {document.id: document for document, _ in RECORD}
CLAIMS = [claim for _, claims in RECORD for claim in claims]
DENIAL = next(claim for claim in CLAIMS if claim.stance is Stance.DENIES)


def drafted(original: Claim, **changes: str) -> Claim:
    draft = replace(Draft.of(original), **changes)
    return claim_of(draft, DOCUMENTS[original.citation.document], NAMES, original)


def wrong(original: Claim, **changes: str) -> dict[str, str]:
    with pytest.raises(BadDraft) as caught:
        drafted(original, **changes)
    return caught.value.fields


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.citation.quote[:30])
def test_a_form_that_nobody_touched_is_the_claim_itself(claim: Claim) -> None:
    again = drafted(claim)
    assert replace(again, reader=claim.reader, pattern=claim.pattern, reading=claim.reading) == claim


def test_what_the_form_sends_is_what_it_showed() -> None:
    draft = Draft.of(DENIAL)
    sent = {name: getattr(draft, name) for name in Draft.__dataclass_fields__} | {"token": "x", "unknown": "y"}
    assert Draft.read(sent) == draft


def test_every_field_can_be_corrected() -> None:
    corrected = drafted(
        DENIAL,
        relation="fights",
        object="Lanterns",
        stance="doubts",
        hedge="possible",
        status="past",
        speaker="Dana Field",
        said="2025-02",
        since="2024",
        until="2025-02-03",
        place="the north shore",
        terms="routes, arms",
        scope="on the shore",
        evidence="video",
        new="1",
    )
    assert (corrected.relation, corrected.subject) == (RelationKind.FIGHTS, HERONS)
    assert isinstance(corrected.object, Party)
    assert corrected.object.id == LANTERNS.id
    assert (corrected.stance, corrected.hedge, corrected.status) == (Stance.DOUBTS, Hedge.POSSIBLE, Status.PAST)
    assert corrected.speaker is not None
    assert corrected.speaker.id == "xx:analyst" == ANALYST.id
    assert corrected.said == DateSpan.month(2025, 2)
    assert (corrected.period.since, corrected.period.until) == (DateSpan.year(2024), DateSpan.day(2025, 2, 3))
    assert corrected.place is not None
    assert corrected.place.id == SHORE.id
    assert (corrected.terms, corrected.scope, corrected.evidence) == (("routes", "arms"), "on the shore", EvidenceKind.VIDEO)


def test_a_relation_takes_the_object_that_it_takes() -> None:
    controls = drafted(DENIAL, relation="controls", object="Port Gray")
    assert isinstance(controls.object, PlaceMention)
    assert controls.object.id == PORT.id
    assert drafted(DENIAL, relation="strength", object="100-200").object == "100-200"
    assert drafted(DENIAL, relation="removed", subject="Avery Stone", object="killed").object in REMOVALS
    led = drafted(DENIAL, relation="led_by", object="Avery Stone").object
    assert isinstance(led, Party)
    assert (led.id, led.kind) == (AVERY.id, PartyKind.PERSON)


def test_what_is_wrong_is_said_field_by_field() -> None:
    assert wrong(DENIAL, relation="strength", object="many", said="soon") == {"object": "no-number", "said": "no-date"}
    assert wrong(DENIAL, relation="removed", object="gone") == {"object": "no-removal"}
    assert wrong(DENIAL, since="2025", until="2024") == {"until": "before"}
    assert wrong(DENIAL, relation="likes") == {"relation": "missing"}
    assert wrong(DENIAL, object="Herons") == {"object": "same"}
    assert wrong(DENIAL, subject="") == {"subject": "missing"}
    assert wrong(DENIAL, quote="The Ministry said so") == {"quote": "not-in-text"}


def test_a_name_that_nobody_bears_is_new_only_where_that_is_meant() -> None:
    assert wrong(DENIAL, object="Los Nadie") == {"object": "unknown"}
    named = drafted(DENIAL, object="Los Nadie", new="1")  # of a symmetric relation the ends stand in the order of their ids
    assert Party("new:los-nadie", "Los Nadie", "Los Nadie", PartyKind.GROUP) in (named.subject, named.object)
    assert wrong(DENIAL, place="Nowhereville") == {"place": "unknown"}
    where = drafted(DENIAL, place="Nowhereville", new="1").place
    assert where is not None
    assert where.id == "new:nowhereville"


def test_a_name_of_several_is_refused_with_those_it_may_be() -> None:
    assert wrong(DENIAL, object="the Guild") == {"object": "ambiguous", "object-near": f"{LANTERNS.id}, {MILLERS.id}"}
    assert drafted(DENIAL, object=LANTERNS.id).object_id == LANTERNS.id


def test_a_quote_is_found_where_it_stands() -> None:
    text = "It is so. It is not. It is so."
    assert located(text, "It is so.", None) == "several"
    assert located(text, "  ", 0) == "missing"
    near = located(text, "It is so.", 25)
    assert not isinstance(near, str)
    assert (near.start, near.end) == (21, 30)


def test_a_selection_gives_a_form_with_its_words() -> None:
    draft = Draft.at(POST, 4, 10)
    assert (draft.quote, draft.start) == (POST.text[4:10], "4")


def test_the_words_that_name_somebody_are_those_of_the_quote() -> None:
    assert in_quote("el Cartel de Jalisco y otros", ["CJNG", "Cártel de Jalisco"]) == "Cartel de Jalisco"
    assert in_quote("nadie", ["CJNG", "Cártel de Jalisco"]) == "CJNG"
