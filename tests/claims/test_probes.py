"""Short texts by the way in which they say a thing, read as documents are: an honest list of what is understood and what not.

``probes/<language>/<subject>.toml`` holds them; what must be read is complete: whatever else is read is invented.

    [[probe]]
    id = "en-allied-001"
    construction = "passive"              # how it is said
    text = "..."                          # one to three sentences; names are fictional
    claims = ["denies allied(A, B) by C"] # none for texts that claim nothing; "by nobody" for the article's own voice,
                                          # "hedged ..." where a hedge marks it, "past ..." (or current, planned) where the
                                          # point is when it holds
    fails = true                          # not understood so far; once it is, this line must go

A file may begin with a ``title``, a headline that stands over each of its texts and names what is spoken of.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from segun.evaluation.matching import folded
from segun.model import Claim, Hedge, Language, PlaceMention, SourceRef
from segun.packs import load_packs
from segun.pipeline import Given, Kit, make_kit, read_bytes

FOLDER = Path(__file__).parent / "probes"
PUBLISHED = date(2025, 6, 10)
_WANTED = re.compile(
    r"(?P<hedged>hedged )?(?P<status>current |past |planned )?(?P<stance>denies |doubts )?"
    r"(?P<relation>\w+)\((?P<a>[^,]+), (?P<b>.+?)\)(?: by (?P<by>.+))?"
)
_SYMMETRIC = ("allied", "fights", "kin")


@dataclass(frozen=True, slots=True)
class Probe:
    """One text with what must be read in it."""

    id: str
    language: Language
    subject: str
    construction: str
    text: str
    claims: tuple[str, ...]
    fails: bool


def load_probes() -> Iterator[Probe]:
    """All probes of all languages."""
    for path in sorted(FOLDER.glob("*/*.toml")):
        file = tomllib.loads(path.read_text(encoding="utf-8"))
        title = f"{file['title']}\n\n" if "title" in file else ""
        for raw in file["probe"]:
            language = Language(path.parent.name)
            claims, fails = tuple(raw["claims"]), raw.get("fails", False)
            yield Probe(raw["id"], language, path.stem, raw["construction"], title + raw["text"], claims, fails)


@cache
def kit() -> Kit:
    return make_kit(load_packs(("mexico", "international")))


def read(probe: Probe) -> tuple[Claim, ...]:
    return read_bytes(probe.text.encode(), "probe.txt", Given(PUBLISHED, None, None, probe.language), kit()).claims


def is_wanted(claim: Claim, wanted: str) -> bool:
    """Whether a claim is the one written: stance, relation, parties, and the speaker where one is written."""
    match = _WANTED.fullmatch(wanted)
    if match is None:
        raise ValueError(f"not an expected claim: {wanted!r}")
    if (match["stance"] or "asserts").strip() != claim.stance.value or match["relation"] != claim.relation.value:
        return False
    thing = claim.object
    left = _names(claim.subject.mention, claim.subject.name)
    if isinstance(thing, str):
        right = _names(thing)
    elif isinstance(thing, PlaceMention):
        right = _names(thing.mention, thing.place.name)
    else:
        right = _names(thing.mention, thing.name)
    a, b = folded(match["a"]), folded(match["b"])
    if match["hedged"] and claim.hedge is Hedge.PLAIN:
        return False
    if match["status"] and match["status"].strip() != claim.status.value:
        return False
    pair = (a in left and b in right) or (match["relation"] in _SYMMETRIC and b in left and a in right)
    return pair and (match["by"] is None or _is_speaker(claim.speaker, match["by"]))


def _is_speaker(speaker: SourceRef | None, name: str) -> bool:
    return name == "nobody" if speaker is None else folded(name) in _names(speaker.mention, speaker.name)


def _names(*names: str) -> frozenset[str]:
    return frozenset(map(folded, names))


def shown(claim: Claim) -> str:
    """A claim as probes write it."""
    thing = claim.object
    name = thing if isinstance(thing, str) else thing.mention
    stance = "" if claim.stance.value == "asserts" else f"{claim.stance.value} "
    by = f" by {claim.speaker.name if claim.speaker else 'nobody'}"
    return f"{stance}{claim.relation.value}({claim.subject.mention}, {name}){by}"


def verdict(probe: Probe) -> tuple[list[str], list[str]]:
    """What was missed, and what was read besides."""
    claims = read(probe)
    missed = [wanted for wanted in probe.claims if not any(is_wanted(claim, wanted) for claim in claims)]
    besides = [shown(claim) for claim in claims if not any(is_wanted(claim, wanted) for wanted in probe.claims)]
    return missed, besides


def _params() -> Iterator[object]:
    for probe in load_probes():
        marks = [pytest.mark.xfail(strict=True, raises=AssertionError)] if probe.fails else []
        yield pytest.param(probe, id=probe.id, marks=marks)


@pytest.mark.parametrize("probe", list(_params()))
def test_a_probe_is_read(probe: Probe) -> None:
    assert verdict(probe) == ([], [])
