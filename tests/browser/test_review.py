"""Reviewing by keyboard, with undo, in both languages; and the same without a script."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from tests.browser.conftest import Visit
from tests.browser.serving import served
from tests.browser.visitor import Visitor
from tests.fictional import POST, RECORD, ledger_of, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.ledger.store import ClaimQuery
from segun.model import PERSON_READER, RelationKind, ReviewState, Stance
from segun.web.app import create_app

CLAIMS = [claim for document, claims in RECORD for claim in claims if document == POST]
DENIAL = next(claim for claim in CLAIMS if claim.stance is Stance.DENIES)


@dataclass
class Reviewed:
    """A ledger that is served to be reviewed."""

    address: str
    ledger: SqlLedger

    def state(self, claim: str) -> ReviewState:
        recorded = self.ledger.claim(claim)
        assert recorded is not None
        return recorded.review


@pytest.fixture
def reviewed() -> Iterator[Reviewed]:
    with closing(ledger_of()) as ledger, served(create_app(lambda: standpoint_of(ledger), author="Eva")) as address:
        yield Reviewed(address, ledger)


def current(visitor: Visitor) -> str:
    return (visitor.page.locator("[aria-current='true'][data-item]").get_attribute("id") or "").removeprefix("about-")


def press(visitor: Visitor, *keys: str) -> None:
    for key in keys:
        visitor.page.keyboard.press(key)


@pytest.mark.parametrize(("language", "rejected", "undone"), [("en", "Rejected", "Undone"), ("es", "Rechazada", "Deshecho")])
def test_a_document_is_reviewed_with_undo_by_keys_alone(
    visit: Visit, reviewed: Reviewed, language: str, rejected: str, undone: str
) -> None:
    visitor = visit(reviewed.address, language=language)
    page = visitor.go(f"/document/{POST.id}")
    order = [each.get_attribute("data-claims") for each in page.locator("a.quoted[data-claims]").all()]
    press(visitor, "j", "j", "k")
    first = current(visitor)
    assert first in (order[0] or "")
    press(visitor, "r")
    page.get_by_role("status").get_by_text(rejected).wait_for()
    assert reviewed.state(first) is ReviewState.REJECTED
    assert page.locator(f"#about-{first}.rejected").count() == 1
    second = current(visitor)
    assert second != first, "the next claim that waits is at hand"
    press(visitor, "a")
    page.locator(f"#about-{second}[data-state='accepted']").wait_for()
    assert reviewed.state(second) is ReviewState.ACCEPTED
    press(visitor, "u")
    page.get_by_role("status").get_by_text(undone).wait_for()
    assert reviewed.state(second) is ReviewState.PENDING
    assert current(visitor) == second
    assert visitor.barriers() == []


def test_a_claim_is_corrected_by_keys_and_both_versions_are_shown(visit: Visit, reviewed: Reviewed) -> None:
    visitor = visit(reviewed.address)
    page = visitor.go(f"/document/{POST.id}#about-{DENIAL.id}")
    press(visitor, "e")
    page.wait_for_url("**/correct**")
    assert page.evaluate("document.activeElement.name") == "subject"
    assert visitor.barriers() == []
    page.get_by_label("How firmly").select_option("reported")
    press(visitor, "Control+Enter")
    page.wait_for_url("**/document/**")
    page.get_by_text("Corrected by Eva").wait_for()
    (corrected,) = [each.claim for each in reviewed.ledger.claims(ClaimQuery()) if each.claim.reader == PERSON_READER]
    assert page.locator(f"#about-{corrected.id} .earlier").count() == 1
    press(visitor, "u")
    page.locator(f"#about-{DENIAL.id}").wait_for()
    assert DENIAL in {each.claim for each in reviewed.ledger.claims(ClaimQuery())}


def test_a_missed_claim_is_added_from_the_words_that_are_selected(visit: Visit, reviewed: Reviewed) -> None:
    visitor = visit(reviewed.address)
    page = visitor.go(f"/document/{POST.id}")
    page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode() && !walker.currentNode.data.includes("were seen in Milltown"));
            getSelection().selectAllChildren(walker.currentNode.parentElement);
        }"""
    )
    page.locator("a.picked:visible").wait_for()
    press(visitor, "n")
    page.wait_for_url("**/claim?**")
    assert page.get_by_label("Exactly as they stand").input_value() == "were seen in Milltown"
    page.get_by_label("Who", exact=True).fill("Lanterns")
    page.get_by_label("Relation").select_option("present_in")
    page.get_by_label("With whom, where, or what").fill("Milltown")
    press(visitor, "Control+Enter")
    page.get_by_text("Added by Eva").wait_for()
    (added,) = [each.claim for each in reviewed.ledger.claims(ClaimQuery()) if each.claim.reader == PERSON_READER]
    assert (added.relation, added.citation.quote) == (RelationKind.PRESENT_IN, "were seen in Milltown")


