"""Known names: one Aho-Corasick pass over a text for every name and alias of a pack (leftmost, longest).

Names are matched folded; abbreviations ("CJNG", "CU") as they are written, in a small automaton of their own, so that "cu" is
not found in every other word. Both work at memory speed (see ``docs/mentions.md``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from segun.mentions.fold import fold
from segun.mentions.tokens import Tokens
from segun.model import ActorKind, MentionKind, Pack, Place, PlacePrecision, Region, SourceKind, Target
from segun.model.fixed import fixed

_ABBREVIATION = re.compile(r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9-]{1,6}")
_ARTICLE = re.compile(r"^(?:the|el|la|los|las)\s+", re.IGNORECASE)


ACTORS = frozenset({MentionKind.GROUP, MentionKind.PERSON})
_PERSONS = frozenset({SourceKind.OFFICIAL, SourceKind.ANALYST})


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name: what it names, how the pack writes it, and whether it needs context to count."""

    target: Target
    kind: MentionKind
    alias: str
    ambiguous: bool
    place: Place | None = None
    country: str | None = None
    local: bool = False  # of a country's own pack, which lists small groups with common words for names as well
    is_person: bool = True  # a source that is one: only such a name has a surname


@fixed
class Hit:
    """A name of the pack at ``start`` to ``end``, with what it may mean there (several only where two things share a name)."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    sure: tuple[Entry, ...]  # the meanings that need no context


class KnownNames:
    """The names of a pack, compiled once."""

    def __init__(self, pack: Pack) -> None:
        self.by_name: dict[str, list[Entry]] = {}
        abbreviations: dict[str, list[Entry]] = {}
        for entry in _entries(pack):
            short = _ABBREVIATION.fullmatch(entry.alias)
            names = abbreviations if short else self.by_name
            entries = names.setdefault(entry.alias if short else fold(entry.alias), [])
            if all(entry.target.id != other.target.id or entry.kind is not other.kind for other in entries):
                entries.append(entry)
        self._parts: dict[str, set[str]] = {}
        self._names_of: dict[str, tuple[str, ...]] = {}
        self._persons: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for name, entries in sorted(self.by_name.items()):
            for entry in entries:
                self._names_of[entry.target.id] = (*self._names_of.get(entry.target.id, ()), name)
                if entry.kind is MentionKind.PERSON:
                    self._parts.setdefault(entry.target.id, set()).update(name.split())
                    self._persons.setdefault(name.split()[0], []).append((tuple(name.split()), entry))
        self._names, self._automaton = _compiled(
            {name: entries for name, entries in self.by_name.items() if not self._repeats(name)}
        )
        self._abbreviations, self._short_automaton = _compiled(abbreviations)
        self._acronyms = {fold(name): entries for name, entries in abbreviations.items()}
        self.by_name |= self._acronyms

    def _repeats(self, name: str) -> bool:
        """Whether "the X" stands beside "X": then it would only hide "X Old School" from who looks for the first name."""
        plain = self.by_name.get(name.removeprefix("the ")) if name.startswith("the ") else None
        return plain is not None and {(e.target.id, e.ambiguous) for e in plain} == {
            (e.target.id, e.ambiguous) for e in self.by_name[name]
        }

    def names_of(self, id: str) -> tuple[str, ...]:
        """Every name of an actor or source, folded."""
        return self._names_of.get(id, ())

    def acronym(self, word: str) -> Entry | None:
        """The one group whose abbreviation a text writes as a word ("Farc", "Eln"), folded."""
        entries = self._acronyms.get(word, ()) if len(word) > 2 else ()
        return entries[0] if len(entries) == 1 and entries[0].kind is MentionKind.GROUP else None

    def parts_of(self, entry: Entry) -> set[str]:
        """The given names, surnames and nicknames that a pack gives a person, in one set."""
        return self._parts[entry.target.id]

    def person(self, parts: tuple[str, ...], nick: tuple[str, ...]) -> Entry | None:
        """The pack's person of these given names and surnames, or None.

        A nickname counts if no part of the name speaks against it. Without one, three parts must agree, in order and from the
        first on: two are too many people's ("José Guzmán").
        """
        if nick:
            known = self.by_name.get(" ".join(nick), ())
            fitting = [
                entry for entry in known if entry.kind is MentionKind.PERSON and set(parts) <= self._parts[entry.target.id]
            ]
            return fitting[0] if len(fitting) == 1 else None
        if len(parts) < 3:
            return None
        found = {entry.target.id: entry for full, entry in self._persons.get(parts[0], ()) if _in_order(parts, full)}
        return next(iter(found.values())) if len(found) == 1 else None

    def find(self, tokens: Tokens) -> list[Hit]:
        """The names in a text, in order, without overlaps; where two overlap the longer one stays."""
        hits = [hit for hit, plain in _matches(self._automaton, self._names, tokens.folded, tokens.folded)
                if plain is None or not tokens.text[hit.start + plain : hit.end].islower()]  # fmt: skip
        hits += [hit for hit, _ in _matches(self._short_automaton, self._abbreviations, tokens.text, tokens.folded)]
        hits.sort(key=_place_of)
        found: list[Hit] = []
        for hit in hits:
            if found and hit.start < found[-1].end:
                if hit.end - hit.start > found[-1].end - found[-1].start:
                    found[-1] = hit
                continue
            found.append(hit)
        return found


def _place_of(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _entries(pack: Pack) -> Iterator[Entry]:
    for actor in pack.actors:
        kind = MentionKind.PERSON if actor.kind is ActorKind.PERSON else MentionKind.GROUP
        target = Target(actor.id, actor.name)
        own, local = {alias.name: alias.ambiguous for alias in actor.aliases}, _is_local(actor.id, actor.country)
        for name, ambiguous in ({actor.name: False} | own).items():
            yield Entry(target, kind, name, ambiguous, country=actor.country, local=local)
    for source in pack.sources:
        target, is_person, local = Target(source.id, source.name), source.kind in _PERSONS, source.country is not None
        for name in dict.fromkeys((source.name, *source.aliases)):
            yield Entry(target, MentionKind.SOURCE, name, name in source.ambiguous, None, source.country, local, is_person)
    for region in pack.regions:
        target, place, local = Target(region.id, region.name), _place(region), region.country is not None
        for name in dict.fromkeys((region.name, *region.aliases)):
            yield Entry(target, MentionKind.PLACE, name, name in region.ambiguous, place, region.country, local)


def _is_local(id: str, country: str | None) -> bool:
    """Whether an id is one of a country's pack, which begins with its code ("mx:cjng")."""
    return country is not None and id.startswith(f"{country.casefold()}:")


