from dataclasses import replace

import pytest

from segun.model import (
    Citation,
    Claim,
    DateSpan,
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
    claim_record,
    in_fixed_order,
)

CJNG = Party("mx:cjng", "Cártel de Jalisco Nueva Generación", "CJNG", PartyKind.GROUP)
CHAPITOS = Party("mx:los-chapitos", "Los Chapitos", "Los Chapitos", PartyKind.GROUP)
CHUKYS = Party("new:los-chukys", "Los Chukys", "Los Chukys", PartyKind.GROUP)
COAST = PlaceMention(
    Place("x:coast", "coast of Sinaloa", PlacePrecision.REGION, (PlaceUnit("MX.25.001", "Ahome", 0.9),), ("Sinaloa",), "MX"),
    "the coast",
)


def claim(**changes: object) -> Claim:
    plain = Claim(
        relation=RelationKind.ALLIED,
        subject=CJNG,
        object=CHAPITOS,
        stance=Stance.DENIES,
        hedge=Hedge.PLAIN,
        status=Status.CURRENT,
        citation=Citation("sha256:00", 10, 14, "pact"),
        reader="grammar/1",
        pattern="en-test",
        reading=0.9,
        speaker=SourceRef("mx:omar-garcia-harfuch", "Omar García Harfuch", "Harfuch"),
        period=Period(since=DateSpan.parse("2024-09")),
        terms=("routes",),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    [
        claim(),
        claim(relation=RelationKind.PRESENT_IN, object=COAST),
        claim(relation=RelationKind.STRENGTH, object="100-200", subject=CHUKYS),
        claim(place=COAST, speaker=None),
    ],
)
def test_a_lossless_record_reads_back_as_the_same_claim(written: Claim) -> None:
    assert claim_from_record(claim_record(written, lossless=True)) == written


def test_the_published_names_are_pinned() -> None:
    assert list(claim_record(claim())) == [
        *("relation", "subject", "object", "stance", "hedge", "status", "speaker", "via", "said", "place", "since", "until"),
        *("terms", "scope", "evidence", "quote", "start", "end", "document", "published", "publisher", "reader", "pattern"),
        "confidence_of_reading",
    ]


def test_an_actor_that_no_pack_knows_says_so_on_the_wire() -> None:
    assert claim_record(claim(subject=CHUKYS))["subject"]["known"] is False
    assert "known" not in claim_record(claim())["subject"]


def test_a_symmetric_claim_is_the_same_whichever_way_a_sentence_puts_it() -> None:
    there, back = claim(), claim(subject=CHAPITOS, object=CJNG)
    assert in_fixed_order(back) == there
    assert back.id == there.id
    assert back.about == there.about


def test_a_directed_claim_keeps_its_direction() -> None:
    one, other = claim(relation=RelationKind.SUPPORTS), claim(relation=RelationKind.SUPPORTS, subject=CHAPITOS, object=CJNG)
    assert one.id != other.id
    assert in_fixed_order(other) == other


def test_the_id_tells_apart_who_says_it_and_how() -> None:
    assert len({claim().id, claim(speaker=None).id, claim(stance=Stance.ASSERTS).id, claim(hedge=Hedge.POSSIBLE).id}) == 4


@pytest.mark.parametrize("wrong", [{"object": "200"}, {"relation": RelationKind.CONTROLS}, {"relation": RelationKind.STRENGTH}])
def test_an_object_that_does_not_fit_the_relation_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="takes a"):
        claim(**wrong)


def test_a_citation_is_exact_or_not_at_all() -> None:
    text = "They made a pact."
    assert Citation("sha256:00", 12, 16, "pact").is_exact(text)
    assert not Citation("sha256:00", 11, 15, "pact").is_exact(text)
    assert not Citation("sha256:00", 12, 12, "").is_exact(text)
