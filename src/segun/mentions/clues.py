"""Clues: what the words in and around a chunk show of what it names.

A clue is a number of points for a kind. Points of one name add up over the document and are judged in ``kinds.py``. Three
points are enough for a kind, so a clue of 3 or more decides alone, and weaker ones must meet.
"""

from dataclasses import dataclass

from segun.mentions.chunks import Chunk
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words

GROUP, PERSON, SOURCE, PLACE, OTHER, VOICE = "group", "person", "source", "place", "other", "voice"
_TO = frozenset({"to", "a", "con", "with", "por", "by"})
_AS = frozenset({"as", "como", "por"})


@dataclass(frozen=True, slots=True)
class Clues:
    """Reads the clues of chunks in one text."""

    tokens: Tokens
    words: Words

    def inside(self, chunk: Chunk) -> dict[str, float]:
        """The points of a name by its form alone: the same wherever it stands."""
        points: dict[str, float] = {}
        self._inside(chunk, points)
        return points

    def around(self, chunk: Chunk) -> dict[str, float]:
        """The points of one place of a name by the words around it; ``role`` tells that a person speaks for somebody."""
        points: dict[str, float] = {}
        if chunk.titles or chunk.nick:
            points[PERSON] = 4
            if any(title in self.words.role or title in self.words.title for title in chunk.titles):
                points["role"] = 1
        self._before(chunk, points)
        self._after(chunk, points)
        return points

    # -- in the name --------------------------------------------------------------------------------------------------------

    def _inside(self, chunk: Chunk, points: dict[str, float]) -> None:
        words, core = self.words, chunk.core
        first, last, size = core[0], core[-1], len(core)
        joined = " ".join(core)
        if last in words.other or first in words.other:
            _add(points, OTHER, 4)
        if joined in words.state_force_name or self._is_state_force(core):
            _add(points, SOURCE, 4)
            return
        if (first in words.institution or last in words.institution) and first not in words.strong:
            _add(points, SOURCE, 4)
            return
        if size > 1:
            self._group_shape(chunk, points)
            if (last in words.outlet or first in words.outlet) and first not in words.given:
                _add(points, SOURCE, 3)
            if last in words.place_last:
                _add(points, PLACE, 3)
            elif first in words.place_first:
                _add(points, PLACE, 1)
        if first in words.given and size > 1:
            _add(points, PERSON, 3)
            _add(points, GROUP, -2)
        elif 1 < size <= 5 and not {GROUP, PLACE, SOURCE} & points.keys():
            _add(points, PERSON, 1)

    def _is_state_force(self, core: tuple[str, ...]) -> bool:
        words = self.words
        heads = [word for word in core if word in words.state_force]
        if not heads:
            return False
        if heads[0] in ("army", "ejercito", "corps", "division") and words.unofficial.intersection(core):
            return False
        rest = [word for word in core if word not in words.state_force and not word[0].isdigit() and word not in words.particle]
        if all(
            word in words.demonym or word in ("national", "nacional", "federal", "state", "estatal", "municipal", "local")
            for word in rest
        ):
            return True
        return heads[0] not in ("army", "ejercito", "troops", "soldiers", "corps", "division") or core[0][0].isdigit()

    def _group_shape(self, chunk: Chunk, points: dict[str, float]) -> None:
        words, core = self.words, chunk.core
        first, last = core[0], core[-1]
        if first in words.strong or last in words.strong:
            _add(points, GROUP, 4)
        elif first in words.first or last in words.weak or (last.isdigit() and core[-2] in words.weak):
            _add(points, GROUP, 2)
        else:
            return
        if words.civil.intersection(core) and not (first in words.strong or last in words.strong):
            _add(points, OTHER, 3)

    # -- before it ----------------------------------------------------------------------------------------------------------

    def _before(self, chunk: Chunk, points: dict[str, float]) -> None:
        tokens, words = self.tokens, self.words
        index = chunk.first - 1 - len(chunk.titles)
        gap = tokens.gaps[index + 1]
        if chunk.article == "los" and not chunk.initial and len(chunk.core) <= 3:
            _add(points, GROUP, 3)
        elif chunk.article == "el" and not chunk.initial and not points.get(PLACE):
            _add(points, PERSON, 1)
        elif chunk.article == "la" and len(chunk.core) == 1 and not chunk.initial:
            _add(points, GROUP, 2 if chunk.quoted else 1)
        if index < chunk.sentence.first:
            return
        if "," in gap:
            self._after_role_and_comma(chunk, index, points)
            return
        if gap.strip(" \n\"“‘'«("):
            return
        word = tokens.words[index]
        the = ""
        while word in words.skipped and index > chunk.sentence.first and tokens.gaps[index].isspace():
            the = the or word
            index -= 1
            word = tokens.words[index]
        if the in ("the", "las") or (the == "los" and len(chunk.core) == 1):
            _add(points, GROUP, 2 if len(chunk.core) == 1 and chunk.core[0].endswith("s") else 1)
            _add(points, PERSON, -3)
        elif the in ("el", "la", "del", "al"):
            _add(points, PERSON, -1)
        if word in words.skipped:
            return
        back = tokens.words[max(chunk.sentence.first, index - 6) : index]
        self._word_before(word, back, the, points)

    def _word_before(self, word: str, back: list[str], the: str, points: dict[str, float]) -> None:
        words = self.words
        prior = back[-1] if back else ""
        if prior in words.skipped and len(back) > 1:
            prior = back[-2]
        if word in ("of", "de") or the == "del":
            self._of(prior if word in ("of", "de") else word, points)
            if the == "del" and word not in ("of", "de"):
                return
        if word in words.noun:
            _add(points, GROUP, 4)
        elif word in words.place_noun:
            _add(points, PLACE, 4)
        elif word in words.outlet_noun:
            _add(points, SOURCE, 4)
        elif word in words.role:
            _add(points, PERSON, 4)
            _add(points, "role", 1)
        elif word in words.leader or word in words.kin or word in words.title:
            _add(points, PERSON, 3)
            if word in ("commander", "chief", "comandante", "jefe", "jefa", "mando") and any(
                step in words.force for step in back[-3:]
            ):
                _add(points, "role", 1)
        elif (
            word in words.alias
            or (word in _AS and any(step in words.known or step in words.called for step in back[-2:]))
            or word in words.called
        ):
            self._called(back, points)
        elif word in ("by", "por") and (prior in words.led or any(step in words.led for step in back[-2:])):
            _add(points, PERSON, 4)
        elif word in ("against", "contra", "versus") or word in words.fight:
            _add(points, GROUP, 2)
        elif word in ("with", "con", "between", "entre", "to") and (
            prior in words.fight or any(step in words.fight for step in back[-4:])
        ):
            _add(points, GROUP, 3)
        elif (
            word in words.say
            or word == "segun"
            or (word in _TO and (prior in words.asked or prior in words.say or prior == "according"))
        ):
            _add(points, VOICE, 2)
        if word in words.strong_locative or (word in ("over", "por") and any(step in words.fight for step in back[-5:])):
            _add(points, PLACE, 3)
        elif word in words.hold:
            _add(points, PLACE, 2)

    def _of(self, prior: str, points: dict[str, float]) -> None:
        words = self.words
        if prior in words.people:
            _add(points, GROUP, 4)
        elif prior in words.noun:
            _add(points, GROUP, 2)
        elif prior in words.place_noun:
            _add(points, PLACE, 4)
        elif prior in words.leader:
            _add(points, GROUP, 2)
        elif prior in words.kin:
            _add(points, PERSON, 2)
        elif prior in words.fight:
            _add(points, GROUP, 2)
        elif prior in words.role:
            _add(points, PLACE, 1)

    def _called(self, back: list[str], points: dict[str, float]) -> None:
        """A name given to something: a group, a place, or else a person."""
        for step in reversed(back):
            if step in self.words.noun:
                return _add(points, GROUP, 4)
            if step in self.words.place_noun:
                return _add(points, PLACE, 4)
        return _add(points, "alias", 1)

    def _after_role_and_comma(self, chunk: Chunk, index: int, points: dict[str, float]) -> None:
        """ "El fiscal general del estado, Carlos Torres Piña,": a role shortly before a comma tells the person."""
        tokens, words = self.tokens, self.words
        for step in range(index, max(chunk.sentence.first, index - 6) - 1, -1):
            if words_ := tokens.words[step]:
                if words_ in words.role:
                    _add(points, PERSON, 2)
                    _add(points, "role", 1)
                    return
                if words_ in words.kin or words_ in words.leader:
                    _add(points, PERSON, 3 if words_ in words.kin and chunk.core[0] in words.given else 2)
                    return
                if words_ in words.noun:
                    _add(points, GROUP, 1)
                    return
            if tokens.capital[step] or "," in tokens.gaps[step]:
                return

    # -- behind it ----------------------------------------------------------------------------------------------------------

    def _after(self, chunk: Chunk, points: dict[str, float]) -> None:
        tokens, words, index = self.tokens, self.words, chunk.last
        if index >= chunk.sentence.last:
            return
        gap, word = tokens.gaps[index], tokens.words[index]
        if gap in ("'", "’") and word == "s" and index + 1 < chunk.sentence.last:
            following = tokens.words[index + 1]
            if following in words.people or following in words.leader:
                _add(points, GROUP, 1)
            elif following in words.kin:
                _add(points, PERSON, 3)
            elif following in words.noun:
                _add(points, PERSON, 2)
            return
        bare = gap.strip(" \n\"”’'»")
        if not bare:
            self._word_after(chunk, word, points)
        elif bare == ",":
            self._apposition(chunk, index, points)
        elif bare == "(" and tokens.written(index).isupper() and word.isalnum() and ")" in tokens.gaps[index + 1]:
            _add(points, GROUP, 1)

    def _word_after(self, chunk: Chunk, word: str, points: dict[str, float]) -> None:
        words = self.words
        if word in words.noun and not self.tokens.capital[chunk.last]:
            _add(points, GROUP, 4)
            chunk.noun = word
        elif word in words.people:
            _add(points, GROUP, 3)
        elif word in words.place_noun:
            _add(points, PLACE, 4)
            chunk.noun = word
        elif word in words.say:
            _add(points, VOICE, 2)
        elif word in words.deed or word in ("is", "are"):
            _add(points, GROUP, 1 if word in words.deed else 0)
        elif word in words.alias:
            _add(points, PERSON, 3)
        elif word in words.leads and word not in words.led:
            _add(points, PERSON, 2)
        elif word in words.led:
            _add(points, GROUP, 2)

    def _apposition(self, chunk: Chunk, index: int, points: dict[str, float]) -> None:
        """What is said of the name behind a comma: "a band of sea robbers", "who", "35", "alias", "led by"."""
        tokens, words = self.tokens, self.words
        word = tokens.words[index]
        if word in words.alias or (word in words.known and tokens.words[index + 1 : index + 2] == ["as"]):
            _add(points, PERSON, 2)
            return
        if word in words.led:
            _add(points, GROUP, 3)
            return
        if word in words.whose:
            following = tokens.words[index + 1 : index + 3]
            if any(step in words.leader or step in words.people for step in following):
                _add(points, GROUP, 3)
            return
        opened = word in words.article or word in words.one or word in words.counting
        if word in ("who", "quien", "whom") or (word.isdigit() and len(word) == 2 and tokens.gaps[index + 1][:1] == ","):
            _add(points, PERSON, 2)
            return
        for step in range(index, min(index + (7 if opened else 3), chunk.sentence.last)):
            word = tokens.words[step]
            if word in words.stop or (step > index and "," in tokens.gaps[step]) or tokens.capital[step]:
                return
            if step + 1 < chunk.sentence.last and tokens.capital[step + 1] and tokens.gaps[step + 1].isspace():
                return  # "…, battalion commander Ana Ruiz said": the words tell of the next name
            if self._told(word, points, opened):
                if word in ("commander", "chief", "comandante", "jefe") and any(
                    near in words.force for near in tokens.words[step : step + 4]
                ):
                    _add(points, "role", 1)
                return

    def _told(self, word: str, points: dict[str, float], opened: bool) -> bool:
        words = self.words
        if word in words.role:
            _add(points, PERSON, 4)
            _add(points, "role", 1)
        elif (
            word in words.leader
            or word in words.kin
            or word in ("gunman", "hitman", "member", "operator", "sicario", "gatillero", "pistolero", "integrante")
        ):
            _add(points, PERSON, 3)
        elif not opened:
            return False
        elif word in words.noun:
            _add(points, GROUP, 4)
        elif word in words.outlet_noun:
            _add(points, SOURCE, 4)
        elif word in words.place_noun:
            _add(points, PLACE, 3)
        else:
            return word in words.people or word in words.institution
        return True


def _add(points: dict[str, float], kind: str, value: float) -> None:
    points[kind] = points.get(kind, 0) + value
