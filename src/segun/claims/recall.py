"""What "he denied it", "there is no truth in it" speak of: what was told just before."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from segun.claims.attribution import Found
from segun.claims.chunks import GROUP, PERSON, Chunk
from segun.claims.line import Line, is_negated
from segun.claims.match import Finding
from segun.claims.recent import CUSTODY, Recent
from segun.claims.voice import Voice
from segun.model import Hedge, RelationKind, Stance, Status

_TOLD = frozenset(
    {
        RelationKind.ALLIED,
        RelationKind.SUPPORTS,
        RelationKind.FIGHTS,
        RelationKind.CONTESTS,
        RelationKind.PRESENT_IN,
        RelationKind.CONTROLS,
        RelationKind.PART_OF,
        RelationKind.LED_BY,
        RelationKind.MEMBER_OF,
        RelationKind.REMOVED,
    }
)
_CHARGES = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.REMOVED, RelationKind.CONTROLS)
_OF_PERSONS = (RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.REMOVED)
_FATE = "-the-fate"  # the cues that speak of "his death", whoever is said to have killed him
_MOST = 3  # a sentence that told more than so many things leaves open which of them is denied


def recalled(recent: Recent, voices: Sequence[Voice], line: Line, here: Sequence[Finding]) -> Iterator[Found]:
    """What "she denied this", "there is no truth in it" say of what was told just before, here or in the last sentence.

    What was told here and not read is not what the last sentence told.
    """
    for voice in voices:
        if voice.recalls and (recent.asked or not voice.answers):
            before = deniable(
                [finding for finding in here if finding.end <= voice.at and (voice.stance or not _is_silenced(finding, voices))]
            )
            spoke, kinds = tellers(voices), _named(line, voice)
            opened = (
                _closes(line, voice)
                or _is_asked(line, voices, voice)
                or any(
                    chunk is not None
                    and not chunk.carried
                    and chunk.ids.isdisjoint(spoke)
                    and ((chunk.symbol in kinds and chunk.end <= voice.at) or _is_content(chunk, voice))
                    for chunk in line.chunks
                )
            )
            told = before or ([] if opened else deniable(recent.told))
            if voice.concedes:  # "although X denies it, A and B are at war"
                told = deniable([finding for finding in here if finding.start >= voice.end]) or told
            content = [chunk for chunk in line.chunks if chunk is not None and _is_content(chunk, voice)]
            spoken_of = [chunk.ids for chunk in content if chunk.symbol in "GH"]
            for finding in told:
                if spoken_of and not any({finding.subject.id, finding.object_id} & ids for ids in spoken_of):
                    continue  # "A is an ally of B; C is not"
                if voice.of_pact and finding.relation is not RelationKind.ALLIED:
                    continue
                if finding.object in CUSTODY and (voice.speaker is None or voice.speaker.symbol not in "GH"):
                    continue  # "X was arrested. His lawyer denied the charges.": not that he was
                told_by = tellers(voices, voice) if before else recent.tellers
                if by := _denier(_with_speaker(voice, voices), told_by, finding):
                    yield Found(replace(_of_its_own(finding, by, recent), marks=()), voice.start, voice.end, by=by)


def _of_its_own(finding: Finding, by: Voice, recent: Recent) -> Finding:
    """The finding as a group speaks of it that has lost its leader by it: it denies that, whoever is said to have done it.

    So does who doubts "his death", or that he was killed: "the army says that it killed X, which nobody confirmed".
    """
    if finding.pattern.agent and (by.cue.endswith(_FATE) or by.stance is Stance.DOUBTS):
        return replace(finding, pattern=replace(finding.pattern, agent=False))
    led = None if not finding.pattern.agent or by.speaker is None else recent.leads.get(finding.subject.id)
    if led is None or by.speaker is None or led.id not in by.speaker.ids:
        return finding
    return replace(finding, pattern=replace(finding.pattern, agent=False))


def _is_silenced(finding: Finding, voices: Sequence[Voice]) -> bool:
    """Whether what was found is not told: "they tried to kill X, but failed"."""
    return any(voice.silent and voice.covers(finding.end - 1, finding.end) for voice in voices)


def _with_speaker(voice: Voice, voices: Sequence[Voice]) -> Voice:
    """The voice as that of the group that another names in its sentence by its kind: «"Falso", respondió la banda»."""
    if voice.speaker is not None or voice.follows:
        return voice
    group = next((one for one in voices if one.collective and one.speaker is None and one.covers(voice.at, voice.until)), None)
    return voice if group is None else replace(voice, follows=True, collective=True)


def _closes(line: Line, voice: Voice) -> bool:
    """Whether a voice denies behind a comma what its own sentence tells: "they say that the mayor fled, a claim he denies"."""
    at = bisect_left(line.starts, voice.at)
    return line.symbols[at : at + 1] == "," and any(line.finite[:at])


def _is_asked(line: Line, voices: Sequence[Voice], answer: Voice) -> bool:
    """Whether an answer is one to a question that its own sentence tells: "Asked whether X is paid, he had no proof of that"."""
    asked = [voice.at for voice in voices if voice.hedge is Hedge.QUESTION and voice.at <= answer.at]
    parties = (chunk for chunk in line.chunks if chunk is not None and chunk.symbol in "GHPQ" and not chunk.carried)
    return bool(asked) and any(asked[0] <= party.start and party.end <= answer.at for party in parties)


def _named(line: Line, voice: Voice) -> str:
    """The kinds of chunks before a voice that show that its sentence itself tells what it denies: behind a comma anybody who does
    not speak ("accused X of backing the rebellion, a charge he rejects")."""
    return "GHPSL" if voice.follows and line.symbols[bisect_left(line.starts, voice.at)] == "," else "GH"


def tellers(voices: Iterable[Voice], but: Voice | None = None) -> frozenset[str]:
    """The ids of those who speak in a sentence, without one of its voices."""
    spoken = (voice.speaker for voice in voices if voice is not but)
    return frozenset(id for speaker in spoken if speaker is not None for id in speaker.ids)


def _denier(voice: Voice, told_by: frozenset[str], finding: Finding) -> Voice | None:
    """The voice, in which "it" that denies something is never who told it: "the army accuses X of helping Y, which it denies".

    It is then whom that is told of; None where two may be meant, or "he" would be a group.
    """
    if not (voice.withholds and voice.follows and voice.title is None):
        return voice
    if voice.speaker is not None and voice.speaker.ids.isdisjoint(told_by):
        return voice
    if voice.personal is not (finding.relation in _OF_PERSONS):
        return None
    if finding.relation.is_symmetric:
        return _accused(voice, finding)
    party = finding.object if finding.relation is RelationKind.LED_BY else finding.subject
    if isinstance(party, str):
        return None
    return replace(voice, speaker=Chunk(PERSON if voice.personal else GROUP, (party,), voice.at, voice.until))


def _accused(voice: Voice, finding: Finding) -> Voice | None:
    """The voice of the one who was accused of a pact: "accused X of a pact with Y, which the gang denies" is X, told of first."""
    if not voice.collective or isinstance(finding.object, str):
        return None
    party = min(finding.subject, finding.object, key=lambda ref: ref.mention.start)
    return replace(voice, speaker=Chunk(GROUP, (party,), voice.at, voice.until))


def speaks_of_else(line: Line, told: Sequence[Finding], pacts: frozenset[str], wars: frozenset[str]) -> bool:
    """Whether a sentence is of a pact or war where neither was told of: what denies it denies nothing that was."""
    kinds = {finding.relation for finding in told}
    of_pact = RelationKind.ALLIED not in kinds and not pacts.isdisjoint(line.present)
    return of_pact or (RelationKind.FIGHTS not in kinds and not wars.isdisjoint(line.present))


def tells_itself(voice: Voice, asides: Iterable[Found]) -> bool:
    """Whether what looks like an answer ("He is.") tells something itself: "He is a son of X.", of which only "He" is left.

    What is told by the way of a speaker who is named is no part of what he says: "X, leader of Y, denied it."
    """
    named = voice.speaker.ids if voice.speaker is not None and not voice.speaker.carried else frozenset[str]()
    others = (one for one in asides if named.isdisjoint((one.finding.subject.id, one.finding.object_id)))
    return voice.recalls and any(voice.at <= aside.start and aside.end <= voice.until for aside in others)


def denied(found: Found, voices: Sequence[Voice]) -> bool:
    """Whether somebody denies or doubts it where it is told. Then "X sees it differently" behind it would say that it is so,
    and "X denied it" leaves open whether it means the denial: neither recalls it."""
    return any(voice.withholds and voice.covers(found.finding.start, found.finding.end) for voice in voices)


def deniable(findings: Sequence[Finding]) -> list[Finding]:
    """Which of the findings of a sentence a later "he denied it" speaks of; none where that is open.

    A pact, help, a death or control is what gets denied; the war or the presence told in the same breath is its background.
    """
    told = [finding for finding in findings if finding.relation in _TOLD and not finding.mere and not _is_settled(finding)]
    kinds = {finding.relation for finding in told}
    charge = next((kind for kind in _CHARGES if kind in kinds), None)
    if charge is not None:
        told = [finding for finding in told if finding.relation is charge]
    pairs = {finding.about for finding in told}
    return told if len(pairs) <= _MOST else []


def _is_settled(finding: Finding) -> bool:
    """Whether it was told as denied, or as what was before: of "X, once an ally of Y, broke with it" the break is denied."""
    lasts = finding.relation is RelationKind.REMOVED  # who "had been killed" is dead
    past = finding.pattern.status is Status.PAST or (not lasts and any(mark.kind == "past" for mark in finding.marks))
    return finding.pattern.stance is not None or past or is_negated(finding.marks)


def _is_content(chunk: Chunk, voice: Voice) -> bool:
    """Whether a cue itself names a group or place, of which it then speaks: "calls reports of the fall of X a fabrication"."""
    speaks = any(one is not None and one.ids == chunk.ids for one in (voice.speaker, voice.via))
    return chunk.symbol in "GHL" and not speaks and voice.at <= chunk.start and chunk.end <= voice.until
