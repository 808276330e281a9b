"""Voices: sources that a text describes and does not name, kept as what they are ("US officials", "una fuente policial").

``unnamed:`` ids say that such a voice adds nobody whom one could ask. A government, police force or army of a named place
("the Guanajuato state government") is an institution and gets a ``new:`` id, as an account on a network does ("@X").
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from segun.mentions.function_words import FROM, OF, RELATIVE, THE
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.wordlists import Words
from segun.model import Mention, MentionBasis, MentionKind, Place, Target, new_name_id, slug
from segun.model.fixed import filling

_ACCOUNT = re.compile(r"(?<![\w@.])@\w{2,30}")
_WHOSE = OF | FROM  # "troops of X", "from X" tell whose they are
_a_mention = filling(Mention)
_WHO = frozenset({"who", "whom", "which"})
_WHO_ES = ("que", "quien", "quienes")
_OPENING = 2  # words with which a sentence opens: "the soldiers"
_LONGEST = 8  # words behind the head that may tell who it is ("with direct knowledge of the … underworld")


def find_accounts(text: str) -> list[Mention]:
    """The accounts that a text names."""
    if "@" not in text:
        return []
    return [
        Mention(
            m.start(), m.end(), m.group(), MentionKind.SOURCE, MentionBasis.SHAPE, (Target(new_name_id(m.group()), m.group()),)
        )
        for m in _ACCOUNT.finditer(text)
    ]


def place_within(first: int, last: int, named: Mapping[int, Mention]) -> Place | None:
    """The place that a voice is of: "residents of Tal Arish"; None where its words name none."""
    return next((mention.place for index in range(first, last) if (mention := named.get(index)) and mention.place), None)


class Voices:
    """Finds the described voices of one text. ``named`` tells which mentions the tokens are of; a voice covers no actor."""

    def __init__(self, tokens: Tokens, words: Words, named: Mapping[int, Mention]) -> None:
        self._tokens, self._words, self._named = tokens, words, named

    def find(self, heads: Iterable[int]) -> Iterator[Mention]:
        """The voices in order; ``heads`` are the tokens at which a voice's head may stand."""
        reached = 0
        for index, sentence in self._tokens.in_sentences(heads):
            if index >= reached and index not in self._named and self._is_voice(index, sentence):
                mention, reached = self._mention(index, sentence, max(reached, sentence.first))
                yield mention

    def _kind(self, index: int) -> MentionKind | None:
        mention = self._named.get(index)
        return mention.kind if mention is not None else None

    def _is_voice(self, index: int, sentence: Sentence) -> bool:
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        following = tokens.words[index + 1] if index + 1 < sentence.last and tokens.gaps[index + 1].isspace() else ""
        if following in words.not_voice or (following in words.voice - words.voice_after and word not in words.voice_person):
            return False  # "fuentes militares" are sources, "police sources" no police
        if word in words.told and (following in words.told_of or self._is_verb(index, sentence)):
            return False
        if (word in words.joined) and not self._is_joined(index, sentence):
            return False
        first = self._first(index, sentence)
        before = tokens.words[first - 1] if first > sentence.first and tokens.gaps[first].isspace() else ""
        if word in words.voice_person and self._is_apposed(first, index, sentence):
            return False
        owned = self._owner(first, sentence) < first
        if not owned and (before in words.leaves or (first > sentence.first and tokens.gaps[first] in ("-", "’", "'"))):
            return False
        if tokens.capital[index] and index != sentence.first and tokens.gaps[index].isspace() and not sentence.titled:
            return False
        return word in words.voice or before in words.one or tokens.words[first] in words.one

    def _is_verb(self, index: int, sentence: Sentence) -> bool:
        """Whether "reports" follows its subject: "the Group of Experts reports"."""
        before = index - 1
        named = before >= sentence.first and self._kind(before) in (MentionKind.SOURCE, MentionKind.GROUP, MentionKind.PERSON)
        return named and self._tokens.words[before] not in self._words.voice_modifier and self._tokens.gaps[index] == " "

    def _is_joined(self, index: int, sentence: Sentence) -> bool:
        """Whether the word beside a noun of many things makes a voice of it: "rights groups", "government forces"."""
        words, tokens = self._words, self._tokens
        before = tokens.words[max(index - 1, sentence.first) : index]
        beside = before + tokens.words[index + 1 : min(index + 3, sentence.last)]
        if tokens.words[index] in words.fighting:
            if self._kind(min(index + 2, sentence.last - 1)) is MentionKind.SOURCE and tokens.words[index + 1] in OF:
                return False  # "troops of the Army": the army
            national = not words.demonym.isdisjoint(before) and tokens.capital[index - 1]
            return national or not words.joining_force.isdisjoint(beside) or self._speaks_aside(index, sentence)
        return not words.joining_voice.isdisjoint(beside)

    def _speaks_aside(self, index: int, sentence: Sentence) -> bool:
        """Whether those with whom a sentence opens say something in its course: "Soldiers arrested X, who they said was"."""
        words = self._tokens.words
        pronouns = (at for at in range(index + 2, sentence.last - 1) if words[at] == "they" and words[at - 1] in _WHO)
        return index - sentence.first < _OPENING and any(words[at + 1] in self._words.say for at in pronouns)

    def _is_apposed(self, first: int, index: int, sentence: Sentence) -> bool:
        """Whether the words tell of somebody who is named: "Jonah Ferris, a trader,", "a spokesman, Jules Mulumba"."""
        tokens, persons = self._tokens, (MentionKind.PERSON, MentionKind.SOURCE)
        if first - 2 >= sentence.first and tokens.words[first - 1] in self._words.one and "," in tokens.gaps[first - 1]:
            return self._kind(first - 2) in persons
        following = index + 1
        return following < sentence.last and self._kind(following) in persons and tokens.gaps[following].strip() in ("", ",")

    def _owner(self, first: int, sentence: Sentence) -> int:
        """The first word of the place that owns a voice: "Talva" of "Talva's army"; ``first`` itself where there is none."""
        tokens = self._tokens
        mark = first - 1
        owned = mark > sentence.first and tokens.words[mark] == "s" and tokens.gaps[mark] in ("'", "’")
        if not owned or self._kind(mark - 1) is not MentionKind.PLACE or tokens.gaps[first] != " ":
            return first
        mark -= 1
        while mark > sentence.first and self._kind(mark - 1) is MentionKind.PLACE and tokens.gaps[mark] == " ":
            mark -= 1
        return mark

    def _first(self, index: int, sentence: Sentence) -> int:
        """The first word of the voice: its modifiers, a nationality, a place ("Guanajuato state government")."""
        tokens, words = self._tokens, self._words
        first = index
        while first > sentence.first:
            gap, word = tokens.gaps[first], tokens.words[first - 1]
            if gap not in (" ", "-", "\n", ".", ". "):
                break
            place = self._kind(first - 1) is MentionKind.PLACE
            if not (word in words.voice_modifier or word in words.demonym or place):
                break
            if (gap in (".", ". ") and len(word) > 1) or (word == "s" and tokens.gaps[first - 1] in ("'", "’")):
                break
            first -= 1
        while first < index and tokens.words[first] in ("some", "other", "many", "otros", "otras", "algunos", "algunas"):
            first += 1
        return first

    def _mention(self, index: int, sentence: Sentence, reached: int) -> tuple[Mention, int]:
        tokens, words = self._tokens, self._words
        first = self._first(index, sentence)
        if words.government.intersection(tokens.words[index : index + 1]):
            first = self._owner(first, sentence)
        panel = first - 2
        if panel >= sentence.first and tokens.words[panel + 1] in ("of", "de") and tokens.words[panel] in words.panel:
            of_body = panel > sentence.first and self._kind(panel - 1) is MentionKind.SOURCE and tokens.gaps[panel] == " "
            first = panel - of_body  # "the panel of experts", "a UN panel of experts"
        first = max(first, reached)
        last = self._last(index, sentence)
        start, end = tokens.starts[first], tokens.ends[last - 1]
        name = tokens.text[start:end]
        institution = tokens.words[index] in words.government and any(
            self._kind(step) is MentionKind.PLACE or (tokens.words[step] in words.demonym and tokens.capital[step])
            for step in range(first, last)
        )
        target = Target(new_name_id(name) if institution else f"unnamed:{slug(name)}", name)
        place = place_within(first, last, self._named)
        return _a_mention(
            start, end, name, MentionKind.SOURCE, MentionBasis.DESCRIPTION, (target,), None, place, None, None
        ), last

    def _last(self, index: int, sentence: Sentence) -> int:
        """Behind the last word that tells who the voice is."""
        tokens, words = self._tokens, self._words
        last = index + 1
        if tokens.words[index] in words.joined and last + 1 < sentence.last and tokens.words[last] in OF:
            joining = words.joining_force if tokens.words[index] in words.fighting else words.joining_voice
            last += 2 if tokens.words[last + 1] in joining else 0  # "organizaciones de derechos humanos", "fuerzas del orden"
        while last < sentence.last and tokens.gaps[last].isspace() and tokens.words[last] in words.voice_after:
            last += 1
        fights = tokens.words[index] in words.fighting or tokens.words[index] in words.state_force
        while (step := self._with_place(last, sentence)) > last:
            says = step < sentence.last and tokens.words[step] in words.say
            if fights and not says and tokens.words[last] not in _WHOSE:
                break  # "clashed with the army in Goma"
            last = step
        last = self._with_body(index, last, sentence)
        if last < sentence.last and tokens.gaps[last].isspace() and tokens.words[last] in words.voice_post:
            last = self._told(last, sentence)
        return last

    def _with_body(self, index: int, last: int, sentence: Sentence) -> int:
        """Behind the Spanish institution that a voice who says something is of: "fuentes de la policía capitalina dicen"."""
        tokens, words = self._tokens, self._words
        if not words.no_speaker or tokens.words[index] in words.paper or last >= sentence.last:
            return last
        if tokens.words[last] not in OF or not tokens.gaps[last].isspace():
            return last
        step = last + 1 + (last + 1 < sentence.last and tokens.words[last + 1] in THE)
        begun = step
        while step < sentence.last and self._kind(step) is MentionKind.SOURCE and self._named.get(step) is self._named.get(begun):
            step += 1
        if step == begun and step < sentence.last and tokens.words[step] in words.government:
            step += 1
        if step == begun:
            return last
        while step < sentence.last and tokens.gaps[step] == " " and self._is_sort(step):
            step += 1
        before, behind = tokens.words[max(index - 5, sentence.first) : index], tokens.words[step : min(step + 3, sentence.last)]
        told_of = behind[:1] and behind[0] in _WHO_ES  # "un mando del Ejército que pidió el anonimato dijo"
        says = told_of or not words.say.isdisjoint([*before, *behind]) or not words.according.isdisjoint(before)
        return step if says else last

    def _is_sort(self, index: int) -> bool:
        word = self._tokens.words[index]
        return self._kind(index) is None and (word in self._words.voice_after or word in self._words.demonym)

    def _with_place(self, last: int, sentence: Sentence) -> int:
        """Behind "in Mexico" or "de México y de Estados Unidos", where the voice is of a place."""
        tokens, words = self._tokens, self._words
        step = last
        if step < sentence.last and tokens.words[step] in ("y", "and") and tokens.gaps[step].isspace():
            step += 1
        if step >= sentence.last or tokens.words[step] not in words.voice_place or not tokens.gaps[step].isspace():
            return last
        step += 1
        while (
            step < sentence.last
            and (tokens.words[step] in words.article or tokens.words[step] in words.state)
            and not tokens.capital[step]
        ):
            step += 1
        begun = step
        while step < sentence.last and self._kind(step) is MentionKind.PLACE and tokens.gaps[step].isspace():
            step += 1
        return step if step > begun else last

    def _told(self, last: int, sentence: Sentence) -> int:
        """Behind "with direct knowledge of the underworld": until a mark, at most so many words, and before an actor."""
        tokens = self._tokens
        if tokens.words[last] in ("who", "que") or tokens.words[last + 1 : last + 2] in (["its"], ["their"], ["sus"]):
            return last  # "incorporated into the army with its 430 men"
        step = last
        while step < sentence.last and step - last < _LONGEST and tokens.gaps[step].isspace():
            if self._kind(step) in (MentionKind.GROUP, MentionKind.PERSON) or tokens.words[step] in self._words.say:
                break
            step += 1
        ended = (step < sentence.last and not tokens.gaps[step].isspace()) or step == sentence.last
        following = tokens.words[step] if step < sentence.last else ""
        return step if step - last > 1 and (ended or following in self._words.say or following in RELATIVE) else last
