"""The words that only tell through whom somebody speaks: "in an interview with Radio Norte", "told Reuters", "seen by the Post".

They are taken out of a line before it is asked who speaks there, for they stand wherever a cue does; the outlet that they name
goes to whoever speaks. ``cues/<language>.toml`` holds them as ``[[channel]]``.
"""

import re
from collections.abc import Sequence
from functools import cache

from segun.claims.chunks import PERSON, SOURCE, Chunk
from segun.claims.line import Line
from segun.claims.notation import captured
from segun.claims.patterns import Channel
from segun.claims.sieve import Sieve
from segun.claims.term_lists import any_of, term_lists
from segun.model import Language


class Channels:
    """Finds and takes out the channels of one language; of a person who is told something as well, who passes nothing on."""

    def __init__(self, channels: Sequence[Channel], sieve: Sieve, offices: frozenset[str], language: Language) -> None:
        """``offices`` are words for those who hold one: "told Mayor X"."""
        self._channels, self._offices, self._language = channels, offices, language
        self._sieved = sieve.add([channel.needs for channel in channels])

    def taken_out(self, line: Line) -> tuple[Line, Chunk | None]:
        """The line without the first channel in it, and the outlet that this names."""
        if SOURCE not in line.symbols and PERSON not in line.symbols:
            return line, None
        for index in self._sieved.passing(line.symbols):
            for match in self._channels[index].regex.finditer(line.symbols):
                named = captured(match)
                outlet = self.outlet(line, named["V"][0])
                if outlet is not None or line.symbols[named["V"][0]] == PERSON:
                    first, last = (named.get("X") or [match.start()])[0], (named.get("E") or [match.end()])[0]
                    return line.without(first, last), outlet
        return line, None

    def outlet(self, line: Line, index: int) -> Chunk | None:
        """Whom somebody told it, if that passes on what it hears: not "reporters", "the judges", the police or an official."""
        told = line.chunks[index]
        if told is None or told.symbol != SOURCE or told.refs[0].id.startswith("unnamed:"):
            return None
        hears = line.symbols[max(index - 1, 0)] in self._offices or _hearers(self._language).search(told.refs[0].words.lower())
        return None if hears else told


@cache
def _hearers(language: Language) -> re.Pattern[str]:
    return any_of(term_lists(language)["channels"]["hear"])
