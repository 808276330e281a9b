from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from segun.comparison import Copies, by_child, compare, copies_in
from segun.ledger.store import ClaimQuery, Ledger
from segun.model import DATA_ROW, Claim, Copy, CopyKind, Document, document_id
from segun.pipeline import Given, add, make_kit
from segun.workspace import Workspace, create_workspace

STORY = (
    "The CJNG has formed an alliance with Los Chapitos, the DEA said in a report that was published on Monday. "
    "Officials who had read it spoke of rifles, routes and several hundred gunmen sent north in the past weeks. "
    "Shopkeepers in the capital of the state said that they had seen nothing of the kind so far. "
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path / "w")
    (tmp_path / "first.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(f"{STORY}The mayor could not be reached.\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("La Mayiza fights Los Chapitos in Culiacán, a priest said.\n", encoding="utf-8")
    return workspace


@pytest.fixture
def ledger(workspace: Workspace) -> Iterator[Ledger]:
    ledger = workspace.open_ledger()
    kit = make_kit(workspace.pack())
    for day, name in enumerate(("first.txt", "copy.txt", "other.txt"), start=1):
        given = Given(published=date(2025, 5, day), publisher=f"Outlet {day}")
        list(add([workspace.folder.parent / name], workspace, ledger, kit, given))
    yield ledger
    ledger.close()


def test_a_copy_is_found_and_who_was_first(workspace: Workspace, ledger: Ledger) -> None:
    first, copy, _ = [document.id for document in ledger.documents()]
    assert {child: [each.parent for each in copies] for child, copies in copies_in(workspace, ledger).items()} == {copy: [first]}


def test_what_was_worked_out_is_kept_until_the_ledger_moves_on(workspace: Workspace, ledger: Ledger) -> None:
    found = copies_in(workspace, ledger)
    kept = workspace.copies_file.read_bytes()
    assert copies_in(workspace, ledger) == found
    child = next(iter(found))
    ledger.retract(child, author="eva", reason="withdrawn")
    assert child not in copies_in(workspace, ledger)
    assert workspace.copies_file.read_bytes() != kept


def test_rows_of_data_sets_are_no_copies_whenever_they_come(workspace: Workspace, ledger: Ledger) -> None:
    first = next(iter(ledger.documents()))
    (claim,) = [each.claim for each in ledger.claims(ClaimQuery(document=first.id))][:1]

    def as_row(number: int) -> tuple[Document, list[Claim]]:
        text = f"{first.text}row: {number}\n"
        id = document_id(text.encode())
        return replace(first, id=id, text=text, media_type=DATA_ROW), [
            replace(claim, citation=replace(claim.citation, document=id))
        ]

    found = copies_in(workspace, ledger)
    ledger.append_documents([as_row(1), as_row(2)], author="eva")
    assert copies_in(workspace, ledger) == found == by_child(compare(ledger))


def test_a_file_that_was_made_by_an_older_rule_is_made_anew(
    workspace: Workspace, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("segun.comparison._texts", lambda ledger, recorded: [])
    monkeypatch.setattr("segun.comparison._FORM", 1)
    assert copies_in(workspace, ledger) == {}
    monkeypatch.undo()
    assert copies_in(workspace, ledger)


def test_a_damaged_file_is_made_anew(workspace: Workspace, ledger: Ledger) -> None:
    found = copies_in(workspace, ledger)
    workspace.copies_file.write_bytes(b"PK")
    assert copies_in(workspace, ledger) == found
    assert [copy for copies in found.values() for copy in copies] == [
        Copy(child, copies[0].parent, CopyKind.CONTAINMENT, copies[0].measure) for child, copies in found.items()
    ]


def test_no_link_is_followed_and_no_half_file_is_left(
    workspace: Workspace, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, part = tmp_path / "elsewhere", workspace.copies_file.with_name("copies.npz.part")
    elsewhere.write_bytes(b"something else")
    part.symlink_to(elsewhere)
    copies_in(workspace, ledger)
    assert elsewhere.read_bytes() == b"something else" and workspace.copies_file.is_file()
    part.unlink(missing_ok=True)
    workspace.copies_file.unlink()

    def full(file: BinaryIO, **_: object) -> None:
        file.write(b"half")
        raise OSError("no space left on device")

    before = set(workspace.folder.iterdir())
    monkeypatch.setattr("segun.comparison.np.savez", full)
    assert copies_in(workspace, ledger)
    assert set(workspace.folder.iterdir()) == before


def test_what_comes_later_is_compared_with_what_is_here_and_the_same_is_found_as_all_at_once(
    workspace: Workspace, ledger: Ledger, tmp_path: Path
) -> None:
    kept = Copies(workspace, ledger)
    assert kept.now() == by_child(compare(ledger))
    kit = make_kit(workspace.pack())
    for day, name in ((4, "late"), (None, "undated"), (1, "early")):
        (tmp_path / f"{name}.txt").write_text(f"{STORY}A reader wrote in ({name}).\n", encoding="utf-8")
        given = Given(published=date(2025, 5, day) if day else None, publisher=name)
        list(add([tmp_path / f"{name}.txt"], workspace, ledger, kit, given))
        assert kept.now() == by_child(compare(ledger)) == copies_in(workspace, ledger)
    claim = next(iter(ledger.stream(ClaimQuery())))
    ledger.retract(claim.claim.id, author="eva", reason="misread")
    ledger.retract(next(iter(kept.now())), author="eva", reason="withdrawn")
    assert kept.now() == by_child(compare(ledger)) == copies_in(workspace, ledger)


def test_the_file_of_another_record_is_not_taken_for_this_one(workspace: Workspace, ledger: Ledger, tmp_path: Path) -> None:
    copies_in(workspace, ledger)
    other = create_workspace(tmp_path / "other")
    other.copies_file.write_bytes(workspace.copies_file.read_bytes())
    empty = other.open_ledger()
    assert copies_in(other, empty) == {}
    empty.close()


def test_as_recorded_then_only_what_was_here_then_is_compared(workspace: Workspace, ledger: Ledger) -> None:
    first, second, *_ = ledger.entries()
    assert copies_in(workspace, ledger, recorded=first.recorded_at) == {}
    assert set(copies_in(workspace, ledger, recorded=second.recorded_at)) == {second.subject}
