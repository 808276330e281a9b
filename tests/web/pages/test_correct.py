from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.fictional import LANTERNS, POST, RECORD, ledger_of
from tests.web.conftest import MakeClient
from tests.web.markup import elements

from segun.ledger.sql import SqlLedger
from segun.ledger.store import ClaimQuery
from segun.model import PERSON_READER, Claim, RelationKind, Stance

DENIAL = next(claim for _, claims in RECORD for claim in claims if claim.stance is Stance.DENIES)
CORRECT, ADD = f"/claim/{DENIAL.id}/correct", f"/document/{POST.id}/claim"


@pytest.fixture
def ledger() -> Iterator[SqlLedger]:
    yield ledger_of()


@pytest.fixture
def client(client_of: MakeClient, ledger: SqlLedger) -> TestClient:
    return client_of(ledger)


def form(page: str) -> dict[str, str]:
    """The fields of the form as a browser would send them."""
    fields: dict[str, str] = {}
    chosen = ""
    for each in elements(page[page.index('<form class="correct-form"') :].partition("</main>")[0]):
        name = each.attributes.get("name", "")
        if each.tag == "input" and each.attributes.get("type") != "checkbox":
            fields[name] = each.attributes.get("value", "")
        elif each.tag == "textarea":
            fields[name] = each.text
        elif each.tag == "select":
            chosen = name
        elif each.tag == "option" and ("selected" in each.attributes or chosen not in fields) and chosen:
            fields[chosen] = each.attributes["value"]
    return fields


def by_people(ledger: SqlLedger) -> list[Claim]:
    return [each.claim for each in ledger.claims(ClaimQuery()) if each.claim.reader == PERSON_READER]


def test_the_form_shows_the_claim_and_records_what_was_corrected(client: TestClient, ledger: SqlLedger) -> None:
    sent = form(client.get(CORRECT).text)
    assert (sent["stance"], sent["said"], sent["quote"]) == ("denies", "2025-03", DENIAL.citation.quote)
    answer = client.post(CORRECT, data={**sent, "stance": "doubts", "reason": "it only questions it"})
    assert answer.status_code == 200
    (claim,) = by_people(ledger)
    assert (claim.stance, claim.citation, claim.speaker, claim.said) == (
        Stance.DOUBTS,
        DENIAL.citation,
        DENIAL.speaker,
        DENIAL.said,
    )
    assert "Corrected by unknown" in answer.text
    assert "it only questions it" in answer.text


def test_what_is_wrong_is_shown_at_its_field_and_nothing_is_lost(client: TestClient, ledger: SqlLedger) -> None:
    sent = {**form(client.get(CORRECT).text), "object": "Nobody At All", "said": "soon", "scope": "<b>kept</b>"}
    answer = client.post(CORRECT, data=sent)
    assert answer.status_code == 422
    invalid = {each.attributes["name"] for each in elements(answer.text) if each.attributes.get("aria-invalid")}
    assert invalid == {"object", "said"}
    again = form(answer.text)
    assert (again["object"], again["said"], again["scope"]) == ("Nobody At All", "soon", "<b>kept</b>")
    assert by_people(ledger) == []


def test_a_claim_is_added_from_words_of_the_document(client: TestClient, ledger: SqlLedger) -> None:
    start = POST.text.index("The Herons, led")
    sent = form(client.get(ADD, params={"start": start, "end": start + len("The Herons")}).text)
    assert sent["quote"] == "The Herons"
    filled = {"subject": "Herons", "relation": "fights", "object": "Lanterns"}
    assert "Added by unknown" in client.post(ADD, data={**sent, **filled}).text
    (claim,) = by_people(ledger)
    assert (claim.relation, claim.citation.start) == (RelationKind.FIGHTS, start)
    assert LANTERNS.id in (claim.subject.id, claim.object_id)


def test_how_somebody_was_removed_is_written_and_shown_in_the_language_of_the_page(client: TestClient, ledger: SqlLedger) -> None:
    spanish = {"Accept-Language": "es"}
    sent = form(client.get(ADD, params={"start": 0, "end": 10}, headers=spanish).text)
    filled = {**sent, "subject": "Avery Stone", "relation": "removed", "object": "Muerte"}
    assert client.post(ADD, data=filled, headers=spanish).status_code == 200
    (claim,) = by_people(ledger)
    assert claim.object == "killed"
    again = f"/claim/{claim.id}/correct"
    assert form(client.get(again, headers=spanish).text)["object"] == "muerte"
    assert form(client.get(again).text)["object"] == "killed"


def test_the_same_claim_is_not_added_twice(client: TestClient) -> None:
    sent = form(client.get(ADD, params={"start": 0, "end": 10}).text)
    filled = {**sent, "subject": "Herons", "relation": "fights", "object": "Lanterns"}
    assert client.post(ADD, data=filled).status_code == 200
    assert client.post(ADD, data=filled).status_code == 409


def test_there_is_no_form_for_what_is_not_there(client: TestClient) -> None:
    assert client.get("/claim/clm_none/correct").status_code == 404
    assert client.get("/document/sha256:none/claim").status_code == 404
