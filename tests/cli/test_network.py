import json
from pathlib import Path

from tests.cli.conftest import Run

from segun.workspace import Workspace


def test_the_war_is_between_two_blocs(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "network")
    assert told.code == 0
    assert "Los Chapitos" in told.out and "La Mayiza" in told.out
    record = json.loads(run("-w", sinaloa.folder, "network", "--json").out)
    blocs = [{member["id"] for member in bloc} for bloc in record["blocs"]]
    assert not any({"mx:los-chapitos", "mx:la-mayiza"} <= bloc for bloc in blocs)
    assert any(line["kind"] == "fights" for line in record["relations"])


def test_a_place_that_nobody_knows_is_an_error(run: Run, sinaloa: Workspace) -> None:
    assert run("-w", sinaloa.folder, "network", "--place", "Nowhereville").code == 2


def test_a_figure_is_not_written_under_the_name_of_another_kind(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    ended = run("-w", sinaloa.folder, "network", "--png", tmp_path / "x.svg")
    assert ended.code == 2
    assert "--png writes PNG" in ended.err
    assert not (tmp_path / "x.svg").exists()
