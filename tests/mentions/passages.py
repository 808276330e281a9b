"""Passages and documents for the tests of this folder, all fictional: lines are passages, a full stop parts sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from segun.mentions.finder import MentionFinder
from segun.model import (
    Actor,
    ActorKind,
    Alias,
    Document,
    Language,
    Mention,
    MentionKind,
    Pack,
    Passage,
    PassageKind,
    Place,
    PlacePrecision,
    PlaceUnit,
    RelationKind,
    Source,
    SourceKind,
    Span,
    Tie,
)

_STOP = re.compile(r"(?<!\b[A-Z])(?<!Lt)(?<!Col)(?<!Gen)(?<!Oct)[.!?]+[\"”’]?\s+(?=[\"“¿¡]?[A-ZÁÉÍÓÚÑ])")


def document(text: str, language: Language = Language.EN, published: str | None = "2025-03-14") -> Document:
    """A document of this text."""
    day = date.fromisoformat(published) if published else None
    return Document("sha256:0", text, language, "text/plain", "none", published=day)


def passages_of(text: str, headline: bool = False) -> tuple[Passage, ...]:
    """The paragraphs of a text, cut into sentences."""
    found = []
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", text)):
        start, spans = paragraph.start(), []
        for stop in _STOP.finditer(paragraph.group()):
            end = paragraph.start() + stop.end()
            spans.append(Span(start, paragraph.start() + stop.start() + len(stop.group().rstrip())))
            start = end
        spans.append(Span(start, paragraph.end()))
        kind = PassageKind.HEADLINE if headline and not number else PassageKind.PARAGRAPH
        found.append(Passage("sha256:0", number, kind, paragraph.start(), paragraph.end(), tuple(spans)))
    return tuple(found)


def _group(id: str, name: str, *aliases: str | Alias, ties: tuple[Tie, ...] = ()) -> Actor:
    return Actor(id, name, ActorKind.GROUP, tuple(a if isinstance(a, Alias) else Alias(a) for a in aliases), ties, "XX")


PACK = Pack(
    "fiction",
    actors=(
        _group("xx:river-cartel", "Cártel del Río", "CDR", "River Cartel", "River cartel",
               ties=(Tie(RelationKind.LED_BY, "xx:anselmo-vega"),)),
        _group("xx:los-halcones", "Los Halcones", "Halcones", ties=(Tie(RelationKind.PART_OF, "xx:river-cartel"),)),
        _group("xx:la-costa", "La Costa", Alias("La Costa", ambiguous=True), "Cártel de la Costa", "CX"),
        _group("xx:los-mayos", "Los Mayos", Alias("Mayos", ambiguous=True)),
        Actor("xx:anselmo-vega", "Anselmo Vega Ruiz", ActorKind.PERSON,
              (Alias("Anselmo Vega"), Alias("El Mayo"), Alias("El Zurdo"))),
    ),
    sources=(
        Source("xx:diario", "Diario del Puerto", SourceKind.OUTLET, ("El Puerto",), ambiguous=("El Puerto",)),
        Source("xx:government", "Gobierno de Altamar", SourceKind.GOVERNMENT, ("gobierno de Altamar", "Altamar government")),
        Source("xx:rosa-lima", "Rosa Lima Peña", SourceKind.OFFICIAL),
    ),
)  # fmt: skip


def _place(id: str, name: str, precision: PlacePrecision) -> Place:
    return Place(id, name, precision, (PlaceUnit(id, name),), country="XX")


PLACES = {
    "Altamar": _place("XX", "Altamar", PlacePrecision.COUNTRY),
    "Bajamar": replace(_place("YY", "Bajamar", PlacePrecision.COUNTRY), country="YY"),
    "Norte": _place("XX.01", "Norte", PlacePrecision.STATE),
    "Ribera": _place("XX.02", "Ribera", PlacePrecision.STATE),
    "Puerto Lindo": _place("XX.01.001", "Puerto Lindo", PlacePrecision.MUNICIPALITY),
    "Salinas": _place("XX.01.002", "Salinas", PlacePrecision.MUNICIPALITY),
    "Vega": _place("XX.01.003", "Vega", PlacePrecision.MUNICIPALITY),
    "La Cruz": _place("geo:XX.01.001:la-cruz", "La Cruz", PlacePrecision.TOWN),
    "Victoria": _place("geo:XX.02.001:victoria", "Victoria", PlacePrecision.TOWN),
}


STATES = {"XX.01": "Norte", "XX.02": "Ribera"}


class FakePlaces:
    """A gazetteer of few places; "Dos Ríos" lies in two states and "Cruces" in two countries: one of them must be named.

    Ribera has a town of its own name.
    """

    def resolve(
        self, name: str, *, near: Sequence[str] = (), country: str | None = None, within: str | None = None
    ) -> Place | None:
        if name == "Dos Ríos":
            state = next((area for area in (within, *near) if area in ("XX.01", "XX.02")), None)
            if state is None:
                return None
            return replace(_place(f"{state}.009", name, PlacePrecision.MUNICIPALITY), within=(STATES[state],))
        if name == "Ribera" and within == "XX.02":
            return _place("XX.02.002", name, PlacePrecision.MUNICIPALITY)
        if name == "Cruces" and (land := next((area for area in near if area in ("XX", "YY")), None)):
            return replace(_place(f"{land}.01.009", name, PlacePrecision.MUNICIPALITY), country=land)
        return PLACES.get(name) or PLACES.get(name.title())


FINDER = MentionFinder(PACK, FakePlaces())


def find(text: str, language: Language = Language.EN, published: str | None = "2025-03-14") -> tuple[Mention, ...]:
    """The mentions of a fictional text."""
    return FINDER.find(document(text, language, published), passages_of(text))


def named(text: str, kind: MentionKind, language: Language = Language.EN) -> list[tuple[str, str]]:
    """The words and the first target of every mention of one kind, in text order."""
    return [(m.text, m.targets[0].id) for m in find(text, language) if m.kind is kind and m.targets]
