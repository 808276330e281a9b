"""The map's index in a file: the same pictures as from an index that is made anew, whatever the record has become since."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import ANALYST, EL_FARO, MINISTRY, PACK, RECORD, ledger_of, standpoint_of

from segun.errors import SegunError
from segun.identity.identities import Identities
from segun.ledger.sql import SqlLedger
from segun.model import Claim, Copy, CopyKind, Document, Judgement, Review, ReviewState, Sameness
from segun.views.map import MapIndex
from segun.views.map_kept import KeptMap
from segun.views.standpoint import Standpoint
from segun.views.territory import Layer, Territory

DAYS = (date(2025, 3, 1), date(2025, 6, 1), date(2026, 1, 1))
CLAIMS = [claim.id for _, claims in RECORD for claim in claims]
VOICES = [MINISTRY.id, ANALYST.id, EL_FARO.id, "xx:harbour-post"]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from(range(len(RECORD))), st.just("")),
        st.tuples(st.just("review"), st.sampled_from(range(len(CLAIMS))), st.sampled_from([*ReviewState])),
        st.tuples(st.just("join"), st.sampled_from(range(len(VOICES) - 1)), st.just("")),
        st.tuples(st.just("join groups"), st.just(0), st.just("")),
        st.tuples(st.just("retract"), st.sampled_from(range(len(RECORD))), st.just("")),
        st.tuples(st.just("add with another date"), st.sampled_from(range(len(RECORD))), st.just("")),
    ),
    max_size=8,
)


def pictures(index: MapIndex) -> list[Territory]:
    return [index.territory(on, known, layer) for on, known, layer in product(DAYS, DAYS, Layer)]


@settings(deadline=None, max_examples=30)
@given(STEPS, STEPS)
def test_what_was_kept_shows_what_an_index_made_anew_shows(first: list[Sequence], then: list[Sequence]) -> None:  # type: ignore[type-arg]
    ledger = ledger_of(RECORD[:3])
    with TemporaryDirectory() as folder:
        kept = KeptMap(Path(folder) / "map")
        for steps in ([], first, then, []):
            for step in steps:
                take(ledger, step)
            look = replace(standpoint_of(ledger), identities=Identities(PACK, ledger.judgements(), ledger.names()))
            assert pictures(MapIndex.of(look, kept=kept)) == pictures(MapIndex.of(look))


def on_another_day(which: int) -> tuple[Document, tuple[Claim, ...]]:
    document, claims = RECORD[which]
    day = (document.published or DAYS[0]) + timedelta(days=40)
    return replace(document, published=day), tuple(replace(claim, published=day) for claim in claims)


def take(ledger: SqlLedger, step: Sequence) -> None:  # type: ignore[type-arg]
    """Let the record move on in a way, where it can."""
    what, which, state = step
    with suppress(SegunError):
        if what == "add":
            ledger.append_document(*RECORD[which], author="test")
        elif what == "add with another date":
            ledger.retract(RECORD[which][0].id, reason="it was of another day", author="test")
            ledger.append_document(*on_another_day(which), author="test")
        elif what == "review":
            ledger.review(Review(CLAIMS[which], state), author="test")
        elif what == "join":
            ledger.judge(Judgement(VOICES[which], VOICES[which + 1], Sameness.SAME), author="test")
        elif what == "join groups":
            ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="test")
        elif what == "retract":
            ledger.retract(RECORD[which][0].id, reason="it was wrong", author="test")


def test_of_a_record_that_stands_no_claim_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look, kept = standpoint_of(), KeptMap(tmp_path / "map")
    fresh = pictures(MapIndex.of(look, kept=kept))

    def claims(self: Standpoint, query: object) -> object:
        raise AssertionError("a claim was read")

    monkeypatch.setattr(Standpoint, "claims", claims)
    assert [each.cells for each in pictures(MapIndex.of(look, kept=kept))] == [each.cells for each in fresh]


def test_another_record_other_packs_and_a_broken_file_do_not_count(tmp_path: Path) -> None:
    look, path = standpoint_of(), tmp_path / "map"
    upto = look.upto
    assert upto is not None
    MapIndex.of(look, kept=KeptMap(path))
    assert KeptMap(path).read(look, upto) is not None
    assert KeptMap(path).read(standpoint_of(ledger_of(RECORD[::-1])), upto) is None
    assert KeptMap(path).read(replace(look, pack=replace(PACK, sources=())), upto) is None
    path.write_bytes(path.read_bytes()[:-7])
    assert KeptMap(path).read(look, upto) is None
    path.write_bytes(b"not a map")
    assert KeptMap(path).read(look, upto) is None
    assert pictures(MapIndex.of(look, kept=KeptMap(path))) == pictures(MapIndex.of(look))
    assert KeptMap(path).read(look, upto) is not None


def test_of_a_moment_looked_back_at_nothing_is_kept(tmp_path: Path) -> None:
    look = standpoint_of()
    entry = look.ledger.head()
    assert entry is not None
    MapIndex.of(look.as_recorded(entry.recorded_at, {}), kept=KeptMap(tmp_path / "map"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_looked_at_all_the_same(tmp_path: Path) -> None:
    look, nowhere = standpoint_of(), KeptMap(tmp_path / "missing" / "map")
    assert pictures(MapIndex.of(look, kept=nowhere)) == pictures(MapIndex.of(look))


def test_what_is_recorded_while_the_standpoint_opens_counts_the_next_time(tmp_path: Path) -> None:
    ledger, kept = ledger_of(), KeptMap(tmp_path / "map")
    opened = standpoint_of(ledger)
    ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="test")
    then = pictures(MapIndex.of(opened, kept=kept))
    look = replace(standpoint_of(ledger), identities=Identities(PACK, ledger.judgements(), ledger.names()))
    assert pictures(MapIndex.of(look, kept=kept)) == pictures(MapIndex.of(look)) != then


@pytest.mark.parametrize("which", range(len(RECORD)))
def test_a_document_that_is_added_again_with_another_date_is_shown_with_that(tmp_path: Path, which: int) -> None:
    ledger, kept = ledger_of(), KeptMap(tmp_path / "map")
    MapIndex.of(standpoint_of(ledger), kept=kept)
    ledger.retract(RECORD[which][0].id, reason="it was of another day", author="test")
    ledger.append_document(*on_another_day(which), author="test")
    look = standpoint_of(ledger)
    assert pictures(MapIndex.of(look, kept=kept)) == pictures(MapIndex.of(look))


def test_a_program_that_finds_other_copies_takes_nothing_over_that_rests_on_them(tmp_path: Path) -> None:
    look, kept = standpoint_of(), KeptMap(tmp_path / "map")
    alone = pictures(MapIndex.of(look, kept=kept))
    ids = [document.id for document, _ in RECORD]
    copies = {child: (Copy(child, ids[0], CopyKind.CONTAINMENT, 0.9),) for child in ids[1:]}
    with_copies = replace(look, copies=copies)
    assert pictures(MapIndex.of(with_copies, kept=kept)) == pictures(MapIndex.of(with_copies)) != alone


def test_no_link_is_followed_and_nothing_is_left_of_a_file_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "workspace"
    elsewhere.write_bytes(b"something else")
    folder.mkdir()
    for name in ("map", "map.part"):
        (folder / name).symlink_to(elsewhere)
    MapIndex.of(standpoint_of(), kept=KeptMap(folder / "map"))
    assert elsewhere.read_bytes() == b"something else" and not (folder / "map").is_symlink()

    def full(self: Path, target: Path) -> None:
        raise OSError("no space left on device")

    (folder / "map").unlink()
    monkeypatch.setattr(Path, "replace", full)
    MapIndex.of(standpoint_of(), kept=KeptMap(folder / "map"))
    assert [each.name for each in folder.iterdir()] == ["map.part"]
