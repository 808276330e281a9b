import importlib
import tomllib
from importlib.resources import files

from segun.imports import data_sets
from segun.model import Language, Pack


def test_every_data_set_is_whole_and_its_source_is_in_the_packs(pack: Pack) -> None:
    sources = {source.id: source.name for source in pack.sources}
    for name, data_set in data_sets().items():
        assert 0.0 < data_set.reading <= 1.0, name
        assert set(data_set.shows) == set(data_set.cannot) == set(Language), name
        assert data_set.title and data_set.licence, name
        form = importlib.import_module(f"segun.imports.{data_set.format}")
        assert form.COLUMNS and callable(form.read), name
        if data_set.source:
            assert sources[data_set.source] == data_set.publisher, name


def test_names_point_at_actors_of_the_packs(pack: Pack) -> None:
    data = tomllib.loads((files("segun.imports") / "names.toml").read_text(encoding="utf-8"))
    assert set(data["ids"].values()) <= {actor.id for actor in pack.actors}
    assert not set(data["ids"]) & set(data["left_out"])
