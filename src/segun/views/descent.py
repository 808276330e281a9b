"""The descent of an origin: who has it from whom, document by document, and where a hedge was lost on the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from segun.model import Edge, Flag, Hedge, Why
from segun.views.answer import Answer, OriginGroup, Quoted


@dataclass(frozen=True, slots=True)
class Telling:
    """An origin as one outlet tells it on one day, with those who have it from there.

    ``documents`` counts documents of one outlet and day that say it alike; ``quotes`` holds every claim in them. ``why`` says
    why it is held to be a repetition (None for the first); ``was`` is the hedge with which it was first told where it is told
    more firmly here.
    """

    outlet: str | None
    published: date | None
    hedge: Hedge
    documents: int
    quotes: tuple[Quoted, ...]
    why: Why | None
    was: Hedge | None
    again: tuple["Telling", ...]

    @property
    def leaves(self) -> int:
        """How many ends the tree below it has; 1 for an end."""
        return sum(telling.leaves for telling in self.again) or 1

    @property
    def depth(self) -> int:
        """How many steps lead from here to the farthest repetition."""
        return 1 + max((telling.depth for telling in self.again), default=-1)


@dataclass(frozen=True, slots=True)
class Descent:
    """An origin with its first telling, from which all others descend."""

    group: OriginGroup
    first: Telling


def descents(answer: Answer) -> tuple[Descent, ...]:
    """The descent of every origin of an answer, in the order shown."""
    assessment = answer.assessment
    if assessment is None:
        return ()
    parents = {edge.child: edge for edge in assessment.edges}
    lost = {flag.claim: flag for flag in assessment.flags if flag.kind == "inflation"}
    return tuple(Descent(group, _descent(group, parents, lost)) for group in answer.origins if group.claims)


def _descent(group: OriginGroup, parents: Mapping[str, Edge], lost: Mapping[str, Flag]) -> Telling:
    document_of = {quoted.found.claim.id: quoted.document for quoted in group.claims}
    quotes: dict[str, list[Quoted]] = {}
    for quoted in group.claims:
        quotes.setdefault(quoted.document, []).append(quoted)
    root = group.claims[0].document
    below: dict[str, list[str]] = {}
    why: dict[str, Why] = {}
    for document, own in quotes.items():
        if document == root:
            continue
        edge = next((found for found in _edges_out(own, parents) if document_of.get(found.parent, document) != document), None)
        parent = document_of[edge.parent] if edge else root
        if edge:
            why[document] = edge.why
        below.setdefault(parent if not _is_below(parent, document, below) else root, []).append(document)
    return _telling([root], quotes, below, why, lost)


def _edges_out(own: Iterable[Quoted], parents: Mapping[str, Edge]) -> list[Edge]:
    return [parents[quoted.found.claim.id] for quoted in own if quoted.found.claim.id in parents]


def _is_below(document: str, of: str, below: Mapping[str, Sequence[str]]) -> bool:
    """Whether a document descends from another already, so that the other cannot descend from it."""
    return any(child == document or _is_below(document, child, below) for child in below.get(of, ()))


def _telling(
    documents: Sequence[str],
    quotes: Mapping[str, Sequence[Quoted]],
    below: Mapping[str, Sequence[str]],
    why: Mapping[str, Why],
    lost: Mapping[str, Flag],
) -> Telling:
    own = tuple(quoted for document in documents for quoted in quotes[document])
    claim = own[0].found.claim
    flag = next((lost[quoted.found.claim.id] for quoted in own if quoted.found.claim.id in lost), None)
    alike: dict[tuple[str, str, str, bool, bool], list[str]] = {}
    for document in documents:
        for child in below.get(document, ()):
            first = quotes[child][0].found.claim
            firmer = any(quoted.found.claim.id in lost for quoted in quotes[child])
            key = (first.publisher or "", str(first.published), first.hedge.value, firmer, bool(below.get(child)))
            alike.setdefault(key, []).append(child)
    return Telling(
        outlet=claim.publisher,
        published=claim.published,
        hedge=claim.hedge,
        documents=len(documents),
        quotes=own,
        why=why.get(documents[0]),
        was=Hedge(flag.was) if flag and flag.was in set(Hedge) else None,
        again=tuple(_telling(children, quotes, below, why, lost) for children in alike.values()),
    )
