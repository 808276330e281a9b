"""What a data set is: whose word its rows are, what they can show, and which format they come in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from segun.model import ROW_READER, Language


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set as a source.

    ``name`` is what ``segun import`` calls it, ``source`` its id in the packs and ``publisher`` the name under which its
    documents stand; both are empty where each row names its own. ``reading`` is the quality of reading that its claims start
    with, in (0, 1]. ``shows`` and ``cannot`` tell in each language what a row can show and what it cannot.
    """

    name: str
    format: str
    title: str
    source: str
    publisher: str
    reading: float
    url: str
    licence: str
    cite: str
    shows: Mapping[Language, str]
    cannot: Mapping[Language, str]

    @property
    def reader(self) -> str:
        """The name and version under which its claims are read."""
        return f"{ROW_READER}{self.name}/1"


@lru_cache(maxsize=1)
def data_sets() -> Mapping[str, DataSet]:
    """Every data set that can be imported, by name."""
    data = tomllib.loads((files("segun.imports") / "datasets.toml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _data_set(name, values) for name, values in data.items()})


def _data_set(name: str, values: dict[str, object]) -> DataSet:
    told = {key: _by_language(values.pop(key)) for key in ("shows", "cannot")}
    return DataSet(name=name, **told, **values)  # type: ignore[arg-type]  # held by the test of the file


def _by_language(texts: object) -> Mapping[Language, str]:
    assert isinstance(texts, dict)
    return MappingProxyType({Language(language): str(text) for language, text in texts.items()})
