import pytest
from tests.fictional import PACT, NoPlaces, standpoint_of

from segun.views.answer import Answer
from segun.views.places import places_on_record
from segun.views.respond import Listing, respond

STANDPOINT = standpoint_of()
PLACES = places_on_record(STANDPOINT, NoPlaces())


def listed(question: str) -> list[tuple[str, str]]:
    found = respond(question, STANDPOINT, PLACES)
    assert isinstance(found, Listing)
    return [(line.subject.name, line.object.name) for line in found.lines]


def test_a_yes_or_no_question_is_answered_about_its_relation() -> None:
    found = respond("Are the Herons allied with the Millers?", STANDPOINT, PLACES)
    assert isinstance(found, Answer)
    assert (found.relation, found.question) == (PACT, "Are the Herons allied with the Millers?")
    assert found.assessment is not None


def test_what_nobody_says_keeps_the_names_of_the_question() -> None:
    found = respond("Do the Millers control Port Gray?", STANDPOINT, PLACES)
    assert isinstance(found, Answer)
    assert (found.subject.name, found.object.name, found.claims) == ("The Millers", "Port Gray", ())


@pytest.mark.parametrize(
    ("question", "relations"),
    [
        ("Who leads the Herons?", [("The Herons", "Avery Stone")]),
        ("¿Quién lidera a Garzas?", [("The Herons", "Avery Stone")]),
        ("Who controls Port Gray?", [("The Herons", "Port Gray")]),
        ("Who fights for Port Gray?", [("The Lanterns", "Port Gray")]),
        ("Who supports the Lanterns?", [("Reeds", "The Lanterns")]),
        ("Who supports Reeds?", []),
        ("What does the Herons control?", [("The Herons", "Port Gray")]),
        ("How many members does Reeds have?", [("Reeds", "40")]),
        ("What happened to Avery Stone?", [("Avery Stone", "arrested")]),
        ("Who is the Millers allied with?", [("The Herons", "The Millers")]),
    ],
)
def test_a_question_of_who_where_or_how_many_lists_what_fits(question: str, relations: list[tuple[str, str]]) -> None:
    assert listed(question) == relations


def test_who_is_in_a_place_counts_the_towns_in_it() -> None:
    assert ("The Herons", "Milltown") in listed("Who is in Port Gray?")


def test_who_holds_or_fights_over_a_place_is_there() -> None:
    assert {("The Herons", "Port Gray"), ("The Lanterns", "Port Gray")} < set(listed("Who is in Port Gray?"))
    assert ("The Herons", "Port Gray") in listed("Where is the Herons?")
