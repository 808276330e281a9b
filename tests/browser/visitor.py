"""A visitor: one window of a browser, and everything in it that a page must not do."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

IMAGES = Path(__file__).parents[2] / "docs" / "images"
TAKE = "SEGUN_SCREENSHOTS"  # set to anything: the tests keep the pictures that they take, in docs/images
_SERIOUS = ("serious", "critical")


@dataclass
class Visitor:
    """A page and what went wrong in it: errors on its console, answers of 400 and more, requests to another host."""

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error in the page: {error}"))
        self.page.on("request", self._asked)
        self.page.on("response", self._answered)

    def go(self, path: str) -> Page:
        """Open a page of ours and wait until it and its scripts have settled."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def picture(self, name: str, *, whole: bool = False) -> None:
        """Keep a picture of the page as ``docs/images/<name>.png`` where the environment asks for pictures."""
        if os.environ.get(TAKE):
            IMAGES.mkdir(exist_ok=True)
            self.page.screenshot(path=IMAGES / f"{name}.png", full_page=whole, animations="disabled")

    def barriers(self) -> list[str]:
        """What axe-core finds that would keep somebody out: its issues of serious and critical impact."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{each['id']}: {each['help']}: " + "; ".join(", ".join(map(str, node["target"])) for node in each["nodes"][:5])
            for each in found
            if each["impact"] in _SERIOUS
        ]

    def overflow(self) -> int:
        """By how many pixels the page is wider than its window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return width

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        scheme = urlsplit(request.url).scheme
        if scheme not in ("data", "blob") and not request.url.startswith(self.address + "/"):
            self.wrong.append(f"request to another host: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")


def visitor_in(context: BrowserContext, address: str) -> Visitor:
    """A visitor in a new window."""
    page = context.new_page()
    page.set_default_timeout(20_000)
    return Visitor(page, address)
