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


def test_what_was_worked_out_is_kept_for_drawing_too_with_and_without_grades(
    run: Run, sinaloa: Workspace, tmp_path: Path
) -> None:
    graded, ungraded = sinaloa.folder / "map.msgpack", sinaloa.folder / "map-ungraded.msgpack"
    drawn = tmp_path / "one.svg"

    def draw(*options: str) -> bytes:
        ran = run("-w", sinaloa.folder, "map", "Sinaloa", "--layer", "assessed", "--svg", drawn, *options)
        assert ran.code == 0, ran.err
        return drawn.read_bytes()

    for path in (graded, ungraded):
        path.unlink(missing_ok=True)
    plain, without = draw(), draw("--no-grades")
    kept = graded.read_bytes(), ungraded.read_bytes()
    assert kept[0] != kept[1]
    assert (draw(), draw("--no-grades")) == (plain, without)  # now from the files
    assert (graded.read_bytes(), ungraded.read_bytes()) == kept
