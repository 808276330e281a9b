"""A relation in a brief: how it stands, how likely it is, who says so and who denies it in which words, and two figures."""

from collections.abc import Iterator

from segun.assessment.words import summary
from segun.briefs.brief import Part, Picture, Said, Sentence, SideOfBrief
from segun.briefs.telling import Teller
from segun.figures.drawing import Paint
from segun.figures.timeline import timeline
from segun.figures.waterfall import waterfall
from segun.model import Assessment, DateSpan, Relation, Stance
from segun.views.answer import Answer, OriginGroup, Quoted, Side, answer
from segun.views.course import course
from segun.views.descent import Telling, descents
from segun.views.forms import sentence
from segun.views.naming import Named
from segun.views.on_record import ClaimOnRecord

WIDE = 720.0
"""The width that figures are drawn at for a page of paper: letters of 13 come out at 8 points."""

_SAID = 6  # origins a side with their words; those that moved the number most
_WITHOUT = 3  # origins of which it is told what would be left without them
_BARS = 12


def part_on_relation(teller: Teller, relation: Relation, paint: Paint) -> Part:
    """The part of a brief on one relation."""
    found = answer(teller.standpoint, relation)
    subject, thing = (Named(end.id, teller.short(end)) for end in (found.subject, found.object))
    question = sentence(relation, subject, thing, teller.words.language)
    if found.assessment is None:
        key = "brief.not_assessed" if found.claims else "brief.nothing"
        return Part("relation", question, lead=(teller.sentence(key, _claims(found.claims)),), sides=_sides(teller, found))
    lead = tuple(_lead(teller, found, found.assessment))
    return Part(
        kind="relation",
        heading=question,
        lead=lead,
        standing=found.assessment.standing,
        standing_word=teller.words(f"standing.{found.assessment.standing.value}"),
        sides=_sides(teller, found),
        notes=tuple(_notes(teller, found, found.assessment)),
        pictures=_pictures(teller, found, found.assessment, question, paint),
    )


def _lead(teller: Teller, found: Answer, assessment: Assessment) -> Iterator[Sentence]:
    """Standing, likelihood and strength of the basis, each in a sentence of its own (ICD 203)."""
    words, sources = teller.words, teller.numbers.of_claims(_claims(found.claims))
    standing, likely, basis, *_ = summary(assessment, words.language)
    yield Sentence(standing, sources)
    yield Sentence(likely.replace(" %", "\u00a0%"), sources)
    low, high = (words.percent(end) for end in assessment.interval)
    yield Sentence(words("brief.interval", low=low, high=high), sources)
    yield Sentence(basis, sources)
    counts = [words.count(f"brief.counts.{side.stance.value}", len(side.origins)) for side in found.sides]
    if counts:
        *before, last = counts
        yield Sentence(f"{words('brief.counts_and', before=', '.join(before), last=last) if before else last}.", sources)


def _sides(teller: Teller, found: Answer) -> tuple[SideOfBrief, ...]:
    told = {descent.group.origin.id: descent.first for descent in descents(found)}
    sides = []
    for side in found.sides:
        said = tuple(_said(teller, group, told[group.origin.id]) for group in side.origins[:_SAID] if group.claims)
        sides.append(SideOfBrief(teller.words(f"side.{side.stance.value}"), side.stance, said, _more(teller, side)))
    if found.aside and not found.sides:
        sides += _aside(teller, found)
    return tuple(sides)


def _aside(teller: Teller, found: Answer) -> Iterator[SideOfBrief]:
    """Claims that say nothing of the day asked about, where there are no others: a reader should still see them."""
    for stance in Stance:
        quotes = [quoted for quoted in found.aside if quoted.found.claim.stance is stance]
        said = tuple(_said_once(teller, quoted) for quoted in quotes[:_SAID])
        if said:
            yield SideOfBrief(teller.words(f"side.{stance.value}"), stance, said, None)


def _more(teller: Teller, side: Side) -> Sentence | None:
    rest = side.origins[_SAID:]
    if not rest:
        return None
    claims = [found for group in rest for found in _claims(group.claims)]
    return Sentence(teller.words.count("brief.more_origins", len(rest)), teller.numbers.of_claims(claims))


