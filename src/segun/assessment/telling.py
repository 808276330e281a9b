"""A telling: one claim with whose word it is and when it may have been said."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

from segun.assessment.priors import Priors
from segun.assessment.voices import Voice, Voices
from segun.model import Claim, SourceKind, SourceRef, Stance, Status
from segun.model.fixed import fixed

_WORD = re.compile(r"\w+")
_A_MONTH = timedelta(days=31)


@fixed
class Telling:
    """A claim as told in one document: its ``id``, whose word it is as the text names them (``ref``) and what is known of that
    ``voice``, and the id of the source that published it.

    It stands in ``document``. ``status`` tells whether it is said to hold; what is said to have ended before it was said is
    past, whatever the tense. ``first`` and ``last`` are the days between which it was said; without any date, any day.
    ``known_on`` is when it became known: published or, where nobody knows when, recorded. ``words`` are those of its quote,
    folded, without the names that any claim about this relation has, and none of cells of a table; ``place`` is its place
    among the tellings of a relation in one tracing.
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
    place: int = 0

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
        day = known if self.known_on is None else min(self.known_on, known)
        return min(self.claim.said.last, day) if self.claim.said else day


def tellings(
    claims: Iterable[Claim], voices: Voices, priors: Priors, recorded: Mapping[str, date] | None = None
) -> list[Telling]:
    """Each claim once, first published first; of one day the more cautious first, since what is firmer may be firmed up."""
    unique: dict[str, Claim] = {}
    for claim in claims:
        id = claim.id
        if id not in unique or _read(claim) > _read(unique[id]):
            unique[id] = claim
    days, hedges = recorded or {}, priors.hedge
    found: list[tuple[date, float, str, int, str, date | None, Claim]] = []
    for id, claim in unique.items():
        citation = claim.citation
        known_on = claim.published or days.get(citation.document)
        found.append((known_on or date.max, hedges[claim.hedge], citation.document, citation.start, id, known_on, claim))
    found.sort()  # no two have one id, so that nothing after it is looked at
    return [_telling(place, id, claim, voices, known_on) for place, (_, _, _, _, id, known_on, claim) in enumerate(found)]


def _read(claim: Claim) -> tuple[float, str, str]:
    """Of two readings of one claim the better, and else always the same one."""
    return claim.reading, claim.pattern, claim.said.exact if claim.said else ""


def _telling(place: int, id: str, claim: Claim, voices: Voices, known_on: date | None) -> Telling:
    said, published, thing, where = claim.said, claim.published, claim.object, claim.place
    if said:
        first, last = said.first, said.last
    else:
        first, last = published or date.min, published or date.max
    ref, voice = voices.of(claim)
    return Telling(
        claim,
        id,
        ref,
        voice,
        voices.publisher(claim.publisher).id,
        claim.citation.document,
        _status(claim, last),
        first,
        last,
        known_on,
        ()
        if claim.cites_cells
        else _words(
            claim.citation.quote,
            claim.subject.mention,
            "" if isinstance(thing, str) else thing.mention,
            "" if where is None else where.mention,
        ),
        place,
    )


def _status(claim: Claim, last: date) -> Status:
    until = claim.period.until
    if until is not None and claim.stance is Stance.ASSERTS and until.last < last < date.max:
        return Status.PAST
    return claim.status


@lru_cache(maxsize=4096)  # most of a story's copies carry the same quote
def _words(quote: str, *names: str) -> tuple[str, ...]:
    for name in names:
        quote = quote.replace(name, " ") if name else quote
    return tuple(_WORD.findall(quote.casefold()))
