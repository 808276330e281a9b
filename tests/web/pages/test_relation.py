from datetime import date

from starlette.testclient import TestClient
from tests.fictional import HERONS, LANTERNS, PACT, POST, RECORD, REEDS, article, ledger_of, read
from tests.web.conftest import MakeClient
from tests.web.markup import elements, links, only

from segun.model import Relation, RelationKind

PAGE = f"/relation/{PACT.id}"


def test_the_question_stands_at_the_top_with_its_standing_and_number(client: TestClient) -> None:
    page = client.get(PAGE).text
    assert only(page, "h1").text == "Is The Herons allied with The Millers?"
    assessed = only(page, "section", "assessed").text
    assert "Contested" in assessed
    assert "%" in assessed


def test_likelihood_and_basis_never_share_a_sentence(client: TestClient) -> None:
    page = client.get(PAGE).text
    chance, basis = only(page, "div", "chance").text, only(page, "div", "basis").text
    assert "Moderate" in basis
    assert "Moderate" not in chance
    assert "likely" not in basis


def test_every_claim_is_quoted_and_leads_to_its_place_in_the_document(client: TestClient) -> None:
    page = client.get(PAGE).text
    quotes = {each.text for each in elements(page) if "exact" in each.classes}
    for document, claims in RECORD:
        for claim in claims:
            if claim.about == PACT:
                assert claim.citation.quote in quotes
                assert f"/document/{document.id}#{claim.id}" in links(page)


def test_sides_stand_apart_by_word_and_shape(client: TestClient) -> None:
    page = client.get(PAGE).text
    for stance in ("asserts", "denies", "doubts"):
        assert only(page, "section", stance).attributes["aria-label"]
    assert "Ministry of the Interior" in only(page, "section", "denies").text


def test_each_step_of_the_sum_leads_to_its_origin(client: TestClient) -> None:
    page = client.get(PAGE).text
    ids = {each.attributes.get("id") for each in elements(page) if each.tag == "article"}
    steps = [link[1:] for link in links(page) if link.startswith("#org_")]
    assert steps
    assert set(steps) == ids


def test_what_is_left_without_an_origin_is_told(client: TestClient) -> None:
    page = client.get(PAGE).text
    assert page.count('data-label="Without it"') == 4


def test_an_earlier_day_shows_what_was_known_then(client: TestClient) -> None:
    page = client.get(PAGE, params={"known": "2025-02-28"}).text
    assert "Ministry of the Interior" not in page
    assert "Single origin" in only(page, "section", "assessed").text


def test_before_anybody_spoke_there_is_no_number(client: TestClient) -> None:
    page = client.get(PAGE, params={"known": "2024-01-01"}).text
    assert "Nobody here says so" in page
    assert "%" not in only(page, "section", "assessed").text


def test_claims_that_say_nothing_of_the_day_are_shown_aside(client: TestClient) -> None:
    planned = Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id)
    page = client.get(f"/relation/{planned.id}").text
    assert "Not assessed" in page
    assert "The Herons plan to join the Lanterns" in page


def test_asking_leads_to_the_relation(client: TestClient) -> None:
    response = client.get("/ask", params={"q": "Are the Herons allied with the Millers?"}, follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"].startswith(PAGE)
    page = client.get(response.headers["location"]).text
    assert "Are the Herons allied with the Millers?" in page


def test_a_question_that_nobody_answers_says_so(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "Do the Millers control Port Gray?"}).text
    assert only(page, "h1").text == "Does The Millers control Port Gray?"
    assert "Nobody here says so" in page


def test_the_page_names_where_it_was_read(client: TestClient) -> None:
    assert f"/document/{POST.id}" in client.get(PAGE).text


def test_what_is_said_of_a_part_has_the_words_that_make_it_one(client_of: MakeClient) -> None:
    text = "Reeds, a faction of the Herons, fights the Lanterns."
    document = article(text, "El Faro", date(2025, 5, 1))
    war = read(document, "fights the Lanterns", RelationKind.FIGHTS, REEDS, LANTERNS)
    part = read(document, "Reeds, a faction of the Herons", RelationKind.PART_OF, REEDS, HERONS)
    page = client_of(ledger_of([(document, (war, part))])).get("/ask?q=Are the Herons at war with the Lanterns?").text
    through = only(page, "li", "through")
    assert "Reeds, a faction of the Herons" in through.text
    assert f"/relation/{war.about.id}" in {link.partition("?")[0] for link in links(page)}


def test_what_moved_the_number_is_drawn_and_told_in_words(client: TestClient) -> None:
    page = client.get(f"/relation/{PACT.id}").text
    why = page[page.index('aria-labelledby="why"') :]
    steps = why[why.index('<details class="steps">') : why.index("</details>")]
    assert why.index("waterfall-wide") < why.index('<details class="steps">')
    assert "Together" in steps
