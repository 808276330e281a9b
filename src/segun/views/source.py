"""A source: what it said, whether it said it first, what of it is contested, and how firmly it and others told it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from segun.errors import UnknownName
from segun.ledger.store import ClaimQuery
from segun.model import Claim, Flag, Grade, Relation, Source, Stance, Standing, Why
from segun.packs.grading import starter_grades
from segun.views.claim_list import source_keys
from segun.views.folding import folded
from segun.views.line import Line, in_order, line
from segun.views.naming import Named
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

# How many relations one page judges, those on which the source says most; at about 2 ms each the page is made in half a second.
MOST_JUDGED = 250

_OPEN = (Standing.CONTESTED, Standing.DENIED, Standing.DOUBTED)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A claim of the source that goes back to another's, and why we hold so."""

    claim: ClaimOnRecord
    of: ClaimOnRecord
    why: Why


@dataclass(frozen=True, slots=True)
class Inflated:
    """A hedge that firmed up on its way: what was first said, and how it was told."""

    flag: Flag
    first: ClaimOnRecord
    told: ClaimOnRecord


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source from a standpoint. ``source`` is None where no pack knows it; ``starter`` tells a grade that nobody here gave.

    ``claims`` holds what it says itself, ``carries`` what it prints of others, both oldest first. Of its claims ``first``
    are roots of an origin, ``again`` retell an origin of its own, ``repeats`` go back to another's. ``contested`` holds
    relations of which it speaks and on which sources disagree; ``inflated`` what others told more firmly than it had said,
    ``inflates`` what it told more firmly than it had been told. ``judged`` of ``relations`` were looked at.
    """

    id: str
    name: str
    source: Source | None
    institution: Named | None
    party_to: tuple[Named, ...]
    starter: bool
    claims: tuple[ClaimOnRecord, ...]
    carries: tuple[ClaimOnRecord, ...]
    first: int
    again: int
    repeats: tuple[Repeat, ...]
    lines: tuple[Line, ...]
    contested: tuple[Line, ...]
    inflated: tuple[Inflated, ...]
    inflates: tuple[Inflated, ...]
    stances: Mapping[Stance, int]
    judged: int
    relations: int

    @property
    def grade(self) -> Grade | None:
        """Its reliability, as somebody graded it."""
        return self.source.grade if self.source else None

    @property
    def newest(self) -> date | None:
        """The day of what it said, or printed, last."""
        days = [each.claim.published for each in (*self.claims, *self.carries) if each.claim.published]
        return max(days, default=None)


def source_view(standpoint: Standpoint, key: str, *, most: int = MOST_JUDGED) -> SourceView:
    """A source by its id, or by the name of an outlet. Raises UnknownName where neither a pack nor a claim knows it."""
    source = _known(standpoint, key)
    keys = set(source_keys(standpoint.sources, standpoint.identities, source.id if source else key))
    found = standpoint.claims(ClaimQuery(sources=tuple(sorted(keys))))
    if source is None and not found:
        raise UnknownName(key)
    own = tuple(each for each in found if _speaks(each.claim, keys))
    groups = by_relation(found)
    ordered = sorted(groups, key=lambda relation: (-len(groups[relation]), relation))
    judged = [_judged(standpoint, relation) for relation in islice(ordered, most)]
    lines = in_order(each.line for each in judged)
    ids = {each.claim.id for each in own}
    retold = [repeat for each in judged for repeat in each.repeats() if repeat.claim.claim.id in ids]
    repeats = tuple(each for each in retold if each.of.claim.id not in ids)
    told = [inflated for each in judged for inflated in each.inflated()]
    return SourceView(
        id=source.id if source else key,
        name=source.name if source else _name(standpoint, key, own),
        source=source,
        institution=_named(standpoint, source.institution) if source and source.institution else None,
        party_to=tuple(_named(standpoint, id) for id in source.party_to) if source else (),
        starter=bool(source and source.grade in starter_grades().values()),
        claims=own,
        carries=tuple(each for each in found if each.claim.id not in ids),
        first=sum(1 for each in judged for id in each.roots() if id in ids),
        again=len(retold) - len(repeats),
        repeats=repeats,
        lines=lines,
        contested=tuple(each for each in lines if each.standing in _OPEN),
        inflated=tuple(each for each in told if each.first.claim.id in ids),
        inflates=tuple(each for each in told if each.told.claim.publisher in keys),
        stances=Counter(each.claim.stance for each in own),
        judged=len(judged),
        relations=len(groups),
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """A relation that the source speaks of, with all claims about it."""

    line: Line
    claims: Mapping[str, ClaimOnRecord]

    def roots(self) -> list[str]:
        assessment = self.line.assessment
        return [origin.claims[0] for origin in assessment.origins if origin.claims] if assessment else []

    def repeats(self) -> list[Repeat]:
        edges = self.line.assessment.edges if self.line.assessment else ()
        return [
            Repeat(self.claims[edge.child], self.claims[edge.parent], edge.why)
            for edge in edges
            if edge.child in self.claims and edge.parent in self.claims
        ]

    def inflated(self) -> list[Inflated]:
        assessment = self.line.assessment
        parents = {edge.child: edge.parent for edge in assessment.edges} if assessment else {}
        flags = [flag for flag in assessment.flags if flag.kind == "inflation"] if assessment else []
        return [
            Inflated(flag, self.claims[parents[flag.claim]], self.claims[flag.claim])
            for flag in flags
            if flag.claim in self.claims and parents.get(flag.claim) in self.claims
        ]


def _judged(standpoint: Standpoint, relation: Relation) -> _Judged:
    claims = standpoint.claims_about(relation)
    return _Judged(line(standpoint, relation, claims), {each.claim.id: each for each in claims})


def _known(standpoint: Standpoint, key: str) -> Source | None:
    if key in standpoint.sources:
        return standpoint.sources[key]
    flat = folded(key)
    named = (each for each in standpoint.pack.sources if flat in {folded(name) for name in (each.name, *each.aliases)})
    return next(named, None)


def _speaks(claim: Claim, keys: set[str]) -> bool:
    """Whether a claim is the source's own word: it is quoted, or it is the outlet of a text that speaks for itself."""
    return claim.speaker.id in keys if claim.speaker else claim.publisher in keys


def _name(standpoint: Standpoint, key: str, own: Sequence[ClaimOnRecord]) -> str:
    spoken = (each.claim.speaker.name for each in own if each.claim.speaker)
    return next(spoken, standpoint.identities.name(key))


def _named(standpoint: Standpoint, id: str) -> Named:
    source = standpoint.sources.get(id)
    return Named(id, source.name if source else standpoint.identities.name(id))
