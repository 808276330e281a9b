import json
import math
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from segun.workspace import Workspace

QUESTION = "Is the CJNG allied with Los Chapitos?"


def test_a_contested_alliance_is_shown_as_exactly_that(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "ask", QUESTION)
    assert told.code == 0
    assert "contested" in told.out
    for voice in ("DEA", "InSight Crime", "Omar García Harfuch"):
        assert voice in told.out
    assert told.out.index("Says so") < told.out.index("Denies it")


def test_the_reasons_add_up_to_the_number_shown(run: Run, sinaloa: Workspace) -> None:
    record = json.loads(run("-w", sinaloa.folder, "ask", "--json", QUESTION).out)
    total = sum(reason["log_odds"] for reason in record["reasons"])
    assert math.isclose(1 / (1 + math.exp(-total)), record["probability"], abs_tol=1e-9)
    assert record["standing"] == "contested"


def test_an_answer_is_as_of_what_was_known(run: Run, sinaloa: Workspace) -> None:
    early = json.loads(run("-w", sinaloa.folder, "ask", "--json", "--known", "2025-01-31", QUESTION).out)
    assert early["known"] == "2025-01-31"
    assert all(origin["first_published"] <= "2025-01-31" for origin in early["origins"])


def test_nothing_said_is_no_number(run: Run, sinaloa: Workspace) -> None:
    record = json.loads(run("-w", sinaloa.folder, "ask", "--json", "Is Los Zetas allied with La Mayiza?").out)
    assert (record["standing"], record["probability"]) == (None, None)


def test_the_same_question_in_spanish_has_the_same_answer(run: Run, sinaloa: Workspace) -> None:
    english = json.loads(run("-w", sinaloa.folder, "ask", "--json", QUESTION).out)
    spanish = json.loads(run("-w", sinaloa.folder, "ask", "--json", "¿Está el CJNG aliado con Los Chapitos?").out)
    assert (english["relation"]["kind"], english["probability"]) == (spanish["relation"]["kind"], spanish["probability"])


def test_the_answer_without_grades_is_one_flag_away(run: Run, sinaloa: Workspace) -> None:
    graded = json.loads(run("-w", sinaloa.folder, "ask", "--json", QUESTION).out)
    bare = json.loads(run("-w", sinaloa.folder, "ask", "--json", "--no-grades", QUESTION).out)
    assert graded["probability"] != bare["probability"]
    assert graded["standing"] == bare["standing"]


def test_a_question_of_who_is_a_list(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "ask", "Who leads La Mayiza?")
    assert told.code == 0
    assert "Zambada Sicairos" in told.out


@pytest.mark.parametrize(
    ("question", "hint"),
    [("What is the weather?", "try one of"), ("Is the CJGN allied with Los Chapitos?", "CJNG")],
)
def test_what_cannot_be_answered_says_what_can(run: Run, sinaloa: Workspace, question: str, hint: str) -> None:
    told = run("-w", sinaloa.folder, "ask", question)
    assert told.code == 2
    assert hint in told.err


def test_examples_name_what_is_on_record_in_one_language(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run("-w", own, "ask", "What is the weather?").err
    assert "Los Chukys" in told and "Chapitos" not in told and "¿" not in told
    monkeypatch.setenv("SEGUN_LANGUAGE", "es")
    assert "¿Quién" in run("-w", own, "ask", "What is the weather?").err


def test_an_example_has_one_article(run: Run, sinaloa: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUN_LANGUAGE", "es")
    told = run("-w", sinaloa.folder, "ask", "What is the weather?").err
    assert " del el " not in told and " a el " not in told and " de el " not in told


def test_the_terminal_speaks_the_language_of_the_workspace(run: Run, sinaloa: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEGUN_LANGUAGE", "es")
    told = run("-w", sinaloa.folder, "ask", QUESTION)
    assert "en disputa" in told.out and "Lo niega" in told.out


def test_what_is_said_of_a_faction_stands_beside_the_answer_about_the_whole(run: Run, sinaloa: Workspace) -> None:
    question = "Is the Sinaloa Cartel at war with the CJNG?"
    told = json.loads(run("-w", sinaloa.folder, "ask", question, "--json").out)
    assert told["parts"]
    assert {claim["relation"] for part in told["parts"] for claim in part["through"]} == {"part_of"}
    assert "not counted above" in run("-w", sinaloa.folder, "ask", question).out


def test_names_that_may_be_one_actor_are_asked_about_until_somebody_judges(run: Run, own: Path, tmp_path: Path) -> None:
    english = "The Heron Cartel is allied with Los Faros.\n"
    spanish = "Hombres del Cártel de la Heron operan en Elota, dijo la Fiscalía del estado.\n"
    for name, text in (("en.txt", english), ("es.txt", spanish)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert run("-w", own, "add", tmp_path / name, "--published", "2025-06-01", "--publisher", "The Courier").code == 0
    asked = "Is the Heron Cartel allied with Los Faros?"
    assert "Perhaps one actor, counted apart:" in run("-w", own, "ask", asked).out
    assert run("-w", own, "same", "Heron Cartel", "Cártel de la Heron").code == 0
    assert "Perhaps one actor" not in run("-w", own, "ask", asked).out


def test_words_that_several_documents_take_over_are_printed_once(run: Run, own: Path, tmp_path: Path) -> None:
    text = "The CJNG has formed an alliance with Los Chukys, according to the DEA. Edition"
    for number in range(6):
        copy = tmp_path / f"{number}.txt"
        copy.write_text(f"{text} {number}.\n", encoding="utf-8")
        assert run("-w", own, "add", copy, "--published", f"2025-05-2{number}", "--publisher", f"Paper {number}").code == 0
    told = run("-w", own, "ask", "Is the CJNG allied with Los Chukys?").out
    assert told.count("has formed an alliance") == 1
    assert "The same words in 6 more: " in told
