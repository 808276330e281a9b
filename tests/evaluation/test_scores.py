import json
from pathlib import Path

import pytest

from segun.errors import BadSettings
from segun.evaluation import Comparison, Detail, Level, Score, compare, interval, keys_of_claims, keys_of_gold, load_gold
from segun.evaluation.matching import folded
from segun.model import Citation, Claim, DateSpan, Hedge, Party, PartyKind, Period, RelationKind, SourceRef, Stance, Status

TEXT = "The DEA said that the Red Front had made a pact with the Blue Column. Marta Ruiz denied it."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    claim = {"relation": "allied", "a": "Red Front", "b": "Blue Column", "stance": "asserts", "hedged": False}
    (tmp_path / "001.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "001.json").write_text(
        json.dumps(
            {
                "id": "en/001",
                "lang": "en",
                "publisher": "The Courier",
                "published": "2025-01-02",
                "entities": [
                    {"id": "Red Front", "kind": "group", "names": ["Red Front", "RF"]},
                    {"id": "Blue Column", "kind": "group", "names": ["Blue Column"]},
                    {"id": "DEA", "kind": "source", "names": ["DEA"]},
                    {"id": "Marta Ruiz", "kind": "source", "names": ["Marta Ruiz"]},
                ],
                "claims": [
                    claim | {"status": "current", "source": "DEA", "via": None},
                    claim | {"status": "current", "source": "Marta Ruiz", "via": None, "stance": "denies"},
                ],
            }
        ),
        encoding="utf-8",
    )
    return tmp_path


def made(subject: str, other: str, speaker: str | None = None, **changes: object) -> Claim:
    fields: dict[str, object] = {
        "relation": RelationKind.ALLIED,
        "subject": Party(f"new:{subject}", subject, subject, PartyKind.GROUP),
        "object": Party(f"new:{other}", other, other, PartyKind.GROUP),
        "stance": Stance.ASSERTS,
        "hedge": Hedge.PLAIN,
        "status": Status.CURRENT,
        "citation": Citation("sha256:0", 0, 3, TEXT[:3]),
        "reader": "test/1",
        "pattern": "en-test",
        "reading": 0.9,
        "speaker": SourceRef(f"new:{speaker}", speaker, speaker) if speaker else None,
    }
    return Claim(**(fields | changes))  # type: ignore[arg-type]


def test_each_level_asks_for_more_than_the_one_before(gold: Path) -> None:
    (passage,) = load_gold(gold)
    found = keys_of_claims(passage, [made("the RF", "blue column", "Marta Ruiz")])
    comparison = Comparison(passage.id, passage.language, tuple(keys_of_gold(passage)), tuple(found))
    scores = {level: comparison.score(level) for level in Level}
    assert (scores[Level.PAIR].right, scores[Level.PAIR].wanted) == (1, 1)
    assert (scores[Level.STANCE].right, scores[Level.STANCE].wanted) == (1, 2)
    assert (scores[Level.SPEAKER].right, scores[Level.SPEAKER].found) == (0, 1)
    assert comparison.invented(Level.SPEAKER)[0][1] == "en-test"
    assert len(comparison.missed(Level.STANCE)) == 1


def test_a_claim_about_somebody_the_passage_does_not_annotate_is_invented(gold: Path) -> None:
    (passage,) = load_gold(gold)
    found = keys_of_claims(passage, [made("Red Front", "Green Guard")])
    score = Comparison(passage.id, "en", tuple(keys_of_gold(passage)), tuple(found)).score(Level.PAIR)
    assert (score.right, score.found) == (0, 1)
    assert score.precision == 0.0


def test_the_order_of_a_symmetric_pair_does_not_matter_but_that_of_a_directed_one_does(gold: Path) -> None:
    (passage,) = load_gold(gold)
    there, back = keys_of_claims(passage, [made("Red Front", "Blue Column"), made("Blue Column", "Red Front")])
    assert there.at(Level.RELATION) == back.at(Level.RELATION)
    supports = [
        made("Red Front", "Blue Column", relation=RelationKind.SUPPORTS),
        made("Blue Column", "Red Front", relation=RelationKind.SUPPORTS),
    ]
    there, back = keys_of_claims(passage, supports)
    assert there.at(Level.RELATION) != back.at(Level.RELATION)


def test_nothing_found_has_no_precision_and_zero_recall(gold: Path) -> None:
    (passage,) = load_gold(gold)
    comparisons = [Comparison(passage.id, "en", tuple(keys_of_gold(passage)), ())]
    score = compare(comparisons, Level.STANCE)
    assert score.precision is None
    assert score.recall == 0.0
    assert interval(comparisons, Level.STANCE) == (0.0, 0.0)


def test_denials_can_be_scored_alone(gold: Path) -> None:
    (passage,) = load_gold(gold)
    found = keys_of_claims(passage, [made("Red Front", "Blue Column", "DEA")])
    comparisons = [Comparison(passage.id, "en", tuple(keys_of_gold(passage)), tuple(found))]
    score = compare(comparisons, Level.STANCE, lambda item: item.denial)
    assert (score.right, score.found, score.wanted) == (0, 0, 1)


def test_a_detail_counts_where_the_claim_is_right_and_is_taken_from_the_claim_of_its_speaker(gold: Path) -> None:
    annotated = json.loads((gold / "001.json").read_text(encoding="utf-8"))
    annotated["claims"][0] |= {"since": "2024", "status": "past"}
    (gold / "001.json").write_text(json.dumps(annotated), encoding="utf-8")
    (passage,) = load_gold(gold)
    of_the_agency = made("Red Front", "Blue Column", "DEA", period=Period(DateSpan.year(2024), DateSpan.month(2024, 6)))
    nobodys = made("Red Front", "Blue Column", period=Period(DateSpan.year(2019)))
    elsewhere = made("Red Front", "Green Guard", period=Period(DateSpan.year(2020)))
    found = keys_of_claims(passage, [nobodys, of_the_agency, elsewhere])
    comparison = Comparison(passage.id, "en", tuple(keys_of_gold(passage)), tuple(found))
    assert comparison.detail(Detail.SINCE) == Score(right=1, found=1, wanted=1)
    assert comparison.detail(Detail.UNTIL) == Score(right=0, found=1, wanted=0)
    assert comparison.detail(Detail.STATUS) == Score(right=0, found=0, wanted=1)


def test_a_status_that_no_claim_can_have_breaks_the_format(gold: Path) -> None:
    text = (gold / "001.json").read_text(encoding="utf-8").replace('"current"', '"eternal"')
    (gold / "001.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match="eternal"):
        load_gold(gold)


def test_a_file_that_breaks_the_format_is_named(gold: Path) -> None:
    (gold / "001.json").write_text('{"id": "en/001", "lang": "en"}', encoding="utf-8")
    with pytest.raises(BadSettings, match=r"001\.json"):
        load_gold(gold)


@pytest.mark.parametrize("name", ["the Cártel de Sinaloa", "CARTEL DE SINALOA", "“Cartel de Sinaloa”"])
def test_names_are_compared_without_case_accents_articles_and_quotes(name: str) -> None:
    assert folded(name) == "cartel de sinaloa"
