"""Browser tests: the pages over the bundled articles, in the machine's own Chromium (no download by playwright).

Without Chromium they are skipped; ``SEGUN_CHROMIUM`` names one that is not on the path. ``SEGUN_SCREENSHOTS=1`` makes the
tests keep their pictures in ``docs/images``. A test asks for ``visit`` and gets a window from it; at its end the window must
have had no error on its console, no failed request and none to another host.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from tests.browser.outlines import squares
from tests.browser.serving import served
from tests.browser.visitor import Visitor, visitor_in

from segun.cli.looking import standpoint_of
from segun.demo import articles
from segun.pipeline import add, gap_finder, make_kit, open_gazetteer
from segun.web.app import create_app
from segun.workspace import create_workspace

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# pages draw without a graphics card; where there is none, software GL would make Chromium paint a hundred times slower
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

expect.set_options(timeout=20_000)  # a busy machine is no defect of a page


def chromium() -> str | None:
    """The Chromium of this machine."""
    return os.environ.get("SEGUN_CHROMIUM") or next((path for path in map(shutil.which, _NAMES) if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = chromium()
    if path is None:
        pytest.skip("browser tests need Chromium: install the package 'chromium', or name one by SEGUN_CHROMIUM")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demo(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the pages over the bundled articles."""
    workspace = create_workspace(tmp_path_factory.mktemp("browser") / "sinaloa")
    with closing(workspace.open_ledger()) as ledger:
        list(add(articles(), workspace, ledger, make_kit(workspace.pack())))
        places, find_gaps = open_gazetteer(workspace.places_file), gap_finder(workspace)
        app = create_app(lambda: standpoint_of(workspace, ledger), places, outlines=squares, find_gaps=find_gaps)
        with served(app) as address:
            yield address


class Visit(Protocol):
    """Opens a window on the demo, or on another address."""

    def __call__(
        self,
        address: str | None = None,
        *,
        language: str = "en",
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        scripts: bool = True,
    ) -> Visitor: ...


@pytest.fixture
def visit(browser: Browser, demo: str) -> Iterator[Visit]:
    """Opens windows; at the end of the test nothing may have gone wrong in any of them."""
    opened: list[tuple[BrowserContext, Visitor]] = []

    def open_window(
        address: str | None = None,
        *,
        language: str = "en",
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        scripts: bool = True,
    ) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=language,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        opened.append((context, visitor_in(context, address or demo)))
        return opened[-1][1]

    yield open_window
    wrong = [each for _, visitor in opened for each in visitor.wrong]
    for context, _ in opened:
        context.close()
    assert wrong == []
