from tests.fictional import AVERY, HERONS, PORT, REEDS, NoPlaces, standpoint_of

from segun.views.names import NameKind, borne_names, find_names
from segun.views.places import places_on_record

STANDPOINT = standpoint_of()
BORNE = borne_names(STANDPOINT, places_on_record(STANDPOINT, NoPlaces()))


def found(typed: str) -> list[tuple[str, NameKind, str | None]]:
    return [(each.id, each.kind, each.alias) for each in find_names(BORNE, typed, 5)]


def test_a_name_is_found_by_the_beginnings_of_its_words() -> None:
    assert found("hero") == [(HERONS.id, NameKind.ACTOR, None)]
    assert found("st av") == [(AVERY.id, NameKind.PERSON, None)]
    assert found("port") == [(PORT.id, NameKind.PLACE, None)]
    assert found("minist") == [("xx:ministry", NameKind.SOURCE, None)]


def test_another_name_leads_to_its_bearer_and_is_told() -> None:
    assert found("gárzas") == [(HERONS.id, NameKind.ACTOR, "Garzas")]


def test_a_name_of_several_lists_them() -> None:
    assert {id for id, _, _ in found("guild")} == {"xx:millers", "xx:lanterns"}


def test_whoever_is_first_seen_in_a_text_is_an_actor_or_a_voice() -> None:
    assert found("reeds") == [(REEDS.id, NameKind.ACTOR, None)]


def test_nothing_typed_and_nothing_that_fits_find_nothing() -> None:
    assert found("") == found("  ") == found("eron") == []