def _place(region: Region) -> Place:
    return Place(region.id, region.name, PlacePrecision.REGION, region.units, country=region.country)


_Names = list[tuple[tuple[Entry, ...], tuple[Entry, ...], int | None]]


def _compiled(names: dict[str, list[Entry]]) -> tuple[_Names, AhoCorasick | None]:
    """The meanings of each name with the length of its article, or None where the pack writes it small, and the automaton."""
    listed = sorted(names.items())
    meanings: _Names = []
    for name, entries in listed:
        small = any(_ARTICLE.sub("", entry.alias).islower() for entry in entries)
        sure = tuple(entry for entry in entries if not entry.ambiguous)
        meanings.append((tuple(entries), sure, None if small else len(name) - len(_ARTICLE.sub("", name))))
    return meanings, AhoCorasick([name for name, _ in listed], matchkind=MatchKind.LeftmostLongest) if listed else None


def _matches(automaton: AhoCorasick | None, names: _Names, text: str, folded: str) -> Iterator[tuple[Hit, int | None]]:
    """Matches that begin and end at the border of a word. After one that does not, the search goes on within it.

    The number is the length of the article before a name that the text must write with a capital: "mayo" is not "Mayo".
    """
    if automaton is None:
        return
    offset, size = 0, len(folded)
    while True:
        for index, start, end in automaton.find_matches_as_indexes(text[offset:] if offset else text):
            start, end = start + offset, end + offset
            if start and folded[start - 1].isalnum():
                continue
            if end == size or not folded[end].isalnum():
                yield Hit(start, end, names[index][0], names[index][1]), names[index][2]
            else:
                offset = start + 1
                break
        else:
            return


def _in_order(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(part in rest for part in parts)
