"""What a model proposes enters only where the text bears it letter for letter."""

from textwrap import fill

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from tests.claims.llm.conftest import Read
from tests.claims.llm.stub import Body, named, says

from segun.claims.llm.dropping import Reason
from segun.model import Hedge, PlaceMention, Precision, RelationKind, Stance, Status

TEXT = """The Heron Cartel and the Lantern Cartel have formed an alliance, according to Ana Ruiz, the governor. The army \
denied on Monday that there is any pact between the two groups.

The Heron Cartel, led by Bruno Vale, has controlled Culiacán since May 2024. Its rival has about 200 men in the hills, \
residents said. The Navy fights the Heron Cartel.

Mateo Cruz, a lieutenant of the Lantern Cartel, was arrested in Durango. The council talked about water.
"""
PACT = "The Heron Cartel and the Lantern Cartel have formed an alliance"
DENIAL = "The army denied on Monday that there is any pact between the two groups"
HERONS, LANTERNS = "Heron Cartel", "Lantern Cartel"


def reasons(read: Read, *said: Body) -> list[str]:
    """Why what was proposed was dropped; nothing of it was kept."""
    reading, reader = read(TEXT, said)
    assert reading.claims == ()
    return [drop.reason.value for drop in reader.journal.dropped]


def test_a_claim_that_the_text_bears_is_made_with_all_that_the_text_says(read: Read) -> None:
    reading, reader = read(TEXT, [says("allied", HERONS, LANTERNS, PACT, speaker="Ana Ruiz", hedge="reported")])
    (claim,) = reading.claims
    assert (claim.relation, claim.subject.id, claim.object_id) == (RelationKind.ALLIED, "new:heron-cartel", "new:lantern-cartel")
    assert (claim.stance, claim.hedge, claim.status) == (Stance.ASSERTS, Hedge.REPORTED, Status.CURRENT)
    assert claim.speaker is not None and claim.speaker.id == "new:ana-ruiz"
    assert claim.citation.is_exact(reading.document.text)
    assert (claim.publisher, claim.reader) == ("Harbour Post", "llm/1 stub:1b")
    assert claim.pattern.startswith("prompt/1 ")
    assert reader.journal.dropped == []


def test_what_two_names_are_meant_by_may_be_told_by_a_second_quote(read: Read) -> None:
    first, second = (named(name, "the two groups", PACT) for name in (HERONS, LANTERNS))
    reading, _ = read(TEXT, [says("allied", first, second, DENIAL, stance="denies", speaker="army", said="Monday")])
    (claim,) = reading.claims
    assert claim.stance is Stance.DENIES
    assert claim.said is not None and claim.said.precision is Precision.DAY
    assert {claim.subject.id, claim.object_id} == {"new:heron-cartel", "new:lantern-cartel"}


def test_a_description_needs_a_second_quote_from_before_that_names_it(read: Read) -> None:
    quote = "Its rival has about 200 men in the hills"
    rival = named(LANTERNS, "Its rival", PACT)
    reading, _ = read(TEXT, [says("strength", rival, None, quote, value="200", speaker="residents")])
    (claim,) = reading.claims
    assert (claim.subject.id, claim.object) == ("new:lantern-cartel", "200")
    later = "Mateo Cruz, a lieutenant of the Lantern Cartel"
    for antecedent in (None, "the Lantern Cartel has formed", "The Heron Cartel, led by Bruno Vale", later):
        proposal = says("strength", named(LANTERNS, "Its rival", antecedent), None, quote, value="200")
        assert reasons(read, proposal) == [Reason.ANTECEDENT_NOT_FOUND], antecedent


def test_dates_are_worked_out_from_the_words_and_never_taken_from_the_model(read: Read) -> None:
    quote = "has controlled Culiacán since May 2024"
    said = says("controls", named(HERONS), named("Culiacán"), quote, since="since May 2024")
    reading, _ = read(TEXT, [said, said | {"since": "2019", "quote": "led by Bruno Vale, has controlled Culiacán"}])
    (claim,) = reading.claims
    assert claim.period.since is not None and claim.period.since.iso == "2024-05"
    assert isinstance(claim.object, PlaceMention) and claim.object.id == "MX.25.006"
    reading, _ = read(TEXT, [said | {"since": "in the year 2019"}])
    assert reading.claims[0].period.since is None


