import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.fictional import PACT, PORT, NoPlaces, standpoint_of

from segun.model import Record
from segun.views.answer import answer
from segun.views.answer_record import answer_record
from segun.views.dossier import dossier
from segun.views.place import place_view
from segun.views.places import places_on_record
from segun.views.records import dossier_record, listing_record, place_record
from segun.views.respond import Listing, respond

DOCS = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")


def listing() -> Record:
    standpoint = standpoint_of()
    found = respond("Who leads the Herons?", standpoint, places_on_record(standpoint, NoPlaces()))
    assert isinstance(found, Listing)
    return listing_record(found)


RECORDS = {
    "answer": answer_record(answer(standpoint_of(), PACT)),
    "listing": listing(),
    "dossier": dossier_record(dossier(standpoint_of(), "xx:herons")),
    "place": place_record(place_view(standpoint_of(), PORT)),
}


def names(record: Any, under: str = "") -> Iterator[str]:
    """Every name in a record, but for those of claims (docs/claims.md) and of sections, which are data."""
    if isinstance(record, list):
        for each in record:
            yield from names(each, under)
    elif isinstance(record, dict):
        for name, value in record.items():
            if under != "sections":
                yield name
            if name not in ("claims", "aside"):
                yield from names(value, name)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_name_on_the_wire_is_documented(kind: str) -> None:
    documented = set(re.findall(r"`(\w+)`", DOCS))
    assert set(names(RECORDS[kind])) <= documented


def test_a_list_tells_each_relation_with_its_standing() -> None:
    (line,) = RECORDS["listing"]["relations"]
    assert (line["object"]["name"], line["standing"], line["origins"]) == (
        "Avery Stone",
        "single-origin",
        [{"stance": "asserts", "hedge": "plain"}],
    )


def test_a_dossier_keeps_what_a_pack_knows_apart() -> None:
    told = RECORDS["dossier"]
    assert [tie["to"]["name"] for tie in told["background"]] == ["Avery Stone"]
    assert {"allies", "rivals", "leaders", "controls"} <= set(told["sections"])


def test_a_place_tells_how_far_a_report_is_about_it() -> None:
    told = RECORDS["place"]
    assert [line["weight"] for line in told["here"]] == [1.0, 1.0]
    assert [line["weight"] for line in told["around"]] == [0.4]
