"""Lineage: which claims about one relation go back to one origin, and why.

Two claims are joined only where they say the same (relation, stance, status). What joins them is kept as an edge, so that a
reader of the answer can check it. Nothing joins two speakers that are named and differ: "independence not established" is
not "the same".
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from operator import attrgetter

from segun.assessment.priors import LineageRules, Priors
from segun.assessment.retelling import Link, link_copies, link_credits, link_figures, link_texts
from segun.assessment.telling import Telling, tellings
from segun.assessment.voices import Voice, Voices
from segun.model import Claim, Copy, DateSpan, Edge, Hedge, SourceRef, Stance, Status, Why
from segun.model.fixed import filling, fixed

_BY_TEXT = frozenset({Why.SAME_TEXT, Why.SAME_QUOTATION})
_WHYS = (Why.SAME_TEXT, Why.SAME_QUOTATION, Why.CREDIT, Why.SAME_UTTERANCE, Why.SAME_VOICE, Why.SAME_FIGURE)
_PRECEDENCE = {why: place for place, why in enumerate(_WHYS)}
_NO_LINK = sys.maxsize
_an_edge = filling(Edge)  # two of three claims of a large record have one
_WHEN = attrgetter("first", "last")


@fixed
class Lineage:
    """The tellings that go back to one origin, the root first, and the step by which each of the others does.

    The root is the speaker's own document if there is one, else the first published.
    """

    tellings: tuple[Telling, ...]
    edges: tuple[Edge, ...]

    @property
    def id(self) -> str:
        """The id of the root claim."""
        return self.tellings[0].id

    @property
    def root(self) -> Claim:
        """The claim that the others go back to."""
        return self.tellings[0].claim

    @property
    def ref(self) -> SourceRef | None:
        """Whose word it is, as the root names them; None where nobody is named at all."""
        return self.tellings[0].ref if self.tellings[0].ref.name else None

    @property
    def voice(self) -> Voice:
        """What is known of them."""
        return self.tellings[0].voice

    @property
    def stance(self) -> Stance:
        """What every claim of the lineage has in common with the root."""
        return self.root.stance

    @property
    def status(self) -> Status:
        """Whether it is said to hold, to have held or to be planned."""
        return self.tellings[0].status

    @property
    def hedge(self) -> Hedge:
        """How firmly the root says it: a retelling cannot be firmer than what it retells."""
        return self.root.hedge

    @property
    def reading(self) -> float:
        """The best quality of reading among the claims: several readings of one statement are seldom all wrong."""
        return max([one.claim.reading for one in self.tellings])

    @property
    def said(self) -> DateSpan | None:
        """When it was said, by the first claim that tells."""
        for one in self.tellings:
            if one.claim.said:
                return one.claim.said
        return None

    @property
    def first_published(self) -> date | None:
        """When the first of its claims was published."""
        days = [day for one in self.tellings if (day := one.claim.published)]
        return min(days) if days else None

    @property
    def first_known(self) -> date | None:
        """When the first of its claims became known: published or, where nobody knows when, recorded."""
        days = [day for one in self.tellings if (day := one.known_on)]
        return min(days) if days else None

    def said_between(self, known: date) -> tuple[date, date]:
        """The first and last day on which its voice said so, as far as was known by ``known``; copies do not count."""
        if len(self.tellings) == 1:
            day = self.tellings[0].moment(known)
            return day, day
        copied = {edge.child for edge in self.edges if edge.why in _BY_TEXT}
        days = [one.moment(known) for one in self.tellings if one.id not in copied]
        return min(days), max(days)


def trace(
    claims: Iterable[Claim],
    voices: Voices,
    priors: Priors,
    copies: Sequence[Copy] = (),
    recorded: Mapping[str, date] | None = None,
) -> tuple[Lineage, ...]:
    """The lineages of claims about one relation, in the order of their roots; the order of the claims does not matter.

    ``recorded`` gives the day on which a document without a date was recorded.
    """
    told = tellings(claims, voices, priors, recorded or {})
    if len(told) == 1:
        return (Lineage((told[0],), ()),)
    forest = _Forest(told)
    groups: dict[tuple[Stance, Status], list[Telling]] = {}
    for one in told:
        groups.setdefault((one.claim.stance, one.status), []).append(one)
    for group in groups.values():
        if len(group) > 1:
            forest.join(_links(group, priors))
    forest.join(link_copies(told, copies))
    return tuple(forest.lineages())


def _links(group: Sequence[Telling], priors: Priors) -> Iterator[Link]:
    """What joins tellings that say the same."""
    by_voice: dict[str, list[Telling]] = {}
    for one in group:
        nobody = one.voice.own and not one.voice.is_named  # two documents that name no publisher have nothing in common
        by_voice.setdefault(f"{one.voice.id} {one.document}" if nobody else one.voice.id, []).append(one)
    for same in by_voice.values():
        if len(same) > 1:
            yield from _link_voice(same, priors.lineage)
    yield from link_credits(group, priors.lineage.credit_days)
    yield from link_texts(group, priors.lineage.text_words, Why.SAME_TEXT)
    yield from link_figures(group, priors.lineage.figure_days)


def _link_voice(told: Sequence[Telling], rules: LineageRules) -> Iterator[Link]:
    """Join what one voice says: all that an outlet says in its own voice, and each utterance of a speaker."""
    yield from link_texts([one for one in told if not one.voice.own], rules.quotation_words, Why.SAME_QUOTATION)
    standing = [one for one in told if one.speaks_all_along]
    first = next((one for one in standing if one.voice.own), None) or next(iter(standing), None)
    for one in standing:
        if first is not None and one is not first:
            yield first, one, Why.SAME_VOICE if one.voice.own else Why.CREDIT
    exact = sorted([one for one in told if one.is_exact], key=_WHEN)
    for earlier, one in _within(exact, rules.utterance_days):
        if not (earlier.speaks_all_along and one.speaks_all_along):
            yield earlier, one, Why.SAME_UTTERANCE
    for one in told if len(exact) < len(told) else ():
        if not one.is_exact:
            yield next((other for other in exact if other.overlaps(one)), told[0]), one, Why.SAME_UTTERANCE


def _within(told: Sequence[Telling], days: int) -> Iterator[tuple[Telling, Telling]]:
    """Neighbours in time, of tellings in order of when they were said, that lie no more than ``days`` days apart."""
    latest: Telling | None = None
    for one in told:
        if latest is not None and one.first - latest.last <= timedelta(days=days):
            yield latest, one
        if latest is None or one.last > latest.last:
            latest = one


class _Forest:
    """Union-find over tellings, by their places in order, that keeps what joined them.

    A link to an earlier telling is one number, its precedence times how many tellings there are and the place it leads to: of
    a hundred thousand links, the least of each telling is found without making anything.
    """

    def __init__(self, told: Sequence[Telling]) -> None:
        self._told, self._many = told, len(told)
        self._above = list(range(len(told)))
        self._best = [_NO_LINK] * len(told)  # of each telling's links to earlier ones
        self._links: list[tuple[int, int, int]] = []  # an earlier and a later place, and the precedence

    def join(self, links: Iterable[Link]) -> None:
        """Hold tellings to be of one origin."""
        above, best, many, kept = self._above, self._best, self._many, self._links
        for one, other, why in links:
            early, late = one.place, other.place
            if early == late:
                continue
            if late < early:
                early, late = late, early
            precedence = _PRECEDENCE[why]
            kept.append((early, late, precedence))
            if precedence * many + early < best[late]:
                best[late] = precedence * many + early
            if above[early] == above[late]:  # joined already, as most are
                continue
            early, late = self._find(early), self._find(late)
            if early < late:
                above[late] = early
            else:
                above[early] = late

    def lineages(self) -> Iterator[Lineage]:
        """Each tree with its root first."""
        told = self._told
        trees: dict[int, list[Telling]] = {}
        for place, above in enumerate(self._above):  # what is above has a place before it
            trees.setdefault(above if self._above[above] == above else self._find(place), []).append(told[place])
        for tree in trees.values():
            if len(tree) == 1:
                yield Lineage((tree[0],), ())
                continue
            root = _root(tree)
            others = tree[1:] if root is tree[0] else [one for one in tree if one is not root]
            yield Lineage((root, *others), tuple([self._edge(one, root) for one in others]))

    def _edge(self, one: Telling, root: Telling) -> Edge:
        """The step that best tells whom each has it from; where only later tellings join it to the root, the root itself."""
        best = self._best[one.place]
        if root.place > one.place:
            to_root = [precedence for late, precedence in self._later.get(one.place, ()) if late == root.place]
            best = min([best, *(precedence * self._many + root.place for precedence in to_root)])
        if best < _NO_LINK:
            return _an_edge(one.id, self._told[best % self._many].id, _WHYS[best // self._many])
        return _an_edge(one.id, root.id, _WHYS[min(precedence for _, precedence in self._later[one.place])])

    @cached_property
    def _later(self) -> dict[int, list[tuple[int, int]]]:
        """The links of each place to later ones, which few are asked for."""
        found: dict[int, list[tuple[int, int]]] = {}
        for early, late, precedence in self._links:
            found.setdefault(early, []).append((late, precedence))
        return found

    def _find(self, place: int) -> int:
        above = self._above
        while above[place] != place:
            above[place] = above[above[place]]
            place = above[place]
        return place


def _root(tree: Sequence[Telling]) -> Telling:
    voice = tree[0].voice
    own = (one for one in tree if one.voice.own and one.voice.id == voice.id)
    return tree[0] if voice.own else next(own, tree[0])
