from hypothesis import given
from hypothesis import strategies as st
from tests.fictional import FARO, POST, standpoint_of

from segun.briefs.numbering import Numbering, ranges


def test_a_source_keeps_the_number_of_its_first_citation() -> None:
    numbers = Numbering(standpoint_of())
    assert numbers.of_documents([POST.id]) == (1,)
    assert numbers.of_documents([FARO.id, POST.id]) == (1, 2)
    assert numbers.of_page("https://pack.example/herons") == (3,)
    assert [(cited.number, cited.publisher, cited.url) for cited in numbers.cited()] == [
        (1, "Harbour Post", POST.url),
        (2, "El Faro", None),
        (3, None, "https://pack.example/herons"),
    ]


def test_runs_of_numbers_are_told_as_ranges() -> None:
    assert ranges((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7, 8"
    assert ranges(()) == ""


@given(st.sets(st.integers(1, 60)))
def test_ranges_lose_no_number(numbers: set[int]) -> None:
    told: set[int] = set()
    for piece in filter(None, ranges(tuple(sorted(numbers))).split(", ")):
        first, _, last = piece.partition("–")
        told |= set(range(int(first), int(last or first) + 1))
    assert told == numbers
