"""The finder: every mention of a document, in one pass over its passages (the order of this stage is told here and only here)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from segun.mentions.assembly import Assembly
from segun.mentions.chunks import Chunk, Chunker
from segun.mentions.dates import find_dates
from segun.mentions.forms import Groups, People
from segun.mentions.known import Hit, KnownNames
from segun.mentions.naming import Name, Naming, fullest, new_target
from segun.mentions.places import PlaceFinder, PlaceReader, RegionFinder
from segun.mentions.placing import Placing
from segun.mentions.tokens import Tokens, cut
from segun.mentions.wordlists import words_of
from segun.model import Document, Mention, MentionBasis, MentionKind, Pack, Passage, Place, Target


class MentionFinder:
    """Finds who, where and when in documents. Built once for a pack and a gazetteer, then used for any number of documents."""

    def __init__(self, pack: Pack, gazetteer: PlaceFinder | None = None, regions: RegionFinder | None = None) -> None:
        self._known = KnownNames(pack)
        self._gazetteer, self._regions = gazetteer, regions
        self._country = {actor.id: actor.country for actor in pack.actors if actor.country}

    def find(self, document: Document, passages: Sequence[Passage]) -> tuple[Mention, ...]:
        """The mentions of a document in text order, none over another. Same input, same output."""
        tokens = cut(document.text, passages)
        words = words_of(document.language)
        dates = find_dates(tokens, document.language, document.published)
        hits = self._known.find(tokens)
        taken = frozenset(index for date in dates for index in range(tokens.at(date.start), tokens.at(date.end)))
        lower = frozenset(word for word, capital in zip(tokens.words, tokens.capital, strict=True) if not capital)
        chunker = Chunker(tokens, words, taken, lower)
        chunks = Assembly(tokens, words, self._known, chunker).lay(hits)
        places = PlaceReader(self._gazetteer, tokens, words, self._home(hits))
        naming = Naming(tokens, words, self._known, places)
        names = naming.settle(chunks)
        naming.bound = People(tokens, words, self._known).link(names)
        Groups(tokens, words, places).link(names)
        Placing(tokens, words, places, naming).settle(chunks)
        found = [*_named(chunks, naming, tokens), *dates]
        if self._regions is not None:
            found += [_region(tokens, *span) for span in self._regions.spans(document.text, document.language)]
        return _without_overlaps(found)

    def _home(self, hits: Iterable[Hit]) -> str | None:
        """The country that most of the known actors in the text are of."""
        countries = Counter(country for hit in hits for entry in hit.sure if (country := self._country.get(entry.target.id)))
        return min(countries, key=lambda country: (-countries[country], country)) if countries else None


def _named(chunks: Sequence[Chunk], naming: Naming, tokens: Tokens) -> Iterable[Mention]:
    targets = _targets(naming.names.values(), tokens)
    for chunk in chunks:
        name = naming.bound.get(chunk.first, naming.names[chunk.core])
        root = name.root
        if root.kind is None:
            continue
        start, end = tokens.starts[chunk.first], tokens.ends[chunk.last - 1] + chunk.tail
        basis = (
            MentionBasis.ALIAS
            if chunk.entries
            else MentionBasis.SHORT
            if name.of is not None or chunk.first in naming.bound
            else MentionBasis.SHAPE
        )
        alias = chunk.entries[0].alias if chunk.entries else None
        if root.kind is MentionKind.PLACE:
            if root.place is None:
                continue
            target = Target(root.place.id, root.place.name)
            basis = MentionBasis.ALIAS if root.place.known else MentionBasis.SHAPE
            yield Mention(start, end, tokens.text[start:end], root.kind, basis, (target,), alias, place=root.place)
        else:
            yield Mention(start, end, tokens.text[start:end], root.kind, basis, (targets[id(root)],), alias)


def _targets(names: Iterable[Name], tokens: Tokens) -> dict[int, Target]:
    """What each root refers to: the pack's actor or source, or a new one with the fullest name that the text gives it."""
    forms: dict[int, list[Name]] = {}
    for name in names:
        forms.setdefault(id(name.root), []).append(name)
    targets: dict[int, Target] = {}
    for key, group in forms.items():
        known = next((name for name in group if name.entry is not None), None)
        targets[key] = known.entry.target if known and known.entry else new_target(fullest(group), tokens)
    return targets


def _region(tokens: Tokens, start: int, end: int, place: Place) -> Mention:
    target = Target(place.id, place.name)
    return Mention(start, end, tokens.text[start:end], MentionKind.PLACE, MentionBasis.GRAMMAR, (target,), place=place)


def _without_overlaps(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions in text order; of two that overlap the longer stays, the earlier of two as long."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return tuple(kept)
