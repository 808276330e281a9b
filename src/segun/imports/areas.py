"""Places as data sets give them, by code or by name -> places of the gazetteer."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from segun.mentions.gazetteer import Gazetteer
from segun.model import Place, PlaceMention, PlacePrecision, new_name_id


class Areas:
    """Finds countries, states and municipalities; None where the gazetteer has no such place or several."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._named = lru_cache(maxsize=50_000)(self._by_name)
        self._coded = lru_cache(maxsize=20_000)(self._by_code)
        self._departments: dict[str, str] = {}

    def inegi(self, code: str) -> PlaceMention | None:
        """A municipality of Mexico by INEGI's five digits (``25006``), or a state by two (``25``)."""
        digits = code.zfill(2 if len(code) <= 2 else 5)
        state = _codes()["inegi"].get(digits[:2], digits[:2])
        return self._coded(f"MX.{state}.{digits[2:]}" if digits[2:] else f"MX.{state}")

    def dane(self, code: str) -> PlaceMention | None:
        """A municipality of Colombia by DANE's five digits (``05895``), with or without the zero before."""
        if not self._departments:
            for state in self._gazetteer.children("CO"):
                for town in self._gazetteer.children(state.id):
                    self._departments.setdefault(town.id.rpartition(".")[2], town.id)
        return self._coded(self._departments.get(code.zfill(5), ""))

    def named(self, country: str, state: str = "", municipality: str = "") -> PlaceMention | None:
        """The smallest of the areas named that the gazetteer knows: the municipality, else the state, else the country."""
        return self._named(country, state, municipality)

    def written(self, text: str) -> PlaceMention:
        """A place as a person writes it: a name, with the areas it lies in behind it ("Culiacán, Sinaloa").

        One that the gazetteer does not know stays as written, on no map.
        """
        name, *areas = (part.strip() for part in text.split(","))
        inside: str | None = None
        for area in reversed(areas):
            found = self._gazetteer.resolve(area, within=inside)
            inside = found.id if found else inside
        place = self._gazetteer.resolve(name, within=inside)
        return PlaceMention(place or Place(new_name_id(text), name, PlacePrecision.UNKNOWN), text)

    def _by_code(self, id: str) -> PlaceMention | None:
        place = self._gazetteer.by_id(id) if id else None
        return PlaceMention(place, place.name) if place else None

    def _by_name(self, country: str, state: str, municipality: str) -> PlaceMention | None:
        nation = self._find(country, PlacePrecision.COUNTRY, "")
        region = self._find(state, PlacePrecision.STATE, nation.id) if nation else None
        town = self._find(municipality, PlacePrecision.MUNICIPALITY, region.id) if region else None
        for place, mention in ((town, municipality), (region, state), (nation, country)):
            if place is not None:
                return PlaceMention(place, mention)
        return None

    def _find(self, name: str, precision: PlacePrecision, within: str) -> Place | None:
        for form in dict.fromkeys((name, _bare(name))):
            found = {
                place.id: place
                for place in self._gazetteer.candidates(form)
                if place.precision is precision and (not within or place.id.startswith(f"{within}."))
            }
            if len(found) == 1:
                return next(iter(found.values()))
        return None


def _bare(name: str) -> str:
    """A name without the word that tells its kind ("Sinaloa state" -> "Sinaloa")."""
    words = _codes()["words"]
    behind, before = "|".join(words["behind"]), "|".join(words["before"])
    return re.sub(rf"^(?:{before})\s+|\s+(?:{behind})$", "", name, flags=re.IGNORECASE)


@lru_cache(maxsize=1)
def _codes() -> dict[str, Any]:
    return tomllib.loads((files("segun.imports") / "codes.toml").read_text(encoding="utf-8"))
