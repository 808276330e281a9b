"""What a text has just spoken of: what pronouns, "the two" and left-out subjects may look back to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from segun.claims.chunks import GROUP, Chunk, Ref
from segun.claims.kindred import Kin
from segun.claims.lasting import Lasting
from segun.claims.line import Line
from segun.claims.match import Finding
from segun.claims.only_told import only_told, persons_of
from segun.model import RelationKind

_MEMORY = 2  # sentences that a pronoun may look back; farther ones were wrong more often than right on the development passages
CUSTODY = frozenset({"arrested", "sentenced", "extradited", "surrendered"})  # how somebody was removed who lives to deny it
GROUPS, PERSONS, OWNERS = "GHg", "PQp", "gpz"  # the kinds of chunks that a pronoun may look for
PARTIES = GROUPS + PERSONS
UNKNOWN = Chunk("?", (), 0, 0)  # a group of which a sentence spoke and nothing tells which

_Voice = tuple[Chunk | None, Chunk | None]  # who speaks, and the outlet that passes it on


@dataclass(slots=True)
class Recent:
    """What the text has just spoken of."""

    sentences: list[tuple[Chunk, ...]] = field(default_factory=list)  # the parties of the last ones of this paragraph
    paragraph: tuple[Chunk, ...] = ()  # those of the one before
    pair: tuple[Ref, ...] = ()  # the last two groups
    counted: tuple[Ref, ...] = ()  # the two of which "the former" was told
    counted_people: tuple[Ref, ...] = ()  # the two persons of whom "the former" was told
    people: tuple[Ref, ...] = ()  # the persons of the last sentence that names any, in the order of the text
    alone: tuple[Ref, ...] = ()  # the only group of the last sentence that named any
    pact: tuple[Ref, ...] = ()
    leads: dict[str, Ref] = field(default_factory=dict)  # by who leads them
    belongs: dict[str, Ref] = field(default_factory=dict)  # by who is of them
    kin: dict[str, Ref] = field(default_factory=dict)  # by who is kin of their leader
    war: tuple[Ref, ...] = ()
    kinsmen: tuple[Ref, ...] = ()  # the two who were told last to be kin
    related: Kin = field(default_factory=Kin)  # how groups are related to one another
    sized: tuple[Ref, ...] = ()  # the group whose strength this sentence or the last one told
    _sized_here: bool = False
    silent: bool = False  # nobody has spoken in this paragraph so far
    account: bool = False  # the paragraph goes on with what the last speaker told
    told: list[Finding] = field(default_factory=list)
    tellers: frozenset[str] = frozenset()  # the ids of who spoke where that was told
    ours: Chunk | None = None  # the group that says "we" in the sentence being read
    charged: Ref | None = None  # the first who was told to lead or belong to a group
    caught: dict[str, Ref] = field(default_factory=dict)  # those arrested, sentenced or handed over
    slain: dict[str, Ref] = field(default_factory=dict)
    defended: Ref | None = None  # whose lawyer was named
    client: Ref | None = None  # whom somebody speaks of as the one he defends
    home: Chunk | None = None  # the place of the dateline
    hamlets: set[str] = field(default_factory=set)  # the places that the text calls villages or quarters, which are no city
    asked: bool = False  # whether the last sentence was a question
    harmed: bool = False  # whether the sentence being read tells of a victim
    stranger: bool = False  # whether the sentence being read is about somebody whom nothing told
    _voice: Lasting[_Voice] = field(default_factory=lambda: Lasting((None, None)))
    _places: Lasting[tuple[Chunk, ...]] = field(default_factory=lambda: Lasting(()))
    _theme: Lasting[Chunk | None] = field(default_factory=lambda: Lasting(None))
    _crowded: Lasting[bool] = field(default_factory=lambda: Lasting(False))

    def behind(self, read: Callable[[], object], heard: bool, told: list[Finding]) -> "Recent":
        """What is known behind a quiet passage that is put off: ``read`` reads it from here, when somebody asks what it left.

        It names no party and tells nothing, so all that it may change is who spoke last (if ``heard`` says that somebody may
        speak in it), what places were named, and what the last sentence was about. ``told`` is what it may deny and does not,
        if that can still be meant behind it.
        """
        return Recent(
            pair=self.pair,
            alone=self.alone,
            pact=self.pact,
            leads=dict(self.leads),
            belongs=dict(self.belongs),
            kin=dict(self.kin),
            war=self.war,
            related=self.related.copy(),
            home=self.home,
            charged=self.charged,
            caught=dict(self.caught),
            slain=dict(self.slain),
            defended=self.defended,
            hamlets=set(self.hamlets),
            told=told,
            tellers=self.tellers,
            _voice=Lasting((None, None), self._voice, read if heard else None),
            _places=Lasting((), self._places, read),
            _theme=Lasting(None, self._theme, read),
            _crowded=Lasting(False, self._crowded, read),
        )

    def settle(self) -> None:
        """Read all that was put off before here."""
        self._voice.settle()
        self._places.settle()
        self._theme.settle()
        self._crowded.settle()

    @property
    def speaker(self) -> Chunk | None:
        """Who spoke last."""
        return self._voice.get()[0]

    @property
    def via(self) -> Chunk | None:
        """The outlet that passed on what the last speaker said."""
        return self._voice.get()[1]

    @property
    def places(self) -> tuple[Chunk, ...]:
        """The places that the last sentence with any named."""
        return self._places.get()

    @property
    def theme(self) -> Chunk | None:
        """The group that the last sentence was about."""
        return self._theme.get()

    @property
    def crowded(self) -> bool:
        """Whether the last sentence named more than two groups."""
        return self._crowded.get()

    def new_paragraph(self, account: bool = False) -> None:
        """Forget what a pronoun of a new paragraph does not reach: all but who alone was spoken of in the last one.

        ``account``: the paragraph goes on with what the last speaker told.
        """
        self.paragraph = tuple(chunk for parties in self.sentences for chunk in parties)
        self.people = self.counted_people = ()
        self.sentences.clear()
        self.client = None
        self.silent = not account
        self.account = account

    def counted_off(self, ordinal: int, listed: tuple[Ref, ...]) -> tuple[Ref, ...]:
        """What "the former" (0) or "the latter" (1) is, of two ``listed`` before it in its sentence or else of the last pair.

        The latter is of the same two as the former was, whoever came up between.
        """
        pair = (self.counted if ordinal else ()) or listed or self.pair
        if len(pair) != 2:
            return ()
        self.counted = () if ordinal else pair
        return (pair[ordinal],)

    def forget_places(self) -> None:
        """Forget where it was: behind a headline, for the body says it again."""
        self._places.set(())

    def heard(self, speaker: Chunk, via: Chunk | None) -> None:
        """Remember who spoke last; the paragraph is ``silent`` until somebody speaks in it."""
        self._voice.set((speaker, via))
        self.silent = False

    def remember(
        self,
        line: Line,
        theme: Chunk | None,
        ahead: int = 0,
        voiced: tuple[Chunk, ...] = (),
        subject: Chunk | None = None,
        told: Sequence[Finding] = (),
        unknown: bool = False,
    ) -> None:
        """Take in a sentence that was read and what it was about.

        ``ahead``: so many parties stand before its subject ("Con X se alió Y", "Backed by X, Y"); ``voiced`` are places that
        only the words for a voice name; ``subject`` is who the sentence went on about without a word for him, who stays what
        the text is about; ``told`` is what its appositions told, which were taken out of it; ``unknown``: it speaks of a group
        that nothing tells, so that "it" behind it is none named further ahead.
        """
        self._theme.set(theme)
        self.sized, self._sized_here = self.sized if self._sized_here else (), False
        parties = tuple(chunk for chunk in line.chunks if chunk is not None and chunk.symbol in PARTIES)
        self.people = persons_of(parties, told) or self.people
        parties = (*parties, *only_told(told, parties, GROUPS, PERSONS))
        if unknown and parties and not any(chunk.symbol in GROUPS for chunk in parties):
            parties = (*parties, UNKNOWN)
        if self.stranger and parties:
            parties = (UNKNOWN, *parties)
        if subject is not None and parties:
            parties = (subject, *parties)
        parties = (*parties[ahead:], *parties[:ahead])
        places = tuple(chunk for chunk in line.chunks if chunk is not None and chunk.symbol == "L") or voiced
        if places:
            self._places.set(places)
        if parties:
            self.sentences = [*self.sentences[-_MEMORY + 1 :], parties]
        groups = {ref.id: ref for chunk in parties if chunk.symbol in GROUPS for ref in chunk.refs}
        self._crowded.set(len(groups) > 2)
        listed = next((chunk.refs for chunk in reversed(parties) if chunk.symbol == "H" and len(chunk.refs) == 2), ())
        if listed or len(groups) == 2:
            self.pair = listed or tuple(groups.values())
        elif groups.keys() - {ref.id for ref in self.pair}:
            alone = self.alone if len(groups) == 1 and len(self.sentences) > 1 else ()
            self.pair = (*alone, *groups.values()) if alone and alone[0].id not in groups else ()
        if parties:
            self.alone = tuple(groups.values()) if len(groups) == 1 else ()

    def group_of(self, speaker: Chunk | None) -> Chunk | None:
        """The group that somebody speaks for: itself, or the one that he leads or belongs to."""
        if speaker is None or speaker.symbol in GROUPS:
            return speaker
        group = self.own_group(speaker.refs[0])
        return Chunk(GROUP, (group,), speaker.start, speaker.end) if group is not None else None

    def own_group(self, person: Ref) -> Ref | None:
        """The group that a person was told to lead, or else to belong to."""
        return self.leads.get(person.id) or self.belongs.get(person.id)

    def inherited(self, person: Ref) -> Ref | None:
        """The group that a person takes over who is told to take over: his own, or else that of whose kin he is."""
        return self.own_group(person) or self.kin.get(person.id)

    def learn(self, finding: Finding) -> None:
        """Remember who leads what and the last pact, for "his organisation" and "the deal"."""
        self.related.learn(finding)
        if finding.relation is RelationKind.STRENGTH:
            self.sized, self._sized_here = (finding.subject,), True
        if isinstance(finding.object, str):
            gone = self.caught if finding.object in CUSTODY else self.slain if finding.object == "killed" else {}
            gone[finding.subject.id] = finding.subject
            return
        if finding.relation in (RelationKind.LED_BY, RelationKind.MEMBER_OF) and self.charged is None:
            self.charged = finding.object if finding.relation is RelationKind.LED_BY else finding.subject
        if finding.relation is RelationKind.LED_BY and not any(mark.kind in ("negation", "past") for mark in finding.marks):
            self.leads.setdefault(finding.object.id, finding.subject)
        if finding.relation is RelationKind.KIN:
            self.kinsmen = (finding.subject, finding.object)
            for one, other in ((finding.subject, finding.object), (finding.object, finding.subject)):
                if (group := self.leads.get(one.id)) is not None:
                    self.kin.setdefault(other.id, group)
        if finding.relation is RelationKind.MEMBER_OF:
            self.belongs.setdefault(finding.subject.id, finding.object)
        if finding.relation is RelationKind.ALLIED:
            self.pact = (finding.subject, finding.object)
        if finding.relation is RelationKind.FIGHTS:
            self.war = (finding.subject, finding.object)

    @property
    def topic(self) -> Chunk | None:
        """The subject that a sentence without one goes on with: the first party of the last sentence."""
        if not self.sentences and self.asked and len({chunk.ids for chunk in self.paragraph}) == 1:
            return self.paragraph[0].plain()  # the answer goes on with whom the question was about
        return self.sentences[-1][0].plain() if self.sentences and self.sentences[-1][0] is not UNKNOWN else None

    def one(
        self, kinds: str, before: tuple[Chunk, ...], opening: bool, barred: frozenset[str], several: bool | None = None
    ) -> Chunk | None:
        """The only candidate of these kinds in the nearest place that has any; of several, the subject there.

        ``several``: whether the pronoun is "their" or "its"; of two groups it means the one whose name is of that number.

        Within its own sentence a pronoun means the subject only where it opens a clause (``opening``), and never ``barred``.
        """
        for near in (before, *reversed(self.sentences)):
            if near[:1] == (UNKNOWN,) and kinds != "Pp":
                return None  # "The Reds, of whom nothing told, lost L to X. They ..."
            found = [chunk for chunk in near if chunk.symbol in kinds and chunk.ids != barred]
            if found:
                alone = len({chunk.ids for chunk in found}) == 1
                heads = [chunk for chunk in near if chunk.carried or chunk.symbol not in OWNERS]
                parties = heads or near  # "X's enemy, Y, fled. It ...": Y
                subject = parties[0] if near is not before or opening else None
                named = [chunk for chunk in found if chunk.symbol not in OWNERS]
                agreeing = [chunk for chunk in named if chunk.is_plural is several]
                if several is not None and len({chunk.ids for chunk in agreeing}) == 1 < len({chunk.ids for chunk in named}):
                    return agreeing[0].plain()  # "A has an ally in the Bs. Their leader ...": of the Bs
                if not alone and kinds == "Pp" and len({chunk.ids for chunk in named}) == 1:
                    return named[0].plain()  # "his father, X, and his brothers"
                return found[0].plain() if alone else subject.plain() if subject in found else None
            if UNKNOWN in near and not frozenset(GROUPS).isdisjoint(kinds):
                return None
        last = [chunk for chunk in self.paragraph if chunk.symbol in kinds]
        return last[0].plain() if len({chunk.ids for chunk in last}) == 1 else None
