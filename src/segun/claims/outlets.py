"""Through which outlet a text has what somebody says: told once, it holds for all that the text has from him.

"Ruiz told Radio Norte that ... The group, Ruiz added, ..." has both through the radio, however many sentences stand between.
"""

from collections.abc import Iterable
from operator import itemgetter

from segun.claims.chunks import Chunk
from segun.claims.voice import Voice
from segun.model import Claim


class Outlets:
    """Who is told to speak through which outlet in one document, and where."""

    def __init__(self) -> None:
        self._told: dict[str, list[tuple[int, Chunk]]] = {}

    def hear(self, voices: Iterable[Voice]) -> None:
        """Take in the voices of a sentence."""
        for voice in voices:
            if voice.speaker is not None and voice.via is not None:
                for id in voice.speaker.ids:
                    self._told.setdefault(id, []).append((voice.at, voice.via))

    def of(self, claim: Claim) -> Chunk | None:
        """The outlet of a claim that names none: the last told before it of its speaker, or his only one."""
        told = self._told.get(claim.speaker.id, ()) if claim.speaker and not claim.via else ()
        if not told:
            return None
        before = [each for each in told if each[0] <= claim.citation.end]
        only = len({id for _, via in told for id in via.ids}) == 1
        return max(before, key=itemgetter(0))[1] if before else told[0][1] if only else None
