"""Who says what a finding says: the voices over its words, the quotation around it, or an account that goes on."""

from collections.abc import Sequence
from dataclasses import replace

from segun.claims.chunks import Chunk, Ref
from segun.claims.line import Line, affirmed, is_negated
from segun.claims.match import Finding
from segun.claims.voice import Voice
from segun.model import DateSpan, Span, Stance
from segun.model.fixed import fixed


@fixed
class Found:
    """A finding with the words to cite it by.

    ``apart`` says that it was read in a clause that only adds to a name, ``aside`` that it was read in an apposition; ``by`` is
    the voice that speaks of what was told before ("he denied it").
    """

    finding: Finding
    start: int
    end: int
    dates: tuple[Chunk, ...] = ()
    aside: bool = False
    apart: bool = False
    by: Voice | None = None
    place: Ref | None = None


@fixed
class Sentence:
    """A sentence that was read: its findings, its cues, and which stretches of it stand in quotation marks.

    ``carried`` is the voice that goes on where the words show that somebody's account does: by the Spanish rumour conditional,
    or because the paragraph was opened as an account (``goes_on``: "his account goes like this").
    """

    span: Span
    found: tuple[Found, ...]
    voices: tuple[Voice, ...]
    quoted: tuple[tuple[int, int], ...]
    dates: tuple[Chunk, ...] = ()
    carried: Voice | None = None
    goes_on: bool = False


@fixed
class Said:
    """Who says something: the speaker and the outlet between, and the voices that cover the words, narrowest first.

    ``instead`` is the finding as this speaker says it, where another denies it; ``dates`` are the dates of the sentence that
    stand outside of what is said.
    """

    speaker: Chunk | None
    via: Chunk | None
    voices: tuple[Voice, ...]
    instead: Finding | None = None
    dates: tuple[Chunk, ...] = ()

    @property
    def when(self) -> DateSpan | None:
        """When it was said: the first date outside of what is said."""
        readings = (date.refs[0].mention.when for date in self.dates)
        return next((reading.span for reading in readings if reading is not None), None)


def said_of(found: Found, sentence: Sentence, sentences: Sequence[Sentence], index: int) -> list[Said]:
    """Who says it: one voice as a rule; two where one denies what another is named as claiming, or each of them judges it
    ("described as premature by A, and as nonsense by B").

    ``sentence`` is ``sentences[index]`` of its paragraph.
    """
    return [one for said in _said_of(found, sentence, sentences, index) for one in _each_speaker(said)]


def reaches_into(finding: Finding, voice: Voice, line: Line) -> bool:
    """Whether a finding begins between a verb of saying and what is said: "said in L that X controls M"."""
    if not voice.at < finding.start < voice.start < finding.end:
        return False
    return any(line.finite[index] and voice.at <= line.starts[index] < finding.start for index in range(len(line)))


def _each_speaker(said: Said) -> list[Said]:
    """What several say together ("both groups deny it") as what each of them says."""
    if said.speaker is None or len(said.speaker.refs) < 2:
        return [said]
    return [replace(said, speaker=said.speaker.with_refs((ref,), said.speaker.end)) for ref in said.speaker.refs]


