"""What holds on every page: add a page here when you make one."""

import pytest
from tests.browser.conftest import Visit

PAGES = [
    *("/", "/network", "/documents", "/claims", "/ask"),
    *("/changes", "/search?q=alianza", "/review", "/source/dea", "/person/mx:ovidio-guzman", "/place/MX.25.012"),
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_keeps_nobody_out(visit: Visit, path: str, language: str) -> None:
    visitor = visit(language=language)
    visitor.go(path)
    assert visitor.page.locator("html").get_attribute("lang") == language
    assert visitor.barriers() == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_the_dark_keeps_nobody_out(visit: Visit, path: str) -> None:
    visitor = visit(dark=True)
    visitor.go(path)
    assert visitor.barriers() == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [360, 768, 3840])
def test_a_page_fits_its_window(visit: Visit, path: str, width: int) -> None:
    visitor = visit(width=width)
    visitor.go(path)
    assert visitor.overflow() <= 0
