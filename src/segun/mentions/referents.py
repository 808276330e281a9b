"""Referents: which groups of a text a description can mean, by recency, number and role.

Where more than one reading is open, nothing is meant: a claim about the wrong group is worse than none. State forces never are.
"""

from collections.abc import Container, Mapping, Sequence

from segun.mentions.description_words import DescriptionWords
from segun.mentions.function_words import BE, CALLING, INDEFINITE, OTHERS
from segun.mentions.known_groups import KnownGroups
from segun.mentions.paragraphs import paragraphs
from segun.mentions.tokens import Sentence, Tokens
from segun.model import ActorKind, Mention, MentionKind, Target
from segun.model.fixed import fixed

PARAGRAPHS = 2  # how many paragraphs back a group may have been named, the own one included
SOMEBODY = Target("", "")  # a group that the text speaks of and that was not told, so that nothing is the only one

_DONE = 7  # words from a name to what its relative clause does something to
_CALLED = 3  # words from a name to what it is called: "a gang called X", "X, an armed gang"


@fixed
class _Named:
    """A group as named at one place: what, at which tokens, in which sentence and paragraph."""

    target: Target
    first: int
    last: int
    sentence: int
    passage: int


class Referents:
    """The groups of one text as it names them. ``named`` tells which mentions the tokens are of."""

    def __init__(self, tokens: Tokens, words: DescriptionWords, named: Mapping[int, Mention], known: KnownGroups) -> None:
        self._tokens, self._words, self._known, self._paragraph = tokens, words, known, paragraphs(tokens)
        self._told: tuple[int, tuple[Target, ...]] | None = None  # the two of whom the first was told of, and where
        begins = {id(named[index]): index for index in sorted(named, reverse=True) if named[index].kind is MentionKind.GROUP}
        self._groups = [
            _Named(named[index].targets[0], index, tokens.at(named[index].end), sentence.number, sentence.passage)
            for index, sentence in tokens.in_sentences(sorted(begins.values()))
            if self._may_be_meant(named[index])
        ]
        self._kinds = self._called()

    def _called(self) -> dict[str, set[str]]:
        """What the text calls its groups beside their names: "a gang called X", "the X gang", "X, an armed gang"."""
        kinds: dict[str, set[str]] = {}
        words, gaps, nouns = self._tokens.words, self._tokens.gaps, self._words.kind
        for named in self._groups:
            step = named.first - 1
            while step > max(named.first - 1 - _CALLED, 0) and words[step] in CALLING and gaps[step + 1].isspace():
                step -= 1
            told = step >= 0 and words[step] in nouns and gaps[step + 1] == " "
            beside = [words[step]] if told else []
            behind = named.last
            if behind < len(words) and (gaps[behind][:1] == "," or words[behind] in BE):
                beside += [word for word in words[behind : behind + _CALLED] if word in nouns][:1]
            elif behind < len(words) and words[behind] in nouns and gaps[behind].isspace():
                beside.append(words[behind])
            if beside:  # "the rebel group X", "X, a rebel group": the rebels
                near = [*words[max(step - 1, 0) : step], *words[behind : behind + _CALLED]]
                beside += [f"{word}s" for word in near if f"{word}s" in self._words.head]
            kinds.setdefault(named.target.id, set()).update(beside)
        return kinds

    def speak_of_somebody(self, first: int, sentence: Sentence) -> None:
        """Note a group that the text does not tell: "his organisation", of a man whose group is not known."""
        self._groups.append(_Named(SOMEBODY, first, first, sentence.number, sentence.passage))

    def note(self, mention: Mention, sentence: Sentence) -> None:
        """Count a description that was resolved as a naming of its groups."""
        first = self._tokens.at(mention.start)
        place = next((i for i, named in enumerate(self._groups) if named.first > first), len(self._groups))
        self._groups[place:place] = [
            _Named(target, first, first, sentence.number, sentence.passage) for target in mention.targets
        ]
        if len(mention.targets) == 1:
            said = self._tokens.words[first : self._tokens.at(mention.end)]
            self._kinds.setdefault(mention.targets[0].id, set()).update(self._words.kind.intersection(said))

    def only(self, noun: str, first: int, sentence: Sentence) -> Target | None:
        """The one group that the noun can mean here: the only one of this paragraph so far, or of the sentence before."""
        recent = self._recent(first, sentence)
        told = self._told_by_noun(noun, first, {one.target.id: one.target for one in recent})
        if told is not None or noun in self._words.head:
            return told
        fitting = [named for named in recent if self._fits(noun, named.target)]
        here = [named for named in fitting if named.passage == sentence.passage]
        for pool in (here, fitting):
            if len({named.target.id for named in pool}) == 1:
                return self._unless_another(noun, pool[-1], fitting, sentence)
        before = [named for named in here if named.sentence == sentence.number - 1 and not self._is_of_others(named)]
        own = [named for named in here if named.sentence == sentence.number]
        ids = {named.target.id for named in own}
        if len(ids) == 2 and noun in self._words.vague and self._is_done_to(own[-1], first):
            return next(named.target for named in own if named.target.id != own[-1].target.id)
        if len(ids) == 1 and self._is_set_against(first):
            before = [named for named in before if named.target.id not in ids]  # "Los Tordos split from the group"
            ids = {named.target.id for named in before}
        if len({named.target.id for named in before}) == 1 and ids <= {before[0].target.id}:
            return before[-1].target if before[-1].target is not SOMEBODY else None
        return None

    def _is_set_against(self, first: int) -> bool:
        """Whether the words before a description relate another group to it: "a splinter of the group", "broke with it"."""
        words, step = self._tokens.words, first - 1
        if words[first] not in self._words.apart:
            if step < 0 or words[step] not in self._words.apart:
                return False
            step -= 1
        return not self._words.relating.isdisjoint(words[max(step - 1, 0) : step + 1])

    def _is_done_to(self, last: _Named, first: int) -> bool:
        """Whether a description is what the group named last does something to, which then is the other of two: "X got arms from
        Y, which supplied the group with rifles"."""
        words = self._tokens.words
        opens = self._tokens.gaps[last.last].strip() == "," and words[last.last] in ("which", "who", "que")
        return opens and 2 <= first - last.last <= _DONE

    def _told_by_noun(self, noun: str, first: int, near: Mapping[str, Target]) -> Target | None:
        """The one group that has the noun in its name or is called so; ``near`` are those named in the last paragraphs."""
        if noun in self._words.whole:
            cartels = [target for target in near.values() if noun in self._known.words_of(target)]
            if not cartels and near and SOMEBODY.id not in near:  # "that cartel" is not the one without, though named last
                cartels = list(
                    {one.target.id: one.target for one in self._groups if one.first < first and self._bears(one, noun)}.values()
                )
            return cartels[0] if len(cartels) == 1 and all(self._known.kind(id) is None for id in near) else None
        if noun in self._words.part:
            return None
        bearing = {
            named.target.id: named.target
            for named in self._groups
            if named.first < first and noun in self._tokens.words[named.first : named.last]
        }
        if len(bearing) == 1:
            return next(iter(bearing.values()))  # "the clan" is the Zunil clan, however long ago it was named
        called = [target for id, target in near.items() if noun in self._kinds.get(id, ())]
        if len(called) != 1:
            return None
        if noun in self._words.head:
            return None if self._tells_of_one_more(noun, called[0], first) else called[0]
        # "the gang" is what the text called one, if it called the others something else
        return called[0] if all(self._is_called_else(noun, target) for target in near.values()) else None

    def _bears(self, named: _Named, noun: str) -> bool:
        return noun in self._tokens.words[named.first : named.last]

    def _tells_of_one_more(self, noun: str, target: Target, first: int) -> bool:
        """Whether the text told of a further one since it named the group: "The army sent a unit"."""
        last = max(named.last for named in self._groups if named.target.id == target.id and named.first < first)
        words = self._tokens.words
        return any(words[index] == noun and words[index - 1] in INDEFINITE for index in range(last + _CALLED, first))

    def _is_called_else(self, noun: str, target: Target) -> bool:
        """Whether the text says of a group what it is, if only by its name: "the gang" is not the X Cartel, but it is a group."""
        own = self._known.words_of(target)
        return bool(self._kinds.get(target.id)) or (noun not in self._words.vague and not own.isdisjoint(self._words.noun))

    def _unless_another(self, noun: str, named: _Named, fitting: Sequence[_Named], sentence: Sentence) -> Target | None:
        """The group just named, unless the noun is in another's name: in a sentence on "La Escoba", "the cartel" is the other."""
        if named.target is SOMEBODY:
            return None
        bearing = {one.target.id: one.target for one in fitting if noun in self._known.words_of(one.target)}
        if not bearing or named.target.id in bearing or self._known.kind(named.target.id) is not None:
            return named.target
        return next(iter(bearing.values())) if len(bearing) == 1 and named.sentence == sentence.number else None

    def _is_of_others(self, named: _Named) -> bool:
        """Whether a sentence that names a group is on another: "Its men get arms from the Urrutias"."""
        first = next(sentence.first for sentence in self._tokens.sentences if sentence.number == named.sentence)
        return not OTHERS.isdisjoint(self._tokens.words[first : named.first])

    def whole(self, first: int, sentence: Sentence) -> Target | None:
        """The group that the groups of this sentence are parts of: "the other faction of the same cartel"."""
        parts = [named.target.id for named in self._recent(first, sentence) if named.sentence == sentence.number]
        wholes = {whole for id in parts for whole in self._known.parents(id)}
        return self._known.target(next(iter(wholes))) if len(wholes) == 1 else None

    def of_region(self, demonym: str, first: int, sentence: Sentence, recent: bool = False) -> Target | None:
        """The one group whose name has the region of a demonym: "la organización jalisciense"; ``recent``: not named long ago."""
        stem = demonym[:5]
        pool = self._recent(first, sentence) if recent else [named for named in self._groups if named.first < first]
        targets = {named.target.id: named.target for named in pool}
        bearers = [
            target for id, target in targets.items() if any(word.startswith(stem) for word in self._known.words_of(target))
        ]
        return bearers[0] if len(bearers) == 1 else None

    def last_pair(
        self, noun: str, first: int, sentence: Sentence, paragraphs: int = PARAGRAPHS, but: Container[str] = ()
    ) -> tuple[Target, ...] | None:
        """The two groups that were last named together: in one sentence or two, in the paragraph, in the two paragraphs.

        ``but`` are ids of groups that are not meant: who deals with "the former" is none of the two.
        """
        if (called := self._called_so(noun, first, but)) is not None:
            return called
        fitting = [
            named
            for named in self._recent(first, sentence, paragraphs)
            if named.target.id not in but
            if noun in self._words.whole or self._fits(noun, named.target)
        ]
        pools = (
            [named for named in fitting if named.sentence == sentence.number],
            [named for named in fitting if named.sentence >= sentence.number - 1],
            [named for named in fitting if named.sentence >= sentence.number - 2],
            [named for named in fitting if named.passage == sentence.passage],
            fitting,
        )
        for pool in pools:
            pair = self._without_wholes(pool)
            if SOMEBODY in pair:
                return None
            if len(pair) == 2:
                return pair
            if len(pair) > 2:
                return None
        return None

    def _called_so(self, noun: str, first: int, but: Container[str]) -> tuple[Target, ...] | None:
        """The only two groups so far with a noun in their names ("both families": the X and the Y family), if others were named
        since."""
        one = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
        named = {each.target.id: each.target for each in self._groups if each.first < first and each.target.id not in but}
        of_kin = {id for id in named if noun in self._words.families and not self._kinds.get(id, set()).isdisjoint((one, noun))}
        bearing = [target for id, target in named.items() if one and (id in of_kin or one in self._known.words_of(target))]
        return (bearing[0], bearing[1]) if len(bearing) == 2 < len(named) else None

    def of_pair(self, word: str, first: int, sentence: Sentence) -> Target | None:
        """The first or the second of the two groups last named together: "the latter".

        Who is told of as the first has his second in the same two, whoever comes up in between.
        """
        if word in self._words.last and self._told is not None and self._told[0] >= sentence.passage - 1:
            second, self._told = self._told[1][1], None
            return second
        recent = self._recent(first, sentence)
        own = {named.target.id: named.target for named in recent if named.sentence == sentence.number}
        pair = self._gone_on_with(own, recent, sentence)
        pair = pair or self.last_pair("", first, sentence, 2 * PARAGRAPHS, own.keys() if len(own) == 1 else set())
        if pair is None:
            return None
        if word not in self._words.first:
            return pair[1]
        self._told = sentence.passage, pair
        return pair[0]

    def _gone_on_with(self, own: Mapping[str, Target], recent: Sequence[_Named], sentence: Sentence) -> tuple[Target, ...] | None:
        """The only group of the sentence before and the only one of this: "X is new. It is made up of men who left Y when the
        chief of the latter was arrested"."""
        before = {named.target.id: named.target for named in recent if named.sentence == sentence.number - 1}
        if len(own) != 1 or len(before) != 1 or own.keys() == before.keys():
            return None
        return None if SOMEBODY.id in before else (*before.values(), *own.values())

    def _without_wholes(self, pool: Sequence[_Named]) -> tuple[Target, ...]:
        """The groups of a pool, each once, without those whose part is among them ("the Sinaloa Cartel faction Los Chapitos")."""
        targets = {named.target.id: named.target for named in pool}
        wholes = {parent for id in targets for parent in self._known.parents(id)}
        return tuple(target for id, target in targets.items() if id not in wholes)

    def _recent(self, first: int, sentence: Sentence, paragraphs: int = PARAGRAPHS) -> list[_Named]:
        """The groups named before in so many paragraphs, this one included."""
        oldest = self._paragraph[sentence.passage] - paragraphs
        told = {named.target.id for named in self._groups if named.first < first and self._tells_of(named, first)}
        return [
            named
            for named in self._groups
            if named.first < first and self._paragraph[named.passage] > oldest and named.target.id not in told
        ]

    def _tells_of(self, named: _Named, first: int) -> bool:
        """Whether the words at ``first`` are still in what tells of a group: "the X, a gang born of the remains of that clan"."""
        words, gaps = self._tokens.words, self._tokens.gaps
        opened = named.last < first and gaps[named.last].strip() == "," and words[named.last] in INDEFINITE
        if opened and words[first] in self._words.either and not self._words.said.isdisjoint(words[named.last + 1 : first]):
            return False  # "that it arms X, a charge that the latter denies"
        return opened and all(gaps[index].isspace() or gaps[index] == "-" for index in range(named.last + 1, first + 1))

    def _fits(self, noun: str, target: Target) -> bool:
        """Whether a noun can mean a group: a faction is no cartel, a coalition no gang."""
        kind, words = self._known.kind(target.id), self._words
        if target is SOMEBODY:
            return True
        if noun in words.part:
            return kind is ActorKind.FACTION or kind is None
        if noun in words.many:
            return kind is ActorKind.COALITION or kind is None
        return not (noun in words.whole and kind is ActorKind.FACTION)

    def _may_be_meant(self, mention: Mention) -> bool:
        return len(mention.targets) == 1 and self._known.kind(mention.targets[0].id) is not ActorKind.STATE_FORCE
