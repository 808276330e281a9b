"""Lineage: which claims about one relation go back to one origin, and why.

Two claims are joined only where they say the same (relation, stance, status). What joins them is kept as an edge, so that a
reader of the answer can check it. Nothing joins two speakers that are named and differ: "independence not established" is
not "the same".
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from segun.assessment.priors import Priors
from segun.assessment.retelling import Link, link_copies, link_credits, link_figures, link_texts
from segun.assessment.voices import Voice, Voices
from segun.model import Claim, Copy, DateSpan, Edge, Hedge, SourceKind, Stance, Status, Why

_A_MONTH = timedelta(days=31)
_BY_TEXT = frozenset({Why.SAME_TEXT, Why.SAME_QUOTATION})
_PRECEDENCE = (Why.SAME_TEXT, Why.SAME_QUOTATION, Why.CREDIT, Why.SAME_UTTERANCE, Why.SAME_VOICE, Why.SAME_FIGURE)


@dataclass(frozen=True, slots=True)
class Lineage:
    """The claims that go back to one origin, the root first, and the step by which each of the others does.

    ``hedge`` is the root's: a retelling cannot be firmer than what it retells. ``reading`` is the best of all claims, since
    several readings of one statement are seldom all wrong.
    """

    voice: Voice
    claims: tuple[Claim, ...]
    edges: tuple[Edge, ...]

    @property
    def root(self) -> Claim:
        """The claim that the others go back to: the speaker's own document if there is one, else the first published."""
        return self.claims[0]

    @property
    def stance(self) -> Stance:
        """What every claim of the lineage has in common with the root."""
        return self.root.stance

    @property
    def status(self) -> Status:
        """Whether it is said to hold, to have held or to be planned."""
        return self.root.status

    @property
    def hedge(self) -> Hedge:
        """How firmly it was first said."""
        return self.root.hedge

    @property
    def reading(self) -> float:
        """The best quality of reading among the claims."""
        return max(claim.reading for claim in self.claims)

    @property
    def said(self) -> DateSpan | None:
        """When it was said, by the first claim that tells."""
        return next((claim.said for claim in self.claims if claim.said), None)

    @property
    def first_published(self) -> date | None:
        """When the first of its claims was published."""
        return min((claim.published for claim in self.claims if claim.published), default=None)

    def said_between(self, known: date) -> tuple[date, date]:
        """The first and last day on which its voice said so, as far as was known by ``known``; copies do not count."""
        copied = {edge.child for edge in self.edges if edge.why in _BY_TEXT}
        days = [moment(claim, known) for claim in self.claims if claim.id not in copied]
        return min(days), max(days)


def moment(claim: Claim, known: date) -> date:
    """The day for which a claim speaks: when it was said, else when it was published, else when it became known."""
    days = (claim.said.last if claim.said else None, claim.published, known)
    return min(day for day in days if day is not None)


def trace(claims: Iterable[Claim], voices: Voices, priors: Priors, copies: Sequence[Copy] = ()) -> tuple[Lineage, ...]:
    """The lineages of claims about one relation, in the order of their roots; the order of the claims does not matter."""
    best_read_last = sorted(claims, key=lambda claim: (claim.reading, claim.pattern, claim.said.exact if claim.said else ""))
    ordered = sorted({claim.id: claim for claim in best_read_last}.values(), key=_order(priors))
    forest = _Forest(ordered, {claim.id: voices.of(claim) for claim in ordered})
    publishers = {claim.id: voices.publisher(claim.publisher).id for claim in ordered}
    for group in _alike(ordered):
        for link in _links(group, forest.voices, priors, copies):
            forest.join(link)
        for link in link_credits(group, forest.voices, publishers, priors.lineage.credit_days):
            forest.join(link)
    return tuple(forest.lineages())


def _order(priors: Priors) -> Callable[[Claim], tuple[object, ...]]:
    """First published first; of one day the more cautious first, since what is firmer may have been firmed up."""

    def key(claim: Claim) -> tuple[object, ...]:
        citation = claim.citation
        return claim.published or date.max, priors.hedge[claim.hedge], citation.document, citation.start, claim.id

    return key


