"""The pages in a browser: network laid out and painted, a step of the map's slider to the painted map, what a page weighs.

``python benchmarks/bench_web.py`` (needs Chromium). The record is fictional: 150 groups with 400 relations among them, and a
country of 2,475 municipalities with 800 reported on. Times are of this machine as busy as it is: the first line says how much
longer a plain loop takes on it now than on a free core, and each time is also told divided by that.
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, CDPSession, Page, Route, sync_playwright
from tests.browser.conftest import ARGUMENTS, chromium
from tests.browser.serving import served
from tests.fictional import article, read

from segun.assessment.filter_v1 import scorer
from segun.identity.identities import Identities
from segun.ledger.sql import SqlLedger, open_ledger
from segun.model import Hedge, Pack, Party, PartyKind, Place, PlacePrecision, PlaceUnit, RelationKind, Stance
from segun.views.standpoint import Standpoint
from segun.web.app import create_app
from segun.web.rendering import warm

GROUPS, RELATIONS, BLOCS = 150, 400, 9
COLUMNS, ROWS = 55, 45  # municipalities
REPORTED = 800
FREE = 0.25  # seconds that the loop of burden() takes on a free core of 3 GHz (CPython 3.11)
NEWEST = date(2025, 9, 30)
WEIGHTS = {RelationKind.ALLIED: 3, RelationKind.SUPPORTS: 1, RelationKind.PART_OF: 1, RelationKind.FIGHTS: 4}
SYLLABLES = ["mar", "tol", "ver", "pin", "sal", "gor", "lan", "bre", "cas", "ful", "ron", "del"]


def main() -> None:
    path = chromium()
    if path is None:
        print("no Chromium here: nothing measured")
        return
    slower = burden()
    print(f"this machine takes {slower:.1f} times as long as a free core")
    ledger = record()
    pack = Pack("nowhere", actors=(), sources=())

    def standpoint() -> Standpoint:
        return Standpoint(ledger, pack, Identities(pack, [], ledger.names()), scorer(), NEWEST, NEWEST, upto=ledger.head())

    warm()  # as `segun serve` does while the browser starts
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        for _ in range(3):  # a new application each time, so that nothing is kept
            with served(create_app(standpoint, outlines=outlines)) as address:
                network(browser, address, slower)
        with served(create_app(standpoint, outlines=outlines)) as address:
            sliders(browser, address, slower)
            for name in ("/", "/network"):
                print(f"{name:10} {weight(browser, address + name) / 1e6:.2f} MB compressed (bar 3)")
        browser.close()
    ledger.close()


def burden() -> float:
    """How many times as long as on a free core of 3 GHz a plain loop takes now."""
    begun = time.perf_counter()
    total = 0
    for number in range(5_000_000):
        total += number
    return max(1.0, (time.perf_counter() - begun) / FREE)


def network(browser: Browser, address: str, slower: float) -> None:
    """From asking for the page to its first frame with the whole network on it."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    begun = time.perf_counter()
    page.goto(address + "/network", wait_until="domcontentloaded")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    took = time.perf_counter() - begun
    strokes, nodes = page.locator("a.stroke").count(), page.locator(".node").count()
    print(f"network    {nodes} groups, {strokes} lines: {took:.2f} s from click to picture, free {took / slower:.2f} (bar 1.5)")
    page.close()


def sliders(browser: Browser, address: str, slower: float) -> None:
    """A step of a slider to the next frame with the other picture: fetched ahead, and asked for anew."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.route("**/api/map?*", answer)
    page.goto(address + "/")
    page.wait_for_selector('.map[data-state="drawn"]')
    page.wait_for_selector('.map[data-ahead="ready"]')
    for name in ("on", "known"):
        steps = [step(page, f"#slider-{name}") for _ in range(6)]
        print(
            f"slider     {name}: median {statistics.median(steps):.0f} ms, worst {max(steps):.0f} ms to the painted map (bar 100)"
        )
    page.close()


def step(page: Page, slider: str) -> float:
    took: float = page.evaluate(
        """(name) => new Promise((done) => {
            const slider = document.querySelector(name), frame = document.querySelector(".map .canvas");
            const begun = performance.now();
            frame.addEventListener("painted", () => requestAnimationFrame(() => done(performance.now() - begun)), { once: true });
            slider.value = Number(slider.value) - 1;
            slider.dispatchEvent(new Event("input"));
        })""",
        slider,
    )
    return took


def weight(browser: Browser, address: str) -> float:
    """Bytes over the wire until the page is at rest, with nothing in the browser's cache."""
    page = browser.new_page()
    session: CDPSession = page.context.new_cdp_session(page)
    session.send("Network.enable")
    loaded: list[float] = []
    session.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(loaded)


