"""Holds of which the same breath tells the end without a word for it: "took L, but lost it", "held L; the army drove it out".

Who took the place from whom is not claimed here; it is only that the hold is over by the time of writing. The words that tell it
are regular expressions in ``claims/terms/<language>.toml``: what the holder does or suffers, behind a comma or an opening word
(``own``, ``opens``), what others do to him or to the place (``others``), and what may not stand before either, as it makes it
something earlier, wished or said (``bars``). Who won it back again holds it (``regained``), and what is told in a present tense
(``now``) is not over.
"""

import re
from dataclasses import dataclass
from functools import cache

from segun.claims.match import Finding
from segun.claims.term_lists import any_of, term_lists
from segun.model import Language, RelationKind

_HOLDS = frozenset({RelationKind.CONTROLS, RelationKind.PRESENT_IN})
_END = re.compile(r"[.?!]\s")
_FAR = 160  # letters behind what tells a hold in which its end is told
_BEFORE = r"^[^,;:]{{0,40}}(?:[,;] (?:(?:{0}) )*|(?: (?:{0}))+ )"  # what stands between a hold and what its holder suffers then


def is_undone(finding: Finding, lower: str, language: Language) -> bool:
    """Whether the rest of the sentence tells that who holds a place was driven out of it or lost it. ``lower``: in lower case."""
    words = _words(language)
    if finding.relation not in _HOLDS or finding.pattern.ends:
        return False
    if words.now.search(lower, finding.start, finding.end) is not None:
        return False
    tail = lower[finding.end : finding.end + _FAR]
    end = _END.search(tail)
    tail = tail[: end.start() + 1] if end is not None else tail
    told = words.own.search(tail) or words.others.search(tail)
    if told is None or words.regained.search(tail, told.end()) is not None:
        return False
    before = tail[: told.end()]
    return finding.subject.words.lower() not in before and words.bars.search(before) is None  # "and X retook it": X holds it


@dataclass(frozen=True, slots=True)
class _Words:
    own: re.Pattern[str]
    others: re.Pattern[str]
    bars: re.Pattern[str]
    regained: re.Pattern[str]
    now: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    lists = term_lists(language)["undone"]
    own = re.compile(_BEFORE.format("|".join(lists["opens"])) + any_of(lists["own"]).pattern)
    return _Words(own, any_of(lists["others"]), *(any_of(lists[name]) for name in ("bars", "regained", "now")))
