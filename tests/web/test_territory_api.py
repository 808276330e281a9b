import json
from datetime import date

import pytest
from starlette.testclient import TestClient
from tests.fictional import LANTERNS, PORT, ledger_of, standpoint_of
from tests.web.conftest import LOCAL

from segun.ledger.sql import SqlLedger
from segun.model import PlacePrecision
from segun.web.app import create_app

ASKED: list[tuple[PlacePrecision, str]] = []


def outlines(level: PlacePrecision, country: str) -> bytes:
    ASKED.append((level, country))
    return b'{"type":"Topology"}'


@pytest.fixture
def drawn() -> TestClient:
    ledger: SqlLedger = ledger_of()
    ASKED.clear()
    return TestClient(create_app(lambda: standpoint_of(ledger), outlines=outlines), base_url=LOCAL)


def cell(client: TestClient, area: str, **days: str) -> dict[str, object] | None:
    record = client.get("/api/map", params=days).json()
    return next((each for each in record["cells"] if each["area"] == area), None)


def test_the_picture_has_every_area_that_something_was_said_of(client: TestClient) -> None:
    record = client.get("/api/map").json()
    assert record["layer"] == "claimed"
    assert {"XX.01.001", "XX.01.002"} <= {each["area"] for each in record["cells"]}
    assert all(0 <= party < len(record["actors"]) for each in record["cells"] for party in each["parties"])


def test_the_picture_is_of_the_days_and_the_layer_asked_for(client: TestClient) -> None:
    assert cell(client, PORT.id, known="2025-02-01") is None
    early = cell(client, PORT.id, known="2025-02-25", on="2025-02-25")
    assert early is not None and early["status"] == "contested"
    assert client.get("/api/map?layer=assessed").json()["layer"] == "assessed"
    assert client.get("/api/map?on=never").status_code == 400


def test_density_counts_what_was_published_by_the_day_of_knowledge(client: TestClient) -> None:
    early, late = (client.get(f"/api/map/density?known={day}").json() for day in ("2025-02-25", "2025-06-01"))
    assert 0 < early[PORT.id][1] < late[PORT.id][1]


def test_outlines_are_those_of_the_level_and_country(drawn: TestClient) -> None:
    assert drawn.get("/api/map/outlines/country").json() == {"type": "Topology"}
    drawn.get("/api/map/outlines/municipality?country=mx")
    assert ASKED == [(PlacePrecision.COUNTRY, ""), (PlacePrecision.MUNICIPALITY, "MX")]


def test_outlines_that_the_browser_has_are_not_sent_again(drawn: TestClient) -> None:
    first = drawn.get("/api/map/outlines/state?country=MX")
    again = drawn.get("/api/map/outlines/state?country=MX", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["town?country=MX", "state", "state?country=../etc", "state?country=MEX", "planet?country=MX"])
def test_there_are_no_other_outlines(drawn: TestClient, path: str) -> None:
    assert drawn.get(f"/api/map/outlines/{path}").status_code == 400
    assert ASKED == []


def test_an_area_tells_who_says_what_in_which_words(client: TestClient) -> None:
    page = client.get(f"/map/area/{PORT.id}").text
    assert "who still contest Port Gray" in page
    assert "/actor/xx:lanterns" in page and LANTERNS.name in page
    assert "/document/" in page and "#clm" in page
    assert client.get("/map/area/XX.99.999").status_code == 404


def test_the_panel_keeps_the_days_in_its_links(client: TestClient) -> None:
    day = date(2025, 3, 31).isoformat()
    page = client.get(f"/map/area/{PORT.id}", params={"on": day, "known": day}).text
    assert f"known={day}" in page


def test_pages_and_pictures_are_sent_compressed(client: TestClient) -> None:
    assert client.get("/", headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert json.loads(client.get("/api/map", headers={"accept-encoding": "gzip"}).text)["cells"]
