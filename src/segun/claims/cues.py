"""Who says it, and how it is said: cues found in a line, each with the stretch of text that it covers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from segun.claims.channels import Channels
from segun.claims.chunks import SOURCE, Chunk
from segun.claims.cue_words import CueWords
from segun.claims.hedges import hedge_of_marks
from segun.claims.line import HEDGING_MARKS, Line, affirmed, is_negated, negations
from segun.claims.notation import captured
from segun.claims.patterns import Cue
from segun.claims.sieve import Sieve
from segun.claims.speakers import named_behind
from segun.claims.stretches import Stretches
from segun.claims.voice import Voice

_NEAR = 4  # items between a subject and its verb: "El ministro de Defensa, por su parte, restó"
_SHARED = frozenset(',.;:"')  # with these one cue may end and another begin: "it does not exist, the mayor said"

_OPEN = HEDGING_MARKS | {"planned"}  # "the truce may not last" tells of no end


class CueFinder:
    """Finds the cues of one language."""

    def __init__(self, cues: Sequence[Cue], channels: Channels, sieve: Sieve, words: CueWords, *, of_pacts: bool) -> None:
        """``of_pacts``: an answer that names a pact recalls what was told as well, not only one that names none."""
        self._cues, self._channels = cues, channels
        self._sieved = sieve.add([cue.needs for cue in cues])
        self._shared = _SHARED | words.also
        self._words, self._stretches, self._of_pacts = words, Stretches(words), of_pacts

    def voices(self, line: Line) -> tuple[list[Voice], Line, list[Line]]:
        """The cues of a line, the line without those that stand apart from it, and these.

        Of cues that overlap, the first in the data file wins.
        """
        line, outlet = self._channels.taken_out(line)
        whole = line
        taken: list[tuple[int, int]] = []
        removed: list[tuple[int, int]] = []
        controlling: list[int] = []
        found: list[Voice] = []
        for cue in (self._cues[index] for index in self._sieved.passing(line.symbols)):
            for match in cue.regex.finditer(line.symbols):
                first, last = match.span()
                shared = not cue.removes and last - first > 1 and line.symbols[last - 1] in self._shared
                if any(first < end and start < last - shared for start, end in taken) or not _fits(cue, line, match):
                    continue
                taken.append((first, last - shared))
                voice = self._voice(cue, line, match)
                found += [voice, *self._goes_on(voice, line)]
                if cue.negated:
                    line = _without_negation(line, captured(match))
                if cue.removes:
                    closes = voice.closes or (first and "," in line.symbols[:first] and line.symbols[first] != ",")
                    keeps = line.symbols[last - 1] in (":", ";") or (
                        closes and line.symbols[last - 1] == ","
                    )  # it ends what stands before the cue as well
                    removed.append((first, last - bool(keeps)))
                elif cue.controls:
                    controlling.extend(captured(match)["N"])
        for first, last in sorted([*removed, *((index, index + 1) for index in controlling)], reverse=True):
            kept = negations(line.marks[first])
            line = line.without(first, last)
            if kept and first < len(line):
                line.marks[first] = (*kept, *line.marks[first])  # "Nor, he insisted, does it ..."
            if first in controlling and first < len(line):
                line.finite[first] = True
        if outlet is not None:
            found = [replace(voice, via=outlet) if voice.via is None and _speaks(voice) else voice for voice in found]
        return found, line, [whole.part(first, last) for first, last in removed]

    def _voice(self, cue: Cue, line: Line, match: re.Match[str]) -> Voice:
        named = captured(match)
        first, last = match.span()
        relative = self._stretches.closed_relative(cue, line, first, last)
        start, end = self._stretches.of(cue, line, first, last, relative)
        main = self._stretches.main_clause(line, first, last)
        if main is not None:
            end = min(end, line.ends[main - 1])
        marks = [
            mark
            for index in range(first + 1, last)
            for mark in line.marks[index]
            if mark.start != line.starts[index] or not line.finite[index]  # "reported" as the cue's own verb is no hedge
        ]
        via = self._channels.outlet(line, named["V"][0]) if "V" in named else None
        speaker = named_behind(line, named["S"][0], self._words) or self._speaker(line, named["S"][0]) if "S" in named else None
        office = title = None
        if "R" in named:
            at = named["R"][0]
            words = (line.starts[at], line.ends[at])
            office = words if line.symbols[at] in self._words.offices else None
            title = words if line.symbols[at] in self._words.voices else None
            speaker = self._named_aside(line, first, last, via) or self._of_main_clause(line, first, at)
        elif "S" not in named and not cue.answers and cue.status is None:  # "until X was killed" is not said by X
            speaker = self._named_aside(line, first, last, via)  # "nothing shows, according to X, that ..."
        somebody = "R" in named and speaker is None and self._is_somebody(line, named["R"][0])
        return Voice(
            cue=cue.id,
            start=start,
            end=end,
            speaker=speaker,
            via=via,
            follows="R" in named and speaker is None and not somebody,
            somebody=somebody or cue.apart,
            stance=cue.stance,
            hedge=cue.hedge or (None if cue.stance else hedge_of_marks(marks)),
            status=cue.status,
            counters=cue.counters,
            opens=cue.opens,
            recalls=cue.recalls
            and (self._of_pacts or cue.status is not None or self._words.pacts.isdisjoint(line.symbols[first:last])),
            of_pact=not self._words.pacts.isdisjoint(line.symbols[first:last]),
            silent=cue.silent,
            unreal=cue.unreal,
            answers=cue.answers,
            closes=relative is not None,
            unshown=cue.unshown,
            concedes=main is not None,
            opines=line.finite[first] and line.symbols[first] in self._words.opinions,
            collective="R" in named and line.symbols[named["R"][0]] in self._words.groups,
            personal="R" in named and line.symbols[named["R"][0]] in self._words.persons,
            office=office,
            title=title,
            at=line.starts[first],
            until=line.ends[last - 1],
        )

    def _speaker(self, line: Line, index: int) -> Chunk | None:
        """Who speaks where a cue found somebody at ``index``: not X in "relatives of X", "el abogado de X"."""
        before = line.symbols[max(index - 2, 0) : index]
        if line.symbols[index] not in "PQ" or len(before) < 2 or before[1] not in self._words.of:
            return line.chunks[index]
        if before[0] == SOURCE:
            return line.chunks[index - 2]
        return None if before[0] in self._words.circle else line.chunks[index]

    def _goes_on(self, voice: Voice, line: Line) -> Iterator[Voice]:
        """The voice of an answer over what it adds behind a colon or "saying": "denied it: they are at war", he says as well."""
        colon = next((index for index, start in enumerate(line.starts) if start >= voice.end), len(line))
        says = line.symbols[colon + 1 : colon + 2] in self._words.saying if line.symbols[colon : colon + 1] == "," else False
        if (voice.recalls and line.symbols[colon : colon + 1] == ":") or (says and (voice.recalls or voice.stance is not None)):
            at = line.starts[colon]
            yield replace(voice, start=at, end=line.ends[-1], at=at, stance=None, hedge=None, recalls=False, unshown=False)

    def _named_aside(self, line: Line, first: int, last: int, via: Chunk | None) -> Chunk | None:
        """Who is named within a cue that found only an office: "the minister, X, rejected it"."""
        inside = (chunk for chunk in line.chunks[first:last] if chunk is not None and chunk is not via)
        return next((chunk for chunk in inside if chunk.symbol in "SP"), None)

    def _of_main_clause(self, line: Line, first: int, verb: int) -> Chunk | None:
        """Who says it behind an "and": "El ministro restó importancia a los informes y aseguró que ..."."""
        if line.symbols[first] not in self._words.also or not line.finite[verb]:
            return None
        opening = next((chunk for chunk in line.chunks[:first] if chunk is not None), None)
        at = line.chunks.index(opening) if opening is not None else first
        subject = opening is not None and opening.symbol in "SPG" and line.symbols[at - 1 : at] not in self._words.preps
        return opening if subject and any(line.finite[at + 1 : at + _NEAR]) else None

    def _is_somebody(self, line: Line, index: int) -> bool:
        """Whether a word for a voice names somebody new: "un analista", not "el analista"; "his brother"."""
        symbol = line.symbols[index]
        return symbol in self._words.kin or (symbol in self._words.anyone and not line.definite[index])


def _speaks(voice: Voice) -> bool:
    return voice.speaker is not None or voice.follows or voice.somebody


def _fits(cue: Cue, line: Line, match: re.Match[str]) -> bool:
    """Whether the verb of a cue stands with a negation where it asks for one, and without where not; and F is a predicate."""
    named = captured(match)
    verbs = named.get("N", ())
    says = cue.stance is None and cue.hedge is None and not cue.silent
    if says and "S" in named and _is_meant(line, named["S"][0], match.end()):
        return False
    if not all(line.finite[index] for index in named.get("F", ())):
        return False
    if cue.status is not None and any(mark.kind in _OPEN for marks in line.marks[match.start() : match.end()] for mark in marks):
        return False
    return all(any(is_negated(line.marks[at]) for at in _may_negate(named, index)) == cue.negated for index in verbs)


def _may_negate(named: Mapping[str, Sequence[int]], verb: int) -> Sequence[int]:
    """Where the negation of a verb may stand: on itself, or on who speaks ("nor did X", "ni X reconoce")."""
    return (verb, *named.get("S", ()), *named.get("R", ()))


def _is_meant(line: Line, first: int, last: int) -> bool:
    """Whether a speaker only means to say something: "officials were quick to claim credit" """
    return any(mark.kind == "aim" for marks in line.marks[first + 1 : last] for mark in marks)


def _without_negation(line: Line, named: Mapping[str, Sequence[int]]) -> Line:
    """The line with the negation taken off the verbs of a cue: it makes the cue and denies nothing more."""
    marks = [*line.marks]
    for index in (at for verb in named.get("N", ()) for at in _may_negate(named, verb)):
        marks[index] = affirmed(marks[index])
    return replace(line, marks=marks)
