"""From the marks of a clause and the cues over it to stance, hedge and status (METHODS: verb x complement polarity).

The tables are data: what a cue and a negation in the clause make of each other. Where the table has no line, nothing is claimed.
"""

from collections.abc import Iterable

from segun.claims.hedges import hedge_of_marks, weakest
from segun.claims.line import Mark, is_negated
from segun.claims.voice import Voice
from segun.model import Hedge, Stance, Status

_A, _D, _Q = Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS

# (stance that the cue gives, stance that the clause has by itself) -> what is said
_TOGETHER: dict[tuple[Stance, Stance], Stance] = {
    (_A, _A): _A,
    (_A, _D): _D,
    (_A, _Q): _Q,
    (_D, _A): _D,
    (_Q, _A): _Q,
    (_Q, _Q): _Q,
}
_STATUSES = {"past": Status.PAST, "planned": Status.PLANNED}


def stance_of(
    pattern: Stance | None, negated: Stance, marks: Iterable[Mark], voices: Iterable[Voice], ends: bool = False
) -> Stance | None:
    """What is said of the relation, ``negated`` being what one negation makes of it; ``ends`` where its end is told.

    None where a voice says nothing of it, or the words contradict each other in a way that the table does not know.
    """
    marks, voices = tuple(marks), tuple(voices)
    if any(voice.silent for voice in voices):
        return None
    if any(voice.status is Status.PAST for voice in voices) and any(voice.stance is _D for voice in voices):
        return None  # "denied that its pact with X was over": that it is over is denied, and not the pact
    stance = pattern or _A
    if ends and any(voice.stance is _Q or voice.unshown for voice in voices):
        return None
    if ends and upheld(marks, voices):
        return stance
    if is_negated(marks):  # several are one: "nor ... any", "no ... ni ... tampoco"
        if stance is not _A:
            return None if stance is _D else _Q
        stance = negated
    for voice in voices:
        if voice.stance is not None and voice.stance is not _A:
            together = _TOGETHER.get((voice.stance, stance))
            if together is None and voice.stance is stance:
                together = stance
            if together is None:
                return None
            stance = together
    return stance


def upheld(marks: Iterable[Mark], voices: Iterable[Voice]) -> bool:
    """Whether an end is denied, so that the thing goes on: "has not left", "denies that it has left" (but not both at once)."""
    no = is_negated(marks)
    return no is not any(voice.stance is _D for voice in voices)


def hedge_of(pattern: Hedge | None, marks: Iterable[Mark], voices: Iterable[Voice]) -> Hedge:
    """The weakest hedge that anything gives."""
    return weakest([pattern, hedge_of_marks(marks), *(voice.hedge for voice in voices)]) or Hedge.PLAIN


def status_of(pattern: Status | None, marks: Iterable[Mark], voices: Iterable[Voice]) -> Status:
    """Past or planned where a mark, the pattern or a cue says so."""
    if pattern is not None:
        return pattern
    for mark in marks:
        if mark.kind in _STATUSES:
            return _STATUSES[mark.kind]
    return next((voice.status for voice in voices if voice.status is not None), Status.CURRENT)
