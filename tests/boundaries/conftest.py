"""A country that is nowhere: two states, four municipalities, and the towns in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import pytest

from segun.model import Place, PlacePrecision


@dataclass(frozen=True)
class Found:
    place: Place
    population: int = 0


class Country:
    """Knows the areas of XX and the towns in its municipalities."""

    names: ClassVar = {
        "XX.01": "Coast",
        "XX.02": "Hills",
        "XX.01.001": "Port Gray",
        "XX.01.002": "Sandbank",
        "XX.02.001": "Stonefield",
        "XX.02.002": "Upper Mill",
    }

    def below(self, id: str) -> Sequence[Found]:
        level = (PlacePrecision.STATE, PlacePrecision.MUNICIPALITY)[id.count(".")] if id.count(".") < 2 else None
        if level is None:
            return ()
        return [Found(Place(area, name, level)) for area, name in self.names.items() if area.rpartition(".")[0] == id]


@pytest.fixture
def country() -> Country:
    return Country()
