"""The finder: every mention of a document, in one pass over its passages (the order of this stage is told here and only here)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from segun.mentions.assembly import Assembly
from segun.mentions.chunks import Chunk, Chunker
from segun.mentions.dates import find_dates
from segun.mentions.descriptions import Descriptions, KnownGroups
from segun.mentions.form_clues import form_clues
from segun.mentions.forms import Groups, People
from segun.mentions.known import Hit, KnownNames
from segun.mentions.leaders import Leaders, PackLeaders
from segun.mentions.naming import Naming
from segun.mentions.numbers import find_numbers
from segun.mentions.phrases import Phrases
from segun.mentions.places import PlaceFinder, PlaceReader, RegionFinder
from segun.mentions.placing import Placing
from segun.mentions.tokens import Tokens, cut
from segun.mentions.voices import Voices, find_accounts
from segun.mentions.wordlists import words_of
from segun.model import Document, Mention, MentionBasis, MentionKind, Pack, Passage, Place, Target


class MentionFinder:
    """Finds who, where and when in documents. Built once for a pack and a gazetteer, then used for any number of documents."""

    def __init__(self, pack: Pack, gazetteer: PlaceFinder | None = None, regions: RegionFinder | None = None) -> None:
        self._known = KnownNames(pack)
        self._gazetteer, self._regions = gazetteer, regions
        self._leaders, self._groups = PackLeaders.of(pack), KnownGroups(pack)
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
        places = PlaceReader(self._gazetteer, tokens, words, self._home(hits))
        chunks = chunker.part(Assembly(tokens, words, self._known, chunker).lay(hits), places)
        naming = Naming(tokens, words, self._known, places, form_clues(document.language))
        names = naming.settle(chunks)
        naming.bound = People(tokens, words, self._known, places).link(names)
        Groups(tokens, words, places).link(names)
        naming.hear()
        Placing(tokens, words, places, naming).settle(chunks)
        chunks += naming.echoes({index for chunk in chunks for index in range(chunk.first, chunk.last)})
        chunks.sort(key=lambda chunk: chunk.first)
        targets = naming.targets()
        leaders = Leaders(tokens, words, self._leaders, document.published)
        leaders.learn(list(_named(chunks, naming, targets, tokens, set())))
        phrases = Phrases(tokens, words, self._known, naming, leaders)
        phrases.widen(chunks, targets)
        found = [*_named(chunks, naming, targets, tokens, phrases.described), *find_accounts(document.text)]
        if self._regions is not None:
            found += [_region(tokens, *span) for span in self._regions.spans(document.text, document.language)]
        found = _with_areas(_without_overlaps(found), document.text)
        found += [*Voices(tokens, words, found).find(), *dates, *find_numbers(tokens, document.language, taken)]
        found = _without_overlaps(found)
        described = Descriptions(tokens, document.language, found, leaders, self._groups).find()
        return tuple(_without_overlaps([*found, *described]))

    def _home(self, hits: Iterable[Hit]) -> str | None:
        """The country that most of the known actors in the text are of."""
        countries = Counter(country for hit in hits for entry in hit.sure if (country := self._country.get(entry.target.id)))
        return min(countries, key=lambda country: (-countries[country], country)) if countries else None


def _named(
    chunks: Sequence[Chunk], naming: Naming, targets: dict[int, Target], tokens: Tokens, described: set[int]
) -> Iterator[Mention]:
    """The mention of every chunk whose name was told."""
    for chunk in chunks:
        name = naming.at(chunk)
        root = name.root
        if root.kind is None:
            continue
        start, end = tokens.starts[chunk.first], tokens.ends[chunk.last - 1] + chunk.tail
        alias = chunk.entries[0].alias if chunk.entries else None
        if root.place is not None and root.kind is MentionKind.PLACE:
            target = Target(root.place.id, root.place.name)
            basis = MentionBasis.ALIAS if root.place.known else MentionBasis.SHAPE
            yield Mention(start, end, tokens.text[start:end], root.kind, basis, (target,), alias, place=root.place)
        elif root.kind is not MentionKind.PLACE:
            short = name.of is not None or chunk.first in naming.bound
            basis = MentionBasis.ALIAS if chunk.entries else MentionBasis.SHORT if short else MentionBasis.SHAPE
            if chunk.first in described:
                basis = MentionBasis.DESCRIPTION
            yield Mention(start, end, tokens.text[start:end], root.kind, basis, (root.target or targets[id(root)],), alias)


def _with_areas(found: list[Mention], text: str) -> list[Mention]:
    """``found`` with a place and the area behind its comma as one mention: "El Paso, Texas" is one place."""
    out: list[Mention] = []
    for mention in found:
        before = out[-1] if out else None
        if before is not None and text[before.end : mention.start] == ", " and _lies_in(before, mention):
            out[-1] = replace(before, end=mention.end, text=text[before.start : mention.end], alias=before.text)
        else:
            out.append(mention)
    return out


def _lies_in(inner: Mention, outer: Mention) -> bool:
    return inner.place is not None and outer.place is not None and outer.place.name in inner.place.within


def _region(tokens: Tokens, start: int, end: int, place: Place) -> Mention:
    target = Target(place.id, place.name)
    return Mention(start, end, tokens.text[start:end], MentionKind.PLACE, MentionBasis.GRAMMAR, (target,), place=place)


def _without_overlaps(found: Iterable[Mention]) -> list[Mention]:
    """The mentions in text order; of two that overlap the longer stays, the earlier of two as long."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
