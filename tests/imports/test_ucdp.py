from datetime import date

import pytest
from tests.imports.conftest import Imported, claims_in, told

from segun.ledger.store import Ledger
from segun.model import DateSpan, Hedge, Precision

EVENT = {
    "id": "1",
    "relid": "TST-1",
    "type_of_violence": "2",
    "side_a": "Jalisco Cartel New Generation",
    "side_b": "Los Quetzales de Prueba",
    "country": "Mexico",
    "adm_1": "Sinaloa state",
    "adm_2": "Cosalá municipality",
    "date_start": "2021-03-02 00:00:00.000",
    "date_end": "2021-03-02 00:00:00.000",
    "date_prec": "1",
    "event_clarity": "1",
    "source_office": "Example Daily",
    "source_headline": "Clash in the hills",
    "best": "3",
}


def test_a_non_state_event_says_that_two_sides_fought_there_on_that_day(bring: Imported, ledger: Ledger) -> None:
    done = bring("ucdp", [EVENT])
    assert (done.rows, done.claims, done.passed) == (1, 1, [])
    (claim,) = claims_in(ledger)
    assert told(claim) == ("fights", "mx:cjng", "new:los-quetzales-de-prueba")
    assert claim.place is not None
    assert claim.place.place.id == "MX.25.005"
    day = DateSpan.day(2021, 3, 2)
    assert (claim.said, claim.period.since, claim.period.until) == (day, day, day)
    assert (claim.hedge, claim.publisher, claim.speaker) == (Hedge.PLAIN, "UCDP", None)


def test_the_quote_is_the_row_and_the_rest_of_the_row_stands_beside_it(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT])
    (claim,) = claims_in(ledger)
    assert "side_b: Los Quetzales de Prueba\nadm_2: Cosalá municipality" in claim.citation.quote
    (document,) = ledger.documents()
    assert claim.citation.is_exact(document.text)
    assert "source_headline: Clash in the hills" in document.text
    assert document.is_data_row


def test_groups_that_fought_on_one_side_each_fought_the_other(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT | {"side_a": "Gulf Cartel, Los Zetas", "side_b": "Sinaloa Cartel - Los Chapitos"}])
    found = {frozenset(told(claim)[1:]) for claim in claims_in(ledger)}
    assert found == {
        frozenset({"mx:gulf-cartel", "mx:los-chapitos"}),
        frozenset({"mx:los-zetas", "mx:los-chapitos"}),
    }


def test_a_faction_that_is_named_by_its_head_is_a_group_and_not_the_man(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT | {"side_a": "Tijuana Cartel", "side_b": "Tijuana Cartel - El Teo"}])
    (claim,) = claims_in(ledger)
    assert {claim.subject.id, claim.object_id} == {"mx:tijuana-cartel", "new:tijuana-cartel-el-teo"}


def test_one_sided_violence_says_only_that_the_side_was_there(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT | {"type_of_violence": "3", "side_b": "Civilians"}])
    assert [told(claim) for claim in claims_in(ledger)] == [("present_in", "mx:cjng", "MX.25.005")]


@pytest.mark.parametrize(
    ("change", "reason", "unsound"),
    [
        ({"source_office": "Crimen en Mexico"}, "a monthly sum of homicides, not an event", False),
        ({"side_a": "Unidentified gang"}, "'Unidentified gang' names no group", False),
        ({"side_a": ""}, "no group is named", False),
        ({"type_of_violence": "3", "country": "Nowhereland", "adm_1": "", "adm_2": ""}, "a place that is not known", False),
        ({"date_start": "soon"}, "date_start is no date: 'soon'", True),
        ({"type_of_violence": "9"}, "type_of_violence is '9'", True),
    ],
)
def test_a_row_that_makes_no_claim_is_told_with_its_reason(
    bring: Imported, ledger: Ledger, change: dict[str, str], reason: str, unsound: bool
) -> None:
    done = bring("ucdp", [EVENT | change, EVENT | {"id": "2"}])
    (passed,) = done.passed
    assert reason in passed.reason
    assert (passed.number, passed.unsound, done.unsound) == (2, unsound, int(unsound))
    assert len(claims_in(ledger)) == 1


def test_a_vague_day_stays_vague_and_a_sum_of_events_is_only_reported(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT | {"date_end": "2021-03-31", "date_prec": "4", "event_clarity": "2"}])
    (claim,) = claims_in(ledger)
    assert claim.said == DateSpan(date(2021, 3, 2), date(2021, 3, 31), Precision.MONTH)
    assert claim.hedge is Hedge.REPORTED


def test_an_unknown_municipality_falls_back_to_its_state(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT | {"adm_2": "Nosuchplace municipality"}])
    (claim,) = claims_in(ledger)
    assert claim.place is not None
    assert claim.place.place.id == "MX.25"
