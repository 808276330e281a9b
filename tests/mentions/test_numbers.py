"""Strengths are read as said, and only strengths."""

import pytest
from tests.mentions.passages import find

from segun.model import Language, MentionKind


def numbers(text: str, language: Language) -> list[str | None]:
    return [mention.number for mention in find(text, language) if mention.kind is MentionKind.NUMBER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gang has about 200 operatives.", ["200"]),
        ("It has more than 2,000 fighters.", ["2000"]),
        ("Between 60 and 70 are left.", ["60-70"]),
        ("They number 120 to 150 armed men.", ["120-150"]),
        ("Some two hundred and fifty members fled.", ["250"]),
        ("A force of 300 held the ford.", ["300"]),
        ("A 400-strong militia came.", ["400"]),
        ("There are fifty of them.", ["50"]),
        ("He hired men, fifty of whom fled.", ["50"]),
        ("He met the two of them.", []),
        ("They seized 318 kilograms and $200 in cash from 1,190 people.", []),
        ("Dozens of members fled in 2011.", []),
    ],
)
def test_english_strengths(text: str, expected: list[str]) -> None:
    assert numbers(text, Language.EN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le calculan entre 120 y 150 integrantes.", ["120-150"]),
        ("Tiene unos dos mil hombres.", ["2000"]),
        ("Son cerca de 2.500 combatientes.", ["2500"]),
        ("Llegaron 8 mil efectivos.", ["8000"]),
        ("Los Tordos son cuatrocientos y cobran derecho de piso.", ["400"]),
        ("Los Tordos son cuatrocientos testigos.", []),
        ("Decomisaron 400 kilos en 2011.", []),
    ],
)
def test_spanish_strengths(text: str, expected: list[str]) -> None:
    assert numbers(text, Language.ES) == expected


def test_a_spanish_number_at_the_end_of_a_clause_tells_how_many_they_are() -> None:
    found = find(
        "Los Tordos son una banda. Los Tordos son cuatrocientos. Son tres. Reúnen a medio centenar de hombres.", Language.ES
    )
    assert [one.number for one in found if one.kind is MentionKind.NUMBER] == ["400", "50"]
