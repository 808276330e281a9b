from contextlib import closing
from datetime import date

import pytest
from starlette.testclient import TestClient
from tests.fictional import ANALYSIS, FARO, HERONS, POST, RECORD, article, ledger_of, read, standpoint_of
from tests.web.conftest import LOCAL, MakeClient
from tests.web.markup import elements, links, only

from segun.model import Document, Party, PartyKind, RelationKind, Span
from segun.web.app import create_app

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.mark.parametrize("document", [FARO, POST, ANALYSIS], ids=["no title", "title", "another"])
def test_the_text_shown_is_exactly_the_stored_text(client: TestClient, document: Document) -> None:
    assert only(client.get(f"/document/{document.id}").text, "article", "text").text == document.text


@pytest.mark.parametrize("text", ["a  b\n\n\n  c\t d", " leading and trailing \n", "one", "«ñ» “q” & <b>bold</b>\r\nnext"])
def test_any_text_is_shown_letter_for_letter(client_of: MakeClient, text: str) -> None:
    document = article(text, "El Faro", date(2025, 1, 1))
    page = client_of(ledger_of([(document, ())])).get(f"/document/{document.id}").text
    assert only(page, "article", "text").text == text


def test_a_claim_has_its_anchor_and_its_entry(client: TestClient) -> None:
    page = client.get(f"/document/{POST.id}").text
    ids = {each.attributes.get("id") for each in elements(page)}
    (claims,) = (claims for document, claims in RECORD if document.id == POST.id)
    for claim in claims:
        assert {claim.id, f"about-{claim.id}"} <= ids
        assert f"#{claim.id}" in links(page)
        marked = [each for each in elements(page) if claim.id in each.attributes.get("data-claims", "").split()]
        assert "".join(each.text for each in marked) == claim.citation.quote
        assert all("quoted" in each.classes for each in marked)


def test_a_sentence_that_may_say_more_is_marked_and_leads_to_adding_a_claim() -> None:
    text = "The Herons left. Nobody said why the Millers stayed."
    document = article(text, "El Faro", date(2025, 1, 1))
    with closing(ledger_of([(document, ())])) as ledger:
        app = create_app(lambda: standpoint_of(ledger), find_gaps=lambda document, claims: (Span(17, len(text)),))
        page = TestClient(app, base_url=LOCAL).get(f"/document/{document.id}").text
    marked = only(page, "span", "gap")
    assert marked.text == text[17:]
    assert f"#{marked.attributes['id']}" in links(page)
    assert any(link.startswith(f"/document/{document.id}/claim") and f"start=17&end={len(text)}" in link for link in links(page))
    assert only(page, "article", "text").text == text


def test_quotes_are_marked_by_what_is_said(client: TestClient) -> None:
    page = client.get(f"/document/{POST.id}").text
    (denial,) = (each for each in elements(page) if {"quoted", "denies"} <= each.classes)
    assert denial.text == "The Ministry said there is no sign of one"


def test_the_original_is_linked_only_where_that_is_safe(client: TestClient, client_of: MakeClient) -> None:
    assert POST.url in links(client.get(f"/document/{POST.id}").text)
    evil = article("Text of a page.", "El Faro", date(2025, 1, 1), url="javascript:alert(1)")
    page = client_of(ledger_of([(evil, ())])).get(f"/document/{evil.id}").text
    assert not any(link.startswith("javascript:") for link in links(page))


def test_what_a_document_says_is_text_and_never_markup(client_of: MakeClient) -> None:
    document = article(f"{EVIL} rules the quay. {EVIL}", EVIL, date(2025, 1, 1), title=EVIL)
    ruler = Party("new:evil", EVIL, EVIL, PartyKind.GROUP)
    claim = read(document, f"{EVIL} rules the quay", RelationKind.ALLIED, ruler, HERONS)
    client = client_of(ledger_of([(document, (claim,))]))
    paths = [
        "/",
        "/documents",
        "/claims",
        f"/document/{document.id}",
        f"/relation/{claim.about.id}",
        "/actor/new:evil",
        f"/ask?q={EVIL}",
        f"/claims?source={EVIL}",
        f"/nowhere/{EVIL}",
    ]
    for path in paths:
        page = elements(client.get(path).text)
        assert not [each for each in page if each.tag == "script" and "src" not in each.attributes], path
        assert not [each for each in page if each.tag == "img" or any(name.startswith("on") for name in each.attributes)], path