def _said_of(found: Found, sentence: Sentence, sentences: Sequence[Sentence], index: int) -> list[Said]:
    finding = found.finding
    if found.by is not None:
        told = finding.start >= sentence.span.start and found.by.withholds  # who told it here does not doubt it
        spoken = (voice for voice in sentence.voices if voice.speaker is not None)
        others = [voice for voice in spoken if not (told and voice.covers(finding.start, finding.end))]
        if not others and _within(sentence.quoted, found.by.at):
            others = _voice_of_quotation(sentences, index)
        named = found.by if found.by.speaker is not None or not others else others[0]
        return [Said(named.speaker, named.via, (found.by,))]
    if finding.told_by is not None:
        return [Said(finding.told_by, None, ())]
    at = max(finding.end - 1, sentence.span.start)
    if found.aside and not is_negated(finding.marks) and not _within(sentence.quoted, finding.start):
        spoken = (voice for voice in sentence.voices if not voice.recalls)
        own = [voice for voice in spoken if voice.closes or found.start <= voice.at <= at]
        inside = [voice for voice in own if voice.covers(at, at + 1)]
        return [Said(inside[0].speaker, inside[0].via, tuple(inside)) if inside else Said(None, None, ())]
    covering = sorted((voice for voice in sentence.voices if voice.covers(at, at + 1)), key=lambda voice: voice.width)
    covering = [voice for voice in covering if not (voice.recalls and finding.end <= voice.at)]  # "..., which B denies"
    if found.apart:  # "denied that X, which operates in L, has fled": it does
        covering = [voice for voice in covering if voice.at >= found.start or not (voice.silent or voice.withholds)]
    counters = [voice for voice in covering if voice.counters]
    voices = [voice for voice in covering if not voice.counters]
    denied = any(voice.stance is not None for voice in voices) or is_negated(finding.marks)
    if counters and denied:
        plain = replace(finding, marks=affirmed(finding.marks))
        return [_by(voices, sentence, sentences, index, finding), Said(counters[0].speaker, None, (), plain)]
    judges = [voice for voice in covering if voice.withholds and voice.speaker is not None and voice.at >= finding.end]
    if len({voice.speaker.ids for voice in judges if voice.speaker is not None}) > 1:
        others = [voice for voice in covering if voice not in judges]
        return [_by([judge, *others], sentence, sentences, index, finding) for judge in judges]
    return [_by(covering, sentence, sentences, index, finding)]


def _by(voices: Sequence[Voice], sentence: Sentence, sentences: Sequence[Sentence], index: int, finding: Finding) -> Said:
    speakers = [voice for voice in voices if voice.speaker is not None]
    if any(voice.somebody for voice in sentence.voices) and not speakers:
        return Said(None, None, tuple(voices))
    if not speakers and _within(sentence.quoted, max(finding.end - 1, sentence.span.start)):
        speakers = _voice_of_quotation(sentences, index)
    if not speakers and sentence.carried is not None:
        rumoured = any(mark.kind == "rumoured" for mark in finding.marks)
        speakers = [sentence.carried] if sentence.goes_on or rumoured else []
    if not speakers:
        return Said(None, None, tuple(voices))
    speaker = speakers[0].speaker
    via = speakers[0].via or _outlet_between(speaker, speakers[1:])
    outside = tuple(date for date in sentence.dates if not speakers[0].covers(date.start, date.end))
    return Said(speaker, via, tuple(voices), dates=outside)


def _outlet_between(speaker: Chunk | None, around: Sequence[Voice]) -> Chunk | None:
    """Who passes on what somebody says ("As X reported, Y said …"): the narrowest voice around that is another's."""
    others = (voice.speaker for voice in around)
    return next((one for one in others if one is not None and speaker is not None and one.ids != speaker.ids), None)


def quotations(line: Line, span: Span, open_quote: bool) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The stretches of a sentence that stand in quotation marks, and whether a quotation is open at its end."""
    spans = []
    start, opened = (span.start if open_quote else None), -1
    for index, symbol in enumerate(line.symbols if '"' in line.symbols else ""):
        if symbol != '"':
            continue
        if start is None:
            start, opened = line.starts[index], index
        else:
            if not _is_name(line, opened, index):
                spans.append((start, line.ends[index]))
            start = None
    if start is not None:
        spans.append((start, span.end))
    return tuple(spans), start is not None


def _is_name(line: Line, first: int, last: int) -> bool:
    """Whether the marks at ``first`` and ``last`` only hold a name ("El Marro,"), which nobody says."""
    inside = line.symbols[first + 1 : last].rstrip(",.")
    return first >= 0 and len(inside) == 1 and line.chunks[first + 1] is not None


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _voice_of_quotation(sentences: Sequence[Sentence], index: int) -> list[Voice]:
    """The voice of a quotation without a cue of its own: the nearest before it in the paragraph, else the next after it."""
    for sentence in (*reversed(sentences[:index]), *sentences[index + 1 :]):
        for voice in sentence.voices:
            if voice.speaker is not None:
                return [replace(voice, stance=Stance.ASSERTS)]
    return []
