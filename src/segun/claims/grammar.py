"""The grammar reader: a finite-state cascade over sentences (FASTUS; METHODS 6.1), patterns as data, no model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from segun.claims.chunks import Chunk, chunk_of
from segun.claims.clauses import Clause, ClauseCutter
from segun.claims.coreference import PronounResolver, Recent
from segun.claims.cues import CueFinder, Voice
from segun.claims.draft import Drafter, Said, in_one_breath, once
from segun.claims.line import Encoder, Line
from segun.claims.match import Finding, Matcher
from segun.claims.notation import captured
from segun.claims.patterns import load_grammar
from segun.claims.reductions import Reducer
from segun.claims.when import period_of
from segun.model import Actor, Claim, Document, Language, Mention, Passage, Span

_ROUNDS = 4  # appositions nest at most so deep in the passages that we looked at


@dataclass(frozen=True, slots=True)
class _Kit:
    """The machines of one language."""

    encoder: Encoder
    reducer: Reducer
    pronouns: PronounResolver
    cutter: ClauseCutter
    cues: CueFinder
    asides: Matcher
    patterns: Matcher
    anchors: frozenset[str]
    drops_subjects: bool


@cache
def _kit(language: Language) -> _Kit:
    grammar = load_grammar(language)
    alphabet = grammar.alphabet
    spanish = language is Language.ES
    return _Kit(
        encoder=Encoder(alphabet, guesses_finite=spanish),
        reducer=Reducer(alphabet),
        pronouns=PronounResolver(alphabet.members),
        cutter=ClauseCutter(alphabet, drops_subjects=spanish),
        cues=CueFinder(grammar.cues, ";" + alphabet.members["but"]),
        asides=Matcher(grammar.asides),
        patterns=Matcher(grammar.patterns),
        anchors=frozenset().union(*(pattern.anchors for pattern in grammar.patterns)),
        drops_subjects=spanish,
    )


@dataclass(slots=True)
class _Sentence:
    """A sentence on its way: its line, the cues in it, what its appositions said, and whether it opens inside a quotation."""

    span: Span
    line: Line
    voices: list[Voice]
    asides: list[Finding]
    topic: Chunk | None
    quoted: tuple[tuple[int, int], ...]


class GrammarReader:
    """Reads English and Spanish with the bundled patterns. ``actors`` is what packs know of groups and people."""

    name = "grammar/1"

    def __init__(self, actors: Sequence[Actor] = ()) -> None:
        self._actors = {actor.id: actor for actor in actors}

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims that the document makes, in text order; every citation is exact. Same input, same output."""
        return _Reading(document, mentions, self.name).claims(passages)


