"""Offices: speakers that a text calls by what they are — "the governor said", "un puestero dijo", "an aid worker who fled".

Looked for only beside a verb of saying. An office that the text has given to one person it names is that person's; any other
voice stays ``unnamed:``. Groups, reports of groups and pronouns are left alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from segun.mentions.function_words import BY, HAVING, NOT, OF, PASSIVE, SINGULAR, SPANISH_SINGULAR, THE
from segun.mentions.known import ACTORS
from segun.mentions.office_holders import PEOPLE, OfficeHolders
from segun.mentions.owned_offices import OwnedOffices
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.voices import place_within
from segun.mentions.wordlists import Words
from segun.model import Mention, MentionBasis, MentionKind, Target, slug

_BEFORE, _AFTER = 7, 6  # words before and behind a verb of saying in which its speaker must stand whole
_AGENT = 5  # words behind a passive among which its "by" stands
_DONE = "ed"  # ends what an office did, and no Spanish word that follows one
_SET_OFF = frozenset(',"”»')  # marks before a verb whose subject follows: "…, dijo un perito"
_Side = Callable[[int, Sentence], tuple[int, int] | None]
_THAT = 5  # words behind a verb of saying among which "que" begins what is said


class Offices:
    """Finds such speakers in one text. ``named`` tells which mentions the tokens are of."""

    def __init__(self, tokens: Tokens, words: Words, named: Mapping[int, Mention]) -> None:
        self._tokens, self._words, self._named = tokens, words, named
        self._owned = OwnedOffices(tokens, words, named)
        self._holders = OfficeHolders(tokens, words, named)

    def find(self, verbs: Iterable[int], taken: set[int]) -> Iterator[Mention]:
        """The speakers in order; ``verbs`` are the tokens that are verbs of saying, ``taken`` the tokens of other voices."""
        for index, sentence in self._tokens.in_sentences(verbs):
            according = self._tokens.words[index] in self._words.according
            sides = (self._behind,) if according else self._sides(index, sentence)
            for side in sides:
                span = side(index, sentence)
                if span is None or not taken.isdisjoint(range(*span)):
                    continue
                mention = self._mention(*span, sentence)
                if mention is not None:
                    taken.update(range(*span))
                    yield mention

    def _sides(self, verb: int, sentence: Sentence) -> tuple[_Side, ...]:
        """Where the speaker of a verb may stand."""
        said = self._tokens.words[verb] in self._words.has_said
        if said and HAVING.isdisjoint(self._tokens.words[max(verb - 2, sentence.first) : verb]):
            return (self._agent,)  # "un vocero señalado" says nothing
        return (self._left, self._right, self._agent)

    def _behind(self, index: int, sentence: Sentence) -> tuple[int, int] | None:
        """The speaker or paper behind "according to", "según"."""
        tokens, words = self._tokens, self._words
        follows = tokens.words[index + 1 : index + 2]
        if tokens.words[index] == "acuerdo" and tokens.words[index - 1 : index] != ["de"]:
            return None
        if tokens.words[index] in ("acuerdo", "conforme") and follows not in (["con"], ["a"], ["al"]):
            return None
        first = self._owned.mark(index + 1 + (follows in (["to"], ["con"], ["a"])), sentence)
        if first + 1 >= sentence.last:
            return None
        if self._is_bare(first):
            first -= 1  # "según monitores de la Misión"
        elif not (self._owned.opens(first, sentence) or follows == ["al"]):
            return None
        last = self._end(first, sentence)
        if tokens.words[last - 1] in words.paper - words.filed and self._is_authored(last, sentence):
            return None
        return self._whole(first, self._body(first, last, sentence), sentence, papers=True, opened=True)

    def _agent(self, verb: int, sentence: Sentence) -> tuple[int, int] | None:
        """The speaker of a passive: "was denied by the governor", "fue desmentida por la Secretaría"."""
        tokens = self._tokens
        by = next((at for at in range(verb + 1, min(verb + _AGENT, sentence.last - 1)) if tokens.words[at] in BY), None)
        if (
            by is None
            or tokens.words[verb] in self._words.charging
            or PASSIVE.isdisjoint(tokens.words[max(verb - 3, sentence.first) : verb])
        ):
            return None
        if not all(tokens.gaps[at].isspace() for at in range(verb + 1, by + 2)):
            return None
        first = self._owned.mark(by + 1, sentence)
        if first + 1 >= sentence.last or not self._owned.opens(first, sentence):
            return None
        return self._whole(first, self._body(first, self._end(first, sentence), sentence), sentence)

    def _end(self, first: int, sentence: Sentence) -> int:
        """Behind the words that may belong to the speaker who begins at ``first``."""
        tokens, words = self._tokens, self._words
        last = first + 1
        while last < min(sentence.last, first + _AFTER) and self._owned.goes_on(last) and not self._is_name(last):
            word = tokens.words[last]
            if word in words.stop or word in words.stop_voice or word in words.asked:
                break
            last += 1
        return last

    def _is_authored(self, index: int, sentence: Sentence) -> bool:
        """Whether a name follows of who wrote it, who speaks then: "according to a report from the Associated Press"."""
        by = self._tokens.words[index : index + 1] in (["from"], ["by"])
        return by and any(self._tokens.capital[index + 1 : min(index + 5, sentence.last)])

    def _is_bare(self, index: int) -> bool:
        """Whether a Spanish plural without an article stands there: "monitores"."""
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        plural = word.endswith("s") and not tokens.capital[index] and index not in self._named
        return bool(words.no_speaker) and plural and not (word in words.stop or word in words.article or word in words.no_speaker)

    def _left(self, verb: int, sentence: Sentence) -> tuple[int, int] | None:
        """The speaker right before the verb: "an aid worker told …", "el vocero estatal negó …"."""
        tokens, words = self._tokens, self._words
        last = self._before_aside(verb, sentence)
        while last > sentence.first and tokens.words[last - 1] in words.adverb and tokens.gaps[last].isspace():
            last -= 1
        begins = self._before_body(last, sentence)
        if tokens.words[last - 1] in NOT or tokens.gaps[last].strip() not in ("", ",") or self._is_name(begins - 1):
            return None
        for first in range(begins - 1, max(sentence.first, begins - _BEFORE) - 1, -1):
            word = tokens.words[first]
            if tokens.words[first - 1] in OF and word in SINGULAR and first - 1 > sentence.first:
                if (aide := self._owned.of_another(first, sentence)) < first:
                    return self._whole(aide, last, sentence, before=True)
                continue  # "el director de la DIRCOTE"
            if self._owned.opens(first, sentence):
                opened = "que" in tokens.words[verb + 1 : verb + 1 + _THAT] and self._is_opening(first, sentence)
                if begins < last and tokens.words[first + 1] in words.paper:
                    return None  # "un informe de la Fiscalía sostiene": it is the Fiscalía's
                return self._whole(self._owned.of_another(first, sentence), last, sentence, before=True, opened=opened)
            speaks = word in words.say or word in words.judging
            if self._is_name(first) or speaks or word in words.stop or not self._owned.goes_on(first):
                return None
        return None

    def _is_opening(self, index: int, sentence: Sentence) -> bool:
        """Whether a clause begins there: at the head of its sentence or behind a comma."""
        return index == sentence.first or "," in self._tokens.gaps[index]

    def _body(self, first: int, last: int, sentence: Sentence) -> int:
        """Behind the institution that a speaker is of, where it stands at ``last``: "un agente de la Fiscalía estatal"."""
        tokens, of = self._tokens, last - 1
        if (
            last >= sentence.last
            or tokens.gaps[last] != " "
            or self._words.paper.intersection(tokens.words[first + 1 : first + 2])
        ):
            return last
        of -= tokens.words[of] in THE
        if of <= first + 1 or tokens.words[of] not in OF or self._kind(last) is not MentionKind.SOURCE:
            return last
        body, step = self._named[last], last
        while step < sentence.last and self._named.get(step) is body:
            step += 1
        while step < sentence.last and tokens.gaps[step] == " " and self._is_sort(step):
            step += 1
        return step

    def _before_body(self, last: int, sentence: Sentence) -> int:
        """Before the "of" of the institution that a speaker who ends at ``last`` is of; ``last`` itself if he is of none."""
        tokens, step = self._tokens, last
        while step - 1 > sentence.first and tokens.gaps[step - 1] == " " and self._is_sort(step - 1):
            step -= 1
        if self._kind(step - 1) is not MentionKind.SOURCE:
            return last
        body, step = self._named[step - 1], step - 1
        while step > sentence.first and self._named.get(step - 1) is body:
            step -= 1
        step -= tokens.words[step - 1] in THE
        return step - 1 if step - 1 > sentence.first and tokens.words[step - 1] in OF else last

    def _is_sort(self, index: int) -> bool:
        """Whether a Spanish adjective stands there that tells what sort of voice or institution it is: "estatal", "peruana"."""
        words, word = self._words, self._tokens.words[index]
        return index not in self._named and (word in words.voice_after or word in words.demonym)

    def _before_aside(self, verb: int, sentence: Sentence) -> int:
        """Before the comma of a short aside: "El gobernador, sin embargo, negó"; the verb itself where there is none."""
        gaps, words = self._tokens.gaps, self._tokens.words
        if gaps[verb].strip() != ",":
            return verb
        for first in range(verb - 1, max(sentence.first, verb - 4), -1):
            if "," in gaps[first]:
                return first if " ".join(words[first:verb]) in self._words.aside else verb
        return verb

    def _right(self, verb: int, sentence: Sentence) -> tuple[int, int] | None:
        """The speaker behind his verb: "dijo un puestero", "aseguró ayer el gobernador", "said the mayor"."""
        tokens, words = self._tokens, self._words
        first = verb + 1
        while first < sentence.last and tokens.words[first] in words.adverb and tokens.gaps[first].isspace():
            first += 1
        if first + 1 >= sentence.last or not tokens.gaps[first].isspace():
            return None
        inverted = tokens.words[verb] in words.said and (tokens.words[first] in SINGULAR or tokens.words[first] in words.one)
        if tokens.words[first] not in SPANISH_SINGULAR and not inverted:
            return None
        last = first + 1
        while last < min(sentence.last, first + _AFTER) and tokens.gaps[last].isspace() and not self._is_name(last):
            if tokens.words[last] in words.stop or tokens.words[last] in words.stop_voice:
                break
            last += 1
        opened = not _SET_OFF.isdisjoint(tokens.gaps[verb])
        return self._whole(first, self._body(first, last, sentence), sentence, opened=opened)

    def _whole(
        self, first: int, last: int, sentence: Sentence, papers: bool = False, before: bool = False, opened: bool = False
    ) -> tuple[int, int] | None:
        """The tokens of the speaker without article, if they are an office or a trade and tell of nobody who is named there.

        ``papers`` speak as well, of which some speak for themselves where they stand ``before`` their verb. Where only a speaker
        may stand (``opened``), anybody is one.
        """
        tokens, words = self._tokens, self._words
        inside = tokens.words[first + 1 : last]
        heads = words.trade if tokens.words[first] in words.one else words.office
        sheets = words.paper if papers else words.filed if before and tokens.words[first] in SINGULAR else frozenset[str]()
        if not sheets.isdisjoint(inside[:3]) and inside[0] not in ("mismo", "misma", "same"):
            heads = sheets
        told = not heads.isdisjoint(inside[:3]) or (opened and self._is_somebody(first, last))
        if not told or not inside or not words.noun.isdisjoint(inside) or inside[-1] in words.stop_voice:
            return None
        if inside[-1] in OF or (inside[-1] in THE and inside[-2:-1] and inside[-2] in OF):
            return None
        if any(word.endswith(_DONE) for word in inside[1:]):
            return None  # "the minister knocked down reports"
        if any(self._kind(step) in ACTORS for step in range(first + 1, last)):
            return None
        behind = tokens.gaps[last] if last < len(tokens.gaps) else ""
        if first > sentence.first and "," in tokens.gaps[first] and "," in behind and self._is_name(first - 1):
            return None  # "the Centro Tzolkin, a think tank, says"
        titled = last + 1 < sentence.last and tokens.words[last] in words.title and self._is_name(last + 1)
        close = ("",) if papers else ("", ",")
        follows = last < sentence.last and self._is_name(last) and tokens.gaps[last].strip() in close
        return None if titled or follows else (first + 1, last)

    def _is_somebody(self, first: int, last: int) -> bool:
        """Whether a speaker without an office is somebody new: "un perito", "el perito de la defensa"; "el perito" is not."""
        tokens, words, head = self._tokens, self._words, first + 1
        if not words.no_speaker or tokens.capital[head] or tokens.words[head] in words.no_speaker:
            return False
        if tokens.words[head] in words.collective:
            return True
        return tokens.words[first] not in SINGULAR or (last - head > 2 and tokens.words[head + 1] in OF)

    def _mention(self, first: int, last: int, sentence: Sentence) -> Mention | None:
        tokens, words = self._tokens, self._words
        start, end = tokens.starts[self._owned.with_place(first, sentence)], tokens.ends[last - 1]
        name = tokens.text[start:end]
        target: Target | None = Target(f"unnamed:{slug(name)}", name)
        if tokens.words[first - 1] not in words.one:
            said = tokens.words[first:last]
            holders = {id: holder for word in said for id, holder in self._holders.by_office().get(word, {}).items()}
            if len(holders) == 1:
                target = next(iter(holders.values()))
            elif len(said) == 1 and said[0] in words.paper and said[0] not in words.filed:
                target = self._last_named(first, sentence, person=False) or target  # "the army said ... According to the report"
            elif tokens.words[first - 1] in SINGULAR and not words.anaphoric.isdisjoint(said):
                target = self._last_named(first, sentence, words.institution.isdisjoint(said))
        if target is None:
            return None
        place = place_within(first, last, self._named)
        return Mention(start, end, name, MentionKind.SOURCE, MentionBasis.DESCRIPTION, (target,), place=place)

    def _last_named(self, first: int, sentence: Sentence, person: bool) -> Target | None:
        """The only voice, person or institution, that this sentence and the one before name: "the journalist", "the agency"."""
        begins = self._tokens.sentences[max(0, sentence.number - 1)].first
        found: dict[str, Target] = {}
        for index in range(begins, first):
            mention = self._named.get(index)
            if mention is not None and mention.kind in PEOPLE and mention.targets:
                core = self._tokens.words[index]
                if person == (
                    mention.kind is MentionKind.PERSON
                    or core in self._words.given
                    or mention.targets[0].id in self._holders.persons()
                ):
                    found[mention.targets[0].id] = mention.targets[0]
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_name(self, index: int) -> bool:
        mention = self._named.get(index)
        return mention is not None and mention.kind is not MentionKind.PLACE

    def _kind(self, index: int) -> MentionKind | None:
        mention = self._named.get(index)
        return mention.kind if mention is not None else None
