"""Two readers of one text: what both read is one claim with both named, the rest stays theirs, and contradictions are told.

They read the same where they find the same relation between the same two with the same stance and no two voices for it. That is
one claim under the quote of the first (the grammar's, whose quote is a clause), and better read than either alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from segun.claims.quality import Quality
from segun.claims.reader import Reader
from segun.model import Claim, Document, Language, Mention, Passage

BOTH = " + "  # between the names of readers that made one claim together
_BEST = 0.98  # no reading of a text is certain


def readers_of(claim: Claim) -> tuple[str, ...]:
    """The readers that made a claim, each with its version."""
    return tuple(claim.reader.split(BOTH))


class TwoReaders:
    """Two readers together; ``quality`` holds what was measured of what both read."""

    def __init__(self, first: Reader, second: Reader, quality: Quality) -> None:
        self._first, self._second, self._quality = first, second, quality

    @property
    def name(self) -> str:
        """Both names."""
        return BOTH.join((self._first.name, self._second.name))

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims of both, in text order. Raises what either raises: what one of them could not read is not read."""
        second = self._second.read(document, passages, mentions)  # the one that may fail first
        first = self._first.read(document, passages, mentions)
        return together(first, second, document.language, self._quality)


def together(first: Sequence[Claim], second: Sequence[Claim], language: Language, quality: Quality) -> tuple[Claim, ...]:
    """The claims of two readers about one document, each thing once, in text order."""
    left = list(second)
    claims = []
    for claim in first:
        match = next((other for other in left if _same(claim, other)), None)
        if match is None:
            claims.append(claim)
        else:
            left.remove(match)
            claims.append(_joined(claim, match, language, quality))
    claims += left
    return tuple(sorted(claims, key=lambda claim: (claim.citation.start, claim.citation.end, claim.about.id, claim.id)))


def supersedes(claim: Claim, former: Claim) -> bool:
    """Whether a claim that several readers made is a former one that only some of them had made."""
    return set(readers_of(former)) < set(readers_of(claim)) and _same(claim, former)


def contradictions(claims: Sequence[Claim]) -> tuple[tuple[Claim, Claim], ...]:
    """The pairs in which one reader reads an assertion and the other a denial or doubt in the same words, for a person to decide.

    ``claims`` are those of one document. What two voices say differently is no contradiction of readers.
    """
    found = []
    for at, claim in enumerate(claims):
        for other in claims[at + 1 :]:
            if (
                claim.about == other.about
                and claim.stance is not other.stance
                and not set(readers_of(claim)) & set(readers_of(other))
                and _overlap(claim, other)
                and _may_be_one_voice(claim, other)
            ):
                found.append((claim, other))
    return tuple(found)


def contradiction(claim: Claim, other: Claim) -> str:
    """A contradiction in words, as the reason why both claims are up for review."""
    return f"readers contradict each other: {claim.reader} reads {claim.stance}, {other.reader} reads {other.stance}"


def together_quality(one: float, other: float) -> float:
    """The quality of what both read, where it was not measured: half-way from the better to that of independent readers.

    Were their errors independent, both would be wrong together with the product of their shares of errors; but both stumble
    over the same sentences, so half of that gain is believed.
    """
    independent = 1.0 - (1.0 - one) * (1.0 - other)
    return min(_BEST, (max(one, other) + independent) / 2)


def _same(claim: Claim, other: Claim) -> bool:
    if claim.about != other.about or claim.stance is not other.stance or claim.status is not other.status:
        return False
    if (claim.speaker and claim.speaker.id) == (other.speaker and other.speaker.id):
        return True  # a document that says a thing twice in one voice says it once
    return _may_be_one_voice(claim, other) and _overlap(claim, other)


def _joined(claim: Claim, other: Claim, language: Language, quality: Quality) -> Claim:
    reader = BOTH.join((claim.reader, other.reader))
    measured = quality.of(reader, language, claim.relation)
    better = max(claim.reading, other.reading)
    return replace(
        claim,
        reader=reader,
        pattern=BOTH.join((claim.pattern, other.pattern)),
        reading=together_quality(claim.reading, other.reading) if measured is None else max(measured, better),
        speaker=claim.speaker or other.speaker,  # a voice that one of them heard: to miss it would make it the outlet's own word
        via=claim.via or other.via,
        said=claim.said or other.said,
        place=claim.place or other.place,
        period=claim.period if claim.period.since or claim.period.until else other.period,
    )


def _may_be_one_voice(claim: Claim, other: Claim) -> bool:
    return claim.speaker is None or other.speaker is None or claim.speaker.id == other.speaker.id


def _overlap(claim: Claim, other: Claim) -> bool:
    return claim.citation.start < other.citation.end and other.citation.start < claim.citation.end
