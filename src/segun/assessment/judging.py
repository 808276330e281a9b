"""Judging a case: the origins behind one relation, heard about one day, as an assessment with its reasons."""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

import numpy as np

from segun.assessment.chain import Belief, Evidence, chances, logistic, logit, smooth
from segun.assessment.dependence import Share, Shares, shares, shares_without
from segun.assessment.hearing import Hearing, hear
from segun.assessment.inflation import inflations
from segun.assessment.interval import interval
from segun.assessment.priors import Priors
from segun.assessment.standing import Footing, footing
from segun.assessment.weighing import Testimony
from segun.assessment.what_if import one_more
from segun.model import (
    Assessment,
    Change,
    Flag,
    Independence,
    Origin,
    Reason,
    Relation,
    Stance,
    Standing,
    Without,
)
from segun.model.fixed import filling

_MOST_LEFT_OUT = 32  # of so many origins, those that moved it most are left out in turn; more would take seconds


@dataclass(frozen=True, slots=True)
class Case:
    """The origins behind one relation in order of publication, heard about the day ``on``, as known by ``known``."""

    heard: tuple[Hearing, ...]
    relation: Relation
    on: date
    known: date
    priors: Priors

    @classmethod
    def of(cls, items: Iterable[Testimony], relation: Relation, on: date, known: date, priors: Priors) -> "Case":
        """Hear each origin about the day."""
        ordered = sorted(items, key=_ORDER)
        return cls(tuple([hear(item, relation, on, priors) for item in ordered]), relation, on, known, priors)

    def shares(self) -> dict[str, Share]:
        """What each origin keeps of its weight beside the others."""
        return shares([one.item for one in self.heard], self.relation, self.priors)

    def belief(self, kept: Shares) -> Belief:
        """The log-odds on the day asked about."""
        said = [Evidence(one.day, _moved(one, kept[one.id].share)) for one in self.heard if one.factor]
        kind = self.relation.kind
        return smooth(said, self.on.toordinal(), self.priors.base_rate[kind], self.priors.half_life[kind])

    def judged(self) -> tuple[Shares, Belief, Footing]:
        """What each origin counts, what follows for the relation, and how the origins stand to each other."""
        kept = self.shares()
        belief = self.belief(kept)
        return kept, belief, footing(self.heard, kept, logistic(belief.log_odds), self.priors.standing)

    def assessment(self, scorer: str, *, what_ifs: bool = True) -> Assessment:
        """Everything that is shown of the case; ``what_ifs`` adds what one origin less or more would do."""
        kept, belief, ground = self.judged()
        return Assessment(
            relation=self.relation,
            on=self.on,
            known=self.known,
            standing=ground.standing,
            probability=logistic(belief.log_odds),
            log_odds=belief.log_odds,
            interval=interval(self.heard, kept, self.relation, self.on.toordinal(), self.priors),
            basis=ground.basis,
            origins=tuple([_origin(one, kept[one.id], ground) for one in self.heard]),
            reasons=tuple(self._reasons(kept, belief)),
            scorer=scorer,
            flags=tuple(self._flags(ground)),
            without=tuple(self._without(kept)) if what_ifs else (),
            edges=tuple([edge for one in self.heard for edge in one.item.lineage.edges]),
            changes=tuple(self._changes(ground.standing)) if what_ifs else (),
        )

    def _reasons(self, kept: Shares, belief: Belief) -> Iterator[Reason]:
        yield _reason("base rate", logit(self.priors.base_rate[self.relation.kind]), None, None)
        for one in self.heard:
            alone, moved, interest = _moved(one, 1.0), _moved(one, kept[one.id].share), one.item.interest
            yield _reason("origin", alone, _origin_id(one), None if interest == "neutral" else interest)
            if moved != alone:
                yield _reason("dependence", moved - alone, _origin_id(one), kept[one.id].tie)
        if belief.decay:
            yield _reason("decay", belief.decay, None, None)

    def _flags(self, ground: Footing) -> Iterator[Flag]:
        for one in self.heard:
            yield from inflations(one.item.lineage, self.priors)
        if ground.denied_by_party_only:
            for one in self.heard:
                if one.is_live and one.item.stance is Stance.DENIES:
                    yield Flag("party-denial", one.id, "", "", "denied by an interested party only")

    def _without(self, kept: Shares) -> Iterator[Without]:
        """What would be left without each origin, for those that moved it most."""
        ranked = sorted(self.heard, key=lambda one: (-abs(_moved(one, kept[one.id].share)), one.id))
        chosen = {one.id for one in ranked[:_MOST_LEFT_OUT]}
        places = [place for place, one in enumerate(self.heard) if one.id in chosen]
        if len(self.heard) == 1:
            yield Without(_origin_id(self.heard[0]), None, None)
            return
        rests = list(shares_without([one.item for one in self.heard], self.relation, self.priors, places))
        kind = self.relation.kind
        base_rate, half_life = self.priors.base_rate[kind], self.priors.half_life[kind]
        ids = [one.id for one in self.heard]
        left = np.array([[rest[id].share if id in rest else 0.0 for id in ids] for rest in rests])
        moved = np.array([_moved(one, 1.0) for one in self.heard]) * left
        days = np.array([one.day for one in self.heard])
        live = [one for one in self.heard if one.is_live]
        for place, rest, chance in zip(
            places, rests, chances(days, moved, self.on.toordinal(), base_rate, half_life).tolist(), strict=True
        ):
            one = self.heard[place]
            ground = footing([other for other in live if other is not one], rest, chance, self.priors.standing)
            yield Without(_origin_id(one), ground.standing, chance)

    def _changes(self, standing: Standing) -> Iterator[Change]:
        """What one more independent origin would do, on either side, where it changes the standing."""
        items = [one.item for one in self.heard]
        for stance in (Stance.ASSERTS, Stance.DENIES):
            item = one_more(items, self.relation, stance, self.on, self.known, self.priors)
            heard = list(self.heard)
            insort(heard, hear(item, self.relation, self.on, self.priors), key=_order)
            more = replace(self, heard=tuple(heard))
            _, belief, ground = more.judged()
            if ground.standing is not standing:
                yield Change(stance, ground.standing, logistic(belief.log_odds))


_ORDER = attrgetter("order")
_an_origin, _reason = filling(Origin), filling(Reason)  # one an origin, two or three of a reason


def _order(one: Hearing) -> tuple[date, date, str]:
    return one.item.order


def _moved(one: Hearing, share: float) -> float:
    return one.item.weight * one.factor * share


def _origin(one: Hearing, share: Share, ground: Footing) -> Origin:
    lineage, kind = one.item.lineage, ground.independent.get(one.id)
    told = lineage.tellings
    return _an_origin(
        _origin_id(one),
        one.item.stance,
        lineage.hedge,
        lineage.ref,
        lineage.said,
        lineage.first_published,
        tuple([each.id for each in told]),
        _moved(one, share.share),
        Independence.INDEPENDENT if kind else Independence.NOT_ESTABLISHED,
        f"different institution, different kind of access ({kind})" if kind else None,
        len({each.document for each in told}) if len(told) > 1 else 1,
        one.item.access,
    )


def _origin_id(one: Hearing) -> str:
    return one.id.replace("clm_", "org_", 1)
