"""The colours of figures: one data file (``palette.toml``), as custom properties on a page and as plain colours in a file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Scheme(StrEnum):
    """What a figure is drawn on: ``light`` is also that of print."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme: ``names`` holds surfaces, stances and relations by name, ``groups`` those of groups in order.

    ``other`` is for groups after the last of ``groups``.
    """

    scheme: Scheme
    names: Mapping[str, str]
    groups: tuple[str, ...]
    other: str

    def group(self, place: int) -> str:
        """The colour of the group at ``place`` (from 0) in order of importance."""
        return self.groups[place] if place < len(self.groups) else self.other

    @property
    def properties(self) -> Mapping[str, str]:
        """Every colour as the custom property that pages set: ``--ink``, ``--asserts``, ``--group-1`` …, ``--group-other``."""
        groups = {f"--group-{place}": colour for place, colour in enumerate(self.groups, start=1)}
        return {f"--{name}": colour for name, colour in self.names.items()} | groups | {"--group-other": self.other}


@cache
def palette(scheme: Scheme = Scheme.LIGHT) -> Palette:
    """The palette of a scheme."""
    data = tomllib.loads(files(__package__).joinpath("palette.toml").read_text(encoding="utf-8"))
    names = {**data["surface"][scheme], **data["stance"][scheme], **data["relation"][scheme]}
    groups = tuple(group[scheme] for group in data["group"])
    return Palette(scheme, names, groups, data["other"][scheme])
