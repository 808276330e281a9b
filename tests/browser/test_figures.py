"""The relation, the dossier and the brief in a browser: figures that can be read, used by keyboard, and fit their window."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit

from segun.model import Relation, RelationKind

PACT = Relation.between(RelationKind.ALLIED, "mx:cjng", "mx:los-chapitos")
RELATION = f"/relation/{PACT.id}"
BRIEF = f"/brief?about={PACT.id}&about=Sinaloa"
PAGES = [RELATION, "/actor/mx:los-chapitos", BRIEF, "/brief"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "dark", "language"), [(1280, False, "en"), (360, True, "es")])
def test_a_page_keeps_nobody_out_and_fits_its_window(visit: Visit, path: str, width: int, dark: bool, language: str) -> None:
    visitor = visit(width=width, dark=dark, language=language)
    visitor.go(path)
    assert visitor.barriers() == []
    assert visitor.overflow() <= 0


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (360, "narrow")])
def test_the_drawing_that_fits_is_shown_and_no_other(visit: Visit, width: int, shown: str) -> None:
    page = visit(width=width).go(RELATION)
    for name in ("wide", "narrow"):
        assert page.locator(f".graphic.{name} svg.timeline-{name}").is_visible() is (name == shown)


def test_a_mark_shows_its_words_and_leads_to_them_in_the_document(visit: Visit) -> None:
    visitor = visit()
    page = visitor.go(RELATION)
    mark = page.locator("svg.timeline-wide .point").first
    mark.focus()
    card = page.locator(".graphic.wide .card").first
    card.wait_for(state="visible")
    words = card.locator("q").inner_text().strip("“”«» …")
    visitor.picture("timeline")
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/**")
    assert words[:40] in page.locator("a.quoted.lit").first.inner_text()


def test_without_scripts_every_mark_is_a_link_with_a_name(visit: Visit) -> None:
    page = visit(scripts=False).go(RELATION)
    marks = page.locator("svg.timeline-wide .point")
    assert marks.count() > 20
    for place in range(0, marks.count(), 7):
        assert "/document/" in (marks.nth(place).get_attribute("href") or "")
        assert marks.nth(place).get_attribute("aria-label")


def test_a_dossier_shows_where_its_group_is(visit: Visit) -> None:
    visitor = visit()
    page = visitor.go("/actor/mx:los-chapitos")
    picture = page.locator(".small-map img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.small-map img').complete")
    assert picture.evaluate("image => image.naturalWidth") > 0
    visitor.picture("dossier", whole=True)


def test_a_brief_is_put_together_from_a_relation_and_taken_as_pdf(visit: Visit) -> None:
    visitor = visit()
    page = visitor.go(RELATION)
    page.locator(".files a", has_text="brief").click()
    page.wait_for_url("**/brief?**")
    page.locator("input[name=about][type=text]").fill("Sinaloa")
    page.locator(".choose button[type=submit]").click()
    page.locator(".brief h2", has_text="Sinaloa").wait_for()
    visitor.picture("brief", whole=True)
    answer = page.request.get(page.locator("a.button").evaluate("link => link.href"))
    assert answer.headers["content-type"] == "application/pdf"
    number = page.locator(".numbers a").first
    number.click()
    assert page.url.endswith(number.get_attribute("href") or "?")


def test_on_paper_the_choosing_is_left_out(visit: Visit) -> None:
    page = visit().go(BRIEF)
    page.emulate_media(media="print")
    assert not page.locator(".choose").is_visible()
    assert page.locator(".brief .printed").is_visible()


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (360, "narrow")])
def test_a_map_of_a_brief_is_drawn_for_the_window(visit: Visit, width: int, shown: str) -> None:
    visitor = visit(width=width, language="es")
    visitor.go("/brief?about=Sinaloa")
    maps = visitor.page.locator(".brief .graphic.one .graphic:visible")
    assert maps.count() == 1
    assert shown in (maps.get_attribute("class") or "")
    assert maps.evaluate("each => each.scrollWidth - each.clientWidth") <= 0
    expect(visitor.page.get_by_role("heading", name="Sinaloa (México)").first).to_be_visible()
