from starlette.testclient import TestClient


def test_a_page_says_from_when_it_looks_and_its_links_keep_it(client: TestClient) -> None:
    page = client.get("/documents", params={"known": "2025-03-02", "recorded": "2025-06-02"}).text
    assert 'class="as-of' in page
    assert "<b>2025-06-02</b>" in page
    assert "known=2025-03-02&amp;recorded=2025-06-02" in page
    assert 'class="as-of' not in client.get("/documents").text


def test_before_the_record_began_there_is_nothing_to_look_at(client: TestClient) -> None:
    assert client.get("/", params={"recorded": "2001-01-01"}).status_code == 400
    assert client.get("/api/claims", params={"recorded": "no moment"}).json()["error"] == "BadMoment"
