import math
import re
from importlib.resources import files
from itertools import combinations

import pytest

from segun.figures.palette import Palette, Scheme, palette

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
SCHEMES = list(Scheme)


def linear(colour: str) -> tuple[float, ...]:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def seen(colour: str, vision: str) -> tuple[float, float, float]:
    """A colour in OKLab (times 100) as somebody with that vision sees it."""
    rgb = linear(colour)
    r, g, b = (min(1.0, max(0.0, sum(k * c for k, c in zip(row, rgb, strict=True)))) for row in VISIONS[vision])
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        100 * (0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short),
        100 * (1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short),
        100 * (0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short),
    )


def contrast(one: str, other: str) -> float:
    low, high = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_two_groups_look_alike_to_anybody(scheme: Scheme, vision: str) -> None:
    for one, other in combinations(palette(scheme).groups, 2):
        assert math.dist(seen(one, vision), seen(other, vision)) >= 10, (one, other)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_stances_and_kinds_of_line_are_told_apart_by_anybody(scheme: Scheme, vision: str) -> None:
    names = palette(scheme).names
    for one, other in (("asserts", "denies"), ("allied", "fights")):
        assert math.dist(seen(names[one], vision), seen(names[other], vision)) >= 8


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_stands_out_from_its_paper(scheme: Scheme) -> None:
    colours: Palette = palette(scheme)
    paper = colours.names["paper"]
    for colour in (*colours.groups, colours.other):
        assert contrast(colour, paper) >= 3, colour
    for name in ("ink", "soft", "asserts", "denies", "doubts", "accent"):
        assert contrast(colours.names[name], paper) >= 4.5, f"{name} is used for text"
        assert contrast(colours.names[name], colours.names["panel"]) >= 4.5, f"{name} is used for text"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_has_the_same_colours(scheme: Scheme) -> None:
    css = files("segun.web").joinpath("static", "segun.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    block = blocks[SCHEMES.index(scheme)]
    for name, colour in palette(scheme).properties.items():
        declared = re.search(rf"(?<![\w-]){name}: ([^;]+);", block)
        assert declared, f"{name} is missing"
        assert declared[1] == colour


def test_the_ninth_group_is_drawn_as_other() -> None:
    colours = palette()
    assert colours.group(0) == colours.groups[0]
    assert colours.group(len(colours.groups)) == colours.other
