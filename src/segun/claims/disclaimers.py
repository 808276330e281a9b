"""Disclaimers: "he belongs to no gang", "my client never worked for a cartel", of whom the text has just called a member of one.

Whoever denies it for an accused person, his lawyer or his mother, hardly ever says the name of the group. What is denied is that
he is of the one that the text has named him with. A mayor who "denied belonging to any gang" speaks of himself.
"""

from collections.abc import Mapping, Sequence

from segun.claims.chunks import PERSON, Chunk, Ref
from segun.claims.clauses import Clause
from segun.claims.line import Line, is_negated
from segun.claims.recent import PERSONS, Recent
from segun.claims.voice import Voice


class Disclaimers:
    """Puts the accused and his group into clauses that deny that he is of any."""

    def __init__(self, members: Mapping[str, str], advocates: frozenset[str]) -> None:
        """``members``: the symbols of the classes band ("gang"), name_kind ("criminal group"), faction, he, defence, kin and,
        where there is one, body and unrelated ("no tiene nada que ver"); ``advocates``: the words of the defence ("lawyer")."""
        self._bands = frozenset(members["band"] + members["name_kind"] + members["faction"] + members.get("body", ""))
        self._he, self._unrelated = frozenset(members["he"]), frozenset(members.get("unrelated", ""))
        self._kin = frozenset(members["kin"])
        self._near, self._advocates = frozenset(members["defence"] + members["kin"]), advocates

    def accused(self, line: Line, voices: Sequence[Voice], recent: Recent) -> Ref | None:
        """Of whom a sentence would deny it that names nobody: who was spoken of last, if he speaks or somebody for him."""
        person = _last_accused(recent)
        if person is None:
            return None
        own = [voice for voice in voices if voice.speaker is not None and not (voice.follows and voice.personal)]
        speakers = {id for voice in own if voice.speaker is not None for id in voice.speaker.ids} - {person.id}
        named = {id for chunk in line.chunks if chunk is not None and chunk.symbol in PERSONS for id in chunk.ids} - {person.id}
        if self._is_of_kin(line):
            return None
        return person if named <= speakers and (self._is_spoken_for(line) or (voices and not speakers)) else None

    def _is_of_kin(self, line: Line) -> bool:
        """Whether a relative of somebody named speaks, who may speak of himself: "X's uncle, the mayor, denied that he ..."."""
        return any(line.symbols[at - 1] == "'" and line.symbols[at] in self._kin for at in range(2, len(line)))

    def _is_spoken_for(self, line: Line) -> bool:
        """Whether a sentence names somebody close to somebody: a lawyer, the family, a brother."""
        words = (ref.words.lower() for chunk in line.chunks if chunk is not None and chunk.symbol in "Sz" for ref in chunk.refs)
        return not self._near.isdisjoint(line.present) or not self._advocates.isdisjoint(words)

    def filled(self, clause: Clause, line: Line, accused: Ref | None, recent: Recent, denied: bool) -> Line:
        """The ``line`` of a clause with whom it is about and with his group; ``denied``: its sentence denies something."""
        if accused is None and PERSON not in line.symbols:
            return line  # nobody is there of whom it could be denied
        if not (denied or not self._unrelated.isdisjoint(line.present) or any(is_negated(marks) for marks in line.marks)):
            return line
        accused = None if clause.relative else accused
        if "G" not in line.symbols:
            line = self._with_group(line, clause.start, accused, recent)
        return self._with_person(line, clause.start, accused, recent) if accused is not None and "G" in line.symbols else line

    def _with_group(self, line: Line, start: int, accused: Ref | None, recent: Recent) -> Line:
        """The clause with the group of whom it is about in the place of "any gang"."""
        at = next((index for index, symbol in enumerate(line.symbols) if index and symbol in self._bands), 0)
        if not at or (at == 1 and not line.finite[0]):  # "no gang has said so"
            return line
        told = next((chunk for chunk in reversed(line.chunks[:at]) if chunk is not None and chunk.symbol not in "DN"), None)
        if told is not None and told.symbol != PERSON:
            return line
        client = told is not None and recent.client is not None and recent.client.id in told.ids
        person = told.refs[0] if told is not None and (client or _is_named(told, start)) else accused
        group = recent.own_group(person) if person is not None else None
        if group is None:
            return line
        return line.replaced(at, at + 1, line.standing((group,), at))

    def _with_person(self, line: Line, start: int, accused: Ref, recent: Recent) -> Line:
        """The clause with the accused as its subject, where it has none, or one that is not in its own words."""
        person = Chunk(PERSON, (accused,), start, start, carried=True)
        own = recent.own_group(accused)
        parties = [(index, chunk) for index, chunk in enumerate(line.chunks) if chunk is not None and chunk.symbol not in "DN"]
        if len(parties) == 3 and parties[0][1].symbol in "PS" and parties[1][1].carried:
            parties = parties[1:]  # "X, his mother, said he was in no gang"
        if own is None or parties[-1][1].ids != {own.id} or len(parties) > 2:
            return line
        if len(parties) == 2:
            at, told = parties[0]
            meant = told.symbol != PERSON or _is_named(told, start) or recent.own_group(told.refs[0]) is not None
            return line if meant else line.replaced(at, at + 1, person)
        at = next((index for index, symbol in enumerate(line.symbols) if symbol in self._he), -1)
        if at >= 0:
            return line.replaced(at, at + 1, person)
        return line.inserted(0, person) if parties[0][0] else line


def _is_named(chunk: Chunk, start: int) -> bool:
    """Whether a clause whose own words begin at ``start`` names somebody itself: no pronoun, and no subject put back."""
    return chunk.start >= start and not chunk.carried


def _last_accused(recent: Recent) -> Ref | None:
    """The person whom the text spoke of last, if he was told to be of a group; of several the first, if all of them were."""
    for near in (*reversed(recent.sentences), recent.paragraph):
        named = {ref.id: chunk for chunk in near if chunk.symbol in PERSONS for ref in chunk.refs}
        if named:
            own = all(id in recent.leads or id in recent.belongs for id in named)
            first = next(iter(named.values()))
            return first.refs[0] if own and len(first.refs) == 1 else None
    return None
