import orjson
from starlette.testclient import TestClient
from tests.fictional import PACT, RECORD, standpoint_of

from segun.model import claim_record
from segun.views.answer import answer
from segun.views.answer_record import answer_record


def test_a_relation_is_the_answer_that_the_terminal_prints(client: TestClient) -> None:
    response = client.get(f"/api/relation/{PACT.id}")
    assert response.headers["content-type"] == "application/json"
    assert response.content == orjson.dumps(answer_record(answer(standpoint_of(), PACT)))


def test_the_clocks_are_those_of_the_address(client: TestClient) -> None:
    told = client.get(f"/api/relation/{PACT.id}?known=2025-02").json()
    assert (told["known"], told["on"], told["standing"]) == ("2025-02-28", "2025-02-28", "single-origin")


def test_claims_are_records_newest_first(client: TestClient) -> None:
    told = client.get("/api/claims?relation=allied&stance=denies").json()
    denials = [claim for _, claims in RECORD for claim in claims if claim.stance.value == "denies"]
    assert told == [orjson.loads(orjson.dumps({"id": claim.id} | claim_record(claim))) for claim in denials]
    days = [claim["published"] for claim in client.get("/api/claims").json()]
    assert days == sorted(days, reverse=True)


def test_a_question_is_answered(client: TestClient) -> None:
    told = client.get("/api/ask", params={"q": "Are the Herons allied with the Millers?"}).json()
    assert (told["question"], told["standing"]) == ("Are the Herons allied with the Millers?", "contested")
    listed = client.get("/api/ask", params={"q": "Who leads the Herons?"}).json()
    assert [line["object"]["name"] for line in listed["relations"]] == ["Avery Stone"]


def test_dossiers_and_places_are_there_too(client: TestClient) -> None:
    assert client.get("/api/actor/xx:herons").json()["name"] == "The Herons"
    assert [line["weight"] for line in client.get("/api/place/XX.01.001").json()["around"]] == [0.4]


def test_answers_are_the_same_byte_for_byte(client: TestClient) -> None:
    assert client.get("/api/claims").content == client.get("/api/claims").content
