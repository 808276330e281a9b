import pytest
from tests.fictional import NoPlaces, standpoint_of

from segun.errors import AmbiguousName, UnknownName, UnknownQuestion
from segun.model import RelationKind
from segun.views.places import places_on_record
from segun.views.question import Question, read_question

STANDPOINT = standpoint_of()
PLACES = places_on_record(STANDPOINT, NoPlaces())


def ask(text: str) -> Question:
    return read_question(text, STANDPOINT, PLACES)


@pytest.mark.parametrize(
    ("text", "kind", "subject", "object"),
    [
        ("Is the Herons allied with the Millers?", RelationKind.ALLIED, "xx:herons", "xx:millers"),
        ("are herons and millers allies", RelationKind.ALLIED, "xx:herons", "xx:millers"),
        ("¿Están en guerra Garzas y Lanterns?", RelationKind.FIGHTS, "xx:herons", "xx:lanterns"),
        ("¿Controla Garzas Port Gray?", RelationKind.CONTROLS, "xx:herons", "XX.01.001"),
        ("Does the Herons control Port Gray?", RelationKind.CONTROLS, "xx:herons", "XX.01.001"),
        ("Are the Herons in the north shore?", RelationKind.PRESENT_IN, "xx:herons", "xx:north-shore"),
        ("Was Avery Stone arrested?", RelationKind.REMOVED, "xx:avery", "arrested"),
        ("Is Stone a member of the Herons?", RelationKind.MEMBER_OF, "xx:avery", "xx:herons"),
        ("Are the Lanterns part of the Herons?", RelationKind.PART_OF, "xx:lanterns", "xx:herons"),
        ("Who leads the Herons?", RelationKind.LED_BY, "xx:herons", None),
        ("¿Quién lidera a Garzas?", RelationKind.LED_BY, "xx:herons", None),
        ("Who controls Port Gray?", RelationKind.CONTROLS, None, "XX.01.001"),
        ("Does Reeds support the Lanterns?", RelationKind.SUPPORTS, "new:reeds", "xx:lanterns"),
    ],
)
def test_a_question_is_read(text: str, kind: RelationKind, subject: str | None, object: str | None) -> None:
    question = ask(text)
    ends = (question.subject and question.subject.id, question.object and question.object.id)
    assert (question.kind, *ends) == (kind, subject, object)


def test_a_symmetric_question_is_the_same_both_ways() -> None:
    assert ask("Are the Herons allied with the Millers?").relation == ask("Are the Millers allied with the Herons?").relation


def test_a_question_of_who_is_about_no_single_relation() -> None:
    assert ask("Who leads the Herons?").relation is None


def test_an_unknown_question_shows_what_is_understood() -> None:
    with pytest.raises(UnknownQuestion) as failure:
        ask("What colour are the Herons?")
    assert "Is the CJNG allied with Los Chapitos?" in failure.value.forms


def test_a_name_of_several_lists_them() -> None:
    with pytest.raises(AmbiguousName) as failure:
        ask("Is the Guild allied with the Herons?")
    assert [id for id, _ in failure.value.candidates] == ["xx:lanterns", "xx:millers"]


@pytest.mark.parametrize(("text", "name"), [("Who leads the Owls?", "the Owls"), ("Who controls Atlantis?", "Atlantis")])
def test_an_unknown_name_is_named(text: str, name: str) -> None:
    with pytest.raises(UnknownName) as failure:
        ask(text)
    assert failure.value.name == name
