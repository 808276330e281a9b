import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visit

SHOWN = "a.stroke:not(.off)"


@pytest.mark.parametrize(
    ("width", "height", "dark", "name"), [(1440, 1000, False, "network"), (360, 740, False, "network-phone")]
)
def test_a_line_opens_its_relation(visit: Visit, width: int, height: int, dark: bool, name: str) -> None:
    visitor = visit(width=width, height=height, dark=dark)
    page = visitor.go("/network")
    visitor.picture(name)
    line = page.locator("a.stroke.allied.contested").first
    line.focus()
    expect(page.locator(".graph .read")).to_contain_text("CJNG allied with Los Chapitos")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/relation/"))
    expect(page.locator("h1")).to_contain_text("CJNG")


def test_a_name_opens_its_dossier_by_mouse(visit: Visit) -> None:
    page = visit().go("/network")
    page.locator('.node[data-id="mx:cjng"]').click()
    expect(page).to_have_url(re.compile("/actor/"))


def test_kinds_are_chosen_without_asking_the_server_and_kept_in_the_address(visit: Visit) -> None:
    page = visit().go("/network")
    every = page.locator(SHOWN).count()
    page.get_by_label("War", exact=True).uncheck()
    fewer = page.locator(SHOWN).count()
    assert 0 < fewer < every
    assert page.locator("table.strokes tbody tr:visible").count() == fewer
    assert "kind=" in page.url
    page.reload()
    assert page.locator(SHOWN).count() == fewer
    expect(page.get_by_label("War", exact=True)).not_to_be_checked()


def test_pointing_at_a_name_shows_its_own_lines(visit: Visit) -> None:
    page = visit(height=1100).go("/network")
    page.locator('.node[data-id="mx:la-mayiza"]').hover()
    expect(page.locator("svg.network")).to_have_class("network asking")
    lit = page.locator("a.stroke.lit")
    assert 0 < lit.count() < page.locator(SHOWN).count()


def test_a_closer_look_by_the_keyboard(visit: Visit) -> None:
    page = visit().go("/network")
    svg = page.locator("svg.network")
    whole = svg.get_attribute("viewBox")
    page.locator(".graph .canvas").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    assert svg.get_attribute("viewBox") != whole
    page.keyboard.press("0")
    assert [float(each) for each in str(svg.get_attribute("viewBox")).split()] == [float(each) for each in str(whole).split()]


def test_the_network_works_without_scripts(visit: Visit) -> None:
    page = visit(scripts=False).go("/network")
    page.locator('input[name="kind"][value="fights"]').uncheck()
    page.locator("#choices button").click()
    assert page.locator("a.stroke.fights:not(.off)").count() == 0
    assert page.locator(SHOWN).count() > 0


def test_the_network_in_the_dark_and_in_spanish(visit: Visit) -> None:
    visitor = visit(dark=True, language="es", width=1440, height=1000)
    page = visitor.go("/network")
    visitor.picture("network-dark")
    expect(page.locator("h1")).to_contain_text("Quién está con quién")
