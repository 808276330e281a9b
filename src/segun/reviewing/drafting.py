"""Drafting: from what a person wrote in the form to a claim, or to what is wrong with it, field by field.

What the person left as it was stays exactly what it was, with its id and the words that name it; only what is written anew
is looked up.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from segun.errors import AmbiguousName, BadDraft, UnknownName
from segun.model import (
    REMOVALS,
    Citation,
    Claim,
    DateSpan,
    Document,
    EvidenceKind,
    Hedge,
    Party,
    Period,
    PlaceMention,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    in_fixed_order,
)
from segun.reviewing.draft import Draft, name_of
from segun.reviewing.names import Names

Kind = TypeVar("Kind", bound=StrEnum)
Found = TypeVar("Found")

_STRENGTH = re.compile(r"\d{1,7}(?:-\d{1,7})?")


def claim_of(draft: Draft, document: Document, names: Names, original: Claim | None = None) -> Claim:
    """The claim of a draft about a document; ``original`` is the one that it corrects. Raises BadDraft."""
    return _Drafting(draft, document, names, original).claim()


def located(text: str, quote: str, near: int | None) -> Citation | str:
    """Where a quote stands in a text (as a citation without its document), or what is wrong with it.

    Of several places that nearest to ``near``; without it a quote must stand in one place only.
    """
    if not quote.strip():
        return "missing"
    places = [match.start() for match in re.finditer(re.escape(quote), text)]
    if not places:
        return "not-in-text"
    if len(places) > 1 and near is None:
        return "several"
    start = min(places, key=lambda place: abs(place - (near or 0)))
    return Citation("", start, start + len(quote), quote)


@dataclass(slots=True)
class _Drafting:
    draft: Draft
    document: Document
    names: Names
    original: Claim | None
    wrong: dict[str, str] = field(default_factory=dict)

    def claim(self) -> Claim:
        draft, relation = self.draft, self._one_of("relation", RelationKind)
        cited = self._citation()
        subject = self._party("subject", relation)
        thing = self._object(relation)
        period = self._period()
        voice, via, said, place = self._voice("speaker"), self._voice("via"), self._date("said"), self._place("place")
        stance, hedge, status = self._one_of("stance", Stance), self._one_of("hedge", Hedge), self._one_of("status", Status)
        evidence = self._one_of("evidence", EvidenceKind) if draft.evidence else None
        if isinstance(thing, Party) and subject is not None and thing.id == subject.id:
            self.wrong["object"] = "same"
        if self.wrong or relation is None or subject is None or thing is None or cited is None:
            raise BadDraft(self.wrong)
        assert stance is not None and hedge is not None and status is not None  # else something would be wrong
        return in_fixed_order(
            Claim(
                relation=relation,
                subject=subject,
                object=thing,
                stance=stance,
                hedge=hedge,
                status=status,
                citation=cited,
                reader="person",  # whoever records it says who read it, and how well
                pattern="draft",
                reading=1.0,
                speaker=voice,
                via=via,
                said=said,
                place=place,
                period=period,
                terms=tuple(term.strip() for term in draft.terms.split(",") if term.strip()),
                scope=draft.scope or None,
                evidence=evidence,
                published=self.document.published,
                publisher=self.document.publisher,
            )
        )

    def _citation(self) -> Citation | None:
        near = int(self.draft.start) if self.draft.start.isascii() and self.draft.start.isdigit() else None
        found = located(self.document.text, self.draft.quote, near)
        if isinstance(found, str):
            self.wrong["quote"] = found
            return None
        return Citation(self.document.id, found.start, found.end, found.quote)

    def _party(self, name: str, relation: RelationKind | None) -> Party | None:
        text: str = getattr(self.draft, name)
        was = getattr(self.original, name) if self.original else None
        if isinstance(was, Party) and text == was.name and relation is not None:
            return was
        return self._looked_up(name, lambda: self.names.party(text, relation, name, self.draft.quote, self._new))

    def _object(self, relation: RelationKind | None) -> Party | PlaceMention | str | None:
        text = self.draft.object
        if relation is None:
            return None
        if relation.takes_place:
            return self._place("object")
        if not relation.takes_value:
            return self._party("object", relation)
        fits = text in REMOVALS if relation is RelationKind.REMOVED else _STRENGTH.fullmatch(text)
        if not fits:
            self.wrong["object"] = "no-removal" if relation is RelationKind.REMOVED else "no-number"
        return text if fits else None

    def _place(self, name: str) -> PlaceMention | None:
        text: str = getattr(self.draft, name)
        was = getattr(self.original, name) if self.original else None
        if isinstance(was, PlaceMention) and text == name_of(was):
            return was
        if not text and name == "place":
            return None
        return self._looked_up(name, lambda: self.names.place(text, self.draft.quote, self._new))

    def _voice(self, name: str) -> SourceRef | None:
        text: str = getattr(self.draft, name)
        was = getattr(self.original, name) if self.original else None
        if isinstance(was, SourceRef) and text == was.name:
            return was
        return self._looked_up(name, lambda: self.names.voice(text, self.draft.quote, self._new)) if text else None

    def _looked_up(self, name: str, look: Callable[[], Found]) -> Found | None:
        if not getattr(self.draft, name):
            self.wrong[name] = "missing"
            return None
        try:
            return look()
        except UnknownName as error:
            self.wrong[name] = "unknown"
            if error.near:
                self.wrong[f"{name}-near"] = ", ".join(error.near)
        except AmbiguousName as error:
            self.wrong[name] = "ambiguous"
            self.wrong[f"{name}-near"] = ", ".join(id for id, _ in error.candidates)
        return None

    def _period(self) -> Period:
        since, until = self._date("since"), self._date("until")
        if since and until and until.last < since.first:
            self.wrong["until"] = "before"
        return Period(since, until)

    def _date(self, name: str) -> DateSpan | None:
        text: str = getattr(self.draft, name)
        was = getattr(self.original if name == "said" else self.original.period, name) if self.original else None
        if isinstance(was, DateSpan) and was.iso == text:
            return was
        try:
            return DateSpan.parse(text) if text else None
        except ValueError:
            self.wrong[name] = "no-date"
            return None

    def _one_of(self, name: str, kind: type[Kind]) -> Kind | None:
        text = getattr(self.draft, name)
        if text in {each.value for each in kind}:
            return kind(text)
        self.wrong[name] = "missing"
        return None

    @property
    def _new(self) -> bool:
        return bool(self.draft.new)
