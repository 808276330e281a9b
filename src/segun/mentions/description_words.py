"""The words of descriptions ("both", "the latter", "facciones"), folded (data: ``lexicon/descriptions.toml``)."""

from dataclasses import dataclass
from functools import cache

from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.model import Language


@dataclass(frozen=True, slots=True)
class DescriptionWords:
    """The lists of one language; each is told in its TOML file."""

    adjective: frozenset[str]
    plain: frozenset[str]
    dating: frozenset[str]
    one: frozenset[str]
    own: frozenset[str]
    noun: frozenset[str]
    nouns: frozenset[str]
    part: frozenset[str]
    whole: frozenset[str]
    many: frozenset[str]
    head: frozenset[str]
    vague: frozenset[str]
    both: frozenset[str]
    the_two: frozenset[tuple[str, ...]]
    bare_two: frozenset[str]
    last: frozenset[str]
    first: frozenset[str]
    telling: frozenset[str]
    verb: frozenset[str]
    pair: frozenset[str]
    ordinal: frozenset[tuple[str, ...]]
    relative: frozenset[str]
    same: frozenset[str]
    natives: frozenset[str]
    demonym: tuple[str, ...]
    led_by: frozenset[str]
    by_then: frozenset[str]  # adverbs before "led by"
    command: frozenset[str]
    leads: frozenset[str]
    other: frozenset[str]
    idiom: frozenset[tuple[str, ...]]
    pointed: frozenset[str]
    pointing: frozenset[str]
    relating: frozenset[str]
    said: frozenset[str]
    folk: frozenset[str]
    families: frozenset[str]
    apart: frozenset[str]
    kind: frozenset[str]  # of noun and head: what a text may call a group beside its name
    either: frozenset[str]  # of first and last


@cache
def description_words(language: Language) -> DescriptionWords:
    """The lists of one language, read once."""
    data = table("descriptions")
    own = data[language.value]
    apart = {"demonym", "the_two", "ordinal", "idiom", "kind", "either"}
    every = data["both"] | own
    lists = {name: frozenset(map(fold, every.get(name, ()))) for name in DescriptionWords.__slots__ if name not in apart}
    return DescriptionWords(
        demonym=tuple(map(fold, own["demonym"])),
        the_two=frozenset(map(tuple, own["the_two"])),
        ordinal=frozenset(map(tuple, own["ordinal"])),
        idiom=frozenset(map(tuple, own.get("idiom", ()))),
        kind=lists["noun"] | lists["head"],
        either=lists["first"] | lists["last"],
        **lists,
    )


def description_heads(language: Language) -> frozenset[str]:
    """The words at which a description may be found."""
    words = description_words(language)
    return (
        words.noun
        | words.head
        | words.folk
        | words.pointed
        | words.nouns
        | words.bare_two
        | words.last
        | words.first
        | words.natives
    )
