"""A telling: one claim with whose word it is and when it may have been said."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from segun.assessment.priors import Priors
from segun.assessment.voices import Voice, Voices
from segun.model import Claim, SourceKind, SourceRef, Stance, Status

_WORD = re.compile(r"\w+")
_A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim as told in one document: its ``id``, whose word it is as the text names them (``ref``) and what is known of that
    ``voice``, and the id of the source that published it.

    It stands in ``document``. ``status`` tells whether it is said to hold; what is said to have ended before it was said is
    past, whatever the tense. ``first`` and ``last`` are the days between which it was said; without any date, any day.
    ``known_on`` is when it became known: published or, where nobody knows when, recorded.
    ``words`` are those of its quote, folded, without the names that any claim about this relation has.
    """

    claim: Claim
    id: str
    ref: SourceRef
    voice: Voice
    publisher: str
    document: str
    status: Status
    first: date
    last: date
    known_on: date | None = None
    words: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the month when it was said."""
        return self.last - self.first <= _A_MONTH

    @property
    def speaks_all_along(self) -> bool:
        """Whether all that its voice says is one statement: an outlet's, or what a publisher says in its own documents."""
        return self.voice.own or self.voice.kind in (SourceKind.OUTLET, SourceKind.AGENCY)

    def overlaps(self, other: "Telling") -> bool:
        """Whether both may have been said on one day."""
        return other.first <= self.last and self.first <= other.last

    def moment(self, known: date) -> date:
        """The day for which it speaks: when it was said, else when it was published, else when it became known."""
        days = (self.claim.said.last if self.claim.said else None, self.known_on, known)
        return min(day for day in days if day is not None)


def tellings(
    claims: Iterable[Claim], voices: Voices, priors: Priors, recorded: Mapping[str, date] | None = None
) -> list[Telling]:
    """Each claim once, first published first; of one day the more cautious first, since what is firmer may be firmed up."""
    unique: dict[str, Claim] = {}
    for claim in claims:
        id = claim.id
        if id not in unique or _read(claim) > _read(unique[id]):
            unique[id] = claim
    found = [_telling(id, claim, voices, recorded or {}) for id, claim in unique.items()]
    found.sort(
        key=lambda one: (
            one.known_on or date.max,
            priors.hedge[one.claim.hedge],
            one.document,
            one.claim.citation.start,
            one.id,
        )
    )
    return found


def _read(claim: Claim) -> tuple[float, str, str]:
    """Of two readings of one claim the better, and else always the same one."""
    return claim.reading, claim.pattern, claim.said.exact if claim.said else ""


def _telling(id: str, claim: Claim, voices: Voices, recorded: Mapping[str, date]) -> Telling:
    if claim.said:
        first, last = claim.said.first, claim.said.last
    else:
        first, last = claim.published or date.min, claim.published or date.max
    ref, voice = voices.of(claim)
    return Telling(
        claim=claim,
        id=id,
        ref=ref,
        voice=voice,
        publisher=voices.publisher(claim.publisher).id,
        document=claim.citation.document,
        status=_status(claim, last),
        first=first,
        last=last,
        known_on=claim.published or recorded.get(claim.citation.document),
        words=_words(claim),
    )


def _status(claim: Claim, last: date) -> Status:
    until = claim.period.until
    if until is not None and claim.stance is Stance.ASSERTS and until.last < last < date.max:
        return Status.PAST
    return claim.status


def _words(claim: Claim) -> tuple[str, ...]:
    quote = claim.citation.quote
    names = [claim.subject.mention]
    if not isinstance(claim.object, str):
        names.append(claim.object.mention)
    if claim.place is not None:
        names.append(claim.place.mention)
    for name in names:
        quote = quote.replace(name, " ") if name else quote
    return tuple(_WORD.findall(quote.casefold()))
