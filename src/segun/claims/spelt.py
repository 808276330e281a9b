"""Forms that go by their spelling where their classes do not tell enough (table ``spelt`` of a lexicon)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Spelt:
    """Such forms of one language.

    ``objects``: articles that are an object directly before a verb ("la dirige"), with the gender that they tell, and of these
    the ``plural_objects``; ``datives`` may only announce what follows ("le vende armas a X"). ``demonstratives``: adjectives as
    the pronouns that they are without a noun behind ("esta" as "ésta"), as before ``auxiliaries``. ``was``: forms of "be" that
    tell what is over. Behind ``we_have`` and ``would_have`` a participle makes a tense; ``not_finite`` forms of "have" are no
    verb of a clause.
    """

    objects: Mapping[str, str] = field(default_factory=dict)
    plural_objects: frozenset[str] = _NO_WORDS
    datives: frozenset[str] = _NO_WORDS
    demonstratives: Mapping[str, str] = field(default_factory=dict)
    auxiliaries: frozenset[str] = _NO_WORDS
    was: frozenset[str] = _NO_WORDS
    we_have: frozenset[str] = _NO_WORDS
    would_have: frozenset[str] = _NO_WORDS
    not_finite: frozenset[str] = _NO_WORDS


def spelt(table: Mapping[str, Any]) -> Spelt:
    """The forms as a lexicon lists them."""
    listed: dict[str, Any] = {name: words if isinstance(words, dict) else frozenset(words) for name, words in table.items()}
    return Spelt(**listed)