def record() -> SqlLedger:
    """150 groups in nine camps: friends inside, enemies across, a few with most of the lines."""
    chance = random.Random(7)
    names: list[str] = []
    while len(names) < GROUPS:
        name = "Los " + "".join(chance.sample(SYLLABLES, 3)).title()
        if name not in names:
            names.append(name)
    parties = [Party(f"xx:g{place}", name, name, PartyKind.GROUP) for place, name in enumerate(names)]
    ledger = open_ledger("sqlite://", now=lambda: datetime(2025, 10, 1, tzinfo=UTC))
    ledger.append_documents([(document, claims) for document, claims in _reports(chance, parties)], author="bench")
    return ledger


def _reports(chance: random.Random, parties: list[Party]) -> Iterator[tuple]:  # type: ignore[type-arg]
    made: set[tuple[RelationKind, str, str]] = set()
    while len(made) < RELATIONS:
        one, other = chance.choices(parties, [1 / (place + 1) ** 0.7 for place in range(GROUPS)])[0], chance.choice(parties)
        kind = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        together = parties.index(one) % BLOCS == parties.index(other) % BLOCS
        pair = kind, min(one.id, other.id), max(one.id, other.id)
        if one is other or together is (kind is RelationKind.FIGHTS) or pair in made:
            continue
        made.add(pair)
        for number in range(chance.choice([1, 1, 2, 3, 5])):
            says = f"{one.name} and {other.name}: it is so"
            document = article(
                f"Report {len(made)}-{number}. {says}.", f"Paper {chance.randrange(30)}", date(2025, 1 + number, 3)
            )
            stance = Stance.DENIES if chance.random() < 0.12 else Stance.ASSERTS
            yield document, (read(document, says, kind, one, other, stance=stance, hedge=chance.choice(list(Hedge)[:2])),)
    for place in range(24):  # reports on places, so that the map has months to run through
        area = Place(f"XX.01.{place:04}", f"Town {place}", PlacePrecision.MUNICIPALITY, (PlaceUnit(f"XX.01.{place:04}", "T"),))
        document = article(f"{parties[place].name} were seen there.", "Paper 1", date(2023 + place // 12, place % 12 + 1, 2))
        yield document, (read(document, f"{parties[place].name} were seen there", RelationKind.PRESENT_IN, parties[place], area),)


def outlines(level: str, country: str) -> bytes:
    """A country of 2,475 municipalities with ragged borders of 40 points, as TopoJSON."""
    west, north, side = -117.0, 32.0, 0.45
    if level == "municipality":
        boxes = {
            f"XX.01.{row * COLUMNS + column:04}": (west + column * side, north - (row + 1) * side / 1.2)
            for row in range(ROWS)
            for column in range(COLUMNS)
        }
    else:
        boxes = {"XX" if level == "country" else "XX.01": (west, north - ROWS * side)}
        side *= COLUMNS
    arcs = [_ragged(left, bottom, side, random.Random(id)) for id, (left, bottom) in boxes.items()]
    areas = [
        {"type": "Polygon", "arcs": [[place]], "properties": {"area": id, "name": id, "approximate": False}}
        for place, id in enumerate(boxes)
    ]
    whole = {"type": "Topology", "arcs": arcs, "objects": {"areas": {"type": "GeometryCollection", "geometries": areas}}}
    return json.dumps(whole).encode()


def _ragged(left: float, bottom: float, side: float, chance: random.Random) -> list[list[float]]:
    points = []
    for place in range(40):
        edge, along = divmod(place, 10)
        x, y = ((along / 10, 0), (1, along / 10), (1 - along / 10, 1), (0, 1 - along / 10))[edge]
        points.append([round(left + (x + chance.uniform(-0.02, 0.02)) * side, 4), round(bottom + y * side / 1.2, 4)])
    return [*points, points[0]]


def answer(route: Route) -> None:
    """A picture of 800 areas, another for each pair of days."""
    chance = random.Random(route.request.url)
    actors = [
        {"id": f"xx:g{place}", "name": f"Group {place}", "short": f"G{place}", "colour": place, "bloc": None}
        for place in range(12)
    ]
    statuses = ["control", "contested", "shared", "presence", "presence", "reported", "reported", "denied", "none"]
    cells = [
        {
            "area": f"XX.01.{place:04}",
            "name": f"Town {place}",
            "level": "municipality",
            "status": chance.choice(statuses),
            "parties": chance.sample(range(12), chance.choice([1, 1, 2])),
            "vague": chance.random() < 0.2,
            "stale": chance.random() < 0.1,
            "weight": round(chance.uniform(0, 3), 2),
            "p": None,
        }
        for place in sorted(chance.sample(range(COLUMNS * ROWS), REPORTED))
    ]
    route.fulfill(json={"on": "", "known": "", "layer": "claimed", "unplaced": 0, "actors": actors, "cells": cells})


if __name__ == "__main__":
    main()
