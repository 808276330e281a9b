from pathlib import Path

from tests.cli.conftest import Run

from segun.workspace import Workspace


def test_areas_are_told_with_who_is_reported_there(run: Run, sinaloa: Workspace) -> None:
    ran = run("-w", sinaloa.folder, "map", "Sinaloa")
    assert ran.code == 0, ran.err
    assert "As last said, not judged." in ran.out
    assert any(line.startswith("Mazatlán") and "Los Chapitos" in line for line in ran.out.splitlines())


def test_of_one_actor_only_its_areas_are_told(run: Run, sinaloa: Workspace) -> None:
    every = run("-w", sinaloa.folder, "map").out.splitlines()
    of_one = run("-w", sinaloa.folder, "map", "--actor", "La Mayiza").out.splitlines()
    assert len(of_one) < len(every)


def test_a_map_is_drawn_with_whose_boundaries_it_shows(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    svg = tmp_path / "sinaloa.svg"
    ran = run("-w", sinaloa.folder, "map", "Sinaloa", "--svg", svg)
    assert ran.code == 0, ran.err
    told = svg.read_text(encoding="utf-8")
    assert "Mazatlán" in told
    assert "Boundaries: " in told


def test_where_nothing_is_reported_there_is_nothing_to_draw(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    ran = run("-w", sinaloa.folder, "map", "Yucatán", "--png", tmp_path / "nothing.png")
    assert ran.code == 2
    assert "nothing to draw" in ran.err
    assert not (tmp_path / "nothing.png").exists()
