"""One of several: "X, a G commander" is a member, where "the G commander X" commands it; "a G faction" is a faction of G."""

import re
import tomllib
from dataclasses import replace
from importlib import resources

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line

_ONE = re.compile(r"\ban? (?:[\w-]+ ){0,2}$")  # an article before the name, and adjectives: "a powerful "
_BACK = 40  # characters looked at before a name


def _before(kind: str) -> re.Pattern[str]:
    """An adjective of ``ranks.toml`` right before a name."""
    words = tomllib.loads(resources.files("segun.claims").joinpath("ranks.toml").read_text("utf-8"))[kind]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}) $")


class Ranks:
    """Takes the word for a leader behind such a name for that of a member, and puts "faction of" before it."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: ``rank``, words for leaders of whom a group has several; member; and those for its factions."""
        every = alphabet.members
        ranks = every.get("rank", "")
        others = frozenset("".join(symbols for name, symbols in every.items() if name != "member"))
        self._member = next(symbol for symbol in every["member"] if symbol not in others)
        self._ranks = frozenset(ranks)
        leaders = "".join(symbol for symbol in every["leader"] if symbol not in every["member"])
        self._leaders = frozenset(leaders) if ranks else frozenset()
        self._found = re.compile(f"G[{leaders}]")
        factions = every["faction"]
        self._factions, self._of = frozenset(factions), every.get("=of", every["of"])[0]
        behind = f"[,;.{every['verb']}{every['prep']}{every['sub']}{every['and']}]"  # no other noun: "a G cell leader"
        self._low, self._high = _before("low"), _before("high")
        self._part = re.compile(f"G[{factions}](?={behind}|$)") if ranks else None

    def read(self, line: Line, lower: str) -> Line:
        """The line with them; ``lower`` is the text in lower case."""
        if not self._leaders.isdisjoint(line.present):
            for match in self._found.finditer(line.symbols):
                first, at = match.start(), match.start() + 1
                before = lower[max(line.starts[first] - _BACK, 0) : line.starts[first]]
                several = line.symbols[at] in self._ranks and (_ONE.search(before) or self._high.search(before))
                if several or self._low.search(before):
                    line = replace(line, symbols=line.symbols[:at] + self._member + line.symbols[at + 1 :])
        if self._part is not None and not self._factions.isdisjoint(line.present):
            for match in reversed([*self._part.finditer(line.symbols)]):
                first, last = match.span()
                if _ONE.search(lower, max(line.starts[first] - _BACK, 0), line.starts[first]):
                    part = line.part(first + 1, last).joined(line.part(first, first + 1)).with_word(1, self._of)
                    line = line.part(0, first).joined(part).joined(line.part(last, len(line)))
        return line
