"""Places that a user adds in GeoNames' format."""

from pathlib import Path

import pytest

from segun.errors import InputError
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.placenames import compile_names

TEPUCHE = "1\tTepuche\tTepuche\tSan Antonio de Tepuche\t24.98\t-107.36\tP\tPPL\tMX\t\t25\t006\t\t\t812\t\t\t\t2020-01-01"
ELDORADO = "2\tEldorado\tEldorado\t\t24.32\t-107.36\tA\tADM2\tMX\t\t25\t019\t\t\t0\t\t\t\t"


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "names.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_an_added_town_is_found_with_the_areas_it_lies_in(tmp_path: Path) -> None:
    assert Gazetteer().resolve("Tepuche") is None
    report = compile_names(_file(tmp_path, TEPUCHE), tmp_path / "places.sqlite")
    assert (report.added, report.refused) == (1, ())
    gazetteer = Gazetteer([tmp_path / "places.sqlite"])
    place = gazetteer.resolve("San Antonio de Tepuche")
    assert place is not None
    assert (place.id, place.within) == ("geo:MX.25.006:tepuche", ("Culiacán", "Sinaloa", "Mexico"))
    assert gazetteer.by_id(place.id) == place


def test_an_area_and_a_town_in_it_may_come_in_one_file(tmp_path: Path) -> None:
    town = "3\tLas Tres Ceibas Viejas\tLas Tres Ceibas Viejas\t\t24.3\t-107.3\tP\tPPL\tMX\t\t25\t019"
    report = compile_names(_file(tmp_path, "# a remark", ELDORADO, "", town), tmp_path / "places.sqlite")
    assert report.added == 2
    gazetteer = Gazetteer([tmp_path / "places.sqlite"])
    place = gazetteer.resolve("Las Tres Ceibas Viejas", near=("MX.25",))
    assert place is not None
    assert place.units[0].id == "MX.25.019"
    assert "MX.25.019" in {child.id for child in gazetteer.children("MX.25")}


def test_a_second_file_adds_to_the_first_and_replaces_what_it_repeats(tmp_path: Path) -> None:
    target = tmp_path / "places.sqlite"
    compile_names(_file(tmp_path, ELDORADO), target)
    compile_names(_file(tmp_path, TEPUCHE), target)
    once = target.read_bytes()
    compile_names(_file(tmp_path, TEPUCHE), target)
    assert target.read_bytes() == once
    gazetteer = Gazetteer([target])
    assert gazetteer.by_id("MX.25.019") is not None
    assert len(gazetteer.candidates("Tepuche")) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("only\ttwo", "2 columns"),
        (TEPUCHE.replace("24.98", "north"), "no place on earth"),
        (TEPUCHE.replace("24.98", "240"), "no place on earth"),
        (TEPUCHE.replace("24.98", "nan"), "no place on earth"),
        (TEPUCHE.replace("\tMX\t", "\tXX\t"), "unknown country 'XX'"),
        (TEPUCHE.replace("P\tPPL", "T\tMT"), "neither a settlement"),
        (TEPUCHE.replace("\t812\t", "\tmany\t"), "not a number"),
        (TEPUCHE.replace("1\tTepuche", "1\t…"), "no name"),
        (ELDORADO.replace("\t019\t", "\t\t"), "needs its code"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_and_the_others_are_added(tmp_path: Path, line: str, reason: str) -> None:
    report = compile_names(_file(tmp_path, line, TEPUCHE), tmp_path / "places.sqlite")
    assert report.added == 1
    assert [refused.number for refused in report.refused] == [1]
    assert reason in report.refused[0].reason


def test_a_town_of_an_unknown_municipality_lies_in_the_state(tmp_path: Path) -> None:
    compile_names(_file(tmp_path, TEPUCHE.replace("\t006\t", "\t999\t")), tmp_path / "places.sqlite")
    place = Gazetteer([tmp_path / "places.sqlite"]).resolve("Tepuche")
    assert place is not None
    assert place.within == ("Sinaloa", "Mexico")


def test_nothing_added_writes_nothing_and_another_encoding_is_said(tmp_path: Path) -> None:
    assert compile_names(_file(tmp_path, "nothing"), tmp_path / "places.sqlite").added == 0
    assert not (tmp_path / "places.sqlite").exists()
    (tmp_path / "latin1.tsv").write_bytes(TEPUCHE.replace("Tepuche", "Culiacán").encode("latin-1"))
    with pytest.raises(InputError, match="not in UTF-8"):
        compile_names(tmp_path / "latin1.tsv", tmp_path / "places.sqlite")
