"""What a Spanish name tells of its gender and number, with which pronouns agree: "la detuvieron" is no Obdulio."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from segun.claims.chunks import Chunk, Ref
from segun.claims.line import Mark

FEMININE, MASCULINE = "feminine", "masculine"  # also the marks of "la" and "lo" before a verb


@cache
def _names() -> Mapping[str, Any]:
    names = tomllib.loads(resources.files("segun.claims").joinpath("spanish_names.toml").read_text("utf-8"))
    return names | {ends: tuple(names[ends]) for ends in ("feminine_ends", "masculine_ends")}


def agrees(person: Chunk, marks: tuple[Mark, ...]) -> bool:
    """Whether one person has the gender that the marks of a pronoun tell; a name that tells none fits both."""
    told = next((mark.kind for mark in marks if mark.kind in (FEMININE, MASCULINE)), None)
    if told is None or len(person.refs) != 1:
        return True
    names = _names()
    first, *more = person.refs[0].name.lower().split()
    if not more or first == names["byname"] or first in names["men"]:
        return True  # a surname or byname alone tells nothing
    return bool(names["address"].get(first, names["given_ends"].get(first[-1], told)) == told)


def is_a_mans(ref: Ref) -> bool:
    """Whether a Spanish name tells that it is a man's."""
    names, first = _names(), ref.name.lower().split()[0]
    return first in names["men"] or names["given_ends"].get(first[-1]) == MASCULINE


def has_plural_name(ref: Ref) -> bool:
    """Whether a Spanish name is a plural one: "Los Garzones", not "Cártel del Sauce"."""
    names, first = _names(), ref.name.split()[0].lower()
    return first in names["plural"] or (first not in names["articles"] and first.endswith("s"))


def gender(ref: Ref) -> str | None:
    """The gender of the name of a group or thing, as its first word tells it; None where that leaves it open."""
    names, first = _names(), ref.name.lower().split()[0]
    if first in names["articles"]:
        return str(names["articles"][first])
    if first.endswith(names["feminine_ends"]):
        return FEMININE
    return MASCULINE if first.endswith(names["masculine_ends"]) else None
