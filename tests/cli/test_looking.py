"""Dossier, place, timeline, claims: each over the bundled articles."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.fictional import ledger_of

from segun.cli.looking import standpoint_of
from segun.model import Copy, Judgement, Sameness
from segun.workspace import Workspace, create_workspace


def test_a_dossier_has_allies_rivals_leaders_and_sources(run: Run, sinaloa: Workspace) -> None:
    record = json.loads(run("-w", sinaloa.folder, "who", "--json", "Los", "Chapitos").out)
    assert record["id"] == "mx:los-chapitos"
    assert any(line["subject"]["id"] == "mx:cjng" for line in record["sections"]["allies"])
    assert any("mx:la-mayiza" in (line["subject"]["id"], line["object"]["id"]) for line in record["sections"]["rivals"])
    assert record["sources"]
    told = run("-w", sinaloa.folder, "who", "Los Chapitos")
    assert told.code == 0 and "Rivals" in told.out


def test_a_place_tells_presence_from_contest(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "where", "Mazatlán")
    assert told.code == 0
    record = json.loads(run("-w", sinaloa.folder, "where", "--json", "Mazatlán").out)
    assert record["place"]["id"] == "MX.25.012"
    assert record["here"]


def test_a_dossier_says_what_its_marks_mean(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "who", "Los Chapitos").out
    assert "+ says so  − denies it  ? doubts it" in told
    assert "DEA  asserts" in told and "?0" not in told


def test_a_place_of_a_common_name_is_told_apart(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "where", "Springfield")
    assert told.code == 0 and "Other places of this name: Springfield" in told.out
    assert "more" in told.out and "by its id" in told.out
    exact = run("-w", sinaloa.folder, "where", "Springfield, Illinois").out
    assert "geo:US.IL.167:springfield" in exact and "Other places" not in exact
    assert "geo:US.IL.167:springfield" in run("-w", sinaloa.folder, "where", "geo:US.IL.167:springfield").out
    assert run("-w", sinaloa.folder, "where", "Springfield, Sinaloa").code == 2


def test_a_timeline_runs_by_the_date_of_saying(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "timeline", "--json", "CJNG", "Los Chapitos")
    said = [record["said"] or record["published"] for record in map(json.loads, told.out.splitlines())]
    assert len(said) > 5
    assert [each[:4] for each in said] == sorted(each[:4] for each in said)


def test_claims_are_narrowed_by_actor_relation_and_source(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "claims", "--json", "--actor", "CJNG", "--relation", "allied", "--source", "DEA")
    records = [json.loads(line) for line in told.out.splitlines()]
    assert records
    for record in records:
        assert record["relation"] == "allied"
        assert record["speaker"]["id"] == "dea"
        assert "mx:cjng" in (record["subject"]["id"], record["object"]["id"])


def test_an_outlet_that_speaks_for_itself_is_a_source_too(run: Run, own: Path) -> None:
    told = run("-w", own, "claims", "--source", "The Courier")
    assert "According to The Courier:" in told.out
    assert "The Courier · 2025-05-20 · clm_" in told.out, "where it stands, and the id to review it by"
    assert run("-w", own, "claims", "--source", "Nobody").err == "segun: nothing here is called 'Nobody'\n"
    assert "No claim is on record that fits." in run("-w", own, "claims", "--actor", "CJNG", "--relation", "kin").out


def test_a_claim_is_taken_back_only_with_a_reason(run: Run, own: Path) -> None:
    id = json.loads(run("-w", own, "claims", "--json").out.splitlines()[0])["id"]
    assert run("-w", own, "retract", id, "--because", " ").code == 2
    assert run("-w", own, "retract", id, "--because", "misread").code == 0


def test_judged_the_same_two_names_count_as_one_until_it_is_taken_back(run: Run, own: Path) -> None:
    def allies() -> set[str]:
        record = json.loads(run("-w", own, "who", "--json", "CJNG").out)
        return {end["id"] for line in record["sections"]["allies"] for end in (line["subject"], line["object"])}

    assert "new:los-chukys" in allies()
    assert run("-w", own, "same", "Los Chukys", "Los Zetas", "--because", "an offshoot, for the test").code == 0
    assert "mx:los-zetas" in allies() and "new:los-chukys" not in allies()
    assert run("-w", own, "unsure", "Los Chukys", "Los Zetas").code == 0
    assert "new:los-chukys" in allies()


def test_a_retracted_claim_no_longer_counts_and_is_not_lost(run: Run, own: Path) -> None:
    listed = run("-w", own, "timeline", "CJNG", "Los Chukys")
    assert "Los Chukys" in listed.out
    ledger_claims = run("-w", own, "claims", "--actor", "CJNG", "--json").out.splitlines()
    document = json.loads(ledger_claims[0])["document"]
    assert run("-w", own, "retract", document, "--because", "withdrawn by the outlet").code == 0
    assert run("-w", own, "claims", "--json").out == ""
    assert run("-w", own, "verify").code == 0


def test_verify_finds_a_changed_original(run: Run, own: Path) -> None:
    assert run("-w", own, "verify").code == 0
    (original,) = [path for path in (own / "originals").rglob("*") if path.is_file()]
    original.chmod(0o644)
    original.write_bytes(b"changed")
    assert run("-w", own, "verify").code == 3


def test_an_empty_workspace_says_what_to_do(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "new")
    told = run("-w", tmp_path / "new", "who", "CJNG")
    assert told.code == 2
    assert "add documents" in told.err


def test_places_are_found_with_the_areas_they_lie_in(run: Run) -> None:
    told = run("places", "find", "Cacalotán")
    assert told.code == 0
    assert "Sinaloa" in told.out


def test_a_place_that_a_user_added_is_found_in_that_workspace(run: Run, own: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("1\tTepuche\tTepuche\t\t24.94\t-107.36\tP\tPPL\tMX\t\t25\t006\nbad line\n", encoding="utf-8")
    added = run("-w", own, "places", "add-names", names)
    assert added.code == 1
    assert "1 names added, 1 lines refused" in added.out and "line 2" in added.err
    assert "Culiac" in run("-w", own, "places", "find", "Tepuche").out
    assert run("places", "find", "Tepuche").code == 2


def test_a_text_without_any_date_is_answered_from(run: Run, tmp_path: Path) -> None:
    """It is known from the day on which it was added, alone in a workspace and beside older reports."""
    folder, note, dated = tmp_path / "w", tmp_path / "note.txt", tmp_path / "dated.txt"
    note.write_text("La Mayiza tiene presencia en Mazatlán, informó la DEA.\n", encoding="utf-8")
    dated.write_text("Los Chapitos operan en Culiacán, informó la DEA.\n", encoding="utf-8")
    run("init", folder)
    run("-w", folder, "add", note)
    assert "La Mayiza" in run("-w", folder, "where", "Mazatlán").out
    run("-w", folder, "add", dated, "--published", "2025-05-20")
    told = run("-w", folder, "where", "Mazatlán")
    assert "La Mayiza" in told.out
    assert "2025-05-20" in told.out


def test_a_standpoint_goes_up_to_what_was_there_before_it_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = ledger_of()
    before = ledger.head()

    def meanwhile(*_: object, **__: object) -> dict[str, tuple[Copy, ...]]:
        ledger.judge(Judgement("xx:millers", "xx:lanterns", Sameness.SAME), author="another process")
        return {}

    monkeypatch.setattr("segun.cli.looking.copies_in", meanwhile)
    workspace = create_workspace(tmp_path / "w")
    assert standpoint_of(workspace, ledger).upto == before != ledger.head()
    assert standpoint_of(workspace, ledger, recorded=datetime.now(UTC)).upto is None
