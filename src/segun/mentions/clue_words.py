"""Clue words: one look-up a word for what it tells right before a name, behind "of", right behind the name, in an apposition."""

from dataclasses import dataclass
from functools import cache

from segun.mentions.wordlists import Words

WINDOW = 6  # words away from a name in which a role, a relation of war or "a gang called" may stand


@dataclass(frozen=True, slots=True)
class ClueWords:
    """One look-up a word: what it tells right before a name, behind "of", right behind the name, and in an apposition."""

    before: dict[str, str]
    of: dict[str, str]
    after: dict[str, str]
    apposed: dict[str, str]


@cache
def clue_words(words: Words) -> ClueWords:
    """The tables of one language. Where a word is in several lists, the first listed here tells."""

    def table(*lists: tuple[str, frozenset[str]]) -> dict[str, str]:
        return {word: tells for tells, members in reversed(lists) for word in members}

    nouns = (("noun", words.noun), ("place", words.place_noun), ("outlet", words.outlet_noun))
    persons = words.leader | words.kin
    before = (*nouns, ("role", words.role), ("person", persons | words.title), ("named", words.alias | words.called),
              ("against", words.fight), ("told", frozenset({"told"})), ("voice", words.say | {"segun"}))  # fmt: skip
    of = (("leader", words.leader), ("people", words.people), *nouns[:2], ("kin", words.kin), ("against", words.fight),
          ("role", words.role))  # fmt: skip
    after = (nouns[0], ("people", words.people), nouns[1], ("commands", words.top), ("voice", words.say), ("deed", words.deed),
             ("alias", words.alias), ("led", words.led), ("leads", words.leads))  # fmt: skip
    apposed = (("role", words.role), ("person", persons | words.single), *nouns, ("end", words.people | words.institution))
    return ClueWords(table(*before), table(*of), table(*after), table(*apposed))