def test_words_in_a_quote_are_selected_with_the_mouse_and_a_click_still_opens_its_claim(visit: Visit, reviewed: Reviewed) -> None:
    visitor = visit(reviewed.address)
    page = visitor.go(f"/document/{POST.id}")
    quote = page.locator("a.quoted").first
    box = quote.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + box["height"] / 2, steps=6)
    page.mouse.up()
    page.locator("a.picked:visible").wait_for()
    assert "#about-" not in page.url
    page.evaluate("getSelection().removeAllRanges()")
    quote.click()
    page.wait_for_url("**#about-*")


def test_the_keys_can_be_looked_up_and_switched_off(visit: Visit, reviewed: Reviewed) -> None:
    visitor = visit(reviewed.address)
    page = visitor.go(f"/document/{POST.id}")
    press(visitor, "?")
    card = page.get_by_role("dialog")
    card.wait_for()
    assert visitor.barriers() == []
    card.get_by_role("checkbox").uncheck()
    press(visitor, "Escape", "j", "r")
    assert page.locator("[aria-current='true'][data-item]").count() == 0
    assert {reviewed.state(claim.id) for claim in CLAIMS} == {ReviewState.PENDING}


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_queue_is_reviewed_in_a_batch_and_taken_back(visit: Visit, reviewed: Reviewed, language: str) -> None:
    visitor = visit(reviewed.address, language=language)
    page = visitor.go("/review")
    waiting = page.locator("[data-item]").count()
    press(visitor, "j", "x", "j", "x")
    chosen = [each.get_attribute("value") or "" for each in page.locator("[data-pick]:checked").all()]
    assert len(chosen) == 2
    press(visitor, "R")
    page.locator("[data-undo]").wait_for()
    assert {reviewed.state(id) for id in chosen} == {ReviewState.REJECTED}
    assert page.locator("[data-item]").count() == waiting - 2
    press(visitor, "u")
    page.locator(f"#about-{chosen[0]}").wait_for()
    assert {reviewed.state(id) for id in chosen} == {ReviewState.PENDING}


def test_without_scripts_the_same_forms_decide(visit: Visit, reviewed: Reviewed) -> None:
    visitor = visit(reviewed.address, scripts=False)
    page = visitor.go(f"/document/{POST.id}")
    page.locator(f"#about-{DENIAL.id}").get_by_role("button", name="Reject").click()
    assert reviewed.state(DENIAL.id) is ReviewState.REJECTED
    page.get_by_role("button", name="Undo").click()
    assert reviewed.state(DENIAL.id) is ReviewState.PENDING


def test_the_pages_of_the_desk_stand_for_pictures(visit: Visit) -> None:
    visitor = visit()
    page = visitor.go("/documents?lang=en")
    page.get_by_role("link", name="The arrest in Culiacán").first.click()
    visitor.picture("document")
    for path, name in (("/review", "review"), ("/search?q=alianza+chapitos", "search"), ("/source/dea", "source")):
        visitor.go(path)
        visitor.picture(name)
    assert page.locator("h1").count() == 1
