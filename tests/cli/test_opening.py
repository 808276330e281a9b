from pathlib import Path

from tests.cli.conftest import Run


def test_the_record_as_it_stood_shows_nothing_that_came_later(own: Path, run: Run) -> None:
    assert run("-w", own, "claims").out != ""
    assert run("-w", own, "claims", "--json", "--recorded", "2001-01-01").out == ""
    refused = run("-w", own, "ask", "Is the CJNG allied with Los Chukys?", "--recorded", "2001-01-01")
    assert refused.code != 0
    assert "on record by 2001-01-01" in refused.err


def test_the_moment_is_said_with_the_answer(own: Path, run: Run) -> None:
    told = run("-w", own, "ask", "Is the CJNG allied with Los Chukys?", "--recorded", "2999-01-01T10:00")
    assert "2999-01-01 10:00 UTC" in told.out


def test_what_is_no_moment_is_refused(own: Path, run: Run) -> None:
    assert "not a moment: 'yesterday'" in run("-w", own, "claims", "--recorded", "yesterday").err


def test_a_place_is_no_actor_to_judge(own: Path, run: Run) -> None:
    assert "Mazatlán is a place" in run("-w", own, "same", "Mazatlán", "CJNG").err
