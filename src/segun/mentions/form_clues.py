"""What the form of a name shows: its heads, its given name, its place in no text. The same wherever the name stands."""

from functools import cache, lru_cache

from segun.mentions.function_words import FOR, OF
from segun.mentions.wordlists import Words, words_of
from segun.model import Language

GROUP, PERSON, SOURCE, PLACE, OTHER, VOICE, ROLE = "group", "person", "source", "place", "other", "voice", "role"
Points = dict[str, float]

_BREAKS = OF | FOR | {"in"}


class FormClues:
    """Reads the points of names in one language, each name once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.of = lru_cache(maxsize=8_000)(self._of)

    def _of(self, core: tuple[str, ...]) -> Points:
        points: Points = {}
        words, first, last, size = self._words, core[0], _head(core), len(core)
        war = (
            not words.war.isdisjoint(core) and first not in words.first and first not in words.strong
        )  # "Frente de Guerra Oriental"
        thing = core[-1] in words.other and not (first in words.first or first in words.weak)  # "Sindicato do Crime"
        if thing or first in words.other or war:
            add(points, OTHER, 5 if war else 3)
        joined = " ".join(core)
        if joined in words.body or (first in words.body and joined.partition(" ")[2] in words.body):  # "UN Group of Experts"
            return {SOURCE: 5, GROUP: -6}
        if any(cause in joined for cause in words.cause):
            return {SOURCE: 5, GROUP: -6}  # "Red de Defensa de los Derechos Humanos"
        if joined in words.state_code or joined in words.calendar:
            return {OTHER: 12}
        if size > 2 and core[-1] in words.armed_last and first not in words.state_force and words.plain_force.isdisjoint(core):
            add(points, GROUP, 4)  # "Asociación Campesina Armada"
        elif self._is_state_force(core, joined) or (
            (first in words.institution or last in words.institution) and first not in words.strong
        ):
            add(points, SOURCE, 4)
        elif " ".join(core[:2]) in words.phrase or core[-1] in words.phrase:
            add(points, GROUP, 4)
        elif size > 1:
            self._of_several(core, first, last, points)
        return points

    def _of_several(self, core: tuple[str, ...], first: str, last: str, points: Points) -> None:
        words = self._words
        self._group(core, first, last, points)
        if (last in words.outlet or first in words.outlet) and first not in words.given:
            add(points, SOURCE, 3)
        if (core[-1] in words.place_last and core[-2] not in words.small) or first in words.realm or last in words.realm:
            add(points, PLACE, 3)
        elif first in words.place_first and len(core) <= 4 and points.get(GROUP, 0) < 2:  # "Upper Talva Liberation Army"
            add(points, PLACE, 4 if first in words.place_sure else 2)
        if first in words.given and not points.get(GROUP):
            add(points, PERSON, 3)
            add(points, GROUP, -2)
        elif first in words.address and not points.get(GROUP):
            add(points, PERSON, 3)  # "Hadji Sakur"
        elif (
            first not in words.direction
            and first != "estado"
            and len(core) <= 5
            and words.no_person.isdisjoint(core)
            and not {GROUP, PLACE, SOURCE} & points.keys()
        ):
            add(points, PERSON, 1)

    def _group(self, core: tuple[str, ...], first: str, last: str, points: Points) -> None:
        """A strong head decides, a weak one needs armed words in the text, and civil words outweigh a peaceful one."""
        words = self._words
        if first in words.given and last not in words.strong and not (len(core) > 2 and core[-1] in words.weak):
            return
        if (first in words.strong or last in words.strong) and not (first in words.given and first not in words.first):
            add(points, GROUP, 4)
        elif (
            first in words.first
            or last in words.weak
            or core[-1] in words.weak
            or (core[-1].isdigit() and core[-2] in words.numbered)
        ):
            peaceful = first in words.peaceful or last in words.peaceful
            add(points, GROUP, 1 if peaceful else 2)
            if not words.civil.isdisjoint(core) or (peaceful and not words.demonym.isdisjoint(core)):
                add(points, OTHER, 5)
        elif not words.first.isdisjoint(core[1:-1]):
            add(points, GROUP, 1)  # "Tercer Comando Puro"

    def _is_state_force(self, core: tuple[str, ...], joined: str) -> bool:
        """ "The Mexican army", "77th Lakeshore Battalion", and not "Kachin Independence Army"."""
        words = self._words
        named = next((name for name in words.state_force_name if name in joined), None)
        if named is not None:
            rest = [word for word in joined.replace(named, "").split() if word not in words.small]
            if named in words.own_force or all(word in words.demonym or word in words.official for word in rest):
                return True
        if len(core) == 2 and core[0] in words.ordinal and (core[1] in ("brigade", "brigada") or core[1] in words.army):
            return True
        if core[0] in words.direction and core[-1] in ("command", "comando"):
            return True  # "Eastern Talva Command"
        heads = [word for word in core if word in words.state_force]
        if not heads or (heads[0] in words.army and words.unofficial.intersection(core)):
            return False
        rest = [word for word in core if word not in words.state_force and not word[0].isdigit() and word not in words.particle]
        if all(word in words.demonym or word in words.official or word in words.land for word in rest):
            return True
        return heads[0] not in words.army or core[0][0].isdigit()


@cache
def form_clues(language: Language) -> FormClues:
    """The reader of forms of one language."""
    return FormClues(words_of(language))


def _head(core: tuple[str, ...]) -> str:
    """The last word before "of" or "for": "Forces" of "Democratic Forces for the Liberation of Rwanda"."""
    for place, word in enumerate(core):
        if word in _BREAKS and place:
            return core[place - 1]
    return core[-1]


def add(points: Points, kind: str, value: float) -> None:
    """Add points for a kind."""
    points[kind] = points.get(kind, 0) + value
