from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from segun.comparison import copies_in
from segun.ledger.store import Ledger
from segun.model import Copy, CopyKind
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


def test_a_damaged_file_is_made_anew(workspace: Workspace, ledger: Ledger) -> None:
    found = copies_in(workspace, ledger)
    workspace.copies_file.write_bytes(b"{")
    assert copies_in(workspace, ledger) == found
    assert [copy for copies in found.values() for copy in copies] == [
        Copy(child, copies[0].parent, CopyKind.CONTAINMENT, copies[0].measure) for child, copies in found.items()
    ]
