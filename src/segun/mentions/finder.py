"""The finder: every mention of a document, in one pass over its passages (the order of this stage is told here and only here)."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from segun.mentions.assembly import Assembly
from segun.mentions.chunker import Chunker
from segun.mentions.chunks import Chunk
from segun.mentions.couples import Couples
from segun.mentions.cues import Cues, read_cues
from segun.mentions.dates import find_dates
from segun.mentions.descriptions import Descriptions
from segun.mentions.form_clues import form_clues
from segun.mentions.forms import People
from segun.mentions.group_forms import Groups
from segun.mentions.known import ACTORS, Hit, KnownNames
from segun.mentions.known_groups import KnownGroups
from segun.mentions.leaders import Leaders, PackLeaders
from segun.mentions.naming import Naming
from segun.mentions.numbers import find_numbers
from segun.mentions.offices import Offices
from segun.mentions.phrases import Phrases
from segun.mentions.places import PlaceFinder, PlaceReader, RegionFinder, remembering
from segun.mentions.placing import Placing
from segun.mentions.tokens import Tokens, cut
from segun.mentions.voices import Voices, find_accounts
from segun.mentions.wordlists import words_of
from segun.model import Document, Language, Mention, MentionBasis, MentionKind, Pack, Passage, Place, Target
from segun.model.fixed import filling


class MentionFinder:
    """Finds who, where and when in documents. Built once for a pack and a gazetteer, then used for any number of documents."""

    def __init__(self, pack: Pack, gazetteer: PlaceFinder | None = None, regions: RegionFinder | None = None) -> None:
        self._known = KnownNames(pack)
        self._resolve = remembering(gazetteer) if gazetteer is not None else None
        self._regions = regions
        self._leaders, self._groups = PackLeaders.of(pack), KnownGroups(pack)

    def find(self, document: Document, passages: Sequence[Passage]) -> tuple[Mention, ...]:
        """The mentions of a document in text order, none over another. Same input, same output."""
        tokens, language, words = cut(document.text, passages), document.language, words_of(document.language)
        cues = read_cues(tokens, language)
        dates = find_dates(tokens, language, document.published, cues.dates)
        taken = frozenset(index for date in dates for index in range(tokens.at(date.start), tokens.at(date.end)))
        leaders = Leaders(tokens, words, self._leaders, document.published)
        found = self._names(tokens, language, cues, taken, leaders) + find_accounts(document.text)
        if self._regions is not None:
            found += [_region(tokens, *span) for span in self._regions.spans(document.text, language)]
        found = _with_areas(_without_overlaps(found), document.text, words.states)
        named = _by_token(found, tokens)
        described = [*Voices(tokens, words, named).find(cues.voices)]
        voiced = set(_by_token(described, tokens))
        described += Offices(tokens, words, named).find(cues.sayings, voiced)
        described += Descriptions(tokens, language, named, leaders, self._groups).find(cues.descriptions)
        return tuple(_without_overlaps([*found, *described, *dates, *find_numbers(tokens, language, taken, cues.numbers)]))

    def _names(self, tokens: Tokens, language: Language, cues: Cues, taken: frozenset[int], leaders: Leaders) -> list[Mention]:
        """Groups, persons, sources and places by name: cut, judged, joined to one another, placed, widened to phrases."""
        words, hits = words_of(language), self._known.find(tokens)
        chunker = Chunker(tokens, words, taken, cues.figures)
        places = PlaceReader(self._resolve, tokens, words, self._home(hits))
        naming = Naming(tokens, words, self._known, places, form_clues(language), cues)
        laid = Assembly(tokens, words, self._known, chunker).lay(hits)
        chunks = naming.meant(Couples(tokens, words, chunker, places).part(laid))
        names = naming.settle(chunks)
        naming.bound = People(tokens, words, self._known, places).link(names)
        Groups(tokens, words, places).link(names)
        naming.hear()
        Placing(tokens, words, places, naming).settle(chunks)
        chunks += naming.echoes({index for chunk in chunks for index in range(chunk.first, chunk.last)})
        chunks.sort(key=_first_of)
        targets = naming.targets()
        mentions = {id(chunk): _mention(chunk, naming, targets, tokens, False) for chunk in chunks}
        leaders.learn([mention for mention in mentions.values() if mention is not None])
        phrases = Phrases(tokens, words, self._known, naming, leaders)
        phrases.widen(chunks, targets)
        for chunk in phrases.changed:
            mentions[id(chunk)] = _mention(chunk, naming, targets, tokens, chunk.first in phrases.described)
        return [mention for mention in mentions.values() if mention is not None]

    def _home(self, hits: Iterable[Hit]) -> str | None:
        """The country that most of the known actors in the text are of."""
        countries = Counter(entry.country for hit in hits for entry in hit.sure if entry.country and entry.kind in ACTORS)
        return min(countries, key=lambda country: (-countries[country], country)) if countries else None


_STATE_CODE = re.compile(r", ([A-Za-z]{2,6})\.")
_a_mention = filling(Mention)


def _by_token(mentions: Iterable[Mention], tokens: Tokens) -> dict[int, Mention]:
    """The mention of each token, for mentions in text order."""
    found: dict[int, Mention] = {}
    starts, index, size = tokens.starts, 0, len(tokens.starts)
    for mention in mentions:
        index = bisect_left(starts, mention.start, index)
        while index < size and starts[index] < mention.end:
            found[index] = mention
            index += 1
    return found


def _first_of(chunk: Chunk) -> int:
    return chunk.first


def _mention(chunk: Chunk, naming: Naming, targets: dict[int, Target], tokens: Tokens, described: bool) -> Mention | None:
    """The mention of a chunk, if its name was told."""
    name = naming.at(chunk)
    root = name.root
    if root.kind is None or (root.kind is MentionKind.PLACE and root.place is None):
        return None
    start, end = tokens.starts[chunk.first], tokens.ends[chunk.last - 1] + chunk.tail
    text, alias = tokens.text[start:end], chunk.entries[0].alias if chunk.entries else None
    if root.place is not None and root.kind is MentionKind.PLACE:
        basis = MentionBasis.ALIAS if root.place.known else MentionBasis.SHAPE
        return _a_mention(
            start, end, text, root.kind, basis, (Target(root.place.id, root.place.name),), alias, root.place, None, None
        )
    short = name.of is not None or chunk.first in naming.bound
    basis = MentionBasis.ALIAS if chunk.entries else MentionBasis.SHORT if short else MentionBasis.SHAPE
    if described:
        basis = MentionBasis.DESCRIPTION
    return _a_mention(start, end, text, root.kind, basis, (root.target or targets[id(root)],), alias, None, None, None)


def _with_areas(found: list[Mention], text: str, states: Mapping[str, str]) -> list[Mention]:
    """``found`` with a place and the area behind its comma as one mention: "El Paso, Texas", "CULIACÁN, Sin."."""
    out: list[Mention] = []
    for mention in found:
        code = _STATE_CODE.match(text, mention.end) if mention.place is not None else None
        if code is not None and mention.place is not None and states.get(code[1].lower()) in mention.place.within:
            mention = replace(mention, end=code.end(), text=text[mention.start : code.end()], alias=mention.text)
        before = out[-1] if out else None
        owner = text[mention.end : mention.end + 2] in ("'s", "’s")  # "in Kayes, Mali's government said"
        if before is not None and text[before.end : mention.start] == ", " and not owner and _lies_in(before, mention):
            out[-1] = replace(before, end=mention.end, text=text[before.start : mention.end], alias=before.text)
        else:
            out.append(mention)
    return out


def _lies_in(inner: Mention, outer: Mention) -> bool:
    return inner.place is not None and outer.place is not None and outer.place.name in inner.place.within


def _region(tokens: Tokens, start: int, end: int, place: Place) -> Mention:
    target = Target(place.id, place.name)
    return Mention(start, end, tokens.text[start:end], MentionKind.PLACE, MentionBasis.GRAMMAR, (target,), place=place)


def _extent(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _without_overlaps(found: Iterable[Mention]) -> list[Mention]:
    """The mentions in text order; of two that overlap the longer stays, the earlier of two as long."""
    kept: list[Mention] = []
    for mention in sorted(found, key=_extent):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
