from pathlib import Path

from tests.fictional import FARO, HERONS, LANTERNS, MILLERS, read

from segun.claims.quality import load_quality
from segun.evaluation import GoldClaim, GoldPassage
from segun.evaluation.fitting import Fitted, as_toml, fit
from segun.model import Claim, Language, RelationKind, Stance, Status

PASSAGE = GoldPassage(
    id="en/1",
    language="en",
    publisher=None,
    published=None,
    country=None,
    kind="fictional",
    text=FARO.text,
    names={"Herons": ("Herons",), "Millers": ("Millers",), "Lanterns": ("Lanterns",)},
    claims=(GoldClaim(RelationKind.ALLIED, "Herons", "Millers", Stance.ASSERTS, False, Status.CURRENT, None, None),),
)
RIGHT = read(FARO, "The Herons and the Millers are allied", RelationKind.ALLIED, HERONS, MILLERS)
WRONG = read(FARO, "The Herons and the Millers are allied", RelationKind.ALLIED, HERONS, LANTERNS)


def quality(claims: list[Claim], times: int = 1) -> dict[RelationKind, float]:
    rows = fit([(PASSAGE, claims)] * times)
    assert {row.reader for row in rows} == {"test/1"}
    return {row.relation: row.quality for row in rows}


def test_a_share_of_few_claims_is_drawn_towards_the_readers_and_of_many_is_its_own() -> None:
    few, many = quality([RIGHT]), quality([RIGHT], 500)
    assert 0.6 < few[RelationKind.ALLIED] < 0.75 < many[RelationKind.ALLIED] == 0.99
    assert many[RelationKind.KIN] > 0.98  # never seen: as the reader is elsewhere
    wrong = quality([WRONG], 500)
    assert wrong[RelationKind.ALLIED] == 0.05
    half = quality([RIGHT, WRONG], 500)
    assert abs(half[RelationKind.ALLIED] - 0.5) < 0.01


def test_rows_count_what_was_right_and_found_for_every_relation() -> None:
    rows = fit([(PASSAGE, [RIGHT, WRONG])])
    allied = next(row for row in rows if row.relation is RelationKind.ALLIED)
    assert (allied.right, allied.found) == (1, 2)
    assert len(rows) == len(RelationKind)
    assert fit([]) == ()


def test_the_file_is_read_back_whatever_a_reader_is_called(tmp_path: Path) -> None:
    rows = [
        Fitted(reader, language, RelationKind.ALLIED, 1, 2, 0.6)
        for reader in ('llm/1 a"b\\c', "grammar/1 + llm/1 qwen3:8b")
        for language in Language
    ]
    path = tmp_path / "quality.toml"
    path.write_text(as_toml(rows, 12), encoding="utf-8")
    read_back = load_quality(path)
    assert len(read_back.measured) == 4
    assert all(read_back.of(row.reader, row.language, row.relation) == 0.6 for row in rows)
