import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from tests.fictional import PACT
from tests.web.markup import elements

from segun.web.security import HEADERS, web_address


@pytest.mark.parametrize("path", ["/", f"/relation/{PACT.id}", "/nowhere", "/api/claims", "/static/segun.css", "/?on=never"])
def test_every_response_carries_the_headers(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8321", "192.168.1.7"])
def test_another_host_name_is_refused(client: TestClient, host: str) -> None:
    response = client.get("/", headers={"host": host})
    assert response.status_code == 400
    assert "Herons" not in response.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8321", "localhost:9", "[::1]:8321"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", f"/relation/{PACT.id}", "/actor/xx:herons", "/place/XX.01.001", "/documents", "/claims"])
def test_a_page_has_no_script_or_style_of_its_own_and_loads_nothing_from_elsewhere(client: TestClient, path: str) -> None:
    for element in elements(client.get(path).text):
        assert element.tag != "style"
        assert "style" not in element.attributes
        assert not any(name.startswith("on") for name in element.attributes)
        if element.tag == "script":
            assert element.attributes["src"].startswith("/static/")
        for name in ("src", "href", "action"):
            address = element.attributes.get(name, "/")
            assert address.startswith(("/", "#")) or (element.tag == "a" and "external" in element.attributes["rel"])


@pytest.mark.parametrize("path", ["/", "/claims", "/documents"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(client: TestClient, path: str, method: str) -> None:
    assert client.request(method, path).status_code == 405


@pytest.mark.parametrize("url", ["https://example.org/a?b=c", "http://example.org", "  HTTPS://example.org "])
def test_an_address_of_the_web_may_be_linked(url: str) -> None:
    assert web_address(url) == url.strip()


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil", "https:evil"]
)
def test_anything_else_may_not(url: str | None) -> None:
    assert web_address(url) is None


@given(st.text())
def test_only_two_schemes_ever_pass(url: str) -> None:
    passed = web_address(url)
    assert passed is None or passed.lower().startswith(("http://", "https://"))
