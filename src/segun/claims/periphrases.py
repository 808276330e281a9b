"""Verb phrases of which the first verb only says how it goes on: "siguen combatiendo", "logró pactar", "lleva años operando"."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, Mark, affirmed, is_negated


class Periphrases:
    """Takes the first verb of such phrases out: "viene operando" is then said as "opera" is, with the marks of both."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: the verbs of class aspect, and what stands between them and an infinitive, ``to_verb``."""
        every = alphabet.members
        first, ceasing = every.get("aspect.fin", ""), every.get("ceasing.act", every["ceasing"])
        to, goals, going = every.get("to_verb", ""), every["verb.inf"], every["verb.ger"]
        done = every.get("verb.part", "")
        self._phrase = (
            re.compile(f"[{first}](?:(?:C|[{to}])?(?=[{goals}])|[wN#D{every['prep']}]{{0,3}}(?=[{going}])|(?=[{done}]))")
            if first
            else None
        )
        self._tells = frozenset(first + ceasing)
        self._each = frozenset(every.get("=each", ""))
        self._reached = frozenset(every.get("reached", ""))
        of = f"[{every['of']}]" if "ceasing.act" in every else ""  # "dejaron de combatir", "stopped fighting"
        self._ceased = re.compile(f"[{ceasing}]{of}(?=[{goals if of else going + every.get('=waging', '')}])")

    def reduced(self, line: Line) -> Line:
        """The line with the second verb of each phrase standing for both."""
        if self._tells.isdisjoint(line.present):
            return line
        line = self._ceasing(line)
        if self._phrase is None:
            return line
        at = 0
        while match := self._phrase.search(line.symbols, at):
            first, last = match.span()
            at = last
            if not line.finite[first]:
                continue
            marks = tuple(mark for some in line.marks[first : last + 1] for mark in some)
            if line.symbols[first] in self._reached and not is_negated(marks):
                marks += (Mark("past", line.starts[first], line.ends[first]),)  # "llegó a controlar": once
            line = line.without(first, last)
            line.finite[first], line.marks[first] = True, marks
            at = first
        return line

    def _ceasing(self, line: Line) -> Line:
        """What has ceased is past ("dejaron de combatir"), what has not goes on ("no han dejado de combatir")."""
        if (match := self._ceased.search(line.symbols)) is None:
            return line
        first, last = match.span()
        marks = tuple(mark for some in line.marks[first : last + 1] for mark in some)
        goes_on = is_negated(marks)
        if not goes_on and not self._each.isdisjoint(line.symbols[last:]):
            return line  # "have stopped fighting each other": a truce
        kept = affirmed(marks)
        ended = () if goes_on else (Mark("past", line.starts[first], line.ends[first]),)
        finite = line.finite[first]
        line = line.without(first, last)
        line.finite[first], line.marks[first] = finite, (*kept, *ended)
        return line
