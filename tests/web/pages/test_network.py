from datetime import date

from starlette.testclient import TestClient
from tests.fictional import ANALYSIS, FARO, PACT, article, ledger_of, read
from tests.web.conftest import MakeClient
from tests.web.markup import Element, elements

from segun.model import Party, PartyKind, RelationKind


def strokes(client: TestClient, path: str) -> list[Element]:
    return [each for each in elements(client.get(path).text) if each.tag == "a" and "stroke" in each.classes]


def test_every_line_opens_its_relation_and_says_how_it_stands(client: TestClient) -> None:
    found = {each.attributes["href"]: each for each in strokes(client, "/network")}
    pact = found[f"/relation/{PACT.id}"]
    assert pact.text.strip().startswith("The Herons allied with The Millers: contested, ")
    assert {"allied", "contested"} <= pact.classes


def test_the_table_says_the_same_as_the_drawing(client: TestClient) -> None:
    page = elements(client.get("/network").text)
    rows = [each for each in page if each.tag == "tr" and "data-kind" in each.attributes]
    drawn = [each for each in page if each.tag == "a" and "stroke" in each.classes]
    assert sorted(each.attributes["data-kind"] for each in rows) == sorted(each.attributes["data-kind"] for each in drawn)


def test_what_is_not_chosen_is_hidden_and_stays_on_the_page(client: TestClient) -> None:
    for path in ("/network?kind=fights", "/network?kind=fights,part_of", "/network?kind=fights&kind=part_of"):
        shown = [each for each in strokes(client, path) if "off" not in each.classes]
        assert {each.attributes["data-kind"] for each in shown} == {"fights"}, path
    assert len(strokes(client, "/network?kind=fights")) == len(strokes(client, "/network"))


def test_a_choice_of_nothing_known_shows_everything(client: TestClient) -> None:
    assert not [each for each in strokes(client, "/network?kind=hates&standing=nonsense") if "off" in each.classes]


def test_the_network_of_a_place_holds_what_is_said_there(client: TestClient) -> None:
    assert [each.attributes["data-kind"] for each in strokes(client, "/network?place=Port+Gray")] == ["fights"]
    assert client.get("/network?place=Atlantis").status_code == 404


def test_the_days_of_the_address_decide_what_is_drawn(client: TestClient) -> None:
    early = {each.attributes["href"].split("?")[0]: each for each in strokes(client, "/network?known=2025-02-28")}
    assert "contested" not in early[f"/relation/{PACT.id}"].classes


def test_an_empty_record_says_so(client_of: MakeClient) -> None:
    page = client_of(ledger_of([])).get("/network")
    assert page.status_code == 200
    assert "No relation between groups is on record" in page.text


def test_the_same_record_gives_the_same_page(client_of: MakeClient) -> None:
    record = [(document, ()) for document in (FARO, ANALYSIS)]
    assert client_of(ledger_of(record)).get("/network").text == client_of(ledger_of(record)).get("/network").text
    assert client_of(ledger_of()).get("/network").text == client_of(ledger_of()).get("/network").text


def test_of_many_lines_the_most_likely_stand_first_and_the_rest_unfolds(client_of: MakeClient) -> None:
    pairs = [
        (
            Party(f"xx:a{number}", f"North {number}", "x", PartyKind.GROUP),
            Party(f"xx:b{number}", f"South {number}", "x", PartyKind.GROUP),
        )
        for number in range(40)
    ]
    text = ". ".join(f"{one.name} and {other.name} fight" for one, other in pairs)
    document = article(text, "El Faro", date(2025, 3, 1))
    claims = [read(document, f"{one.name} and {other.name} fight", RelationKind.FIGHTS, one, other) for one, other in pairs]
    page = client_of(ledger_of([(document, claims)])).get("/network").text
    folded = page[page.index('<details class="rest">') :]
    assert page.count('data-kind="fights"') == 2 * len(pairs)  # drawn, and in the table
    assert 0 < folded.count('<tr data-kind="fights"') < len(pairs)
    assert "All 40" in folded
