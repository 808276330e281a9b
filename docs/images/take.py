"""Takes the pictures of README and docs from the bundled articles: ``python docs/images/take.py [NAME…]``.

Needs Chromium, and what tests need (``pip install -e '.[dev]'``). Run it from the root of a checkout.
"""

import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import ARGUMENTS, chromium
from tests.browser.serving import served

from segun.boundaries.outlines import Boundaries
from segun.boundaries.store import cache_folder
from segun.cli.looking import standpoint_of
from segun.demo import articles
from segun.model import Relation, RelationKind
from segun.pipeline import add, gap_finder, make_kit, open_gazetteer
from segun.web.app import create_app
from segun.workspace import create_workspace

FOLDER = Path(__file__).parent
PACT = Relation.between(RelationKind.ALLIED, "mx:cjng", "mx:los-chapitos")


class Picture(NamedTuple):
    """A page as it is taken."""

    path: str
    width: int = 1200
    height: int = 1180
    dark: bool = False
    language: str = "en"
    first: str | None = None  # what is clicked first, such as the newest of a list


PICTURES = {
    "situation": Picture("/?area=MX.25.012", 1360, 960),
    "situation-phone": Picture("/?layer=assessed", 390, 844, dark=True, language="es"),
    "network": Picture("/network", 1360, 900),
    "relation": Picture(f"/relation/{PACT.id}"),
    "actor": Picture("/actor/mx:los-chapitos", height=900),
    "place": Picture("/place/MX.25.012", height=900),
    "changes": Picture("/changes?since=2025-05-20", height=900),
    "brief": Picture("/brief?about=Sinaloa", height=1100),
    "search": Picture("/search?q=safe+houses", height=900),
    "review": Picture("/review", height=900),
    "document": Picture("/documents", height=900, first=".documents th a"),
    "source": Picture("/source/DEA", height=1000),
    "person": Picture("/person/mx:ivan-archivaldo-guzman", height=1000),
    "ask": Picture("/ask?q=Is+the+CJNG+at+war+with+La+Mayiza%3F", height=900),
    "documents": Picture("/documents", height=800),
    "claims": Picture("/claims", height=900),
}


def main() -> None:
    if unknown := set(sys.argv[1:]) - PICTURES.keys():
        sys.exit(f"no such picture: {', '.join(sorted(unknown))}; there are {', '.join(PICTURES)}")
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "sinaloa")
        with closing(workspace.open_ledger()) as ledger:
            list(add(articles(), workspace, ledger, make_kit(workspace.pack())))
            places = open_gazetteer(workspace.places_file)
            outlines = Boundaries(places, cache=cache_folder()).topojson
            find_gaps = gap_finder(workspace)
            app = create_app(lambda: standpoint_of(workspace, ledger), places, outlines=outlines, find_gaps=find_gaps)
            with served(app) as address, sync_playwright() as driver:
                browser = driver.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
                for name in sys.argv[1:] or PICTURES:
                    take(browser, address, PICTURES[name], FOLDER / f"{name}.png")
                browser.close()


def take(browser: Browser, address: str, picture: Picture, path: Path) -> None:
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
        locale=picture.language,
    )
    page.goto(address + picture.path)
    if picture.first:
        page.locator(picture.first).first.click()
        page.wait_for_load_state("load")
    if page.locator(".map").count():
        page.wait_for_selector('.map[data-state="drawn"]', timeout=180_000)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=path)
    page.close()


if __name__ == "__main__":
    main()
