"""A voice: who speaks over a stretch of a sentence, and how."""

from segun.claims.chunks import Chunk
from segun.model import Hedge, Stance, Status
from segun.model.fixed import fixed


@fixed
class Voice:
    """What one cue says of the words from ``start`` to ``end``: who speaks, with what stance, hedge and status.

    The cue itself stands from ``at`` to ``until``.
    ``follows`` says that the cue names its speaker only by a pronoun or an office ("he added"); the speaker is then the last one.
    ``office`` is where the text has that office, if it is one that somebody bears ("the mayor", not "the official").
    ``of_pact``: what it speaks of it calls a pact.
    ``concedes``: it stands in a clause of "although", so that it does not speak in the main clause.
    ``somebody``: its speaker is somebody new without a name ("an analyst").
    ``collective``: it names its speaker by a word for a group ("the militia").
    ``personal``: it names its speaker by a pronoun for one person or a word for one ("he", "the detainee").
    ``title`` is where it names its speaker by a word for one ("the ministry"), not by a pronoun.
    ``opines``: it begins with a verb of thinking or denying whose subject is left out ("... y descarta que").
    ``silent``: that speaker says nothing of it ("declined to confirm that ...").
    ``unreal``: it tells of a made-up world, so that what is added by the way is no claim either.
    ``closes``: it ends the relative clause that it speaks of ("X, who leads Y, according to the army, is ...").
    ``answers``: it speaks only of what was asked just before ("No.").
    ``unshown``: it only misses a sign of it ("there is no evidence that ...").
    """

    cue: str
    start: int
    end: int
    speaker: Chunk | None = None
    via: Chunk | None = None
    follows: bool = False
    stance: Stance | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    counters: bool = False
    opens: bool = False
    recalls: bool = False
    silent: bool = False
    unreal: bool = False
    answers: bool = False
    closes: bool = False
    unshown: bool = False
    of_pact: bool = False
    opines: bool = False
    collective: bool = False
    personal: bool = False
    somebody: bool = False
    concedes: bool = False
    office: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    at: int = 0
    until: int = 0

    def covers(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` lie in its stretch."""
        return self.start <= start and end <= self.end

    @property
    def withholds(self) -> bool:
        """Whether it denies or doubts what it covers."""
        return self.stance in (Stance.DENIES, Stance.DOUBTS)

    @property
    def width(self) -> int:
        """The length of its stretch; of two voices over the same words the narrower stands closer to them."""
        return self.end - self.start
