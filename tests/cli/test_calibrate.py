import json
from pathlib import Path

from tests.cli.conftest import Run

from segun.workspace import Workspace


def test_on_the_simulated_press_counting_origins_beats_counting_outlets(run: Run) -> None:
    told = run("calibrate", "--json", "--simulate", "400")
    scores = json.loads(told.out)
    assert scores["filter/1, all copies found"]["brier"] < scores["every document an origin"]["brier"]
    assert scores["filter/1, all copies found"]["questions"] == 400


def test_resolved_questions_are_answered_as_of_their_day(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    asked = tmp_path / "resolved.jsonl"
    question = {"question": "Is La Mayiza at war with Los Chapitos?", "held": True, "resolver": "for the test"}
    asked.write_text(
        json.dumps({**question, "asked": "2025-06-30"}) + "\n\n" + json.dumps({**question, "asked": "2025-10-28"}),
        encoding="utf-8",
    )
    scores = json.loads(run("-w", sinaloa.folder, "calibrate", "--json", asked).out)
    assert scores["filter/1"]["questions"] == 2
    assert scores["filter/1"]["brier"] < scores["base rate"]["brier"]


def test_a_line_that_breaks_the_form_is_named(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    asked = tmp_path / "resolved.jsonl"
    asked.write_text('{"question": "Is A allied with B?"}\n', encoding="utf-8")
    told = run("-w", sinaloa.folder, "calibrate", asked)
    assert told.code == 3
    assert "line 1" in told.err


def test_a_question_of_who_cannot_be_resolved(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    asked = tmp_path / "resolved.jsonl"
    asked.write_text(
        '{"question": "Who leads La Mayiza?", "asked": "2025-10-28", "held": true, "resolver": "x"}', encoding="utf-8"
    )
    assert run("-w", sinaloa.folder, "calibrate", asked).code == 2
