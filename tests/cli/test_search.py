import json
from pathlib import Path

from tests.cli.conftest import Run

from segun.workspace import Workspace


def test_words_are_found_whatever_their_accents(run: Run, sinaloa: Workspace) -> None:
    found = [json.loads(run("-w", sinaloa.folder, "search", words, "--json").out) for words in ("mazatlan", "MAZATLÁN")]
    assert found[0] == found[1]
    assert found[0]["document_total"] > 1
    assert all("azatl" in passage["text"] for each in found[0]["documents"] for passage in each["passages"])


def test_a_search_is_narrowed_and_printed(run: Run, own: Path) -> None:
    told = run("-w", own, "search", "alliance", "Chukys")
    assert told.code == 0, told.err
    assert "The Courier" in told.out
    assert "has formed an alliance" in told.out
    later = json.loads(run("-w", own, "search", "alliance", "--from", "2025-06", "--json").out)
    assert later["document_total"] == later["claim_total"] == 0
    assert (own / "search.sqlite").exists()
    assert json.loads(run("-w", own, "search", "alliance", "-hooray", "--json").out)["document_total"] == 1
    assert json.loads(run("-w", own, "search", "alliance", "-chukys", "--json").out)["document_total"] == 0, (
        "a word not to be there"
    )


def test_what_was_rejected_is_found_no_more(run: Run, own: Path) -> None:
    claims = json.loads(run("-w", own, "review", "--json").out)["claims"]
    before = json.loads(run("-w", own, "search", "Chukys", "--json").out)["claim_total"]
    run("-w", own, "review", claims[0]["id"], "--reject")
    assert json.loads(run("-w", own, "search", "Chukys", "--json").out)["claim_total"] == before - 1
