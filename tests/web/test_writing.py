import pytest
from starlette.testclient import TestClient
from tests.fictional import POST, RECORD, ledger_of
from tests.web.conftest import LOCAL, MakeClient
from tests.web.markup import elements

from segun.ledger.sql import SqlLedger
from segun.model import ReviewState, Stance

DENIAL = next(claim for _, claims in RECORD for claim in claims if claim.stance is Stance.DENIES)


def token(client: TestClient) -> str:
    page = elements(client.get(f"/document/{POST.id}").text)
    return next(each.attributes["value"] for each in page if each.attributes.get("name") == "token")


@pytest.fixture
def ledger() -> SqlLedger:
    return ledger_of()


@pytest.fixture
def client(client_of: MakeClient, ledger: SqlLedger) -> TestClient:
    return client_of(ledger)


def reviewed(ledger: SqlLedger) -> ReviewState:
    recorded = ledger.claim(DENIAL.id)
    assert recorded is not None
    return recorded.review


@pytest.mark.parametrize(
    "headers",
    [{}, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "same-origin", "origin": "null"}, {"origin": LOCAL}],
    ids=["plain", "browser", "browser without referrer", "older browser"],
)
def test_a_page_of_ours_may_write(client: TestClient, ledger: SqlLedger, headers: dict[str, str]) -> None:
    sent = {"claim": DENIAL.id, "state": "rejected", "token": token(client)}
    assert client.post("/review", data=sent, headers=headers, follow_redirects=False).status_code == 303
    assert reviewed(ledger) is ReviewState.REJECTED


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
    ],
    ids=str,
)
def test_a_page_of_another_site_may_not_even_with_the_token(
    client: TestClient, ledger: SqlLedger, headers: dict[str, str]
) -> None:
    sent = {"claim": DENIAL.id, "state": "rejected", "token": token(client)}
    assert client.post("/review", data=sent, headers=headers).status_code == 403
    assert reviewed(ledger) is ReviewState.PENDING


@pytest.mark.parametrize("given", [{}, {"token": ""}, {"token": "x"}, {"token": "ñ"}], ids=str)
def test_without_the_token_nothing_is_written(client: TestClient, ledger: SqlLedger, given: dict[str, str]) -> None:
    for path, sent in (("/review", {"claim": DENIAL.id, "state": "rejected"}), ("/undo", {"entries": "1"})):
        answer = client.post(path, data={**sent, **given})
        assert answer.status_code == 403
        assert "Nothing was written" in answer.text
    assert reviewed(ledger) is ReviewState.PENDING


def test_the_token_of_an_earlier_start_is_worth_nothing(client: TestClient, client_of: MakeClient, ledger: SqlLedger) -> None:
    old = token(client_of(ledger_of()))
    assert client.post("/review", data={"claim": DENIAL.id, "state": "rejected", "token": old}).status_code == 403


def test_only_a_form_is_read(client: TestClient, ledger: SqlLedger) -> None:
    sent = {"claim": DENIAL.id, "state": "rejected", "token": token(client)}
    assert client.post("/review", json=sent).status_code == 400
    assert (
        client.post("/review", content=b"\xff" * 10, headers={"content-type": "application/x-www-form-urlencoded"}).status_code
        == 400
    )
    assert client.post("/review", data={**sent, "reason": "x" * 300_000}).status_code == 400
    assert reviewed(ledger) is ReviewState.PENDING


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])
def test_nobody_is_sent_to_another_site(client: TestClient, back: str) -> None:
    sent = {"claim": DENIAL.id, "state": "accepted", "token": token(client), "back": back}
    answer = client.post("/review", data=sent, follow_redirects=False)
    assert answer.headers["location"].startswith("/review?done=")


def test_the_page_that_follows_keeps_its_place_and_says_what_was_done(client: TestClient) -> None:
    sent = {
        "claim": DENIAL.id,
        "state": "accepted",
        "token": token(client),
        "back": f"/document/{POST.id}?known=2025-06-01&done=3",
    }
    answer = client.post("/review", data=sent, follow_redirects=False)
    assert answer.headers["location"] == f"/document/{POST.id}?known=2025-06-01&done=4#about-{DENIAL.id}"
    assert "Accepted" in client.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    "sent", [{"state": "true", "claim": DENIAL.id}, {"state": "accepted"}, {"state": "accepted", "claim": "x"}]
)
def test_what_decides_nothing_is_refused(client: TestClient, sent: dict[str, str]) -> None:
    assert 400 <= client.post("/review", data={**sent, "token": token(client)}).status_code < 500
    assert client.post("/undo", data={"entries": "x", "token": token(client)}).status_code == 400
    assert client.post("/undo", data={"entries": "1", "token": token(client)}).status_code == 409


def test_a_page_of_the_record_as_it_stood_offers_nothing_to_decide(client: TestClient) -> None:
    page = client.get(f"/document/{POST.id}", params={"recorded": "2026-01-01"}).text
    assert not [each for each in elements(page) if each.tag == "form" and each.attributes.get("action") == "/review"]
