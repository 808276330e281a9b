"""The other formats, each by a row or two of its own form."""

import pytest
from tests.imports.conftest import Imported, claims_in, told

from segun.ledger.store import Ledger
from segun.model import DateSpan, EvidenceKind, Hedge, RelationKind, Stance

OCVED = {
    "date": "20160512",
    "actor_main": "Cartel de Jalisco Nueva Generacion",
    "actor_sub": "Cartel de Jalisco Nueva Generacion",
    "CVEGEO": "08037",
    "counter": "2",
}
ACLED = {
    "event_id_cnty": "MEX1",
    "event_date": "03 May 2024",
    "time_precision": "1",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "CJNG: Jalisco New Generation Cartel",
    "actor2": "Banda de los Faroles (Mexico)",
    "country": "Mexico",
    "admin1": "Sinaloa",
    "admin2": "Cosala",
    "location": "Cosala",
    "notes": "As the Example Daily reported.",
}
CLAIM = {
    "relation": "allied",
    "subject": "CJNG",
    "object": "Los Faroles",
    "stance": "denies",
    "hedge": "",
    "speaker": "DEA",
    "via": "Example Daily",
    "quote": "There is no such pact",
    "publisher": "Example Weekly",
    "published": "2025-08-20",
    "since": "2024",
    "terms": "arms; routes",
    "evidence": "court record",
    "place": "Culiacán, Sinaloa",
}


def test_ocved_says_that_a_group_was_named_with_a_municipality(bring: Imported, ledger: Ledger) -> None:
    bring("ocved", [OCVED])
    (claim,) = claims_in(ledger)
    assert told(claim) == ("present_in", "mx:cjng", "MX.06.037")  # Chihuahua is INEGI's 08 and GeoNames' 06
    assert claim.hedge is Hedge.REPORTED
    assert claim.said == DateSpan.day(2016, 5, 12)


def test_ocved_rows_of_persons_and_of_nobody_make_no_claim(bring: Imported, ledger: Ledger) -> None:
    done = bring("ocved", [OCVED | {"actor_sub": name} for name in ("Individual", "El Chapo", "Unidentified Criminal Group")])
    assert [passed.number for passed in done.passed] == [2, 3, 4]
    assert claims_in(ledger) == []


def test_ocved_with_a_code_that_no_municipality_has(bring: Imported) -> None:
    assert "no municipality has the code '99999'" in bring("ocved", [OCVED | {"CVEGEO": "99999"}]).passed[0].reason


def test_vipaa_reads_codes_without_their_zero_and_leaves_the_state_out(bring: Imported, ledger: Ledger) -> None:
    row = {"date": "20170616", "actor_main": "Criminal organizations", "actor_sub": "Los Urabennos", "mun": "5895", "doc": "1"}
    done = bring("vipaa", [row, row | {"actor_main": "Government", "actor_sub": "Army"}])
    (claim,) = claims_in(ledger)
    assert (claim.relation, claim.subject.name, claim.object_id) == (RelationKind.PRESENT_IN, "Clan del Golfo", "CO.02.05895")
    assert [passed.unsound for passed in done.passed] == [False]


def test_bacrim_says_presence_allies_and_rivals_of_a_state(bring: Imported, ledger: Ledger) -> None:
    row = {
        "grupo": "Los Faroles",
        "estado": "Sinaloa",
        "aliados": "Los Cirios;Cártel Jalisco Nueva Generación (CJNG);Los Faroles",
        "rivales": "nan",
        "fecha": "2020.10.29",
        "link1": "https://example.org/1",
    }
    bring("bacrim", [row, row | {"estado": "Atlantis"}])
    found = {(claim.relation.value, claim.object_id, claim.place and claim.place.id) for claim in claims_in(ledger)}
    assert found == {
        ("present_in", "MX.25", None),
        ("allied", "new:los-faroles", "MX.25"),  # with Los Cirios, whose id comes first
        ("allied", "new:los-faroles", "MX.25"),
    }
    assert len(claims_in(ledger)) == 3
    assert "link1: https://example.org/1" in next(iter(ledger.documents())).text


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, {("fights", "mx:cjng", "new:banda-de-los-faroles-mexico")}),
        (
            {"sub_event_type": "Non-state actor overtakes territory"},
            {("fights", "mx:cjng", "new:banda-de-los-faroles-mexico"), ("controls", "mx:cjng", "MX.25.005")},
        ),
        ({"event_type": "Violence against civilians", "actor2": "Civilians (Mexico)"}, {("present_in", "mx:cjng", "MX.25.005")}),
        ({"event_type": "Protests"}, set()),
        ({"actor2": "Unidentified Gang (Mexico)"}, set()),
    ],
)
def test_acled(bring: Imported, ledger: Ledger, change: dict[str, str], expected: set[tuple[str, str, str]]) -> None:
    done = bring("acled", [ACLED | change])
    assert {told(claim) for claim in claims_in(ledger)} == expected
    assert len(done.passed) == (not expected)


def test_a_table_of_claims_keeps_stance_speaker_quote_and_all(bring: Imported, ledger: Ledger) -> None:
    bring("csv", [CLAIM])
    (claim,) = claims_in(ledger)
    assert told(claim) == ("allied", "mx:cjng", "new:los-faroles")
    assert (claim.stance, claim.citation.quote, claim.publisher) == (Stance.DENIES, "There is no such pact", "Example Weekly")
    assert claim.speaker is not None
    assert claim.speaker.id == "dea"
    assert claim.via is not None
    assert (claim.terms, claim.evidence) == (("arms", "routes"), EvidenceKind.COURT_RECORD)
    assert claim.period.since == DateSpan.year(2024)
    assert claim.place is not None
    assert claim.place.place.id == "MX.25.006"
    assert str(claim.published) == "2025-08-20"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"relation": "led_by", "subject": "Los Faroles", "object": "Ana Ejemplo"}, "person"),
        ({"relation": "part_of", "subject": "Los Faroles", "object": "Los Cirios"}, "group"),
    ],
)
def test_a_table_of_claims_knows_persons_by_the_relation(
    bring: Imported, ledger: Ledger, row: dict[str, str], expected: str
) -> None:
    bring("csv", [row])
    (claim,) = claims_in(ledger)
    assert not isinstance(claim.object, str)
    assert getattr(claim.object, "kind", None) == expected


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"relation": "befriends"}, "relation is 'befriends' (there are: allied"),
        ({"subject": ""}, "subject is empty"),
        ({"object": ""}, "object is empty"),
        ({"stance": "shrugs"}, "stance is 'shrugs'"),
        ({"since": "spring"}, "since: not a date"),
        ({"published": "yesterday"}, "published is no date"),
    ],
)
def test_a_slip_in_a_table_of_claims_is_told_by_its_column(
    bring: Imported, ledger: Ledger, change: dict[str, str], reason: str
) -> None:
    done = bring("csv", [CLAIM | change, CLAIM])
    assert reason in done.passed[0].reason
    assert done.unsound == 1
    assert len(claims_in(ledger)) == 1


def test_a_place_that_nobody_knows_stays_as_written(bring: Imported, ledger: Ledger) -> None:
    bring("csv", [{"relation": "present_in", "subject": "Los Faroles", "object": "Villa Inexistente del Sur"}])
    assert claims_in(ledger)[0].object_id == "new:villa-inexistente-del-sur"
