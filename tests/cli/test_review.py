import json
import re
from pathlib import Path

from tests.cli.conftest import Run

from segun.workspace import Workspace


def listed(run: Run, folder: Path, *more: str) -> list[str]:
    told = run("-w", folder, "review", *more)
    assert told.code == 0, told.err
    return re.findall(r"clm_[0-9a-f]+", told.out)


def test_what_nobody_checked_is_listed_and_narrowed(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "review", "--actor", "La Mayiza", "--relation", "fights", "--json")
    found = json.loads(told.out)
    assert found["total"] > 0
    assert {each["claim"]["relation"] for each in found["claims"]} == {"fights"}
    expected = [each["expected"] for each in found["claims"]]
    assert expected == sorted(expected, reverse=True)


def test_claims_are_decided_by_id_and_taken_back(run: Run, own: Path) -> None:
    first, *rest = listed(run, own)
    told = run("-w", own, "review", first, "--reject", "--because", "another group")
    assert told.code == 0, told.err
    number = re.search(r"entry (\d+)", told.out)
    assert number is not None
    assert listed(run, own) == rest
    assert listed(run, own, "--state", "rejected") == [first]
    assert run("-w", own, "review", "--undo", number[1]).code == 0
    assert set(listed(run, own)) == {first, *rest}
    assert run("-w", own, "verify").code == 0


def test_what_decides_nothing_is_refused(run: Run, own: Path) -> None:
    (first, *_) = listed(run, own)
    for arguments in ((first,), ("--accept",), (first, "--accept", "--undo", "1"), ("clm_none", "--accept"), ("--undo", "1")):
        told = run("-w", own, "review", *arguments)
        assert told.code == 2, arguments
        assert told.err.startswith("segun: ")
