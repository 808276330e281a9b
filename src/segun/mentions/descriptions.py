"""Descriptions: "the organisation", "both cartels", "the group led by X", "la segunda", resolved where certain.

Half of what reporting says of groups it says of a description. Each is resolved by recency, number and role within the last
two paragraphs; where more than one reading is open, there is no mention, for a claim about the wrong group is worse than none.
State forces are never meant. "They", "it" and "its rival" are the claim stage's concern.
"""

from collections.abc import Iterable, Iterator, Mapping

from segun.mentions.description_words import description_words
from segun.mentions.function_words import FOR, OF
from segun.mentions.known_groups import KnownGroups
from segun.mentions.leaders import Leaders
from segun.mentions.referents import Referents
from segun.mentions.tokens import Sentence, Tokens
from segun.model import Language, Mention, MentionBasis, MentionKind, Target

_LED = 6  # words behind "led by" within which the leader's name must begin

_COMMANDED = 3  # words of "bajo el mando"

_JOINS = OF | FOR


class Descriptions:
    """Finds the descriptions of one text. ``named`` tells which mentions the tokens are of."""

    def __init__(
        self, tokens: Tokens, language: Language, named: Mapping[int, Mention], leaders: Leaders, known: KnownGroups
    ) -> None:
        self._tokens, self._words, self._leaders, self._taken = tokens, description_words(language), leaders, named
        self._referents = Referents(tokens, self._words, named, known)

    def find(self, heads: Iterable[int]) -> Iterator[Mention]:
        """The descriptions in order; ``heads`` are the tokens that may be one's noun.

        Each one resolved counts as a naming for those after it.
        """
        for index, sentence in self._tokens.in_sentences(heads):
            if not sentence.titled and index not in self._taken and not self._is_in_a_name(index, sentence):
                mention = self._at(index, sentence)
                if mention is not None:
                    self._referents.note(mention, sentence)
                    yield mention

    def _is_in_a_name(self, index: int, sentence: Sentence) -> bool:
        """Whether the noun is part of a name that nobody took: "the Revolutionary Awakening Council"."""
        tokens = self._tokens
        if not tokens.capital[index] or index == sentence.first:
            return False
        before = tokens.capital[index - 1] and index - 1 > sentence.first and tokens.gaps[index].isspace()
        behind = index + 2 < sentence.last and tokens.words[index + 1] in _JOINS and any(tokens.capital[index + 2 : index + 5])
        return before or behind

    def _at(self, index: int, sentence: Sentence) -> Mention | None:
        word, words = self._tokens.words[index], self._words
        if word in words.noun or word in words.head or word in words.pointed:
            return self._one(index, sentence)
        if word in words.nouns:
            return self._two(index, sentence)
        if word in words.folk:
            owned = index > sentence.first and self._tokens.words[index - 1] in words.own
            if owned and self._owner(index - 1, sentence) is None:
                self._referents.speak_of_somebody(index - 1, sentence)
            return None
        return self._bare(index, sentence)

    # -- one group ----------------------------------------------------------------------------------------------------------

    def _one(self, index: int, sentence: Sentence) -> Mention | None:
        tokens, words = self._tokens, self._words
        first = self._determiner(index, sentence)
        if first is None:
            return None
        noun = tokens.words[index]
        if (tokens.words[first], noun) in words.idiom or (noun in words.pointed and tokens.words[first] not in words.pointing):
            return None
        last = self._behind(index, sentence)
        if self._is_apposed(first, sentence) and last < sentence.last and tokens.words[last] in _JOINS:
            return None  # "Los Tordos, la banda de X"
        leader = self._leader(last, sentence)
        if leader is not None:
            return self._mention(index, last, (leader,))
        determiner = tokens.words[first]
        if determiner in words.own:
            if tokens.words[index] in words.head:
                return None  # "his unit" is any part of what he commands
            owner = self._owner(first, sentence)
            if owner is None:
                self._referents.speak_of_somebody(first, sentence)
            return self._mention(first, last, (owner,)) if owner is not None else None
        if self._is_told(last, sentence) or not words.other.isdisjoint(tokens.words[first:last]):
            return None
        if last < sentence.last and tokens.gaps[last].isspace() and tokens.words[last].endswith(words.demonym):
            bearer = self._referents.of_region(tokens.words[last], first, sentence)
            return self._mention(index, last + 1, (bearer,)) if bearer is not None else None
        if any(tokens.words[step] in words.same for step in range(first, last)):
            whole = self._referents.whole(first, sentence)
            return self._mention(index, last, (whole,)) if whole is not None else None
        ordinal = next((step for step in range(first + 1, index) if tokens.words[step] in words.either), None)
        if ordinal is not None:
            target = self._referents.of_pair(tokens.words[ordinal], first, sentence)
        else:
            target = self._referents.only(tokens.words[index], first, sentence)
        return self._mention(first if determiner not in self._words.plain else first + 1, last, (target,)) if target else None

    def _is_apposed(self, first: int, sentence: Sentence) -> bool:
        """Whether a phrase tells of the group named right before its comma."""
        named = self._taken.get(first - 1) if first > sentence.first and self._tokens.gaps[first].strip() == "," else None
        return named is not None and named.kind is MentionKind.GROUP and self._tokens.words[first] in self._words.plain

    def _determiner(self, index: int, sentence: Sentence) -> int | None:
        """Where "the", "esta" or "his" stands before a noun, adjectives between."""
        tokens, words = self._tokens, self._words
        for step in range(index - 1, max(sentence.first, index - 4) - 1, -1):
            if not tokens.gaps[step + 1].isspace() or step in self._taken:
                return None
            word = tokens.words[step]
            if word in words.one or word in words.own:
                return step
            if word not in words.adjective and word not in words.last and word not in words.first and word not in words.same:
                return None
        return None

    def _behind(self, index: int, sentence: Sentence) -> int:
        """Behind the noun and the adjectives after it ("la organización criminal")."""
        tokens, last = self._tokens, index + 1
        while last < sentence.last and tokens.gaps[last].isspace() and tokens.words[last] in self._words.adjective:
            last += 1
        return last

    def _is_told(self, last: int, sentence: Sentence) -> bool:
        """Whether what follows tells of itself which group is meant: a name, "that …", "of …", "led by …"."""
        tokens, words = self._tokens, self._words
        if last >= sentence.last:
            return False
        word = tokens.words[last]
        if not tokens.gaps[last].isspace():
            apposed = self._taken.get(last) or self._taken.get(last + 1)
            return tokens.gaps[last][:1] in (",", " ") and apposed is not None and apposed.kind is MentionKind.GROUP
        if tokens.capital[last]:
            return True
        if word in words.dating and last + 1 < sentence.last and tokens.words[last + 1].isdigit():
            return False  # "he joined the gang in 2012"
        if word.isdigit() and not (last + 1 < sentence.last and tokens.words[last + 1].endswith("s")):
            return True  # "la pandilla 18"; not "the gang 12 times"
        named = last in self._taken and self._taken[last].kind is MentionKind.GROUP
        return named or word in words.telling or self._is_led(last, sentence)

    def _is_led(self, last: int, sentence: Sentence) -> bool:
        """Whether "led by" follows, or "under the command of", an adverb between or not: "antes liderada por"."""
        tokens, words = self._tokens, self._words
        last += last + 1 < sentence.last and tokens.words[last] in words.by_then
        behind = tokens.words[last : min(last + _COMMANDED, sentence.last)]
        return tokens.words[last] in words.led_by or not words.command.isdisjoint(behind)

    def _leader(self, last: int, sentence: Sentence) -> Target | None:
        """The group of the person in "the group led by X", "la organización que dirige X"."""
        tokens, words = self._tokens, self._words
        if last >= sentence.last or not tokens.gaps[last].isspace():
            return None
        step = last
        if tokens.words[step] in ("que", "of", "de", "del"):
            step += 1
            told = tokens.words[step - 1] != "que" or (step < sentence.last and tokens.words[step] in words.leads)
        else:
            told = self._is_led(step, sentence)
        if not told:
            return None
        for index in range(step, min(step + _LED, sentence.last)):
            if tokens.words[index] in words.relative:
                return None
            mention = self._taken.get(index)
            if mention is not None and mention.kind is not MentionKind.PLACE:
                return self._leaders.group_of(mention.targets[0].id) if mention.kind is MentionKind.PERSON else None
            if "," in tokens.gaps[index] and index > step:
                return None
        return None

    def _owner(self, first: int, sentence: Sentence) -> Target | None:
        """The group of the only person named before "his organisation" in the sentence, or last in the one before."""
        found: dict[str, Mention] = {}
        for index in range(first - 1, sentence.first - 1, -1):
            mention = self._taken.get(index)
            if mention is not None and mention.kind is MentionKind.PERSON:
                found[mention.targets[0].id] = mention
        return self._leaders.group_of(next(iter(found))) if len(found) == 1 else None

    # -- two groups ---------------------------------------------------------------------------------------------------------

    def _two(self, index: int, sentence: Sentence) -> Mention | None:
        """ "Both cartels", "the two organisations", "las dos facciones"."""
        tokens, words = self._tokens, self._words
        for step in range(index - 1, max(sentence.first, index - 4) - 1, -1):
            if step in self._taken:
                return None
            word = tokens.words[step]
            if word in words.both or (step > sentence.first and (tokens.words[step - 1], word) in words.the_two):
                return self._pair(step, self._behind(index, sentence), tokens.words[index], sentence)
            if word not in words.adjective and word not in words.one and word not in ("of", "de", "las", "los"):
                return None
        return None

    def _bare(self, index: int, sentence: Sentence) -> Mention | None:
        """ "The two" or "la segunda" without a noun, before a verb or a mark."""
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        before = tokens.words[index - 1] if index > sentence.first and tokens.gaps[index].isspace() else ""
        following = index + 1 < sentence.last and tokens.gaps[index + 1].isspace() and tokens.words[index + 1]
        if word in words.natives:
            bearer = self._referents.of_region(word, index, sentence, recent=True) if before in ("los", "las") else None
            return self._mention(index, index + 1, (bearer,)) if bearer is not None else None
        if following and following not in words.verb:
            return None
        if word in words.bare_two:
            told = (before, word) in words.the_two or word in words.both or (before == "the" and word in words.pair)
            return self._pair(index, index + 1, "", sentence) if told else None
        if (before, word) in words.ordinal and self._speaks_of_groups(index):
            target = self._referents.of_pair(word, index, sentence)
            return self._mention(index, index + 1, (target,)) if target else None
        return None

    def _speaks_of_groups(self, index: int) -> bool:
        """Whether the last actor or place named before is a group, so that "the latter" can be one."""
        for step in range(index - 1, max(0, index - 60), -1):
            mention = self._taken.get(step)
            if mention is not None and mention.kind in (MentionKind.GROUP, MentionKind.PERSON, MentionKind.PLACE):
                return mention.kind is MentionKind.GROUP
        return False

    def _pair(self, first: int, last: int, noun: str, sentence: Sentence) -> Mention | None:
        pair = self._referents.last_pair(noun, first, sentence)
        return self._mention(first, last, pair) if pair else None

    def _mention(self, first: int, last: int, targets: tuple[Target, ...]) -> Mention:
        start, end = self._tokens.starts[first], self._tokens.ends[last - 1]
        text = self._tokens.text[start:end]
        return Mention(start, end, text, MentionKind.GROUP, MentionBasis.DESCRIPTION, targets)
