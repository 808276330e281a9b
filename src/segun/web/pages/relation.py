"""One relation: the question, how it stands, how likely it is, what moved the number, and every claim with its quote."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from segun.assessment.words import explain, likelihood, summary
from segun.errors import NotRecorded
from segun.figures.steps import Step, waterfall_of
from segun.model import Assessment, Flag, Without
from segun.views.answer import Answer, OriginGroup, Quoted, answer
from segun.views.between import between
from segun.views.course import when
from segun.views.parts import of_parts
from segun.views.question import find_place
from segun.web.figured import relation_figures, spans, year_asked
from segun.web.visit import Visit, visit

_MOST_SHOWN = 4  # origins a side before the rest is folded away; those that moved the number most stand first


def page(request: Request) -> Response:
    """A relation on record, by its id. Raises NotRecorded where no claim has ever been about it.

    ``in`` narrows it to a place.
    """
    seen = _there(visit(request))
    return shown(seen, answered(seen, request.path_params["id"]))


def answered(seen: Visit, id: str) -> Answer:
    """What is known of a relation, also on a day before anybody spoke of it. Raises NotRecorded where nobody ever did."""
    relations = seen.desk.catalogue(seen.standpoint).relations
    found = relations.get(id) or seen.desk.catalogue(seen.desk.standpoint()).relations.get(id)
    if found is None:
        raise NotRecorded(id)
    return answer(seen.standpoint, found, question=seen.asked("q"))


def _there(seen: Visit) -> Visit:
    """The visit narrowed to the place that the address asks about (``in``, an id or a name). Raises UnknownName."""
    asked = seen.asked("in")
    if asked is None:
        return seen
    places = seen.desk.places(seen.standpoint)
    return replace(seen, standpoint=seen.standpoint.there(places.by_id(asked) or find_place(asked, places)))


def shown(seen: Visit, found: Answer) -> Response:
    """The page of an answer, also of one that nobody gave."""
    asked = seen.question(found.relation, found.subject, found.object)
    judged = _judged(found, found.assessment, seen) if found.assessment else None
    return seen.page(
        "relation.html",
        answer=found,
        sentence=asked,
        judged=judged,
        most_shown=_MOST_SHOWN,
        figures=relation_figures(seen, found, asked),
        spans=spans(found, year_asked(seen)),
        between=between(seen.standpoint, found),
        parts=of_parts(seen.standpoint, found.relation),
        table=sorted(found.claims, key=_by_day),
    )


@dataclass(frozen=True, slots=True)
class Warned:
    """A flag with the voice it concerns and every claim to which it applies."""

    flag: Flag
    voice: str | None
    claims: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """An assessment as the page tells it; groups and ``without`` by origin."""

    assessment: Assessment
    likelihood: str
    standing_says: str
    basis_says: str
    changes: tuple[str, ...]
    steps: tuple[Step, ...]
    groups: Mapping[str, OriginGroup]
    without: Mapping[str, Without]
    warnings: tuple[Warned, ...]


def _judged(found: Answer, assessment: Assessment, seen: Visit) -> Judged:
    language = seen.locale.language
    groups = {group.origin.id: group for group in found.origins}
    sentences = explain(assessment, language, {id: seen.voice(group.voice) for id, group in groups.items() if group.voice})
    standing, _, basis, *changes = summary(assessment, language)
    return Judged(
        assessment=assessment,
        likelihood=likelihood(assessment.probability, language),
        standing_says=_after_colon(standing),
        basis_says=_after_colon(basis),
        changes=tuple(changes),
        steps=waterfall_of(assessment, [_unbroken(told) for told in sentences]).steps,
        groups=groups,
        without={without.origin: without for without in assessment.without},
        warnings=_warnings(found, assessment),
    )


def _warnings(found: Answer, assessment: Assessment) -> tuple[Warned, ...]:
    """The flags of an assessment, those that say the same of one voice as one."""
    told = {quoted.found.claim.id: (group.voice, quoted) for group in found.origins for quoted in group.claims}
    alike: dict[tuple[str, str | None, str, str], list[tuple[Flag, Quoted | None]]] = {}
    for flag in assessment.flags:
        voice, quoted = told.get(flag.claim, (None, None))
        alike.setdefault((flag.kind, voice, flag.was, flag.became), []).append((flag, quoted))
    return tuple(
        Warned(flags[0][0], voice, tuple(quoted for _, quoted in flags if quoted is not None))
        for (_, voice, _, _), flags in alike.items()
    )


def _by_day(quoted: Quoted) -> tuple[str, str]:
    """In the order in which claims were said; those of no date last."""
    said = when(quoted.found.claim)
    return said.first.isoformat() if said else "9999", quoted.id


def _after_colon(sentence: str) -> str:
    """What a sentence says after the word that the page shows by itself: "Contested: named voices …"."""
    told = sentence.partition(": ")[2]
    return told[:1].upper() + told[1:]


def _unbroken(sentence: str) -> str:
    """A sentence whose numbers keep their per cent sign at the end of a line."""
    return sentence.replace(" %", "\u00a0%")
