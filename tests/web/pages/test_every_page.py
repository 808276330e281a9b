import pytest
from starlette.testclient import TestClient
from tests.fictional import ANALYSIS, FARO, PACT, POST, RECORD, ledger_of
from tests.web.conftest import MakeClient
from tests.web.markup import elements, links, only

from segun.model import Language, Stance
from segun.web.locale import COOKIE, locale

DENIAL = next(claim for _, claims in RECORD for claim in claims if claim.stance is Stance.DENIES)
PAGES = [
    "/",
    "/ask",
    "/ask?q=Who+leads+the+Herons?",
    "/ask?q=Are+the+Millers+at+war+with+the+Herons?",
    f"/relation/{PACT.id}",
    "/actor/xx:herons",
    "/actor/xx:avery",
    "/actor/new:reeds",
    "/place/XX.01.001",
    "/place/xx:north-shore",
    "/network",
    "/network?place=Port+Gray",
    "/brief",
    f"/brief?about={PACT.id}&about=The+Herons&about=Port+Gray&title=A+pact",
    "/person/xx:avery",
    "/source/xx:ministry",
    "/source/Harbour%20Post",
    "/changes?since=2025-03-15",
    "/search",
    "/search?q=Herons",
    "/search?q=Herons&in=claims&relation=allied&from=2025",
    "/search?q=Herons&in=documents&page=1",
    "/search?q=nothing+of+the+kind",
    "/review",
    "/review?relation=allied&actor=Herons&state=rejected",
    f"/review?document={POST.id}",
    f"/document/{POST.id}/claim?start=0&end=10",
    f"/claim/{DENIAL.id}/correct",
    "/documents",
    f"/document/{POST.id}",
    f"/document/{FARO.id}",
    "/claims",
    "/claims?actor=Herons&relation=allied&source=El+Faro&stance=asserts",
]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_in_both_languages(client: TestClient, path: str, language: Language) -> None:
    response = client.get(path, headers={"accept-language": language.value})
    assert response.status_code == 200
    html = only(response.text, "html")  # the reader fails where tags do not nest
    assert html.attributes["lang"] == response.headers["content-language"] == language.value
    assert locale(language)("site.documents") in response.text
    ids = [each.attributes["id"] for each in elements(response.text) if "id" in each.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_without_seeing_it(client: TestClient, path: str) -> None:
    found = elements(client.get(path).text)
    assert len([each for each in found if each.tag == "h1"]) == 1
    assert len([each for each in found if each.tag == "main"]) == 1
    labels = {each.attributes.get("for") for each in found if each.tag == "label"}
    for number, each in enumerate(found):
        if each.tag == "input" and each.attributes.get("type") != "hidden":
            before = found[number - 1]
            assert each.attributes.get("id") in labels or before.tag == "label", each
        if each.tag == "svg":
            assert each.attributes.get("aria-hidden") == "true" or each.attributes.get("aria-label"), each
        if each.tag == "a":
            assert each.text.strip() or each.attributes.get("aria-label"), each


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(client: TestClient, path: str) -> None:
    response = client.get(path)
    ids = {each.attributes["id"] for each in elements(response.text) if "id" in each.attributes}
    for link in links(response.text):
        if link.startswith("#"):
            assert link[1:] in ids, link
        elif link.startswith("/"):
            assert client.get(link.partition("#")[0]).status_code == 200, link


@pytest.mark.parametrize("path", ["/", f"/relation/{PACT.id}", "/actor/xx:herons"])
def test_links_keep_the_clocks(client: TestClient, path: str) -> None:
    page = client.get(path, params={"known": "2025-03-31", "on": "2025-03-31"}).text
    within = [link for link in links(page) if link.startswith(("/relation", "/actor", "/place", "/document/")) and link != path]
    assert within
    assert all("known=2025-03-31" in link for link in within)


def test_the_language_chosen_is_remembered(client: TestClient) -> None:
    assert client.get("/?lang=es").headers["content-language"] == "es"
    assert client.cookies[COOKIE] == "es"
    assert client.get("/documents").headers["content-language"] == "es"
    assert client.get("/documents?lang=en").headers["content-language"] == "en"


def test_a_language_that_there_is_not_is_not_remembered(client: TestClient) -> None:
    assert client.get("/?lang=xx").status_code == 200
    assert COOKIE not in client.cookies


def test_an_empty_record_says_so(client_of: MakeClient) -> None:
    client = client_of(ledger_of([]))
    assert "Nothing has been read yet" in client.get("/").text
    for path in ("/documents", "/claims", "/ask"):
        assert client.get(path).status_code == 200


def test_the_documents_are_listed_newest_first(client: TestClient) -> None:
    listed = [link for link in links(client.get("/documents").text) if link.startswith("/document/")]
    assert listed == [f"/document/{each.id}" for each in (ANALYSIS, POST, FARO)]
