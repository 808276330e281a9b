"""Whose town it is: "the mayor of X denied that they operate in his municipality" is of X, whatever was named before."""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import SOURCE, Chunk, chunk_of
from segun.claims.line import Line
from segun.model import Mention, MentionKind, PlacePrecision, Target


class Officials:
    """Finds the place that an office in a line is of."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes voice ("mayor"), of and those of the possessors ("his", "its")."""
        self._offices, self._of = frozenset(members["voice"]), frozenset(members["of"])
        self.owners = frozenset("".join(members.get(name, "") for name in ("his", "its", "their", "their_or_his")))

    def place(self, line: Line, index: int, fitting: frozenset[PlacePrecision]) -> Chunk | None:
        """The only place before ``index`` that the line names, if it is an office's and fits: "the mayor of X", "X's police"."""
        named = [*voice_places(line.part(0, index)), *(chunk for chunk in line.chunks[:index] if chunk and chunk.symbol == "L")]
        if len(named) != 1 or len(named[0].refs) != 1:
            return None
        place = named[0].refs[0].mention.place
        at = next((at for at, chunk in enumerate(line.chunks[:index]) if chunk is named[0]), None)
        told = at is None or (at > 1 and line.symbols[at - 1] in self._of and line.symbols[at - 2] in self._offices)
        return named[0] if told and place is not None and place.precision in fitting else None


def voice_places(line: Line) -> tuple[Chunk, ...]:
    """The places that only the words for a voice name: "residents of Tal Arish"."""
    return tuple(
        replace(chunk_of(_place_of(chunk.refs[0].mention), {}), start=chunk.start, end=chunk.end)
        for chunk in line.chunks
        if chunk is not None and chunk.symbol == SOURCE and chunk.refs[0].mention.place is not None
    )


def _place_of(voice: Mention) -> Mention:
    """The mention of the place that a voice is of."""
    place = voice.place
    targets = (Target(place.id, place.name),) if place is not None else ()
    return replace(voice, kind=MentionKind.PLACE, targets=targets, text=place.name if place is not None else voice.text)
