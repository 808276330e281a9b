"""One document being read: sentence by sentence first, then who says what, since a quotation may name its speaker at its end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from segun.claims.attribution import Found, Said, Sentence, quotations, reaches_into, said_of
from segun.claims.bygone import come_about, is_bygone
from segun.claims.chunks import Chunk, Ref
from segun.claims.citing import cited
from segun.claims.clauses import Clause
from segun.claims.completing import completed
from segun.claims.draft import Drafter, in_one_breath, of_known_people, once, without_ended
from segun.claims.gone import of_the_gone
from segun.claims.grounds import on_their_ground
from segun.claims.hearing import carried_voice, hear, spoken, who_says_we
from segun.claims.kit import Kit
from segun.claims.line import Line
from segun.claims.listings import accounts
from segun.claims.lower import double_quoted, lower
from segun.claims.match import Finding
from segun.claims.mentioned import Mentioned
from segun.claims.numbering import behind_number
from segun.claims.offices import Offices
from segun.claims.officials import voice_places
from segun.claims.outlaws import outlaws
from segun.claims.outlets import Outlets
from segun.claims.particulars import particulars
from segun.claims.recall import denied, recalled, speaks_of_else, tellers, tells_itself
from segun.claims.recent import Recent
from segun.claims.shortening import shortened
from segun.claims.told import told_in
from segun.claims.turns import turns
from segun.claims.undone import is_undone
from segun.claims.voice import Voice
from segun.claims.when import Held, dates_of, entry_of, happens, has_ended, period_of
from segun.model import (
    Citation,
    Claim,
    Document,
    Hedge,
    Mention,
    Passage,
    PassageKind,
    RelationKind,
    Span,
    Stance,
    Status,
    Target,
)

_QUOTES = frozenset('"“”«»„')
_CLOSING = '".”“«»„…'  # what may stand behind a question mark
_PARTIES = frozenset("GHPQgp")
_NAMING = frozenset({RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.KIN})
_ORIGIN = frozenset({RelationKind.SPLIT_FROM, RelationKind.PART_OF})
_NESTED = 20  # passages that are read because one behind them asks; those before are then read in turn
_OF_PERSONS = frozenset({RelationKind.REMOVED, RelationKind.KIN})


class Reading:
    """One document being read with the machines of its language."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], kit: Kit, reader: str, leads: Mapping[str, Target]
    ) -> None:
        self._kit = kit
        self._text, self._document, self._language = document.text, document.id, document.language
        self._published = document.published
        self._lower = double_quoted(lower(document.text))
        self._drafter = Drafter(document, reader)
        self.recent = Recent()
        self._ends: list[Claim] = []  # those that tell an end
        self._entry: Chunk | None = None  # the date of an entry in a chronology
        self._outlets = Outlets()
        self._mentions, self._mentioned = mentions, Mentioned(mentions)
        self._offices = Offices(self._lower, self._mentioned, self._language)
        self._held, self._nested, self._items = False, 0, frozenset[int]()
        self._named_after, self._turns = set[str](), dict[int, int]()
        self._quiet = kit.listener.of(self._lower, mentions, self._mentioned.starts)
        self.recent.leads.update(self._mentioned.led(leads))

    def claims(self, passages: Sequence[Passage]) -> tuple[Claim, ...]:
        """The claims of all passages; a headline's only where the body does not make them."""
        if self._quiet.all:
            return ()
        self._items = accounts(self._lower, passages, self._kit.heralds)
        self._turns = turns(self._text, passages, self._mentioned.persons())
        titles: list[Claim] = []
        body: list[Claim] = []
        for passage in passages:
            if self._quiet.has(passage, self.recent):
                self._put_off(passage)
            else:
                (titles if passage.kind is PassageKind.HEADLINE else body).extend(self._passage(passage))
        if titles:
            told = {(claim.about, claim.stance) for claim in body}
            body += [claim for claim in titles if (claim.about, claim.stance) not in told]
        persons = any(claim.relation in _OF_PERSONS for claim in body)
        people = outlaws(self._lower, self._mentions, self._language) if persons else frozenset[str]()
        made = once(of_the_gone(list(of_known_people(without_ended(body, self._ends), people))))
        return tuple(self._drafter.passed_on(claim, self._outlets.of(claim)) for claim in made)

    def _put_off(self, passage: Passage) -> None:
        """Go on behind a quiet passage; it is read from here, once, when somebody asks what it left."""
        here, unread = self.recent, [passage]

        def read() -> None:
            if not unread:
                return
            ahead, self.recent, self._nested = (self.recent, self._held), here, self._nested + 1
            if self._nested > _NESTED:
                here.settle()
            for _ in self._passage(unread.pop()):
                pass
            (self.recent, self._held), self._nested = ahead, self._nested - 1

        told = here.told
        for span in passage.sentences if told else ():
            if self._speaks(span, self._mentioned.within(span)):
                self._held = bool(told) and not self._held
                told = told if self._held else []
        self.recent = here.behind(read, self._quiet.hears(passage), told)
        if self._asks(passage):
            read()
            self.recent.asked = here.asked

    def _passage(self, passage: Passage) -> Iterator[Claim]:
        self.recent.new_paragraph(account=passage.start in self._items or self._takes_turn(passage))
        open_quote = False
        sentences = []
        for span in passage.sentences:
            sentence, open_quote = self.sentence(span, open_quote)
            sentences.append(sentence)
        if passage.kind is PassageKind.HEADLINE:
            self.recent.forget_places()
        self._entry = entry_of(self._text, passage.start, self._mentioned.within(passage.sentences[0])) if sentences else None
        for index, sentence in enumerate(sentences):
            made = [claim for found in sentence.found for claim in self._claims(found, sentence, sentences, index)]
            yield from in_one_breath(on_their_ground(made))

    def _takes_turn(self, passage: Passage) -> bool:
        """Whether somebody whom the text names speaks in a passage of a transcript: "RUIZ: ..."; he is heard then."""
        label = Span(passage.start, self._turns.get(passage.start, passage.start))
        speakers = [chunk for chunk in self._mentioned.within(label) if chunk.symbol in "PS"]
        for chunk in speakers[:1]:
            self.recent.heard(chunk, None)
        return bool(speakers)

    def _asks(self, words: Span | Passage) -> bool:
        """Whether these words end as a question."""
        return self._text[words.start : words.end].rstrip(_CLOSING).endswith("?")

    def _speaks(self, span: Span, chunks: Sequence[Chunk]) -> bool:
        """Whether a sentence names somebody or something, or quotes."""
        return bool(chunks) or not _QUOTES.isdisjoint(self._text[span.start : span.end])

    def sentence(self, span: Span, open_quote: bool) -> tuple[Sentence, bool]:
        """Read one sentence; ``open_quote`` says whether it begins inside a quotation.

        Returned with whether a quotation is open at its end.
        """
        chunks = self._mentioned.within(span)
        goes_on = bool(self.recent.sentences) or self.recent.asked  # with what was said before
        if not goes_on and not self._asks(span) and not self._speaks(span, chunks):
            return Sentence(span, (), (), ()), open_quote
        start = self._turns.get(span.start) or behind_number(self._text, span)
        line = self._kit.encoder.line(self._lower, start, span.end, [chunk for chunk in chunks if chunk.start >= start])
        quoted, open_quote = quotations(line, span, open_quote)
        self.recent.ours = who_says_we(line, self.recent, self._kit)
        self.recent.stranger = self._kit.strangers.open(line, self._text, start)
        whole, (line, asides) = line, shortened(line, self._lower, self._text, self.recent, self._kit)
        heard, line, apart = self._kit.cues.voices(line)
        carried = carried_voice(span, self.recent)
        voices = spoken([voice for voice in heard if not tells_itself(voice, asides)], self.recent, self._offices)
        self._outlets.hear(voices)
        asks = line.symbols.rstrip('".').endswith("?")
        if asks:
            voices.append(Voice("question", span.start, span.end, hedge=Hedge.QUESTION))
        accused = self._kit.disclaimers.accused(whole, voices, self.recent)
        unreal = any(voice.unreal for voice in heard)
        asides = [] if unreal else [*asides, *self._introduced(apart)]
        topic, self.recent.harmed = self.recent.topic, not self._kit.harms.isdisjoint(line.present)
        clauses = self._kit.cutter.clauses(self._kit.gapping.filled(line), topic) if self._may_tell(line, topic) else []
        called = () if unreal else self._called_after(chunks)
        denies = any(voice.stance is Stance.DENIES for voice in voices)
        whole_told, clause_told = self._whole_findings(line, voices), self._clause_findings(clauses, span, accused, denies)
        found = [*asides, *called, *whole_told, *clause_told]
        found += recalled(self.recent, voices, line, [one.finding for one in found if not one.aside])
        told = [one.finding for one in found if not one.aside and one.by is None and not denied(one, voices)]
        self._tell(told, tellers(voices), line, asks)
        self.recent.asked = asks
        continued = topic is not None and any(clause.line.chunks[:1] == [topic] for clause in clauses)
        self.recent.remember(
            line,
            self._kit.themes.of(line),
            self._kit.themes.ahead(line),
            voice_places(line),
            self._kit.clients.spoken_of(line, self.recent) or (replace(topic, carried=True) if topic and continued else None),
            [one.finding for one in asides],
            self._kit.pronouns.leaves_open(line),
        )
        hear(line, voices, self.recent, self._kit.forces)
        account = self.recent.account
        self.recent.account = account or any(voice.opens for voice in voices)
        return Sentence(span, tuple(found), tuple(voices), quoted, line.dates(), carried, account), open_quote

    def _tell(self, told: list[Finding], by: frozenset[str], line: Line, asks: bool) -> None:
        """Remember what a sentence told, and ``by`` whom.

        Over one that tells of no group what the one before told stays: "It made a stir.".
        """
        parties = (chunk for chunk in line.chunks if chunk is not None and chunk.symbol in "GHPQ")
        spoken_of = any(not (asks and chunk.carried) for chunk in parties)  # "Do they?"
        before = self.recent.told
        if not told and not spoken_of and speaks_of_else(line, before, self._kit.pacts, self._kit.wars):
            before = []
        self._held = not told and not spoken_of and bool(before) and not self._held
        if not self._held:
            self.recent.told = told
            self.recent.tellers = by if told else self.recent.tellers

    def _introduced(self, apart: Sequence[Line]) -> Iterator[Found]:
        """Whom the words that name a speaker introduce as a leader: "..., said its leader, X"."""
        for cue in apart:
            line = self._kit.speakers.as_person(cue)
            if line is not None:
                for finding in (*self._kit.asides.findings(line), *self._kit.patterns.findings(line)):
                    if finding.relation is RelationKind.LED_BY:
                        self.recent.learn(finding)
                        yield Found(finding, finding.start, finding.end, aside=True)

    def _called_after(self, chunks: Sequence[Chunk]) -> Iterator[Found]:
        """Who leads a group that has no name but his: "la gente de X"."""
        for line in self._kit.named_after.lines(self._lower, chunks, self._mentioned, self._named_after):
            for finding in self._kit.patterns.findings(line):
                if not isinstance(finding.object, str):
                    self.recent.leads.setdefault(finding.object.id, finding.subject)  # nobody whom the text has spoken of
                yield Found(finding, finding.start, finding.end, aside=True)

    def _whole_findings(self, line: Line, voices: Sequence[Voice]) -> Iterator[Found]:
        """What patterns say that reach over more than one clause ("formed by men who left X"), and not from where somebody
        speaks into what he says: "the mayor said in L that X controls M"."""
        for finding in self._kit.whole.findings(line):
            if any(reaches_into(finding, voice, line) for voice in voices):
                continue
            self.recent.learn(finding)
            dates = tuple(date for date in line.dates() if finding.start <= date.start < finding.end)
            yield Found(finding, finding.start, finding.end, dates)

    def _may_tell(self, line: Line, topic: Chunk | None) -> bool:
        return topic is not None or bool(self.recent.pact) or not _PARTIES.isdisjoint(line.present)

    def _clause_findings(self, clauses: Sequence[Clause], span: Span, accused: Ref | None, denied: bool) -> Iterator[Found]:
        for clause in clauses:
            items = completed(clause, accused, denied, self.recent, self._kit)
            for finding in told_in(items, self.recent, self._kit):
                self.recent.learn(finding)
                start = min(clause.start, finding.start) if finding.start >= span.start else clause.start
                charged = not self._kit.infinitives.isdisjoint(finding.words_of(items))  # "acusado de ser"
                aside = finding.relation in _NAMING and (clause.relative or not (finding.predicated or charged))
                aside = aside or (finding.relation in _ORIGIN and clause.relative)
                place = self._kit.whereabouts.of(items)
                apart = clause.apart or (finding.pattern.presupposed and not finding.predicated)
                yield Found(finding, start, max(clause.end, finding.end), items.dates(), aside, apart, place=place)

    def _claims(self, found: Found, sentence: Sentence, sentences: Sequence[Sentence], index: int) -> Iterator[Claim]:
        text = self._text[sentence.span.start : sentence.span.end]
        for said in said_of(found, sentence, sentences, index):
            held = self._when(found, said, sentence.span)
            finding = come_about(said.instead or found.finding, said.speaker, self._lower, held.period, self._published)
            words = cited(found, said, self._text, sentence.span, self._kit.articles)
            claim = self._drafter.claim(
                finding,
                said,
                Citation(self._document, words.start, words.end, self._text[words.start : words.end]),
                held,
                found.place,
                particulars(text, finding.relation, self._language),
            )
            if claim is not None and not (finding.mere and claim.stance is Stance.ASSERTS):
                if claim.status is Status.PAST and (
                    finding.pattern.ends or any(voice.status is Status.PAST for voice in said.voices)
                ):
                    self._ends.append(claim)
                yield claim

    def _when(self, found: Found, said: Said, sentence: Span) -> Held:
        """When what was found held: the dates of its clause, but for those that tell when it was said."""
        finding, published = found.finding, self._published
        dates = dates_of(finding, [date for date in found.dates if date not in said.dates])
        if not dates and self._entry is not None and said.speaker is None and happens(finding):
            dates = [self._entry]
        period = period_of(dates, finding.start)
        gone = is_bygone(finding, self._lower, sentence.start, dates, published, self._language, own=said.speaker is None)
        gone = gone or is_undone(finding, self._lower, self._language)
        return Held(period, gone or has_ended(period, published))
