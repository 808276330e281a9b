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
