"""From a question in words to what can be shown: an answer about one relation, or a list for who, where and how many."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from segun.ledger.store import ClaimQuery
from segun.model import RelationKind
from segun.views.answer import Answer, answer
from segun.views.line import Line, lines
from segun.views.on_record import ClaimOnRecord
from segun.views.place import place_view
from segun.views.places import PlaceFinder
from segun.views.question import Question, read_question
from segun.views.standpoint import Standpoint

_THERE = (RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS)  # who holds or fights over a place is there too


@dataclass(frozen=True, slots=True)
class Listing:
    """The answer to a question of who, where or how many: the relations that fit, most probable first."""

    question: Question
    lines: tuple[Line, ...]


def respond(text: str, standpoint: Standpoint, places: PlaceFinder) -> Answer | Listing:
    """Answer a question. Raises UnknownQuestion, UnknownName or AmbiguousName."""
    question = read_question(text, standpoint, places)
    if question.relation is not None:
        found = answer(standpoint.there(question.scope), question.relation, question=text)
        return found if found.claims else _named(found, question)
    return Listing(question, _fitting(question, standpoint.there(question.scope)))


def _named(found: Answer, question: Question) -> Answer:
    """An answer that no claim names keeps the names that the question found."""
    ends = {end.id: end for end in (question.subject, question.object) if end}
    subject, thing = ends[found.relation.subject], ends[found.relation.object]
    return replace(found, subject=subject, object=thing)


def _fitting(question: Question, standpoint: Standpoint) -> tuple[Line, ...]:
    kinds = _THERE if question.kind is RelationKind.PRESENT_IN else (question.kind,)
    if question.place is not None:
        view = place_view(standpoint, question.place)
        return tuple(each.line for each in (*view.here, *view.inside) if each.line.relation.kind in kinds)
    known = question.subject or question.object
    assert known is not None  # a form names at least one end; the schema test of questions.toml holds it
    claims = standpoint.claims(ClaimQuery(actors=standpoint.ids_of([known.id]), kinds=kinds))
    return lines(standpoint, _on_side(claims, question))


def _on_side(claims: Sequence[ClaimOnRecord], question: Question) -> list[ClaimOnRecord]:
    """The claims in which the known end stands where the question puts it; both sides of a symmetric relation."""
    if question.kind.is_symmetric:
        return list(claims)
    if question.subject is not None:
        return [each for each in claims if each.claim.subject.id == question.subject.id]
    return [each for each in claims if question.object and each.claim.object_id == question.object.id]
