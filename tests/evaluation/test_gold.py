"""The project's own annotated passages, those to work with and those that nobody reads, keep the form that they promise."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from segun.evaluation import load_gold
from segun.model import RelationKind, Stance

ROOT = Path(__file__).parents[2]
GOLD, UNSEEN, OPENED = (ROOT / "evals" / name for name in ("gold", "unseen", "opened"))
SHARED = ROOT / ".." / "shared" / "reading"

G, P, L = "group", "person", "place"
KINDS = {
    "allied": (G, G),
    "supports": (G, G),
    "fights": (G, G),
    "part_of": (G, G),
    "split_from": (G, G),
    "led_by": (G, P),
    "member_of": (P, G),
    "kin": (P, P),
    "present_in": (G, L),
    "controls": (G, L),
    "contests": (G, L),
    "strength": (G, None),
    "removed": (P, None),
}
"""The kinds of entity that each relation joins; None where its object is a value."""

REMOVALS = {"arrested", "killed", "extradited", "surrendered", "sentenced", "escaped"}
TERMS = {"routes", "arms", "money", "men", "territory", "training", "logistics", "safe houses", "protection"}
DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
RUN = 10
"""Words in a row that a passage may not share with other annotated passages: then it would be a copy, not our own wording."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One passage as it stands in its two files."""

    text: str
    raw: dict[str, Any]

    @property
    def kinds(self) -> dict[str, str]:
        return {entity["id"]: entity["kind"] for entity in self.raw["entities"]}


@cache
def passages() -> tuple[Annotated, ...]:
    return tuple(
        Annotated(path.with_suffix(".txt").read_text(encoding="utf-8"), json.loads(path.read_text(encoding="utf-8")))
        for folder in (GOLD, UNSEEN, OPENED)
        for path in sorted(folder.rglob("*.json"))
    )


def each_claim() -> list[tuple[Annotated, dict[str, Any]]]:
    return [(passage, claim) for passage in passages() for claim in passage.raw["claims"]]


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@pytest.mark.parametrize("folder", [GOLD, UNSEEN, OPENED], ids=["gold", "unseen", "opened"])
def test_every_passage_loads_under_its_own_id(folder: Path) -> None:
    loaded = load_gold(folder)
    assert [passage.id for passage in loaded] == [
        str(path.relative_to(folder).with_suffix("")) for path in sorted(folder.rglob("*.txt"))
    ]
    assert all(passage.language == passage.id[:2] and passage.published and passage.country for passage in loaded)


def test_passages_are_of_the_length_of_a_news_item() -> None:
    assert [passage.raw["id"] for passage in passages() if not 80 <= len(passage.text.split()) <= 370] == []


def test_every_name_stands_in_its_passage() -> None:
    absent = [
        (passage.raw["id"], name)
        for passage in passages()
        for entity in passage.raw["entities"]
        for name in entity["names"]
        if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", passage.text)
    ]
    assert absent == []


def test_a_name_means_one_entity_and_every_entity_is_used() -> None:
    for passage in passages():
        names = Counter(name for entity in passage.raw["entities"] for name in {known.casefold() for known in entity["names"]})
        assert {name for name, times in names.items() if times > 1} == set(), passage.raw["id"]
        used = {claim[role] for claim in passage.raw["claims"] for role in ("a", "b", "source", "via", "place")}
        assert set(passage.kinds) <= used, passage.raw["id"]
        assert all(entity["id"] == entity["names"][0] for entity in passage.raw["entities"])


def test_the_arguments_of_a_claim_fit_its_relation() -> None:
    for passage, claim in each_claim():
        subject, other = KINDS[claim["relation"]]
        where = (passage.raw["id"], claim)
        assert passage.kinds[claim["a"]] == subject, where
        assert claim["a"] != claim["b"], where
        if claim["relation"] == "strength":
            assert re.fullmatch(r"\d+(-\d+)?", claim["b"]), where
        elif claim["relation"] == "removed":
            assert claim["b"] in REMOVALS, where
        else:
            assert passage.kinds[claim["b"]] == other, where


def test_voices_places_and_dates_are_well_formed() -> None:
    for passage, claim in each_claim():
        where = (passage.raw["id"], claim)
        assert claim["source"] is None or passage.kinds[claim["source"]] in {"source", "person", "group"}, where
        assert claim["via"] is None or (passage.kinds[claim["via"]] == "source" and claim["source"]), where
        assert claim["source"] != passage.raw["publisher"] != claim["via"], where
        assert claim["place"] is None or passage.kinds[claim["place"]] == "place", where
        assert all(claim[end] is None or DATE.fullmatch(claim[end]) for end in ("since", "until")), where
        assert claim["status"] in {"current", "past", "planned"}, where
        assert set(claim.get("terms", ())) <= TERMS, where


def test_no_claim_stands_twice() -> None:
    told = ("relation", "a", "b", "stance", "hedged", "status", "source", "via", "place")
    for passage in passages():
        times = Counter(tuple(claim[key] for key in told) for claim in passage.raw["claims"])
        assert [key for key, count in times.items() if count > 1] == [], passage.raw["id"]


def test_negative_passages_carry_no_claim_and_all_others_do() -> None:
    assert all(bool(passage.raw["claims"]) == (passage.raw["kind"] != "negative") for passage in passages())


def test_retold_reporting_names_its_page() -> None:
    for passage in passages():
        retold = bool(passage.raw["source_url"] or passage.raw.get("reporting"))
        assert retold or passage.raw["kind"] != "relations", passage.raw["id"]
        assert not retold or passage.raw["kind"] != "fictional", passage.raw["id"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_set_is_as_large_as_promised(language: str) -> None:
    kinds = Counter(passage.raw["kind"] for passage in passages() if passage.raw["lang"] == language)
    assert kinds["negative"] >= 13
    assert kinds["relations"] >= 15
    assert kinds["fictional"] >= 30
    assert kinds.total() >= 62
    assert len({passage.raw["country"] for passage in passages() if passage.raw["lang"] == language}) >= 15


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_relation_and_stance_is_there_in_both_languages(language: str) -> None:
    claims = [claim for passage, claim in each_claim() if passage.raw["lang"] == language]
    relations = Counter(claim["relation"] for claim in claims)
    assert {kind.value: relations[kind.value] for kind in RelationKind if relations[kind.value] < 12} == {}
    stances = Counter(claim["stance"] for claim in claims)
    assert stances[Stance.DENIES.value] >= 45
    assert stances[Stance.DOUBTS.value] >= 15
    assert sum(claim["hedged"] for claim in claims) >= 35
    assert sum(claim["status"] == "planned" for claim in claims) >= 15
    assert sum(claim["via"] is not None for claim in claims) >= 25


@pytest.mark.skipif(not SHARED.is_dir(), reason="the other annotated passages are not here")
def test_the_wording_is_our_own() -> None:
    theirs = {run for path in SHARED.rglob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    assert [(passage.raw["id"], runs(passage.text) & theirs) for passage in passages() if runs(passage.text) & theirs] == []
