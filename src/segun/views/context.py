"""The words around a quote: what is left of its sentence on both sides, so that a clause can be understood."""

import re
from dataclasses import dataclass

_MOST = 200  # characters a side; a sentence that is longer is cut between words
_END = re.compile(r"[.!?…][\"”»')\]]*\s|\n")  # where a sentence ends, near enough for showing


@dataclass(frozen=True, slots=True)
class Context:
    """Text before and after a quote, letter for letter; ``cut_before`` and ``cut_after`` where more of the sentence follows."""

    before: str = ""
    after: str = ""
    cut_before: bool = False
    cut_after: bool = False


NO_CONTEXT = Context()


def context(text: str, start: int, end: int) -> Context:
    """The rest of the sentence that ``text[start:end]`` stands in."""
    left = max(0, start - _MOST)
    ends = [match.end() for match in _END.finditer(text, left, start)]
    cut_before = not ends and left > 0
    begin = ends[-1] if ends else text.find(" ", left, start) + 1 if cut_before else left
    last = text[start:end].rstrip()[-1:]
    if last in ".!?…" and last:
        return Context(text[begin:start].lstrip(), "", cut_before, False)
    close = _END.search(text, end, end + _MOST)
    right = close.end() if close else min(len(text), end + _MOST)
    cut_after = close is None and right < len(text)
    stop = text.rfind(" ", end, right) if cut_after else right
    return Context(text[begin:start].lstrip(), text[end : max(stop, end)].rstrip(), cut_before, cut_after)
