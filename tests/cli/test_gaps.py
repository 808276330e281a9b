import json

import pytest
from tests.cli.conftest import Run

from segun.workspace import Workspace


def listed(run: Run, sinaloa: Workspace, *more: str) -> list[dict[str, str]]:
    told = run("-w", sinaloa.folder, "gaps", "--json", *more)
    assert told.code == 0, told.err
    return [json.loads(line) for line in told.out.splitlines()]


def test_no_claim_is_quoted_from_a_gap(run: Run, sinaloa: Workspace) -> None:
    gaps = listed(run, sinaloa, "--limit", "500")
    assert gaps
    quotes: dict[str, list[str]] = {}
    for line in run("-w", sinaloa.folder, "claims", "--json").out.splitlines():
        claim = json.loads(line)
        quotes.setdefault(claim["document"], []).append(claim["quote"])
    assert not [gap for gap in gaps for quote in quotes.get(gap["document"], ()) if quote in gap["text"]]


def test_words_a_document_and_a_limit_narrow_the_list(run: Run, sinaloa: Workspace) -> None:
    gaps = listed(run, sinaloa, "--limit", "500")
    first = gaps[0]
    assert listed(run, sinaloa, "--limit", "1") == [first]
    assert listed(run, sinaloa, "--document", first["document"]) == [g for g in gaps if g["document"] == first["document"]]
    word = max(first["text"].split(), key=len).strip(".,;:")
    assert all(word.casefold() in gap["text"].casefold() for gap in listed(run, sinaloa, word, "--limit", "500"))
    assert listed(run, sinaloa, "nosuchword") == []
    assert "has these words" in run("-w", sinaloa.folder, "gaps", "nosuchword").out


@pytest.mark.parametrize("arguments", [("--document", "sha256:00"), ("--limit", "0")])
def test_what_cannot_be_listed_is_said_in_one_line(run: Run, sinaloa: Workspace, arguments: tuple[str, str]) -> None:
    told = run("-w", sinaloa.folder, "gaps", *arguments)
    assert told.code == 2
    assert "Traceback" not in told.err
