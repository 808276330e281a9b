"""Outlaws: the persons whom a text itself marks as armed or criminal people, though no claim ties them to a group.

"X, alias Y, was arrested": victims and officials have no alias, nor are they called a capo. The words are regular expressions in
``claims/terms/<language>.toml``, looked for right before a name and in what is said of it behind a comma.
"""

import re
from collections.abc import Sequence
from functools import cache

from segun.claims.term_lists import term_lists
from segun.model import Language, Mention, MentionBasis, MentionKind

_BEFORE, _BEHIND = 80, 90  # letters beside a name in which an apposition of a few words stands
_QUOTES = frozenset('"“”‘«»')


def outlaws(lower: str, mentions: Sequence[Mention], language: Language) -> frozenset[str]:
    """The ids of these persons. ``lower`` is the text in lower case, letter for letter."""
    before, behind = _marks(language)
    found = set()
    for mention in mentions:
        if mention.kind is not MentionKind.PERSON or not mention.targets or mention.targets[0].id in found:
            continue
        nicknamed = not _QUOTES.isdisjoint(mention.text[1:-1]) or _is_byname(lower, mention)
        if (
            nicknamed
            or before.search(lower, max(0, mention.start - _BEFORE), mention.start) is not None
            or behind.match(lower, mention.end, mention.end + _BEHIND) is not None
        ):
            found.add(mention.targets[0].id)
    return frozenset(found)


def _is_byname(lower: str, mention: Mention) -> bool:
    """Whether a mention is another name in quotation marks: "Ana Ruiz, “la Gata”,"."""
    quoted = _QUOTES.issuperset(lower[mention.start - 1 : mention.start]) and _QUOTES.issuperset(
        lower[mention.end : mention.end + 1]
    )
    return quoted and mention.start > 0 and mention.basis is MentionBasis.SHORT


@cache
def _marks(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What marks somebody right before a name, and behind its comma."""
    data = term_lists(language)["outlaw"]
    role, alias, opening = "|".join(data["role"]), "|".join(data["alias"]), "|".join(data["opening"])
    age, words = r"(?:, \d\d)?", r"[\w'’.-]+"
    return (
        re.compile(rf"(?:\b(?:{alias})[ :\"“«]+|(?<!-)\b(?:{role})(?: {words}){{0,5}}(?:,| \(|,? [\"“«])? ?)$"),
        re.compile(rf"[\"”»]?{age}(?:,?[ \"”»(]+(?:{alias})\b|, (?:(?:{opening}) ){{0,3}}(?:{words} ){{0,2}}(?:{role})\b)"),
    )
