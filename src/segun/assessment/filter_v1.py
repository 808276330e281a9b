"""filter/1: origins weighed by grade, hedge, reading and interest, less dependence, in a two-state chain over time.

A released method is never edited; a change of its numbers or rules makes a successor. ``docs/assessment.md`` tells how a
number comes about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from segun.assessment.chain import Belief, logistic, logit, smooth
from segun.assessment.dependence import Share, in_order_of_publication, shares
from segun.assessment.inflation import inflations
from segun.assessment.interval import interval
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors, priors
from segun.assessment.standing import Footing, footing
from segun.assessment.voices import Voices
from segun.assessment.weighing import Testimony, evidence, testimony
from segun.assessment.what_if import one_more
from segun.model import (
    Assessment,
    Change,
    Claim,
    Copy,
    Flag,
    Independence,
    Origin,
    Reason,
    Relation,
    Source,
    Stance,
    Standing,
    Without,
    content_id,
)


@dataclass(frozen=True, slots=True)
class FilterV1:
    """The scorer "filter/1"."""

    priors: Priors
    name: str = "filter/1"

    def assess(
        self,
        relation: Relation,
        claims: Sequence[Claim],
        *,
        on: date,
        known: date,
        sources: Mapping[str, Source],
        copies: Sequence[Copy] = (),
    ) -> Assessment | None:
        """The judgement of ``relation`` on day ``on`` from what was published by ``known``; None where nothing was said.

        ``copies`` are those between the documents of the claims, where they were looked for; text that two quotes share is
        seen without them.
        """
        counted = [claim for claim in claims if claim.published is None or claim.published <= known]
        if not counted:
            return None
        lineages = trace(counted, Voices(sources, self.priors), self.priors, copies)
        items = [testimony(lineage, relation, self.priors, known) for lineage in lineages]
        case = _Case(self.priors, relation, on, tuple(sorted(items, key=in_order_of_publication)))
        return case.assessment(self.name, known)


def scorer() -> FilterV1:
    """The scorer with the bundled priors."""
    return FilterV1(priors())


@dataclass(frozen=True, slots=True)
class _Case:
    """The origins behind one relation, and the day asked about."""

    priors: Priors
    relation: Relation
    on: date
    items: tuple[Testimony, ...]

    def assessment(self, scorer: str, known: date) -> Assessment:
        """Everything that is shown of the case."""
        kept = self.shares()
        belief, ground = self.belief(kept), self.footing(kept)
        reasons = tuple(self._reasons(kept, belief))
        return Assessment(
            relation=self.relation,
            on=self.on,
            known=known,
            standing=ground.standing,
            probability=logistic(belief.log_odds),
            log_odds=belief.log_odds,
            interval=interval(self.items, kept, self.relation, self.on, self.priors),
            basis=ground.basis,
            origins=tuple(self._origin(item, kept[item.id], ground) for item in self.items),
            reasons=reasons,
            scorer=scorer,
            flags=tuple(self._flags(ground)),
            without=tuple(self._without(item) for item in self.items),
            changes=tuple(self._changes(ground.standing, known)),
            edges=tuple(edge for item in self.items for edge in item.lineage.edges),
        )

    def shares(self) -> dict[str, Share]:
        """What each origin keeps of its weight beside the others."""
        return shares(self.items, self.relation, self.priors)

    def belief(self, kept: Mapping[str, Share]) -> Belief:
        """The log-odds on the day asked about."""
        said = (evidence(item, item.weight * kept[item.id].share, self.on, self.priors) for item in self.items)
        kind = self.relation.kind
        return smooth(
            [step for step in said if step], self.on.toordinal(), self.priors.base_rate[kind], self.priors.half_life[kind]
        )

    def footing(self, kept: Mapping[str, Share]) -> Footing:
        """How the origins stand to each other."""
        return footing(self.items, kept, self.relation, self.on, self.priors)

    def _moved(self, item: Testimony, share: float) -> float:
        step = evidence(item, item.weight * share, self.on, self.priors)
        return step.log_odds if step else 0.0

    def _reasons(self, kept: Mapping[str, Share], belief: Belief) -> Iterable[Reason]:
        yield Reason("base rate", logit(self.priors.base_rate[self.relation.kind]))
        for item in self.items:
            alone, moved = self._moved(item, 1.0), self._moved(item, kept[item.id].share)
            yield Reason("origin", alone, _origin_id(item), None if item.interest == "neutral" else item.interest)
            if moved != alone:
                yield Reason("dependence", moved - alone, _origin_id(item), kept[item.id].tie)
        if belief.decay:
            yield Reason("decay", belief.decay)

    def _origin(self, item: Testimony, share: Share, ground: Footing) -> Origin:
        lineage, root = item.lineage, item.lineage.root
        kind = ground.independent.get(item.id)
        return Origin(
            id=_origin_id(item),
            stance=lineage.stance,
            hedge=lineage.hedge,
            speaker=lineage.voice.ref if lineage.voice.ref.name else None,
            said=lineage.said,
            first_published=lineage.first_published,
            claims=tuple(claim.id for claim in sorted(lineage.claims, key=lambda claim: (claim is not root, _published(claim)))),
            moved=self._moved(item, share.share),
            independence=Independence.INDEPENDENT if kind else Independence.NOT_ESTABLISHED,
            because=f"different institution, different kind of access ({kind})" if kind else None,
            documents=len({claim.citation.document for claim in lineage.claims}),
        )

    def _flags(self, ground: Footing) -> Iterable[Flag]:
        for item in self.items:
            yield from inflations(item.lineage, self.priors)
        if ground.denied_by_party_only:
            for item in self.items:
                if item.lineage.stance is Stance.DENIES and item.interest == "self-serving":
                    yield _party_flag(item)

    def _without(self, item: Testimony) -> Without:
        rest = replace(self, items=tuple(one for one in self.items if one is not item))
        if not rest.items:
            return Without(_origin_id(item), None, None)
        kept = rest.shares()
        return Without(_origin_id(item), rest.footing(kept).standing, logistic(rest.belief(kept).log_odds))

    def _changes(self, standing: Standing, known: date) -> Iterable[Change]:
        for stance in (Stance.ASSERTS, Stance.DENIES):
            more = replace(self, items=(*self.items, one_more(self.items, self.relation, stance, self.on, known, self.priors)))
            kept = more.shares()
            changed = more.footing(kept).standing
            if changed is not standing:
                yield Change(stance, changed, logistic(more.belief(kept).log_odds))


def _published(claim: Claim) -> date:
    return claim.published or date.max


def _origin_id(item: Testimony) -> str:
    return content_id("org", item.id)


def _party_flag(item: Testimony) -> Flag:
    says = "denied by an interested party only"
    return Flag("party-denial", item.id, "", "", says)