class _Reading:
    """One document being read."""

    def __init__(self, document: Document, mentions: Sequence[Mention], reader: str) -> None:
        self._document = document
        self._lower = document.text.lower()
        if len(self._lower) != len(document.text):  # a few letters grow in lower case; offsets must not
            self._lower = "".join(low if len(low := char.lower()) == 1 else char for char in document.text)
        self._kit = _kit(document.language)
        self._drafter = Drafter(document, reader)
        self._recent = Recent()
        named: dict[str, str] = {}
        self._chunks = [chunk_of(mention, named) for mention in mentions]
        self._next = 0

    def claims(self, passages: Sequence[Passage]) -> tuple[Claim, ...]:
        """The claims of all passages."""
        return once(claim for passage in passages for claim in self._passage(passage))

    def _passage(self, passage: Passage) -> Iterator[Claim]:
        self._recent.new_paragraph()
        open_quote = False
        sentences = []
        for span in passage.sentences:
            sentence, open_quote = self._sentence(span, open_quote)
            if sentence is not None:
                sentences.append(sentence)
        for index, sentence in enumerate(sentences):
            yield from in_one_breath(list(self._sentence_claims(sentence, sentences, index)))

    def _sentence(self, span: Span, open_quote: bool) -> tuple[_Sentence | None, bool]:
        chunks = []
        while self._next < len(self._chunks) and self._chunks[self._next].start < span.end:
            chunk = self._chunks[self._next]
            self._next += 1
            if chunk.start >= span.start and chunk.end <= span.end:
                chunks.append(chunk)
        line = self._kit.encoder.line(self._lower, span.start, span.end, chunks)
        quoted, open_quote = _quotations(line, span, open_quote)
        line = self._kit.reducer.reduced(line)
        line = self._kit.pronouns.resolved(line, self._recent)
        line = self._kit.reducer.reduced(line)
        line, asides = self._appositions(line)
        voices = self._kit.cues.voices(line)
        topic = self._recent.subject
        self._recent.remember(line, next((chunk for chunk in line.chunks if chunk is not None and chunk.is_party), None))
        return _Sentence(span, line, voices, asides, topic, quoted), open_quote

    def _appositions(self, line: Line) -> tuple[Line, list[Finding]]:
        """Read and take out appositions ("X, led by Y,") from the inside out."""
        asides: list[Finding] = []
        for _ in range(_ROUNDS):
            for pattern in self._kit.asides.candidates(line.symbols):
                match = pattern.regex.search(line.symbols)
                if match is None:
                    continue
                found = list(Matcher([pattern]).findings(line, whole=False))
                asides += [finding for finding, *_ in found if finding not in asides]
                kept = line.chunks[captured(match)["A"]]
                if kept is not None:
                    line = line.replaced(match.start(), match.end(), kept)
                break
            else:
                break
        return line, asides

    def _sentence_claims(self, sentence: _Sentence, sentences: Sequence[_Sentence], index: int) -> Iterator[Claim]:
        for finding in sentence.asides:
            inside = _within(sentence.quoted, finding.start)
            said = self._said(finding, sentence, sentences, index) if inside else Said(None, None, ())
            claim = self._drafter.claim(finding, said, finding.start, finding.end, period_of((), finding.start), None)
            if claim is not None:
                yield claim
        if self._kit.anchors.isdisjoint(sentence.line.symbols):
            return
        for clause in self._kit.cutter.clauses(sentence.line, sentence.topic):
            yield from self._clause_claims(clause, sentence, sentences, index)

    def _clause_claims(self, clause: Clause, sentence: _Sentence, sentences: Sequence[_Sentence], index: int) -> Iterator[Claim]:
        for finding, *_ in self._kit.patterns.findings(clause.line):
            said = self._said(finding, sentence, sentences, index)
            start = min(clause.start, finding.start) if finding.start >= sentence.span.start else clause.start
            end = max(clause.end, finding.end)
            period = period_of(tuple(chunk for chunk in clause.line.chunks if chunk is not None), finding.start)
            claim = self._drafter.claim(finding, said, start, end, period, None)
            if claim is not None:
                yield claim

    def _said(self, finding: Finding, sentence: _Sentence, sentences: Sequence[_Sentence], index: int) -> Said:
        at = max(finding.end - 1, sentence.span.start)
        voices = sorted((voice for voice in sentence.voices if voice.covers(at, at + 1)), key=lambda voice: voice.width)
        speakers = [voice for voice in voices if voice.speaker is not None or voice.follows]
        if not speakers and _within(sentence.quoted, at):
            speakers = _voice_of_quotation(sentences, index)
        if not speakers:
            return Said(None, None, tuple(voices))
        inner = speakers[0]
        speaker = inner.speaker or self._recent.speaker
        via = inner.via or next((voice.speaker for voice in speakers[1:] if voice.speaker is not None), None)
        return Said(speaker, via if via is None or speaker is None or via.ids != speaker.ids else None, tuple(voices))


def _quotations(line: Line, span: Span, open_quote: bool) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The stretches of a sentence that stand in quotation marks, and whether a quotation is open at its end."""
    spans = []
    start = span.start if open_quote else None
    for index, symbol in enumerate(line.symbols):
        if symbol != '"':
            continue
        if start is None:
            start = line.starts[index]
        else:
            spans.append((start, line.ends[index]))
            start = None
    if start is not None:
        spans.append((start, span.end))
    return tuple(spans), start is not None


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _voice_of_quotation(sentences: Sequence[_Sentence], index: int) -> list[Voice]:
    """The voice of a quotation without a cue of its own: the nearest before it in the paragraph, else the next after it."""
    for sentence in (*reversed(sentences[:index]), *sentences[index + 1 :]):
        for voice in sentence.voices:
            if voice.speaker is not None:
                return [voice]
    return []
