"""Which short form in a text stands for which full name of a group of the same text: heads, distinctive parts, initials.

As with persons (:mod:`segun.mentions.forms`), a short form that could stand for two names is left out.
"""

from collections.abc import Mapping, Sequence

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PERSON, PLACE
from segun.mentions.function_words import AND, DEFINITE, OF, UNSPELT
from segun.mentions.names import Name
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind

_OF = OF | {"for"}


class Groups:
    """Links heads, distinctive parts and initials to the groups of a text."""

    def __init__(self, tokens: Tokens, words: Words, places: PlaceReader) -> None:
        self._tokens, self._words, self._places = tokens, words, places
        self._heads = words.group_head

    def link(self, names: Sequence[Name]) -> None:
        """Make every form of a group's name a form of the full one."""
        self._know_wholes(names)
        full = [
            name
            for name in names
            if name.kind is MentionKind.GROUP
            and (len(name.core) > 1 or name.entry is not None or any(chunk.noun for chunk in name.chunks))
        ]
        full += [
            name for name in names if name.kind is MentionKind.SOURCE and len(name.core) > 1 and name.points.get(PERSON, 0) <= 0
        ]
        chunks = {chunk.first: chunk for name in names for chunk in name.chunks}
        bearing: dict[str, dict[tuple[str, ...], Name]] = {}
        for name in full:
            for word in name.core:
                bearing.setdefault(word, {})[name.core] = name
        for name in names:
            if name.of is not None or name.entry is not None or not self._may_be_form(name):
                continue
            first = name.core[0]
            cores = (
                bearing.get(first)
                or bearing.get(first.removesuffix("s"))
                or (self._by_initials(first, full) if len(name.core) == 1 else {})
            )
            candidates = [
                other
                for core, other in cores.items()
                if other is not name and self._stands_for(name, core, other) and not self._was_there_before(name, other)
            ]
            sure = (
                len(name.core) > 1 and name.kind is MentionKind.GROUP and name.points.get(GROUP, 0) >= 4
            )  # "Río Manso, a splinter"
            listed = name.points.get(GROUP, 0) < 1 and self._is_beside_place(name, chunks)
            sure = sure or (len(candidates) == 1 and self._is_only_a_group(name, candidates[0].core))
            if len({id(other.root) for other in candidates}) == 1 and (sure or not (listed or self._is_place(name))):
                name.become(candidates[0])

    def _know_wholes(self, names: Sequence[Name]) -> None:
        """Make a group of what nothing tells, where a group told later bears its first word alone: "the Piratas" of the
        "Piratas do Sul"."""
        shorts = {name.core[0] for name in names if name.kind is MentionKind.GROUP and len(name.core) == 1 and name.entry is None}
        wholes: dict[str, list[Name]] = {}
        for name in names:
            if name.kind is None and len(name.core) > 2 and name.core[0] in shorts and name.core[1] in self._words.particle:
                wholes.setdefault(name.core[0], []).append(name)
        for found in wholes.values():
            if len(found) == 1 and found[0].points.get(PERSON, 0) < 3 and found[0].points.get(PLACE, 0) < 3:
                found[0].kind = MentionKind.GROUP

    def _is_head_of(self, word: str, full: tuple[str, ...]) -> bool:
        """Whether the word is the head of a longer name before its "of"."""
        return any(full[place - 1] == word for place in range(2, len(full)) if full[place] in _OF) and word in self._heads

    def _was_there_before(self, name: Name, longer: Name) -> bool:
        """Whether a whole name stands before one that adds a word: "the Yama-gumi split, and the Kobe Yama-gumi was formed",
        "Los Lobos fled. Los Lobos Box, ..."."""
        size = len(name.core)
        after = size > 1 and name.core[-1] in self._words.strong and name.core == longer.core[-size:]
        ahead = name.kind is MentionKind.GROUP and name.core == longer.core[:size] and longer.core[size] not in _OF
        return (after or ahead) and name.chunks[0].first < longer.chunks[0].first and not name.chunks[0].sentence.titled

    def _initials(self, core: tuple[str, ...]) -> str:
        return "".join(word[0] for word in core if word not in self._words.particle and word not in UNSPELT)

    def _spells(self, word: str, name: Name) -> bool:
        """Whether the initials of a name end in this abbreviation; "Ta'ang" has one."""
        if self._initials(name.core).endswith(word):
            return True
        chunk, tokens = name.chunks[0], self._tokens
        own = range(chunk.last - len(name.core), chunk.last)
        cut = [index for index in own if tokens.gaps[index] in ("'", "’")]
        return bool(cut) and self._initials(tuple(tokens.words[i] for i in own if i not in cut)).endswith(word)

    def _by_initials(self, word: str, full: Sequence[Name]) -> dict[tuple[str, ...], Name]:
        """The names that this abbreviation spells, or else those whose initials it has in another order.

        Abbreviations are often those of another language: "FLA" of the Azawad Liberation Front.
        """
        if not 2 < len(word) < 7:
            return {}
        spelled = {name.core: name for name in full if self._spells(word, name)}
        return spelled or {name.core: name for name in full if self._abbreviates(word, name)}

    def _abbreviates(self, word: str, name: Name) -> bool:
        return self._spells(word, name) or sorted(self._initials(name.core)) == sorted(word)

    def _is_place(self, name: Name) -> bool:
        """Whether the short form is a place's name too ("Jalisco" of the Jalisco cartel): then it says nothing of the group."""
        if any(_is_dateline(chunk, self._tokens) for chunk in name.chunks):
            return True
        if name.core[0] in self._heads or self._has_articles(name):
            return False
        return self._places.look_up(name.chunks[0]) is not None

    def _is_beside_place(self, name: Name, chunks: Mapping[int, Chunk]) -> bool:
        """Whether a name stands in one list with a place: "Tepito y Tláhuac" in a headline."""
        beside = [
            other
            for chunk in name.chunks
            for other in (chunks.get(chunk.last + 1), chunks.get(chunk.last))
            if other is not None
            and not other.entries
            and (self._tokens.words[chunk.last] in AND or self._tokens.gaps[chunk.last] == ", ")
        ]
        return any(self._places.look_up(other) is not None for other in beside)

    def _has_article(self, chunk: Chunk) -> bool:
        """Whether an article stands before, in small letters if Spanish: "del Nuevo Amanecer" is no town, "El Paso" is one."""
        index = chunk.first - 1
        article = self._tokens.words[index] if index >= chunk.sentence.first else ""
        return article == "the" or (article in DEFINITE and not self._tokens.capital[index])

    def _has_articles(self, name: Name) -> bool:
        """Whether an article stands before all places of a name, small where no sentence opens with it: "manda la Barranca. La
        Barranca fue"."""
        told = name.points.get(GROUP, 0) >= 1 and not name.points.get(PLACE)
        small = [self._has_article(chunk) or (told and self._has_la(chunk)) for chunk in name.chunks]
        return (any(small) or told) and all(
            one or self._opens_with_article(chunk) for one, chunk in zip(small, name.chunks, strict=True)
        )

    def _has_la(self, chunk: Chunk) -> bool:
        """Whether a small "la" stands before, as it does before towns ("la Huacana")."""
        return self._tokens.words[chunk.first - 1 : chunk.first] == ["la"] and not self._tokens.capital[chunk.first - 1]

    def _opens_with_article(self, chunk: Chunk) -> bool:
        """Whether a sentence opens with the article of a name, in the chunk or before it."""
        index = chunk.sentence.first
        return index == chunk.first - (not chunk.article) and self._tokens.words[index] in self._words.article

    def _goes_on(self, chunk: Chunk) -> bool:
        """Whether a word is the head of a longer name that was not taken whole: the "Group" of "Group for the Support of X"."""
        words, capital = self._tokens.words, self._tokens.capital
        behind = range(chunk.last + 1, min(chunk.last + 3, chunk.sentence.last))
        linked = chunk.last < chunk.sentence.last and words[chunk.last] in _OF and not capital[chunk.last]
        return linked and words[chunk.first] in self._heads and any(capital[index] for index in behind)

    def _may_be_form(self, name: Name) -> bool:
        if name.kind is MentionKind.GROUP:
            return True
        return name.kind is None or name.points.get(PERSON, 0) < 3

    def _is_only_a_group(self, name: Name, full: tuple[str, ...]) -> bool:
        """Whether what seems a place can only be the group: "en la Guardia" of the Guardia de San Bartolo, "en la Central" of
        the Mara Central, but not "en la Laguna" of the Cártel de la Laguna."""
        core = name.core
        if core[0] in self._heads:
            return core == full[: len(core)]
        headed = full[0] in self._heads and core == full[1:]
        place = core[0] in self._words.direction  # "en el Sur", of the Comando Sur
        return headed and all(self._has_la(chunk) or (not place and self._has_article(chunk)) for chunk in name.chunks)

    def _stands_for(self, name: Name, full: tuple[str, ...], other: Name) -> bool:
        core = name.core
        single = core[0][:-1] if len(core) == 1 and core[0].endswith("s") and len(core[0]) > 5 else ""
        if single and single in full and name.points.get(GROUP, 0) >= 1:
            return True  # "the Halpins" of the Halpin gang
        if len(core) >= len(full) or (len(core) == 1 and self._goes_on(name.chunks[0])):
            return False
        if len(core) == 1 and len(core[0]) > 2 and self._abbreviates(core[0], other):
            return self._tokens.written(name.chunks[0].first).isupper()
        if name.points.get(PLACE, 0) >= 3 and not self._is_only_a_group(name, full):
            return False
        if core[0] in self._words.state_force:
            return False
        told = name.points.get(GROUP, 0)
        last = (full[-1].endswith("s") and told >= 2) or (told >= 1 and self._has_articles(name))
        if core == full[-len(core) :] and (full[-1] in self._heads or len(core) > 1 or last):  # "the Hoods" of "the Grey Hoods"
            return True
        if len(core) == 1 and self._is_head_of(core[0], full):
            return True  # "the Council" of "the National Council of Talva"
        if core == full[:-1] and full[-1] in self._heads and len(core) > 1:
            return True  # "the Southern Hawks" of "the Southern Hawks Brigade"
        if core == full[: len(core)]:
            return name.kind is not MentionKind.GROUP or not name.form.get(GROUP) or full[len(core)] in _OF
        if name.kind is MentionKind.GROUP and name.form.get(GROUP):
            return False
        if core[-1].endswith("s") and len(core) > 1:  # "the Beltran Leyvas"
            core = (*core[:-1], core[-1][:-1])
        rest = full[1:] if full[0] in self._heads else ()
        while rest and rest[0] in self._words.small:
            rest = rest[1:]
        first = told >= 1 and core == rest[: len(core)] and self._has_articles(name)  # "la Sombra" of the Grupo Sombra Roja
        return core == rest or first or (full[-1] in self._heads and core == full[:-1])


def _is_dateline(chunk: Chunk, tokens: Tokens) -> bool:
    """Whether a name in capitals opens a paragraph before a dash: "GARUN, May 2 —"."""
    if not chunk.sentence.opens or not all(tokens.written(index).isupper() for index in range(chunk.sentence.first, chunk.last)):
        return False
    return any(mark in gap for gap in tokens.gaps[chunk.last : chunk.last + 8] for mark in ("—", "–", ".-", " - "))