def test_white_space_may_differ_and_the_stored_text_is_quoted(read: Read) -> None:
    wrapped = "\n\n".join(fill(paragraph, 60) for paragraph in TEXT.split("\n\n"))
    reading, _ = read(wrapped, [says("allied", HERONS, LANTERNS, PACT.replace(" have ", "   have\n"))])
    (claim,) = reading.claims
    assert claim.citation.is_exact(reading.document.text)


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (says("allied", HERONS, LANTERNS, "The Heron Cartel and the Lantern Cartel are allied"), Reason.QUOTE_NOT_FOUND),
        (says("allied", HERONS, LANTERNS, PACT.lower()), Reason.QUOTE_NOT_FOUND),
        (says("allied", HERONS, LANTERNS, PACT[:-3]), Reason.QUOTE_NOT_FOUND),  # ends within a word
        (says("allied", HERONS, LANTERNS, PACT.replace("n C", "n\u200b C")), Reason.QUOTE_NOT_FOUND),
        (says("allied", HERONS, LANTERNS, ""), Reason.QUOTE_TOO_SHORT),
        (says("allied", HERONS, LANTERNS, "the Lantern"), Reason.QUOTE_TOO_SHORT),
        (says("allied", HERONS, LANTERNS, "between the two groups. The Heron Cartel, led by"), Reason.QUOTE_ACROSS_PARAGRAPHS),
        (says("allied", HERONS, "Sotol Cartel", PACT), Reason.NOT_NAMED),
        (says("allied", HERONS, "alliance", PACT), Reason.NOT_NAMED),  # a word is no name
        (says("allied", HERONS, "", PACT), Reason.NOT_NAMED),
        (says("allied", HERONS, HERONS, PACT), Reason.WITH_ITSELF),
        (says("allied", HERONS, LANTERNS, PACT, speaker="Marta Ruiz"), Reason.NOT_NAMED),
        (says("allied", HERONS, "Ana Ruiz", PACT), Reason.WRONG_KIND),
        (says("led_by", HERONS, "Culiacán", "led by Bruno Vale, has controlled Culiacán"), Reason.WRONG_KIND),
        (says("controls", HERONS, "Bruno Vale", "led by Bruno Vale, has controlled Culiacán"), Reason.WRONG_KIND),
        (says("fights", HERONS, LANTERNS, PACT), Reason.NO_WORDS_FOR_IT),
        (says("allied", HERONS, LANTERNS, PACT, stance="denies"), Reason.NO_WORDS_FOR_IT),
        (says("removed", "Mateo Cruz", None, "Mateo Cruz, a lieutenant", value="killed"), Reason.NO_WORDS_FOR_IT),
        (says("removed", "Mateo Cruz", None, "Mateo Cruz, a lieutenant", value="promoted"), Reason.NO_WORDS_FOR_IT),
        (says("strength", HERONS, None, "The Heron Cartel, led by Bruno Vale", value="300"), Reason.NO_WORDS_FOR_IT),
    ],
)  # fmt: skip
def test_what_the_text_does_not_bear_is_dropped_with_its_reason(read: Read, proposal: Body, reason: Reason) -> None:
    assert reasons(read, proposal) == [reason]


def test_state_forces_are_groups_where_they_fight(read: Read) -> None:
    reading, _ = read(TEXT, [says("fights", "Navy", HERONS, "The Navy fights the Heron Cartel")])
    assert [claim.relation for claim in reading.claims] == [RelationKind.FIGHTS]


def test_the_publisher_is_not_its_own_source(read: Read) -> None:
    text = TEXT.replace("according to Ana Ruiz, the governor", "Harbour Post reported")
    reading, _ = read(text, [says("allied", HERONS, LANTERNS, PACT, speaker="Harbour Post")])
    assert reading.claims[0].speaker is None


def test_a_victim_whom_nothing_ties_to_a_group_is_left_out(read: Read) -> None:
    text = TEXT + "\nClara Montes, a baker, was killed in the crossfire of the Heron Cartel.\n"
    reading, _ = read(text, [says("removed", "Clara Montes", None, "Clara Montes, a baker, was killed", value="killed")])
    assert reading.claims == ()


def test_the_same_thing_said_twice_is_one_claim(read: Read) -> None:
    said = says("allied", HERONS, LANTERNS, PACT)
    reading, _ = read(TEXT, [said, says("allied", LANTERNS, HERONS, PACT)])
    assert len(reading.claims) == 1


LETTERS = "aeéñxXK .,;'’\"“”-–…09\u0301\u200b\u202e\u00ad\U000e0041аκ"  # near ones, and ones that nobody sees


@st.composite
def edits(draw: st.DrawFn) -> str:
    """A quote of the text with a letter or two dropped, doubled, swapped, put in or changed: it is not there any more."""
    quote = draw(st.sampled_from([PACT, DENIAL, "has controlled Culiacán since May 2024", "Mateo Cruz, a lieutenant"]))
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(quote) - 1))
        edit = draw(st.sampled_from(["drop", "double", "swap", "insert", "change"]))
        letter = draw(st.sampled_from(LETTERS))
        middle = {
            "drop": "",
            "double": quote[at] * 2,
            "swap": quote[at : at + 2][::-1],
            "insert": letter + quote[at],
            "change": letter,
        }
        quote = quote[:at] + middle[edit] + quote[at + (2 if edit == "swap" else 1) :]
    return quote


@given(edits())
@settings(deadline=None)
def test_no_edit_of_a_quote_is_stored(read: Read, edited: str) -> None:
    assume(" ".join(edited.split()) not in " ".join(TEXT.split()))
    said = says("allied", HERONS, LANTERNS, edited)
    reading, reader = read(TEXT, [said, said | {"relation": "controls", "object": named("Culiacán")}])
    assert reading.claims == ()
    assert {drop.reason for drop in reader.journal.dropped} <= {Reason.QUOTE_NOT_FOUND, Reason.QUOTE_TOO_SHORT}


@given(
    quote=st.text(max_size=80) | st.sampled_from([PACT, DENIAL, *TEXT.split("\n")]),
    name=st.text(max_size=20) | st.sampled_from([HERONS, "Ana Ruiz", "Culiacán", "the"]),
    words=st.none() | st.text(max_size=20) | st.sampled_from(["Its rival", "the two groups"]),
    relation=st.sampled_from([kind.value for kind in RelationKind]),
    value=st.none() | st.sampled_from(["200", "arrested", ""]),
)
@example(quote=PACT, name=HERONS, words=None, relation="allied", value=None)
@example(quote="</think>", name=HERONS, words=None, relation="allied", value=None)
@settings(deadline=None)
def test_whatever_is_proposed_every_claim_quotes_the_text(
    read: Read, quote: str, name: str, words: str | None, relation: str, value: str | None
) -> None:
    party = {"name": name, "words": words, "antecedent": quote}
    reading, _ = read(TEXT, [says(relation, party, named(LANTERNS), quote, value=value)])
    for claim in reading.claims:
        assert claim.citation.is_exact(reading.document.text)
        assert len(claim.citation.quote.split()) >= 3
