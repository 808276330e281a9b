"""Names of a pack: longest first, at the borders of words, and ambiguous ones only in company."""

import pytest
from tests.mentions.passages import named, passages_of

from segun.mentions.known import KnownNames
from segun.mentions.tokens import cut
from segun.model import Actor, ActorKind, Alias, Language, MentionKind, Pack


def test_the_longest_name_counts() -> None:
    assert named("The Cártel de la Costa came.", MentionKind.GROUP) == [("Cártel de la Costa", "xx:la-costa")]


def test_an_abbreviation_is_found_as_written_and_whole() -> None:
    assert named("CDR men met; cdr is no name, nor is CDRX.", MentionKind.GROUP) == [("CDR", "xx:river-cartel")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Costa fought Los Halcones, two members said.", ["xx:la-costa", "xx:los-halcones"]),  # armed, and sure company
        ("The hotel stands on La Costa, near the beach.", []),  # nothing armed
        ("Members of La Costa fought in the city for years.", []),  # armed, and nobody of that country named for sure
        ("The Cártel de la Costa is large. La Costa is old.", ["xx:la-costa", "xx:la-costa"]),  # its bearer is named
    ],
)
def test_an_ambiguous_name_needs_its_bearer_or_company(text: str, expected: list[str]) -> None:
    assert [id for _, id in named(text, MentionKind.GROUP) if id.startswith("xx:")] == expected


def test_a_word_in_small_letters_is_no_name() -> None:
    text = "En mayo los halcones volaron sobre el río; El Mayo no."
    assert named(text, MentionKind.PERSON, Language.ES) == [("El Mayo", "xx:anselmo-vega")]
    assert named(text, MentionKind.GROUP, Language.ES) == []


def test_an_ambiguous_name_inside_a_longer_one_is_not_it() -> None:
    text = "Los Halcones fought the La Costa Brotherhood, its members said."
    assert ("La Costa Brotherhood", "new:la-costa-brotherhood") in named(text, MentionKind.GROUP)


def test_a_quoted_name_that_begins_with_a_known_one_is_another() -> None:
    text = "A faction called “CDR Nueva Ola,” fights the CDR."
    assert named(text, MentionKind.GROUP) == [("CDR Nueva Ola", "new:cdr-nueva-ola"), ("CDR", "xx:river-cartel")]


def test_a_nickname_of_the_pack_beside_another_full_name_is_somebody_else() -> None:
    text = "Ramiro Quezada, “El Zurdo”, a gunman of the River Cartel, was killed."
    assert {id for _, id in named(text, MentionKind.PERSON)} == {"new:ramiro-quezada"}


def test_a_full_name_that_fits_the_nickname_is_the_packs_person() -> None:
    text = "Anselmo “El Zurdo” Vega, the leader of the River Cartel, fled."
    assert named(text, MentionKind.PERSON) == [("Anselmo “El Zurdo” Vega", "xx:anselmo-vega")]


def test_two_parts_of_a_name_are_too_few_to_be_the_packs_person() -> None:
    assert named("Anselmo Ruiz, a boxer, fled.", MentionKind.PERSON) == [("Anselmo Ruiz", "new:anselmo-ruiz")]


def test_an_article_hides_no_longer_name() -> None:
    known = KnownNames(
        Pack(
            "x",
            actors=(
                Actor("a", "Rivers", ActorKind.GROUP, (Alias("The Rivers"),)),
                Actor("b", "Rivers Old School", ActorKind.GROUP),
            ),
        )
    )
    text = "He left the Rivers Old School for the Rivers."
    assert [hit.entries[0].target.id for hit in known.find(cut(text, passages_of(text)))] == ["b", "a"]


def test_a_known_name_of_the_south_is_another() -> None:
    ids = {id for _, id in named("The Los Halcones del Sur gang attacked a village, police said.", MentionKind.GROUP)}
    assert ids == {"new:los-halcones-del-sur"}