def _alike(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims that say the same, each group in order."""
    groups: dict[tuple[Stance, Status], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.stance, claim.status), []).append(claim)
    yield from groups.values()


def _links(group: Sequence[Claim], voices: Mapping[str, Voice], priors: Priors, copies: Sequence[Copy]) -> Iterator[Link]:
    by_voice: dict[str, list[Claim]] = {}
    for claim in group:
        voice = voices[claim.id]
        nobody = voice.own and not voice.is_named  # two documents that name no publisher have nothing in common
        by_voice.setdefault(f"{voice.id} {claim.citation.document}" if nobody else voice.id, []).append(claim)
    for same in by_voice.values():
        yield from _link_voice(same, voices, priors.lineage.utterance_days)
    yield from link_copies(group, voices, copies)
    yield from link_texts(group, voices, priors.lineage.quotation_words)
    yield from link_figures(group, voices, priors.lineage.figure_days)


def _link_voice(claims: Sequence[Claim], voices: Mapping[str, Voice], days: int) -> Iterator[Link]:
    """Join what one voice says: all that an outlet says in its own voice, and each utterance of a speaker."""
    standing = [claim for claim in claims if _speaks_all_along(voices[claim.id])]
    first = next((claim for claim in standing if voices[claim.id].own), None) or next(iter(standing), None)
    for claim in standing:
        if first is not None and claim is not first:
            yield Link(first, claim, Why.SAME_VOICE if voices[claim.id].own else Why.CREDIT)
    exact = sorted((claim for claim in claims if _is_exact(claim)), key=_said)
    for earlier, claim in _within(exact, days):
        if not (_speaks_all_along(voices[earlier.id]) and _speaks_all_along(voices[claim.id])):
            yield Link(earlier, claim, Why.SAME_UTTERANCE)
    for claim in claims:
        if not _is_exact(claim):
            yield Link(next((one for one in exact if _overlap(one, claim)), claims[0]), claim, Why.SAME_UTTERANCE)


def _within(claims: Sequence[Claim], days: int) -> Iterator[tuple[Claim, Claim]]:
    """Neighbours in time, of claims in order of when they were said, that lie no more than ``days`` days apart."""
    latest: Claim | None = None
    for claim in claims:
        if latest is not None and _said(claim)[0] - _said(latest)[1] <= timedelta(days=days):
            yield latest, claim
        if latest is None or _said(claim)[1] > _said(latest)[1]:
            latest = claim


def _speaks_all_along(voice: Voice) -> bool:
    """Whether all that a voice says is one statement: an outlet's, or what a publisher says in its own documents."""
    return voice.own or voice.kind in (SourceKind.OUTLET, SourceKind.AGENCY)


def _said(claim: Claim) -> tuple[date, date]:
    """The first and last day on which it may have been said; without a date, any day."""
    if claim.said:
        return claim.said.first, claim.said.last
    return (claim.published, claim.published) if claim.published else (date.min, date.max)


def _is_exact(claim: Claim) -> bool:
    """Whether it is known to the month when it was said."""
    first, last = _said(claim)
    return last - first <= _A_MONTH


def _overlap(one: Claim, other: Claim) -> bool:
    (first, last), (start, end) = _said(one), _said(other)
    return first <= end and start <= last


class _Forest:
    """Union-find over claims that keeps what joined them."""

    def __init__(self, claims: Sequence[Claim], voices: dict[str, Voice]) -> None:
        self.voices = voices
        self._claims = claims
        self._rank = {claim.id: rank for rank, claim in enumerate(claims)}
        self._above = {claim.id: claim.id for claim in claims}
        self._links: dict[str, list[tuple[str, Why]]] = {claim.id: [] for claim in claims}

    def join(self, link: Link) -> None:
        """Hold two claims to be of one origin."""
        one, other = link.one.id, link.other.id
        if one == other:
            return
        self._links[one].append((other, link.why))
        self._links[other].append((one, link.why))
        top, below = sorted((self._find(one), self._find(other)), key=self._rank.__getitem__)
        self._above[below] = top

    def lineages(self) -> Iterator[Lineage]:
        """Each tree with its root first."""
        trees: dict[str, list[Claim]] = {}
        for claim in self._claims:
            trees.setdefault(self._find(claim.id), []).append(claim)
        for tree in trees.values():
            root = self._root(tree)
            others = [claim for claim in tree if claim is not root]
            edges = tuple(self._edge(claim, root) for claim in others)
            yield Lineage(self.voices[root.id], (root, *others), edges)

    def _root(self, tree: Sequence[Claim]) -> Claim:
        voice = self.voices[tree[0].id]
        own = (claim for claim in tree if self.voices[claim.id].own and self.voices[claim.id].id == voice.id)
        return tree[0] if voice.own else next(own, tree[0])

    def _edge(self, claim: Claim, root: Claim) -> Edge:
        """The step that best tells whom a claim has it from; where only later claims join it to the root, the root itself."""
        links = sorted(self._links[claim.id], key=lambda link: (_PRECEDENCE.index(link[1]), self._rank[link[0]]))
        earlier = [link for link in links if self._rank[link[0]] < self._rank[claim.id] or link[0] == root.id]
        parent, why = earlier[0] if earlier else (root.id, links[0][1])
        return Edge(claim.id, parent, why)

    def _find(self, id: str) -> str:
        while self._above[id] != id:
            self._above[id] = self._above[self._above[id]]
            id = self._above[id]
        return id
