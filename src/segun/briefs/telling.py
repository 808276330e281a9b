"""What the parts of a brief have in common: its words, its numbers, and how a relation is told in one line."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from segun.assessment.words import likelihood
from segun.briefs.brief import Listed, ListOfBrief, Sentence
from segun.briefs.numbering import Numbering
from segun.figures.wording import Wording, read_wording, wording
from segun.model import DateSpan, Language, RelationKind, Status
from segun.views.line import Line
from segun.views.naming import Named, short_name, verb
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

_LINES = 12  # relations listed under one heading; the most probable stand first


@cache
def words_of(language: Language) -> Wording:
    """The words of briefs and of the figures in them."""
    return Wording(language, {**wording(language).texts, **read_wording(__package__, language).texts})


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells what a standpoint holds in one language, numbering the sources as it goes."""

    standpoint: Standpoint
    words: Wording
    numbers: Numbering

    def sentence(self, key: str, claims: Iterable[ClaimOnRecord], /, **fields: object) -> Sentence:
        """A sentence that rests on claims."""
        return Sentence(self.words(key, **fields), self.numbers.of_claims(claims))

    def short(self, named: Named) -> str:
        """What to call an actor."""
        return short_name(self.standpoint, named)

    def listing(self, heading: str, lines: Iterable[Line], *, of: str | None = None) -> ListOfBrief:
        """Relations under a heading; ``of`` is the actor whose relations they are, which is then not named in each."""
        every = list(lines)
        shown = tuple(self.line(line, of=of) for line in every[:_LINES])
        rest = every[_LINES:]
        claims = [found for line in rest for found in self.standpoint.claims_about(line.relation)]
        more = Sentence(self.words.count("brief.more_lines", len(rest)), self.numbers.of_claims(claims)) if rest else None
        return ListOfBrief(heading, shown, more)

    def line(self, line: Line, *, of: str | None = None, note: str = "") -> Listed:
        """One relation in a list. Likelihood stands by itself; the strength of the basis is not said beside it."""
        standing = line.standing
        likely = ""
        if line.probability is not None:
            likely = f"{likelihood(line.probability, self.words.language)}, {self.words.percent(line.probability)}"
        held = self.period(line.relation.kind, line.since, line.until)
        apart = self.words("brief.independence_open") if line.independence_open else ""
        when = " · ".join(filter(None, (self._status(line), held, note, apart)))
        return Listed(
            what=self._what(line, of),
            standing=standing,
            standing_word=self.words(f"standing.{standing.value if standing else 'none'}"),
            likely=likely,
            when=when,
            sources=self.numbers.of_claims(self.standpoint.claims_about(line.relation)),
        )

    def _what(self, line: Line, of: str | None) -> str:
        kind = line.relation.kind
        thing = self.words(f"value.{line.object.id}") if kind is RelationKind.REMOVED else self.short(line.object)
        if of is None:
            return f"{self.short(line.subject)} {self.words(f'verb.{verb(kind, line.subject.name)}')} {thing}"
        return thing if line.subject.id == of else self.short(line.subject)

    def _status(self, line: Line) -> str:
        return "" if line.status is Status.CURRENT else self.words(f"status.{line.status.value}")

    def period(self, kind: RelationKind, since: DateSpan | None, until: DateSpan | None) -> str:
        """Since when and until when something held; of what happened once, the day."""
        if kind is RelationKind.REMOVED and since:
            return self.words.span(since)
        if since and until:
            return self.words("when.from_until", since=self.words.span(since), until=self.words.span(until))
        if since:
            return self.words("when.since", when=self.words.span(since))
        return self.words("when.until", when=self.words.span(until)) if until else ""
