"""Mentions as chunks, made when they are asked for."""

from segun.claims.mentioned import Mentioned
from segun.model import Mention, MentionBasis, MentionKind, Span, Target

_FRONT, _BOSS = Target("xx.front", "Red Front"), Target("xx.boss", "Ana Cruz")
TEXT = "The RF fled. Ana Cruz spoke. That group of hers is gone. The Front is the group, said Ana Cruz."


def _mention(words: str, target: Target, kind: MentionKind, basis: MentionBasis, after: int = 0) -> Mention:
    start = TEXT.index(words, after)
    return Mention(start, start + len(words), words, kind, basis, (target,))


MENTIONS = (
    _mention("RF", _FRONT, MentionKind.GROUP, MentionBasis.ALIAS),
    _mention("Ana Cruz", _BOSS, MentionKind.PERSON, MentionBasis.ALIAS),
    _mention("That group", _FRONT, MentionKind.GROUP, MentionBasis.DESCRIPTION),
    _mention("Front", _FRONT, MentionKind.GROUP, MentionBasis.SHORT),
    _mention("the group", _FRONT, MentionKind.GROUP, MentionBasis.DESCRIPTION),
    _mention("Ana Cruz", _BOSS, MentionKind.PERSON, MentionBasis.ALIAS, TEXT.index("said")),
)


def test_a_description_goes_by_the_words_that_last_named_it() -> None:
    words = [chunk.refs[0].words for chunk in Mentioned(MENTIONS).within(Span(0, len(TEXT)))]
    assert words == ["RF", "Ana Cruz", "RF", "Front", "Front", "Ana Cruz"]


def test_the_chunks_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    sentences = [Span(0, 12), Span(13, 28), Span(29, 56), Span(57, len(TEXT))]
    forward, backward = Mentioned(MENTIONS), Mentioned(MENTIONS)
    assert [forward.within(span) for span in sentences] == [backward.within(span) for span in reversed(sentences)][::-1]


def test_speakers_stand_before_the_place_asked_for() -> None:
    assert [chunk.start for chunk in Mentioned(MENTIONS).speakers(TEXT.index("said"))] == [TEXT.index("Ana")]


def test_who_leads_a_group_that_the_text_names_too() -> None:
    mentioned = Mentioned(MENTIONS)
    assert {id: ref.words for id, ref in mentioned.led({_BOSS.id: _FRONT, "xx.other": _FRONT})} == {_BOSS.id: "RF"}
    assert dict(mentioned.led({_BOSS.id: Target("xx.unnamed", "Blue Column")})) == {}
