"""Tracing a relation on when more is said of it: only the lineages that the new claims may bear on are traced again.

A step of :mod:`segun.assessment.lineage` joins two tellings because they have something in common: whose word it is, who printed
it, a run of words, a figure, text that a document took. So a lineage of which no telling has any of that in common with a new one
stays as it is, and tracing the others alone gives what tracing all would (a property test holds the two together).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors
from segun.assessment.retelling import runs_of, unusual_figures
from segun.assessment.telling import Telling, tellings
from segun.assessment.voices import Voices
from segun.model import Claim, Copy


def traced_on(
    before: Sequence[Lineage],
    new: Sequence[Claim],
    voices: Voices,
    priors: Priors,
    copies: Sequence[Copy] = (),
    recorded: Mapping[str, date] | None = None,
    compared: Collection[str] = (),
) -> tuple[Lineage, ...]:
    """What :func:`segun.assessment.lineage.trace` gives for the claims of lineages and ``new`` ones together, in no fixed order.

    ``copies`` and ``recorded`` are those of all of them; ``compared`` are the documents that took something else, or gave it,
    than when the lineages were traced.
    """
    in_common = _InCommon(tellings(new, voices, priors, recorded), copies, compared, priors.lineage.text_words)
    touched, rest = _parted(before, in_common)
    claims = [*(one.claim for lineage in touched for one in lineage.tellings), *new]
    documents = {claim.citation.document for claim in claims}
    taken = [copy for copy in copies if copy.child in documents]
    return (*rest, *trace(claims, voices, priors, taken, recorded))


def _parted(before: Sequence[Lineage], in_common: "_InCommon") -> tuple[list[Lineage], list[Lineage]]:
    """The lineages to be traced again, and the others."""
    touched, rest = _split(before, lambda lineage: any(map(in_common.with_, lineage.tellings)))
    more = touched
    while more:
        # Whoever credits an outlet is traced beside what that outlet says in its own voice: there the credit joins nothing.
        heard = {one.voice.id for lineage in more for one in lineage.tellings if not one.voice.own}
        more, rest = _split(rest, lambda each: any(one.voice.own and one.voice.id in heard for one in each.tellings))  # noqa: B023
        touched += more
    return touched, rest


def _split(lineages: Sequence[Lineage], chosen: Callable[[Lineage], bool]) -> tuple[list[Lineage], list[Lineage]]:
    sides: tuple[list[Lineage], list[Lineage]] = [], []
    for lineage in lineages:
        sides[0 if chosen(lineage) else 1].append(lineage)
    return sides


class _InCommon:
    """What new tellings have by which others can be joined to them."""

    def __init__(self, new: Sequence[Telling], copies: Sequence[Copy], compared: Collection[str], words: int) -> None:
        self._alike = {(one.claim.stance, one.status) for one in new}
        self._voices = {one.voice.id for one in new}
        self._credited = {one.voice.id for one in new if not one.voice.own}
        self._printers = {one.publisher for one in new if not one.voice.own}
        self._figures = {figure for one in new for figure in unusual_figures(one.claim)}
        documents = {one.document for one in new}
        near = [copy for copy in copies if copy.child in documents or copy.parent in documents]
        self._partners = {end for copy in near for end in (copy.child, copy.parent)}
        self._compared = compared
        self._length = words
        self._runs = {run for one in new for run in runs_of(one.words, words)}
        self._words = {word for run in self._runs for word in run}
        self._fewest = min((len(set(run)) for run in self._runs), default=0)
        self._known: dict[tuple[str, ...], bool] = {}  # most of a story's copies have the same words

    def with_(self, old: Telling) -> bool:
        """Whether an old telling may be joined to a new one, or has something in common with what may be."""
        if old.document in self._compared:
            return True
        if (old.claim.stance, old.status) not in self._alike:
            return False
        if old.voice.id in self._voices or old.document in self._partners:
            return True
        if not old.voice.own and (old.publisher in self._credited or old.voice.id in self._printers):
            return True
        if self._figures and not self._figures.isdisjoint(unusual_figures(old.claim)):
            return True
        found = self._known.get(old.words)
        if found is None:
            found = self._known[old.words] = self._has_run(old.words)
        return found

    def _has_run(self, words: tuple[str, ...]) -> bool:
        if len(words) < self._length or len(self._words.intersection(words)) < self._fewest:
            return False  # told fast for nearly all
        return not self._runs.isdisjoint(runs_of(words, self._length))
