import xml.etree.ElementTree as ElementTree

import pytest
from starlette.testclient import TestClient
from tests.fictional import PACT
from tests.web.markup import elements, links

RELATION = f"/relation/{PACT.id}"


@pytest.mark.parametrize("name", ["timeline", "lineage", "waterfall"])
def test_each_figure_of_a_relation_is_a_file_with_its_days_in_it(client: TestClient, name: str) -> None:
    response = client.get(f"/figure/relation/{PACT.id}/{name}.svg")
    assert response.headers["content-type"] == "image/svg+xml"
    told = " ".join("".join(ElementTree.fromstring(response.text).itertext()).split())
    assert "As of 1 June 2025, from what was published by 1 June 2025" in told
    assert "var(" not in response.text


def test_a_picture_is_a_png(client: TestClient) -> None:
    response = client.get(f"/figure/relation/{PACT.id}/waterfall.png")
    assert response.headers["content-type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("file", ["timeline.gif", "nothing.svg", "timeline"])
def test_what_is_not_drawn_is_not_found(client: TestClient, file: str) -> None:
    assert client.get(f"/figure/relation/{PACT.id}/{file}").status_code == 404


def test_before_anybody_spoke_there_is_no_figure(client: TestClient) -> None:
    assert client.get(f"/figure/relation/{PACT.id}/timeline.svg?known=2020-01-01").status_code == 404
    assert 'class="graphic' not in client.get(f"{RELATION}?known=2020-01-01").text


def test_every_claim_has_its_mark_in_the_timeline_of_the_page(client: TestClient) -> None:
    found = elements(client.get(RELATION).text)
    marks = [each for each in found if "point" in each.classes and "data-claims" in each.attributes]
    quotes = {link.partition("#")[2] for link in links(client.get(RELATION).text) if link.startswith("/document/")}
    told = {id for mark in marks for id in mark.attributes["data-claims"].split()}
    assert told <= quotes
    assert len(told) == 4


def test_a_year_may_be_looked_at_closely(client: TestClient) -> None:
    whole, year = client.get(RELATION).text, client.get(f"{RELATION}?year=2025").text
    assert whole != year
    assert client.get(f"{RELATION}?year=1e9").status_code == 200


def test_the_network_is_a_file(client: TestClient) -> None:
    assert "Who stands with whom" in client.get("/figure/network.svg").text
