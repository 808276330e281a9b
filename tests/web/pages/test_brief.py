import pytest
from starlette.testclient import TestClient
from tests.fictional import PACT, RECORD
from tests.web.markup import elements, links, only

PAGE = f"/brief?about={PACT.id}&about=The+Herons"


def test_a_brief_is_about_what_the_address_names(client: TestClient) -> None:
    page = client.get(PAGE).text
    headings = [each.text for each in elements(page) if each.tag == "h2"]
    assert "Is The Herons allied with The Millers?" in headings
    assert "The Herons" in headings


def test_each_number_leads_to_a_source_and_each_source_to_its_document(client: TestClient) -> None:
    page = client.get(PAGE).text
    ids = {each.attributes.get("id") for each in elements(page)}
    numbers = [link[1:] for link in links(page) if link.startswith("#source-")]
    assert numbers
    assert set(numbers) <= ids
    for document, _ in RECORD:
        assert f"/document/{document.id}" in links(page)


def test_one_thing_can_be_taken_out_and_the_rest_stays(client: TestClient) -> None:
    without = [
        each.attributes["href"] for each in elements(client.get(PAGE).text) if "Take out" in each.attributes.get("aria-label", "")
    ]
    assert without == ["/brief?about=The+Herons", f"/brief?about={PACT.id}"]


def test_the_same_as_pdf(client: TestClient) -> None:
    (address,) = [link for link in links(client.get(PAGE).text) if link.startswith("/brief.pdf")]
    response = client.get(address)
    assert response.headers["content-type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


def test_the_days_of_the_address_are_those_of_the_brief(client: TestClient) -> None:
    page = client.get(f"{PAGE}&known=2025-02-28").text
    assert "from what was published by 28 February 2025" in only(page, "article", "brief").text
    assert "Ministry of the Interior" not in page


def test_what_is_typed_in_may_be_a_question(client: TestClient) -> None:
    page = client.get("/brief", params={"about": "Are the Herons allied with the Millers?"}).text
    assert "Is The Herons allied with The Millers?" in only(page, "article", "brief").text


@pytest.mark.parametrize("about", ["Nobody at all", "<script>alert(1)</script>"])
def test_a_name_that_nobody_bears_is_said_to_be_so(client: TestClient, about: str) -> None:
    response = client.get("/brief", params={"about": about})
    assert response.status_code == 404
    assert "<script>alert" not in response.text
