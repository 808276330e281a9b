"""Namesakes of two countries: the text's country tells which is meant."""

import pytest
from tests.mentions.passages import FakePlaces, document, passages_of

from segun.mentions.finder import MentionFinder
from segun.model import Actor, ActorKind, Alias, Language, MentionKind, Pack


def _group(id: str, name: str, country: str, *aliases: Alias) -> Actor:
    return Actor(id, name, ActorKind.GROUP, aliases, country=country)


LINCES = Alias("Los Linces", ambiguous=True)
FINDER = MentionFinder(
    Pack(
        "two countries",
        actors=(
            _group("xx:linces", "Los Linces", "XX", LINCES),
            _group("xx:river-cartel", "River Cartel", "XX"),
            _group("linces-bajamar", "Los Linces de Bajamar", "YY", LINCES),
            _group("bajamar-brotherhood", "Bajamar Brotherhood", "YY"),
        ),
    ),
    FakePlaces(),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Los Linces fight the Bajamar Brotherhood, which the River Cartel feeds. The Bajamar Brotherhood won.",
            "linces-bajamar",
        ),
        ("Los Linces fight the River Cartel in Puerto Lindo. The Bajamar Brotherhood watches.", "xx:linces"),
        ("Gunmen of Los Linces shot at rivals in Bajamar.", "linces-bajamar"),
        ("Gunmen of Los Linces shot at the Bajamar Brotherhood and the River Cartel.", "new:los-linces"),  # either could be
    ],
)
def test_the_namesake_of_the_country_that_is_named_most_is_meant(text: str, expected: str) -> None:
    mentions = FINDER.find(document(text, Language.EN, "2025-03-14"), passages_of(text))
    assert [m.targets[0].id for m in mentions if m.kind is MentionKind.GROUP and m.text == "Los Linces"] == [expected]
