"""Forms: which short form in a text stands for which full name of the same text.

Only certain links are made: a short form that could stand for two names is left out, unless the one was named just before.
"""

from collections.abc import Sequence

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PERSON, PLACE
from segun.mentions.function_words import OF
from segun.mentions.known import KnownNames
from segun.mentions.names import Name
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind

RECENT = 2  # sentences back in which a full name must stand to be meant by a surname that several share

_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.SOURCE})


class People:
    """Links surnames, given names and nicknames to the persons of a text."""

    def __init__(self, tokens: Tokens, words: Words, known: KnownNames, places: PlaceReader) -> None:
        self._tokens, self._words, self._known, self._places = tokens, words, known, places
        self._parts: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._bearing: dict[str, list[Name]] = {}
        self._called: dict[int, list[tuple[str, ...]]] = {}  # the nicknames that the text binds to a person

    def link(self, names: Sequence[Name]) -> dict[int, Name]:
        """Make every form of a person's name a form of the full one.

        Returns the places of forms that several persons share, by first token, with the person named just before.
        """
        full = [name for name in names if self._is_full(name)]
        for name in full:
            self._know(name)
        self._join_longer(full)
        full = [name for name in full if name.of is None]
        for name in names:
            if name.of is not None and len(name.core) <= 3:
                self._called.setdefault(id(name.root), []).append(name.core)
        self._index(full)
        bound: dict[int, Name] = {}
        for name in names:
            if name.kind is MentionKind.GROUP and name.entry is None and len(name.core) == 1:
                self._bind_kin(name, bound)
            if name.of is None and name.entry is None and self._may_be_form(name):
                word = self._said(name)[0]
                candidates = [other for other in self._bearing.get(word, ()) if other is not name]
                if candidates and (not self._is_full(name) or any(self._begins_with_nick(name, other) for other in candidates)):
                    self._link_form(name, candidates, bound)
        self._link_addressed(names)
        return bound

    def _link_addressed(self, names: Sequence[Name]) -> None:
        """Make a bare name that is nobody else's the person's whom the text addresses by it: "Inusa" of "Kachalla Inusa"."""
        alone = [name for name in names if len(name.core) == 1 and name.kind is None and name.of is None]
        bare: dict[tuple[str, ...], Name] = {name.core: name for name in alone}
        for name in names if bare else ():
            addressed = name.kind is MentionKind.PERSON and name.of is None and name.core[0] in self._words.address
            form = bare.get(name.core[1:]) if addressed else None
            if form is not None and form.entry is None and self._may_be_form(form) and not self._is_bare_place(form):
                form.become(name)

    def _bind_kin(self, name: Name, bound: dict[int, Name]) -> None:
        """Bind a surname that is a group's elsewhere to the person where kin or rank say so: "la hermana de Quispe"."""
        full = [other for other in self._bearing.get(name.core[0], ()) if name.core[0] in self.parts(other)[1:]]
        if len({id(other.root) for other in full}) == 1:
            bound.update({chunk.first: full[0].root for chunk in name.chunks if chunk.clues.get(PERSON, 0) >= 2})

    def _begins_with_nick(self, name: Name, full: Name) -> bool:
        """Whether a name of two words is a nickname and a surname ("el Tuerto Salinas")."""
        return any(nick and name.core[: len(nick)] == nick for nick in self._called.get(id(full.root), ()))

    def _index(self, full: Sequence[Name]) -> None:
        """Note who bears each given name, surname and nickname."""
        for name in full:
            nicks = [word for nick in self._called.get(id(name.root), ()) for word in nick]
            for word in dict.fromkeys((*self.parts(name), *self.nick(name), *nicks)):
                self._bearing.setdefault(word, []).append(name)

    def _is_full(self, name: Name) -> bool:
        if name.kind not in _PEOPLE or len(self._said(name)) < 2:
            return False
        if name.entry is not None:
            return name.entry.is_person and not self._words.institution.intersection(name.core)
        return name.points.get(PERSON, 0) > 0

    def parts(self, name: Name) -> tuple[str, ...]:
        """Given names and surnames, without nickname and particles."""
        found = self._parts.get(name.core)
        if found is None:
            found = self._parts[name.core] = self._cut(name)
        return found

    def _said(self, name: Name) -> tuple[str, ...]:
        """A name without particles and form of address: "al-Jumaili", "Don Santos"."""
        words = self._words
        core = name.core[len(name.core) > 1 and name.core[0] in words.address and name.core[0] not in words.war_name :]
        return tuple(word for word in core if word not in words.particle) or core

    def _cut(self, name: Name) -> tuple[str, ...]:
        nick = self.nick(name)
        core = [word for word in name.core if word not in nick]
        return tuple(word for word in core if word not in self._words.particle and len(word) > 1)

    def nick(self, name: Name) -> tuple[str, ...]:
        """The nickname inside a name, without its article."""
        for chunk in name.chunks:
            if chunk.nick is not None:
                return tuple(self._tokens.words[chunk.nick[0] : chunk.nick[1]])
        return ()

    def _know(self, name: Name) -> None:
        """Take a name for the pack's person where the nickname or three parts of the name say so, and nothing against it."""
        if name.entry is not None:
            return
        parts, nick = self.parts(name), self.nick(name)
        found = self._known.person(parts, nick)
        if found is not None:
            name.entry, name.target, name.kind = found, found.target, found.kind

    def _join_longer(self, full: Sequence[Name]) -> None:
        ends: dict[str, list[Name]] = {}
        for name in full:
            parts = self.parts(name)
            for word in dict.fromkeys((parts[0], parts[-1])) if parts else ():
                ends.setdefault(word, []).append(name)
        for name in full:
            parts = self.parts(name)
            longer = (
                [other for other in (*ends.get(parts[0], ()), *ends.get(parts[-1], ())) if self._is_longer(other, name)]
                if parts
                else []
            )
            roots = {id(other.root) for other in longer}
            if len(roots) == 1:
                name.become(longer[0])

    def _is_longer(self, other: Name, name: Name) -> bool:
        """Whether ``other`` is the fuller name of the same person."""
        parts, others = self.parts(name), self.parts(other)
        if other.root is name.root or len(others) < len(parts) or other.core == name.core or not _compatible(name, other):
            return False
        told = name.points.get(PERSON, 0) - min(name.form.get(PERSON, 0), 3 * (name.chunks[0].first > other.chunks[0].first))
        alike = _begins_like(others, parts) or (_ends_like(others, parts) and told < 3)
        return alike and not self._are_told_apart(name, other)

    def _may_be_form(self, name: Name) -> bool:
        if any(chunk.article in ("los", "las") for chunk in name.chunks):
            return False  # "Los Salazar" are not one of them
        if name.kind is MentionKind.SOURCE and name.points.get(PERSON, 0) >= 3:
            return False
        if self._has_men(name):
            return True
        return not name.form.get(GROUP) and name.points.get(GROUP, 0) < 4

    def _has_men(self, name: Name) -> bool:
        """Whether a name only tells whose men some are, as a man's surname does: "los hombres de Ruiz"."""
        words, men = self._tokens.words, self._words.men
        return all(
            chunk.first > 1
            and not chunk.article
            and words[chunk.first - 1] in OF
            and (words[chunk.first - 2] in men or words[chunk.first - 2] == "los")
            for chunk in name.chunks
        )

    def _is_bare_place(self, name: Name) -> bool:
        return len(name.core) == 1 and self._places.look_up(name.chunks[0]) is not None

    def _is_spoken_of(self, name: Name) -> bool:
        """Whether an article stands before a nickname wherever it stands: "el Mayito"."""
        words = self._tokens.words
        return all(
            chunk.article == "el" or (chunk.first and words[chunk.first - 1] in ("el", "del", "al")) for chunk in name.chunks
        )

    def _are_told_apart(self, one: Name, other: Name) -> bool:
        """Whether two names are two people: one has a nickname of its own, or one sentence names both."""
        nick = self.nick(one)
        if nick and nick != self.nick(other):
            return True
        sentences = {chunk.sentence.number for chunk in one.chunks}
        return any(chunk.sentence.number in sentences for chunk in other.chunks)

    def _link_form(self, name: Name, full: Sequence[Name], bound: dict[int, Name]) -> None:
        candidates = [other for other in full if other is not name and self._stands_for(name, other)]
        if candidates and self._is_bare_place(name):
            candidates = [other for other in candidates if other.entry is not None or other.points.get(PERSON, 0) >= 2]
        if any(chunk.family for chunk in name.chunks):
            return  # "the Darko brothers" are not one of them
        roots = list(dict.fromkeys(id(other.root) for other in candidates))
        if len(roots) == 1:
            if all(chunk.clues.get(PLACE, 0) < 3 for chunk in name.chunks):
                name.become(candidates[0])
            else:
                bound.update({chunk.first: candidates[0].root for chunk in name.chunks if chunk.clues.get(PLACE, 0) < 3})
        elif roots:
            for chunk in name.chunks:
                if chunk.clues.get(PLACE, 0) < 3:  # else one of them, of whom it is open which, and no town of that name
                    bound[chunk.first] = _just_named(chunk, candidates) or Name(name.core)
            if name.kind is MentionKind.GROUP:
                name.kind = None  # "at war with Zambada", where the text has two of them: no group that the war alone would show

    def _stands_for(self, name: Name, full: Name) -> bool:
        parts, core = self.parts(full), name.core
        inner = tuple(word for word in self.nick(full) if word not in self._words.article)
        for nick in (inner, *self._called.get(id(full.root), ())):
            if len(nick) > 1 and core == nick[-1:]:
                return True  # "Daro", where Commander Wolf's "real name is Piet Daro"
            if len(nick) == 2 and core == nick[:1] and self._is_spoken_of(name):
                return True  # "el Mayito" of "el Mayito Flaco"
            if nick and core[: len(nick)] == nick:
                return core[len(nick) :] in ((), parts[-1:], parts[1:2], parts[1:])
        bare = self._said(name)
        if not bare or len(bare) >= len(parts):
            return False
        if len(bare) == 1:
            return bare[0] in parts[1:] or (
                bare[0] == parts[0] and name.points.get(GROUP, 0) < max(1, name.points.get(PERSON, 0))
            )
        return any(parts[start : start + len(bare)] == bare for start in range(len(parts)))


def _begins_like(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the shorter name has the same first part and the longer one has all its parts, in order."""
    if len(shorter) < 2 or len(shorter) > len(longer) or longer[0] != shorter[0]:
        return False
    rest = iter(longer)
    return all(part in rest for part in shorter)


def _ends_like(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the shorter name is the surnames of the longer one."""
    return 2 <= len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def _compatible(one: Name, other: Name) -> bool:
    return one.entry is None or other.entry is None or one.entry.target.id == other.entry.target.id


def _just_named(chunk: Chunk, candidates: Sequence[Name]) -> Name | None:
    """The only one of the candidates that was named so far, or in the sentence or the two before; otherwise none."""
    so_far = {id(name.root): name.root for name in candidates if any(other.first < chunk.first for other in name.chunks)}
    if len(so_far) == 1:
        return next(iter(so_far.values()))  # "his sister Ana Ruiz", who is named further down, is not meant by "Ruiz" here
    recent: dict[int, Name] = {}
    for name in candidates:
        for other in name.chunks:
            if other.first < chunk.first and chunk.sentence.number - other.sentence.number <= RECENT:
                recent[id(name.root)] = name.root
    return next(iter(recent.values())) if len(recent) == 1 else None
