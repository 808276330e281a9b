import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor

MAZATLAN = "MX.25.012"


def opened(visitor: Visitor, path: str = "/") -> Page:
    """The page when its map is drawn."""
    page = visitor.go(path)
    expect(page.locator('.map[data-state="drawn"]')).to_be_visible()
    return page


def pixels(page: Page) -> str:
    """What is on the canvas, to compare."""
    painted: str = page.evaluate("document.querySelector('.map canvas').toDataURL()")
    return painted


def middle_of(page: Page, area: str) -> tuple[float, float]:
    """Where in the window the middle of a municipality of the square outlines lies."""
    number = int(area.rpartition(".")[2]) - 1
    lon, lat = -109.0 + number % 6 * 0.5 + 0.25, 26.5 - number // 6 * 0.5 - 0.25
    spot: list[float] = page.evaluate(
        """async ([lon, lat]) => {
            const { project } = await import("/static/map/shapes.js");
            const box = document.querySelector(".map .canvas").getBoundingClientRect();
            const at = document.querySelector(".map .canvas").view.onScreen(project([lon, lat]));
            return [box.left + at[0], box.top + at[1]];
        }""",
        [lon, lat],
    )
    return spot[0], spot[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_from_a_municipality_to_the_quote_in_the_document(visit: Visit, language: str) -> None:
    visitor = visit(language=language, height=1000)
    page = opened(visitor)
    page.mouse.click(*middle_of(page, MAZATLAN))
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Mazatlán")
    expect(panel).to_contain_text("Los Chapitos")
    expect(page).to_have_url(re.compile(f"area={MAZATLAN}"))
    assert visitor.barriers() == []
    quoted = panel.locator(".quotation .exact").first.inner_text()
    panel.locator(".quotation footer a").first.click()
    expect(page).to_have_url(re.compile("/document/.*#"))
    lit = page.locator(".quoted.lit, .anchor:target + .quoted").first
    expect(lit).to_be_visible()
    assert lit.inner_text()[:20] in quoted or quoted[:20] in lit.inner_text()


@pytest.mark.parametrize(("language", "told"), [("en", "The map is being drawn"), ("es", "Se está dibujando el mapa")])
def test_the_map_says_that_it_is_coming_and_moves_nothing_when_it_is_there(visit: Visit, language: str, told: str) -> None:
    visitor = visit(language=language)
    held: list[Route] = []
    visitor.page.route("**/api/map/outlines/municipality**", lambda route: held.append(route))
    page = visitor.go("/")
    coming = page.locator(".map .coming")
    expect(coming).to_be_visible()
    expect(coming).to_contain_text(told)
    before = page.locator(".looks").bounding_box()
    for route in held:
        route.continue_()
    expect(page.locator('.map[data-state="drawn"]')).to_be_visible()
    expect(coming).to_be_hidden()
    assert page.locator(".looks").bounding_box() == before


def test_a_step_of_a_slider_waits_for_no_pattern(visit: Visit) -> None:
    visitor = visit()
    visitor.page.add_init_script(
        """const make = CanvasRenderingContext2D.prototype.createPattern;
        window.made = 0;
        CanvasRenderingContext2D.prototype.createPattern = function (...how) {
            window.made += 1;
            return make.apply(this, how);
        };"""
    )
    page = opened(visitor)
    expect(page.locator('.map[data-ahead="ready"]')).to_be_visible()
    made, before = page.evaluate("window.made"), pixels(page)
    page.locator("#slider-known").press("ArrowLeft")
    page.locator("#slider-known").press("ArrowLeft")
    page.locator("#slider-known").press("ArrowLeft")
    expect(page.locator("output[for=slider-known]")).not_to_have_text("28 October 2025")
    assert pixels(page) != before
    assert page.evaluate("window.made") == made


def test_a_slider_moves_the_map_the_address_and_the_lists(visit: Visit) -> None:
    page = opened(visit())
    before, dispute = pixels(page), page.locator("[aria-labelledby=contested]").inner_text()
    known = page.locator("#slider-known")
    known.focus()
    for _ in range(6):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("output[for=slider-known]")).to_have_text("30 April 2025")
    expect(page).to_have_url(re.compile("known=2025-04-30"))
    expect(page.locator("output[for=slider-on]")).to_have_text("30 April 2025")  # nothing later can be asked about then
    expect(page.locator(".as-of")).to_contain_text("2025-04-30")
    assert pixels(page) != before
    assert page.locator("[aria-labelledby=contested]").inner_text() != dispute


def test_an_address_shows_the_same_picture_again(visit: Visit) -> None:
    path = f"/?on=2025-10-28&known=2025-10-28&layer=assessed&by=bloc&area={MAZATLAN}"
    one, other = opened(visit(), path), opened(visit(), path)
    expect(one.locator("#panel")).to_contain_text("Mazatlán")
    expect(other.locator("#panel")).to_contain_text("Mazatlán")
    assert pixels(one) == pixels(other)
    assert pixels(one) != pixels(opened(visit()))


def test_layers_and_density_change_what_is_painted(visit: Visit) -> None:
    page = opened(visit())
    seen = [pixels(page)]
    page.get_by_label("As assessed").check()
    expect(page).to_have_url(re.compile("layer=assessed"))
    seen.append(pixels(page))
    with page.expect_response(re.compile("/api/map/density")):
        page.get_by_label("Where reports are from").check()
    page.wait_for_function("document.querySelector('.map .canvas').view.density !== null")
    seen.append(pixels(page))
    assert len(set(seen)) == 3


def test_the_months_play_and_stop(visit: Visit) -> None:
    page = opened(visit())
    page.locator(".play").click()
    expect(page.locator("#slider-on")).not_to_have_value("13")
    expect(page.locator(".play")).to_have_attribute("aria-pressed", "true")
    page.locator(".play").click()
    expect(page.locator(".play")).to_have_attribute("aria-pressed", "false")


def test_everything_by_the_keyboard(visit: Visit) -> None:
    page = opened(visit())
    start = pixels(page)
    page.locator(".map .canvas").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowRight")
    assert pixels(page) != start
    page.keyboard.press("0")
    assert pixels(page) == start
    page.locator(".areas summary:has(h2)").focus()
    page.keyboard.press("Enter")
    page.locator(f'.areas a[data-area="{MAZATLAN}"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


def test_without_scripts_the_table_says_the_same(visit: Visit) -> None:
    page = visit(scripts=False).go("/?layer=assessed")
    row = page.locator(f'.areas tr[data-area="{MAZATLAN}"]')
    page.locator(".areas summary:has(h2)").click()
    expect(row).to_contain_text("Reported, not likely yet")
    row.locator("a").first.click()
    expect(page).to_have_url(re.compile(f"/place/{MAZATLAN}"))


@pytest.mark.parametrize(("width", "height", "dark"), [(360, 740, False), (1280, 900, True), (2560, 1440, False)])
def test_the_map_has_room_in_every_window(visit: Visit, width: int, height: int, dark: bool) -> None:
    visitor = visit(width=width, height=height, dark=dark)
    page = opened(visitor)
    box = page.locator(".map .canvas").bounding_box()
    assert box is not None and box["width"] >= min(width - 40, 600) and box["height"] >= 300
    assert visitor.overflow() <= 0
    assert visitor.barriers() == []
