"""Who says it, and how it is said: cues found in a line, each with the stretch of text that it covers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from segun.claims.chunks import SOURCE, Chunk
from segun.claims.hedges import hedge_of_marks
from segun.claims.line import Line
from segun.claims.notation import captured
from segun.claims.patterns import Cue
from segun.claims.sieve import Sieve
from segun.claims.voice import Voice

_AHEAD = (
    5  # items from "although" to the cue, and from the comma to the verb of the main clause, in the passages that we looked at
)
_SHARED = frozenset(',.;:"')  # with these one cue may end and another begin: "it does not exist, the mayor said"


class CueFinder:
    """Finds the cues of one language."""

    def __init__(
        self,
        cues: Sequence[Cue],
        sieve: Sieve,
        stops: str,
        pacts: frozenset[str],
        offices: frozenset[str],
        opinions: frozenset[str],
        although: frozenset[str],
        also: frozenset[str],
        voices: frozenset[str],
        anyone: frozenset[str],
        reasons: str = "",
        circle: str = "",
        of: str = "",
        of_pacts: bool = False,
        relative: str = "",
        says: str = "",
    ) -> None:
        """``stops``: symbols that end what a cue covers; the rest: of a pact, an office, thinking or denying, "because"."""
        self._cues = cues
        self._sieved = sieve.add([cue.needs for cue in cues])
        self._circle, self._of = frozenset(circle), frozenset(of)
        self._relative, self._tells = frozenset(relative), opinions | frozenset(says)
        self._reasons = frozenset(":;" + reasons)
        self._stops, self._pacts, self._offices, self._of_pacts = frozenset(stops), pacts, offices, of_pacts
        self._opinions, self._although, self._also, self._voices = opinions, although, also, voices
        self._anyone = anyone

    def voices(self, line: Line) -> tuple[list[Voice], Line, list[Line]]:
        """The cues of a line, the line without those that stand apart from it, and these.

        Of cues that overlap, the first in the data file wins.
        """
        whole = line
        taken: list[tuple[int, int]] = []
        removed: list[tuple[int, int]] = []
        controlling: list[int] = []
        found: list[Voice] = []
        for cue in (self._cues[index] for index in self._sieved.passing(line.symbols)):
            for match in cue.regex.finditer(line.symbols):
                first, last = match.span()
                shared = not cue.removes and last - first > 1 and line.symbols[last - 1] in _SHARED
                if any(first < end and start < last - shared for start, end in taken) or not _fits(cue, line, match):
                    continue
                taken.append((first, last - shared))
                found.append(self._voice(cue, line, match))
                found.extend(self._goes_on(found[-1], line))
                if cue.negated:
                    line = _without_negation(line, captured(match))
                if cue.removes:
                    removed.append((first, last))
                elif cue.controls:
                    controlling.extend(captured(match)["N"])
        for first, last in sorted([*removed, *((index, index + 1) for index in controlling)], reverse=True):
            kept = tuple(mark for mark in line.marks[first] if mark.kind == "negation")
            line = line.without(first, last)
            if kept and first < len(line):
                line.marks[first] = (*kept, *line.marks[first])  # "Nor, he insisted, does it ..."
            if first in controlling and first < len(line):
                line.finite[first] = True
        return found, line, [whole.part(first, last) for first, last in removed]

    def _voice(self, cue: Cue, line: Line, match: re.Match[str]) -> Voice:
        named = captured(match)
        first, last = match.span()
        stops = (
            self._stops if cue.stance is None else self._stops | {":"}
        )  # "doubts it: the two are at war" is no doubt of the war
        start, end = self._stretch(cue.reach, line, first, last, stops)
        if cue.recalls:
            start, end = line.starts[0], line.ends[self._end_of_answer(line, last)]
        main = self._main_clause(line, first, last)
        if main is not None:
            end = min(end, line.ends[main - 1])
        marks = [
            mark
            for index in range(first + 1, last)
            for mark in line.marks[index]
            if mark.start != line.starts[index] or not line.finite[index]  # "reported" as the cue's own verb is no hedge
        ]
        via = line.chunks[named["V"][0]] if "V" in named else None
        speaker = self._speaker(line, named["S"][0]) if "S" in named else None
        office = None
        if "R" in named:
            at = named["R"][0]
            office = (line.starts[at], line.ends[at]) if line.symbols[at] in self._offices else None
            speaker = self._named_aside(line, first, last, via)
        elif "S" not in named:
            speaker = self._named_aside(line, first, last, via)  # "nothing shows, according to X, that ..."
        somebody = "R" in named and speaker is None and self._is_somebody(line, named["R"][0])
        return Voice(
            cue=cue.id,
            start=start,
            end=end,
            speaker=speaker,
            via=via,
            follows="R" in named and speaker is None and not somebody,
            somebody=somebody,
            stance=cue.stance,
            hedge=cue.hedge or (None if cue.stance else hedge_of_marks(marks)),
            status=cue.status,
            counters=cue.counters,
            opens=cue.opens,
            recalls=cue.recalls and (self._of_pacts or self._pacts.isdisjoint(line.symbols[first:last])),
            of_pact=not self._pacts.isdisjoint(line.symbols[first:last]),
            titled="R" in named and line.symbols[named["R"][0]] in self._voices,
            silent=cue.silent,
            answers=cue.answers,
            concedes=main is not None,
            opines=line.finite[first] and line.symbols[first] in self._opinions,
            office=office,
            at=line.starts[first],
            until=line.ends[last - 1],
        )

    def _speaker(self, line: Line, index: int) -> Chunk | None:
        """Who speaks where a cue found somebody at ``index``: not X in "relatives of X", "el abogado de X"."""
        before = line.symbols[max(index - 2, 0) : index]
        if line.symbols[index] not in "PQ" or len(before) < 2 or before[1] not in self._of:
            return line.chunks[index]
        if before[0] == SOURCE:
            return line.chunks[index - 2]
        return None if before[0] in self._circle else line.chunks[index]

    def _goes_on(self, voice: Voice, line: Line) -> Iterator[Voice]:
        """The voice of an answer over what it adds behind a colon: "denied it: the two are at war", he says as well."""
        colon = next((index for index, start in enumerate(line.starts) if start >= voice.end), len(line))
        if voice.recalls and colon < len(line) and line.symbols[colon] == ":":
            at = line.starts[colon]
            yield replace(voice, start=at, end=line.ends[-1], at=at, stance=None, hedge=None, recalls=False)

    def _end_of_answer(self, line: Line, last: int) -> int:
        """The last item of which an answer speaks: "denies it: they are at war", "..., because they are" do not deny the war."""
        behind = range(max(last - 1, 0), len(line))
        return next((max(index - 1, 0) for index in behind if line.symbols[index] in self._reasons), len(line) - 1)

    def _named_aside(self, line: Line, first: int, last: int, via: Chunk | None) -> Chunk | None:
        """Who is named within a cue that found only an office: "the minister, X, rejected it"."""
        inside = (chunk for chunk in line.chunks[first:last] if chunk is not None and chunk is not via)
        return next((chunk for chunk in inside if chunk.symbol in "SP"), None)

    def _is_somebody(self, line: Line, index: int) -> bool:
        """Whether a word for a voice names somebody new: "un analista", not "el analista"."""
        return line.symbols[index] in self._anyone and not line.definite[index]

    def _main_clause(self, line: Line, first: int, last: int) -> int | None:
        """Where the main clause begins, behind a cue in a clause of "although": "Although X denies it, the two are at war"."""
        opens = first
        while (
            opens and first - opens < _AHEAD and line.symbols[opens] not in self._although and line.symbols[opens] not in _SHARED
        ):
            opens -= 1
        if line.symbols[opens] not in self._although or (opens and line.symbols[opens - 1] not in _SHARED):
            return None
        commas = (index for index in range(max(last - 1, opens), len(line) - 2) if line.symbols[index] == ",")
        return next((comma for comma in commas if any(line.finite[comma + 1 : comma + 1 + _AHEAD])), None)

    def _segment(self, line: Line, first: int, last: int) -> tuple[int, int]:
        """The words between the commas around a cue that stands inside an apposition (", split, according to X, from Y,")."""
        left = line.symbols.rfind(",", 0, first) + 1
        right = line.symbols.find(",", last)
        return line.starts[left], line.ends[right if right > 0 else len(line) - 1]

    def _says_more(self, line: Line, index: int) -> bool:
        """Whether an "and" stands there with a verb of speech or thought directly behind."""
        ahead = index + 1
        and_then = line.symbols[index] in self._also and ahead < len(line) and line.finite[ahead]
        return and_then and line.chunks[ahead] is None and line.symbols[ahead] in self._tells

    def _stretch(self, reach: str, line: Line, first: int, last: int, stops: frozenset[str]) -> tuple[int, int]:
        size = len(line)
        left, right = first, last
        if reach == "around" and first > 2 and last < size - 1 and "," not in (line.symbols[first], line.symbols[last - 1]):
            return self._segment(line, first, last)
        if reach == "around" and first and line.symbols[first - 1] in self._also:
            pass  # "X is in Tal Arish and, according to Y, holds it": of what follows
        elif reach in ("before", "through", "around"):
            left = 0
            for index in range(first - 1, -1, -1):
                if line.symbols[index] in stops:
                    left = index + 1
                    break
        if reach in ("after", "around"):
            right = next((index for index in range(last, size) if line.symbols[index] in stops), size)
        if reach == "after":
            left = last
            if ":" in stops:  # "doubts that it is and believes that ...": what comes behind is no longer doubted
                right = next((at for at in range(last, right) if self._says_more(line, at)), right)
            if first and line.symbols[first - 1] in self._relative:  # "X, who the police say leads A, was arrested"
                right = next(
                    (at for at in range(last, right) if line.symbols[at] == "," and line.finite[at + 1 : at + 2] == [True]), right
                )
        if reach == "before":
            right = first
        if reach == "through":
            right = last
        if reach == "phrase":
            left = last
            right = next(
                (at for at in range(last, size) if line.symbols[at] in stops or line.symbols[at] == "," or line.finite[at]), size
            )
        if reach == "clause":
            left, right = (
                last,
                next((at for at in range(last, size) if line.symbols[at] in stops or line.symbols[at] == ","), size),
            )
        if reach == "inside":
            left, right = first, last
        if reach == "verb":
            left, right = next((at for at in range(first - 1, -1, -1) if line.finite[at]), 0), first
        begin = line.starts[left] if left < size else line.ends[-1]
        return begin, line.ends[right - 1] if right > left else begin


def _fits(cue: Cue, line: Line, match: re.Match[str]) -> bool:
    """Whether the verb of a cue stands with a negation where it asks for one, and without where not; and F is a predicate."""
    named = captured(match)
    verbs = named.get("N", ())
    says = cue.stance is None and cue.hedge is None and not cue.silent
    if says and "S" in named and _is_meant(line, named["S"][0], match.end()):
        return False
    if not all(line.finite[index] for index in named.get("F", ())):
        return False
    return all(any(_is_negated(line, at) for at in _may_negate(named, index)) == cue.negated for index in verbs)


def _may_negate(named: Mapping[str, Sequence[int]], verb: int) -> Sequence[int]:
    """Where the negation of a verb may stand: on itself, or on who speaks ("nor did X", "ni X reconoce")."""
    return (verb, *named.get("S", ()), *named.get("R", ()))


def _is_negated(line: Line, index: int) -> bool:
    return any(mark.kind == "negation" for mark in line.marks[index])


def _is_meant(line: Line, first: int, last: int) -> bool:
    """Whether a speaker only means to say something: "officials were quick to claim credit" """
    return any(mark.kind == "aim" for marks in line.marks[first + 1 : last] for mark in marks)


def _without_negation(line: Line, named: Mapping[str, Sequence[int]]) -> Line:
    """The line with the negation taken off the verbs of a cue: it makes the cue and denies nothing more."""
    marks = [*line.marks]
    for index in (at for verb in named.get("N", ()) for at in _may_negate(named, verb)):
        marks[index] = tuple(mark for mark in marks[index] if mark.kind != "negation")
    return replace(line, marks=marks)
