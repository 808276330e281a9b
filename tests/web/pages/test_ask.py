import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("text", "leads_to"),
    [
        ("Herons", "/actor/xx:herons"),
        ("the herons", "/actor/xx:herons"),
        ("Reeds", "/actor/new:reeds"),
        ("Port Gray", "/place/XX.01.001"),
        ("Ministry of the Interior", "/actor/xx:ministry"),
    ],
)
def test_a_name_alone_leads_to_its_page(client: TestClient, text: str, leads_to: str) -> None:
    response = client.get("/ask", params={"q": text}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, leads_to)
    assert client.get(leads_to).status_code == 200


def test_a_name_of_several_lists_them(client: TestClient) -> None:
    response = client.get("/ask", params={"q": "the Guild"})
    assert response.status_code == 400
    assert "/actor/xx:lanterns" in response.text


def test_a_source_leads_to_what_it_says(client: TestClient) -> None:
    page = client.get("/actor/xx:ministry")
    assert page.url.path == "/source/xx:ministry"
    assert "The Ministry said there is no sign of one" in page.text


def test_a_list_is_shown_for_who(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "Who leads the Herons?"}).text
    assert "/actor/xx:avery" in page


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "Is The Herons allied with The Millers?"), ("es", "¿Hay una alianza entre The Herons y The Millers?")],
)
def test_the_example_in_the_boxes_is_of_this_record(client: TestClient, language: str, question: str) -> None:
    for path in ("/ask", "/brief", "/documents"):
        page = client.get(path, params={"lang": language}).text
        assert f'placeholder="{question}"' in page
        assert "Chapitos" not in page and "Sinaloa" not in page


def test_what_cannot_be_read_is_told_with_examples_of_this_record(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "What is the weather?", "lang": "es"})
    assert page.status_code == 400
    assert "¿Quién controla Port Gray?" in page.text and "Who controls Port Gray?" not in page.text
    assert "Chapitos" not in page.text
