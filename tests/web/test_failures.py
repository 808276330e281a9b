import inspect
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import LOCAL
from tests.web.markup import links

from segun import errors
from segun.errors import InputError
from segun.model import Language
from segun.views.standpoint import Standpoint
from segun.web.app import create_app
from segun.web.failures import said
from segun.web.locale import locale


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/nowhere", 404, "There is no such page"),
        ("/relation/rel_nothing", 404, "rel_nothing"),
        ("/actor/xx:nobody", 404, "xx:nobody"),
        ("/place/XX.99", 404, "XX.99"),
        ("/document/sha256:00", 404, "sha256:00"),
        ("/?on=yesterday", 400, "not a date"),
        ("/claims?actor=Nobody", 404, "Nobody"),
        ("/ask?q=What+colour+are+the+Herons?", 400, "What colour are the Herons?"),
        ("/ask?q=Who+leads+the+Guild?", 400, "The Lanterns"),
    ],
)
def test_a_failure_is_one_clear_page(client: TestClient, path: str, status: int, says: str) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert says in response.text
    assert "Traceback" not in response.text


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/?on=yesterday", "«yesterday» no es una fecha"),
        ("/?recorded=yesterday", "«yesterday» no es un momento"),
        ("/?recorded=2001-01-01", "aún no había nada con fecha"),
        ("/brief?about=Who+supports+the+Herons%3F", "pide una lista"),
        ("/document/sha256:00", "sha256:00"),
    ],
)
def test_a_failure_is_told_in_the_language_of_the_page(client: TestClient, path: str, says: str) -> None:
    page = client.get(path, headers={"Accept-Language": "es"}).text
    assert says in page
    assert ' lang="en"' not in page.split("<main")[1].split("</main>")[0]


def test_a_clock_that_cannot_be_read_does_not_go_on_in_the_links_of_the_page(client: TestClient) -> None:
    assert [link for link in links(client.get("/claims?on=yesterday").text) if "yesterday" in link and "lang=" not in link] == []


@pytest.mark.parametrize("language", Language)
def test_every_error_with_words_of_its_own_has_the_fields_that_they_name(language: Language) -> None:
    given = {"text": "x", "moment": "2001-01-01 00:00", "id": "x", "number": 1, "reason": "x", "where": "x"}
    given |= {"document": "x", "start": 0, "end": 1, "quote": "x"}
    words = {key.removeprefix("failure.says."): text for key, text in locale(language).texts.items() if "failure.says." in key}
    for name, text in words.items():
        kind = getattr(errors, name)
        fields = [each for each in inspect.signature(kind.__init__).parameters if each != "self"]
        told = said(kind(**{field: given[field] for field in fields}), locale(language))
        assert told is not None and told.count("{") == 0, text


def test_a_question_not_understood_shows_what_is(client: TestClient) -> None:
    assert "¿Quién controla Port Gray?" in client.get("/ask?q=Hm&lang=es").text


def test_a_name_of_several_leads_to_each(client: TestClient) -> None:
    page = client.get("/ask?q=Who+leads+the+Guild?")
    assert {"/actor/xx:lanterns", "/actor/xx:millers"} <= set(links(page.text))


@pytest.mark.parametrize(
    ("path", "status", "error"),
    [
        ("/api/relation/rel_nothing", 404, "UnknownName"),
        ("/api/ask?q=Hm", 400, "UnknownQuestion"),
        ("/api/none", 404, "NotServed"),
    ],
)
def test_the_api_fails_as_json(client: TestClient, path: str, status: int, error: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json()["error"]) == (status, error)


def _raises(error: Exception) -> Callable[[], Standpoint]:
    def open_standpoint() -> Standpoint:
        raise error

    return open_standpoint


@pytest.mark.parametrize("path", ["/", "/api/claims"])
def test_a_defect_shows_nothing_of_the_inside(path: str, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(_raises(RuntimeError("secret detail")))
    response = TestClient(app, base_url=LOCAL, raise_server_exceptions=False).get(path)
    assert response.status_code == 500
    assert "secret detail" not in response.text
    assert "secret detail" in caplog.text


def test_a_record_that_cannot_be_looked_at_is_told(client: TestClient) -> None:
    app = create_app(_raises(InputError("nothing with a date is in this workspace")))
    response = TestClient(app, base_url=LOCAL, raise_server_exceptions=False).get("/")
    assert response.status_code == 400
    assert "nothing with a date" in response.text
