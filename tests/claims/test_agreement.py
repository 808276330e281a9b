from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import ANALYST, FARO, HERONS, LANTERNS, MILLERS, MINISTRY, PORT, read

from segun.claims.agreement import contradiction, contradictions, readers_of, together, together_quality
from segun.claims.quality import Quality
from segun.model import UNDATED, Claim, DateSpan, Hedge, Language, Period, PlaceMention, RelationKind, Stance

QUOTE = "The Herons and the Millers are allied"
GRAMMAR = replace(read(FARO, QUOTE, RelationKind.ALLIED, HERONS, MILLERS), reader="grammar/1", pattern="en-allied-x", reading=0.8)
MODEL = replace(GRAMMAR, reader="llm/1 m", pattern="prompt/1 abc", reading=0.5)
WAR = replace(read(FARO, "They are at war with the Lanterns", RelationKind.FIGHTS, HERONS, LANTERNS), reader="llm/1 m")
NOTHING = Quality()


def joined(first: list[Claim], second: list[Claim], quality: Quality = NOTHING) -> tuple[Claim, ...]:
    return together(first, second, Language.EN, quality)


def test_what_both_read_is_one_claim_with_both_named_and_better_read() -> None:
    (claim,) = joined([GRAMMAR], [MODEL])
    assert claim.reader == "grammar/1 + llm/1 m"
    assert readers_of(claim) == ("grammar/1", "llm/1 m")
    assert claim.pattern == "en-allied-x + prompt/1 abc"
    assert claim.reading > GRAMMAR.reading
    assert claim.citation == GRAMMAR.citation


def test_what_one_reads_alone_stays_as_it_is() -> None:
    assert joined([GRAMMAR], [WAR]) == (GRAMMAR, WAR)
    assert joined([], [WAR]) == (WAR,)
    assert joined([GRAMMAR], []) == (GRAMMAR,)


def test_what_was_measured_of_both_counts_and_is_never_below_the_better_of_the_two() -> None:
    for measured, expected in ((0.95, 0.95), (0.6, 0.8)):
        quality = Quality({("grammar/1 + llm/1 m", Language.EN, RelationKind.ALLIED): measured})
        assert joined([GRAMMAR], [MODEL], quality)[0].reading == expected


def test_a_voice_date_or_place_that_one_of_them_heard_is_kept() -> None:
    place, period = PlaceMention(PORT, "Port Gray"), Period(DateSpan.year(2024))
    (claim,) = joined([GRAMMAR], [replace(MODEL, speaker=MINISTRY, place=place, period=period)])
    assert (claim.speaker, claim.place, claim.period) == (MINISTRY, place, period)
    (claim,) = joined([replace(GRAMMAR, speaker=ANALYST, hedge=Hedge.POSSIBLE)], [MODEL])
    assert (claim.speaker, claim.hedge, claim.period) == (ANALYST, Hedge.POSSIBLE, UNDATED)


def test_two_voices_or_two_sentences_without_a_common_voice_are_two_claims() -> None:
    assert len(joined([replace(GRAMMAR, speaker=ANALYST)], [replace(MODEL, speaker=MINISTRY)])) == 2
    elsewhere = read(FARO, "They are at war with the Lanterns", RelationKind.ALLIED, HERONS, MILLERS, speaker=MINISTRY)
    assert len(joined([GRAMMAR], [replace(elsewhere, reader="llm/1 m")])) == 2
    assert len(joined([replace(GRAMMAR, speaker=MINISTRY)], [replace(elsewhere, reader="llm/1 m")])) == 1


def test_stances_in_the_same_words_contradict_each_other_and_both_stay() -> None:
    denied = replace(MODEL, stance=Stance.DENIES)
    claims = joined([GRAMMAR], [denied, WAR])
    ((one, other),) = contradictions(claims)
    assert {one, other} == {GRAMMAR, denied}
    assert "grammar/1 reads asserts, llm/1 m reads denies" in contradiction(GRAMMAR, denied)


@pytest.mark.parametrize(
    "other",
    [
        replace(MODEL, stance=Stance.DENIES, reader="grammar/1"),  # one reader may hear both
        replace(MODEL, stance=Stance.DENIES, reader="grammar/1 + llm/1 m"),
        replace(MODEL, stance=Stance.DENIES, speaker=MINISTRY),  # another voice
        replace(WAR, stance=Stance.DENIES),
        MODEL,
    ],
)
def test_what_is_no_contradiction_of_readers(other: Claim) -> None:
    assert contradictions([replace(GRAMMAR, speaker=ANALYST), other]) == ()


@given(st.floats(0.05, 0.97), st.floats(0.05, 0.97))
@settings(deadline=None)
def test_two_readers_are_better_than_either_and_never_certain(one: float, other: float) -> None:
    both = together_quality(one, other)
    assert max(one, other) <= both < 1
    assert both > max(one, other) or max(one, other) > 0.95
    assert both == together_quality(other, one)


@given(st.lists(st.sampled_from([GRAMMAR, WAR]), unique=True), st.lists(st.sampled_from([MODEL, WAR]), unique=True))
@settings(deadline=None)
def test_nothing_is_lost_and_nothing_told_twice(first: list[Claim], second: list[Claim]) -> None:
    claims = joined(first, second)
    assert {claim.about for claim in claims} == {claim.about for claim in [*first, *second]}
    assert len({claim.id for claim in claims}) == len(claims)
