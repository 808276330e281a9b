import pytest

from segun.claims.numbering import behind_number
from segun.model import Span


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("43. The Group notes it.", "The Group notes it."),
        ("(b) A push to the north.", "A push to the north."),
        ("14:05 The army fled.", "The army fled."),
        ("The 43. Brigade fled.", "The 43. Brigade fled."),
        ("2024 was a bad year.", "2024 was a bad year."),
    ],
)
def test_what_numbers_a_sentence_is_no_part_of_it(text: str, rest: str) -> None:
    assert text[behind_number(text, Span(0, len(text))) :] == rest


def test_a_number_alone_is_the_sentence() -> None:
    assert behind_number("43. ", Span(0, 4)) == 0
