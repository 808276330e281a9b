"""Who speaks in a sentence: the voices that its cues name, the last speaker where they name one only by a pronoun, and "we"."""

from collections.abc import Sequence
from dataclasses import replace

from segun.claims.chunks import Chunk
from segun.claims.kit import Kit
from segun.claims.line import Line
from segun.claims.offices import Offices
from segun.claims.recent import Recent
from segun.claims.states import Forces
from segun.claims.voice import Voice
from segun.model import Span


def spoken(voices: Sequence[Voice], recent: Recent, offices: Offices) -> list[Voice]:
    """The voices, with the last speaker where they name one only by a pronoun or an office; remembers who speaks."""
    told: list[Voice] = []
    for voice in sorted(voices, key=lambda voice: voice.at):
        around = (one for one in told if one.speaker is not None)
        over = any(voice.opines or one.covers(voice.at, voice.until) for one in around)
        goes_on = voice.stance is not None and voice.speaker is None and over and not voice.somebody
        if voice.follows and voice.office is not None:
            holder = offices.holder(*voice.office, recent.speaker)
            same = recent.speaker is not None and holder.ids == recent.speaker.ids
            voice = replace(voice, speaker=holder, via=voice.via or (recent.via if same else None))
            recent.heard(holder, voice.via)
        elif voice.follows or goes_on:
            last = _told_anew(voice, recent) or recent.speaker or _first_heard(voice, recent.topic, offices)
            if voice.collective and last is not None and last.symbol not in "GH":
                last = None
            if last is not None and recent.speaker is None:
                recent.heard(last, voice.via)
            voice = replace(voice, speaker=last, via=voice.via or recent.via)
        elif voice.speaker is not None:
            speaker = offices.told_before(voice.speaker)
            voice = replace(voice, speaker=speaker)
            recent.heard(speaker, voice.via)
        elif voice.recalls and recent.account and recent.speaker is not None:
            voice = replace(voice, speaker=recent.speaker, via=recent.via)  # in his own account: "There was no such pact."
        told.append(voice)
    return told


def _told_anew(voice: Voice, recent: Recent) -> Chunk | None:
    """The person of whom a paragraph speaks where nobody spoke in it yet: "X leads Y. In an interview with Z he said ..."."""
    topic = recent.topic if recent.silent and voice.via is not None and voice.title is None else None
    return topic if topic is not None and topic.symbol == "P" else None


def _first_heard(voice: Voice, topic: Chunk | None, offices: Offices) -> Chunk | None:
    """Who it is where nobody spoke before: 'X studied the zone. "...," he said', "the official said"."""
    if voice.title is not None:
        return offices.unnamed(*voice.title)
    return topic if voice.follows and topic is not None and topic.symbol == "P" else None


def carried_voice(span: Span, recent: Recent) -> Voice | None:
    """The last speaker as the voice of a sentence that names none; None where he is silent by now."""
    if recent.silent or recent.speaker is None:
        return None
    return Voice("carried", span.start, span.end, recent.speaker, recent.via)


def who_says_we(line: Line, recent: Recent, kit: Kit) -> Chunk | None:
    """The group that says "we" in a line: whoever speaks there, else whoever spoke last."""
    if not kit.first_person.says_we(line):
        return None
    line = kit.coordination.listed(kit.renaming.renamed(line))
    if spoken_for := kit.first_person.spoken_for(line):
        return spoken_for
    speakers = [voice.speaker for voice in kit.cues.voices(line)[0] if voice.speaker is not None]
    last = None if recent.silent else recent.speaker
    if not speakers and last is None:
        topic = recent.topic  # 'X put out a video. "We have made a pact with Y," says a hooded man'
        return topic if topic is not None and topic.symbol == "G" else None
    return recent.group_of(speakers[-1] if speakers else last)


def hear(line: Line, voices: Sequence[Voice], recent: Recent, forces: Forces) -> None:
    """A source that is named without a cue may be the one that the next sentence calls "the journalist".

    Soldiers to whom something is done are not: "gave himself up to soldiers. He told them ...".
    """
    if "S" in line.symbols and not any(voice.speaker is not None for voice in voices):
        told = [(index, chunk) for index, chunk in enumerate(line.chunks) if chunk is not None and chunk.symbol == "S"]
        named = [chunk for _, chunk in told if not chunk.refs[0].id.startswith("unnamed:")]
        others = [(at, chunk) for at, chunk in told if not at or line.definite[at] or not forces.act(line, at, chunk)]
        if named:
            recent.heard(named[-1], None)
        elif others:
            recent.heard(others[0][1] if others[0][0] == 0 else others[-1][1], None)
