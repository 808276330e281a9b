from datetime import date

import pytest
from tests.fictional import HERONS, standpoint_of

from segun.errors import UnknownName
from segun.model import RelationKind, Stance, Status
from segun.views.dossier import Section, Voice, dossier, voices


def others(section: Section, actor: str, **more: object) -> list[str]:
    found = dossier(standpoint_of(**more), actor)  # type: ignore[arg-type]
    return [line.other(found.named.id).name for line in found.lines(section)]


def voices_of(actor: str) -> tuple[Voice, ...]:
    return dossier(standpoint_of(), actor).sources


@pytest.mark.parametrize(
    ("actor", "section", "names"),
    [
        ("xx:herons", Section.ALLIES, ["The Millers", "The Lanterns"]),
        ("xx:herons", Section.RIVALS, ["The Lanterns"]),
        ("xx:herons", Section.LEADERS, ["Avery Stone"]),
        ("xx:herons", Section.CONTROLS, ["Port Gray"]),
        ("xx:herons", Section.PRESENT_IN, ["the north shore", "Milltown"]),
        ("xx:lanterns", Section.SUPPORTED_BY, ["Reeds"]),
        ("new:reeds", Section.SUPPORTS, ["The Lanterns"]),
        ("new:reeds", Section.STRENGTH, ["40"]),
        ("xx:avery", Section.LEADS, ["The Herons"]),
        ("xx:avery", Section.REMOVED, ["arrested"]),
    ],
)
def test_a_relation_stands_in_its_section(actor: str, section: Section, names: list[str]) -> None:
    assert sorted(others(section, actor)) == sorted(names)


def test_the_most_probable_stands_first() -> None:
    found = dossier(standpoint_of(), "xx:herons")
    for part in found.parts:
        chances = [line.probability for line in part.lines if line.probability is not None]
        assert chances == sorted(chances, reverse=True)


def test_people_of_a_group_who_were_removed_are_listed() -> None:
    (removal,) = dossier(standpoint_of(), "xx:herons").lines(Section.PEOPLE_REMOVED)
    assert (removal.subject.name, removal.object.name) == ("Avery Stone", "arrested")


def test_a_line_tells_its_origins_and_not_its_outlets() -> None:
    pact = dossier(standpoint_of(), "xx:herons").lines(Section.ALLIES)[0]
    assert [mark.stance for mark in pact.marks] == [Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS]
    assert pact.claims == 4
    assert (pact.since and pact.since.iso, pact.newest) == ("2024", date(2025, 4, 3))


def test_a_planned_alliance_is_no_alliance_yet() -> None:
    planned = dossier(standpoint_of(), "xx:herons").lines(Section.ALLIES)[1]
    assert (planned.status, planned.assessment) == (Status.PLANNED, None)


def test_names_of_the_pack_and_of_joined_actors_are_listed() -> None:
    found = dossier(standpoint_of(same=[("xx:lanterns", "xx:herons")]), "xx:lanterns")
    assert found.named.id == HERONS.id
    assert {"Garzas", "Lanterns", "The Lanterns"} <= {alias.name for alias in found.names}
    assert "The Herons" not in {alias.name for alias in found.names}


def test_what_a_pack_knows_is_background_and_no_claim() -> None:
    found = dossier(standpoint_of(known=date(2020, 1, 1)), "xx:herons")
    assert [(tie.kind, tie.to.name) for tie in found.background] == [(RelationKind.LED_BY, "Avery Stone")]
    assert (found.parts, found.claims) == ((), 0)


def test_an_actor_first_seen_in_a_text_has_a_dossier() -> None:
    found = dossier(standpoint_of(), "new:reeds")
    assert (found.actor, found.named.name, found.person) == (None, "Reeds", False)


def test_a_person_is_told_from_a_group() -> None:
    assert dossier(standpoint_of(), "xx:avery").person
    assert not dossier(standpoint_of(), "xx:herons").person


def test_who_speaks_is_counted_by_stance() -> None:
    found = [(voice.id, voice.name, voice.asserts, voice.denies, voice.doubts) for voice in voices_of("xx:millers")]
    assert found == [
        ("xx:el-faro", "El Faro", 2, 0, 0),
        ("xx:analyst", "Dana Field", 0, 0, 1),
        ("xx:ministry", "Ministry of the Interior", 0, 1, 0),
    ]


def test_nobody_speaks_where_nothing_is_said() -> None:
    assert voices(standpoint_of(), []) == ()


def test_an_id_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownName):
        dossier(standpoint_of(), "xx:nobody")
