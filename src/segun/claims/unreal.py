"""What has not come about: "could be sentenced" one day, "would not have taken L without Y".

The words that tell it are in ``claims/terms/<language>.toml``, for marks do not tell "may" from "is said to".
"""

import re
from dataclasses import dataclass
from functools import cache

from segun.claims.line import is_negated
from segun.claims.match import Finding
from segun.claims.term_lists import any_of, term_lists
from segun.model import Document, Language, RelationKind

_NEXT = 14  # letters behind "may" in which its "have" stands
_NEVER = 20  # letters of the longest "never have" behind "would"
_OPENS = ("planned", "possible")  # the marks of "would" and "could"


def is_yet_to_come(finding: Finding, document: Document) -> bool:
    """Whether somebody may be removed one day: "could be sentenced", "sería asesinado", and not "may have been killed"."""
    if finding.relation is not RelationKind.REMOVED:
        return False
    text, words = document.text, _words(document.language)
    opened = [mark for mark in finding.marks if text[mark.start : mark.end].lower() in words.opens.get(mark.kind, ())]
    return any(words.done.search(text[mark.end : mark.end + _NEXT].lower()) is None for mark in opened)


def is_contrary_to_fact(finding: Finding, document: Document) -> bool:
    """Whether it tells what would not have been: "X would not have taken L without Y"."""
    if not is_negated(finding.marks):
        return False
    never = _words(document.language).never
    behind = (document.text[mark.end : mark.end + _NEVER].lower() for mark in finding.marks if mark.kind in _OPENS)
    return any(never.match(words) is not None for words in behind)


@dataclass(frozen=True, slots=True)
class _Words:
    opens: dict[str, list[str]]
    done: re.Pattern[str]
    never: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    lists = term_lists(language)["unreal"]
    return _Words(lists["opens"], any_of(lists["done"]), re.compile(f"(?:{'|'.join(lists['never']) or '(?!)'}) "))