def _said(teller: Teller, group: OriginGroup, first: Telling) -> Said:
    quoted = first.quotes[0]
    again = [telling for repeated in first.again for telling in _every(repeated)]
    return Said(
        voice=teller.words.voice(group.voice),
        stance=group.origin.stance,
        hedge=group.origin.hedge,
        manner=_manner(teller, quoted),
        quote=quoted.quote,
        language=quoted.language,
        sources=teller.numbers.of_documents([quoted.document]),
        again=tuple(_again(teller, first, again)),
    )


def _said_once(teller: Teller, quoted: Quoted) -> Said:
    claim = quoted.found.claim
    voice = teller.words.voice(claim.speaker.name if claim.speaker else claim.publisher)
    sources = teller.numbers.of_documents([quoted.document])
    return Said(voice, claim.stance, claim.hedge, _manner(teller, quoted), quoted.quote, quoted.language, sources)


def _again(teller: Teller, first: Telling, again: list[Telling]) -> Iterator[Sentence]:
    """Who repeats it, and where a hedge was lost."""
    if again:
        claims = _claims(quoted for telling in again for quoted in telling.quotes)
        outlets = ", ".join(dict.fromkeys(teller.words.voice(telling.outlet) for telling in again))
        yield teller.sentence("brief.again", claims, outlets=outlets)
    for telling in (first, *again):
        if telling.was is not None:
            was, became = (teller.words(f"hedge.{hedge.value}") for hedge in (telling.was, telling.hedge))
            yield teller.sentence("brief.firmer", _claims(telling.quotes), was=was, became=became)


def _every(telling: Telling) -> Iterator[Telling]:
    yield telling
    for again in telling.again:
        yield from _every(again)


def _manner(teller: Teller, quoted: Quoted) -> str:
    claim, words = quoted.found.claim, teller.words
    said = ""
    if claim.said:
        said = words("when.said", when=words.span(claim.said))
    elif quoted.published:
        said = words("when.published", when=words.span(DateSpan.of(quoted.published)))
    held = teller.period(claim.relation, claim.period.since, claim.period.until)
    return " · ".join(filter(None, (said, words(f"hedge.{claim.hedge.value}"), held)))


def _notes(teller: Teller, found: Answer, assessment: Assessment) -> Iterator[Sentence]:
    """What would be left without the origins that count most."""
    groups = {group.origin.id: group for group in found.origins}
    ranked = sorted(
        (without for without in assessment.without if without.origin in groups),
        key=lambda without: (-abs((without.probability or 0.0) - assessment.probability), without.origin),
    )
    for without in ranked[:_WITHOUT]:
        group = groups[without.origin]
        voice = teller.words.voice(group.voice)
        if without.standing is None or without.probability is None:
            yield teller.sentence("brief.without_nothing", _claims(group.claims), voice=voice)
            continue
        standing = teller.words(f"standing.{without.standing.value}").lower()
        percent = teller.words.percent(without.probability)
        yield teller.sentence("brief.without", _claims(group.claims), voice=voice, standing=standing, percent=percent)


def _pictures(teller: Teller, found: Answer, assessment: Assessment, question: str, paint: Paint) -> tuple[Picture, ...]:
    words, groups = teller.words, {group.origin.id: group for group in found.origins}
    over = timeline(
        found, course(teller.standpoint, found), question, words, paint, wide=WIDE, name=f"timeline-{found.relation.id}"
    )
    why = waterfall(assessment, groups, words, paint, wide=WIDE, most=_BARS, name=f"waterfall-{found.relation.id}")
    claims = _claims(found.claims)
    return (
        Picture(over, teller.sentence("brief.timeline", claims)),
        Picture(why, teller.sentence("brief.waterfall", claims)),
    )


def _claims(quotes: "Iterator[Quoted] | tuple[Quoted, ...]") -> list[ClaimOnRecord]:
    return [quoted.found for quoted in quotes]
