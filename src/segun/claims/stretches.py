"""How far a cue speaks: the stretch of its sentence that is said by the speaker it names, or falls under its denial or hedge."""

from segun.claims.cue_words import CueWords
from segun.claims.line import Line
from segun.claims.patterns import Cue

_AHEAD = 5  # items from "although" to the cue, and from the comma to the verb of the main clause, in the passages looked at
_PARTING = frozenset(',.;:"')  # marks behind which a clause may begin


class Stretches:
    """Finds what the cues of one language cover; places in a line are counted in items, the end being the first item behind."""

    def __init__(self, words: CueWords) -> None:
        self._words = words

    def of(self, cue: Cue, line: Line, first: int, last: int, relative: int | None) -> tuple[int, int]:
        """From where to where in the text a cue speaks that stands from item ``first`` to ``last``.

        ``relative``: where the relative clause begins that it closes, if it closes one (:meth:`closed_relative`).
        """
        if relative is not None:
            left, right = max(relative - 2, 0), last  # said of whom stands before it
        else:
            left, right = self._items(cue, line, first, last)
        if cue.recalls:
            left, right = 0, self._end_of_answer(line, last)
        start = line.starts[left] if left < len(line) else line.ends[-1]
        if cue.reach == "before" and right > left and right == first:
            return start, line.starts[first]  # with what was taken out right before it: "X, led by Y, the police say"
        return start, line.ends[right - 1] if right > left else start

    def main_clause(self, line: Line, first: int, last: int) -> int | None:
        """Where the main clause begins, behind a cue in a clause of "although": "Although X denies it, the two are at war"."""
        opens, although = first, self._words.although
        while opens and first - opens < _AHEAD and line.symbols[opens] not in although and line.symbols[opens] not in _PARTING:
            opens -= 1
        if line.symbols[opens] not in although or (opens and line.symbols[opens - 1] not in _PARTING):
            return None
        commas = (index for index in range(max(last - 1, opens), len(line) - 2) if line.symbols[index] == ",")
        return next((comma for comma in commas if any(line.finite[comma + 1 : comma + 1 + _AHEAD])), None)

    def closed_relative(self, cue: Cue, line: Line, first: int, last: int) -> int | None:
        """Where the relative clause begins that a cue between commas closes: "Y, which left X, according to S, is in ..."."""
        opens = line.symbols.rfind(",", 0, first) + 1
        between = cue.reach == "around" and last - first > 1 and line.symbols[first] == line.symbols[last - 1] == ","
        closes = opens and between and line.symbols[opens] in self._words.relative and any(line.finite[opens:first])
        return opens if closes else None

    def _items(self, cue: Cue, line: Line, first: int, last: int) -> tuple[int, int]:
        stops = self._words.stops
        if cue.stance is not None:
            stops = stops | {":"}  # "doubts it: the two are at war" is no doubt of the war
        match cue.reach:
            case "before":
                return _behind_last(line, stops, first), first
            case "through":
                return _behind_last(line, stops, first), last
            case "around":
                return self._around(line, first, last, stops)
            case "after":
                end = self._end_after(cue, line, first, last, _next(line, stops, last))
                return last - cue.controls, end  # what is denied may be the cue's last word: "they deny being allied"
            case "phrase":
                comma = _next(line, stops | {","}, last)
                return last, next((at for at in range(last, comma) if line.finite[at]), comma)
            case "clause":
                return last, _next(line, stops | {","}, last)
            case "verb":
                return next((at for at in range(first - 1, -1, -1) if line.finite[at]), 0), first
        return first, last  # "inside"

    def _around(self, line: Line, first: int, last: int, stops: frozenset[str]) -> tuple[int, int]:
        commas = "," in (line.symbols[first], line.symbols[last - 1])
        if first > 2 and last < len(line) - 1 and not commas:  # inside an apposition: ", split, according to X, from Y,"
            right = line.symbols.find(",", last)
            return line.symbols.rfind(",", 0, first) + 1, right + 1 if right > 0 else len(line)
        right = _next(line, stops, last)
        if first and line.symbols[first - 1] in self._words.also:
            return first, right  # "X is in Tal Arish and, according to Y, holds it": of what follows
        return _behind_last(line, stops, first), right

    def _end_after(self, cue: Cue, line: Line, first: int, last: int, end: int) -> int:
        """The end of what stands behind a cue, which may come before the ``end`` of its clause."""
        if cue.stance is not None:  # "doubts that it is and believes that ...": what comes behind is no longer doubted
            ended = (self._says_more, self._adds, self._says_besides)
            end = next((at for at in range(last, end) if any(is_ended(line, at) for is_ended in ended)), end)
        within = cue.controls and not self._words.relative.isdisjoint(line.symbols[first + 1 : first + 3])  # "X, quien dijo ser"
        if within or (first and line.symbols[first - 1] in self._words.relative):  # "X, who the police say leads A, was"
            return next(
                (at for at in range(last, end) if line.symbols[at] == "," and line.finite[at + 1 : at + 2] == [True]), end
            )
        return end

    def _adds(self, line: Line, index: int) -> bool:
        """Whether what follows only adds to a place: "denied that there is a curfew in L, where X operates"."""
        return line.symbols[index] == "," and line.symbols[index + 1 : index + 2] in self._words.where

    def _says_more(self, line: Line, index: int) -> bool:
        """Whether an "and" stands there with a verb of speech or thought directly behind."""
        ahead = index + 1
        and_then = line.symbols[index] in self._words.also and ahead < len(line) and line.finite[ahead]
        wages = line.symbols[ahead + 1 : ahead + 2] in self._words.wars  # "o sostengan combates con X"
        return and_then and line.chunks[ahead] is None and line.symbols[ahead] in self._words.tells and not wages

    def _end_of_answer(self, line: Line, last: int) -> int:
        """Where an answer ends: "denies it: they are at war", "..., because they are", "..., saying that" do not deny the war."""
        behind = range(max(last - 1, 0), len(line))
        return next((max(index, 1) for index in behind if self._goes_on(line, index)), len(line))

    def _goes_on(self, line: Line, index: int) -> bool:
        """Whether a new statement begins there."""
        besides = self._says_besides(line, index) or line.symbols[index] in self._words.reasons
        joins = line.symbols[index] in self._words.also or line.symbols[index] in self._words.stops
        return besides or (joins and any(line.finite[index + 1 : index + 3]))  # "lo niega y acusa a B de mentir"

    def _says_besides(self, line: Line, index: int) -> bool:
        """Whether the same speaker goes on there: "denied that it has a pact with X[, saying] the two are at war"."""
        return line.symbols[index] == "," and index + 1 < len(line) and line.symbols[index + 1] in self._words.saying


def _next(line: Line, symbols: frozenset[str], index: int) -> int:
    """The first item from ``index`` on that is one of these, or the end."""
    return next((at for at in range(index, len(line)) if line.symbols[at] in symbols), len(line))


def _behind_last(line: Line, symbols: frozenset[str], index: int) -> int:
    """The item behind the last one before ``index`` that is one of these, or the beginning."""
    return next((at + 1 for at in range(index - 1, -1, -1) if line.symbols[at] in symbols), 0)
