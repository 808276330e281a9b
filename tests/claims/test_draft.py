"""What held until something ended it is past; what was ended there is not."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Hedge, Language, RelationKind, Stance, Status

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "[P:Ana Cruz] ran the [G:Red Front] until [D:2013|until 2013]."),
        (EN, "[P:Ana Cruz] ran the [G:Red Front] until her arrest."),
        (EN, "[P:Ana Cruz] ran the [G:Red Front] until she was killed."),
        (ES, "[P:Ana Cruz] encabezó el [G:Frente Rojo] hasta [D:2013|until 2013]."),
        (ES, "[P:Ana Cruz] encabezó el [G:Frente Rojo] hasta su captura."),
        (ES, "[P:Ana Cruz] encabezó el [G:Frente Rojo] hasta que la mataron."),
    ],
)
def test_who_led_a_group_until_something_leads_it_no_more(language: Language, text: str) -> None:
    led, *removed = claims_of(text, language)
    assert (led.relation, led.status) == (RelationKind.LED_BY, Status.PAST)
    assert all((claim.relation, claim.status) == (RelationKind.REMOVED, Status.CURRENT) for claim in removed)


def test_only_the_clause_before_the_end_is_past() -> None:
    text = "[P:Ana Cruz] heads the [G:Red Front] and [P:Juan Paz] ran the [G:Blue Column] until his death."
    stated = {shown(claim): claim.status for claim in claims_of(text, EN)}
    assert stated == {"led_by(Red Front, Ana Cruz)": Status.CURRENT, "led_by(Blue Column, Juan Paz)": Status.PAST}


def test_a_split_before_a_year_is_a_split() -> None:
    text = "The [G:Red Front] split from the [G:Blue Column] before [D:2013|until 2013]."
    assert [claim.status for claim in claims_of(text, EN)] == [Status.CURRENT]


def test_a_hedge_is_of_its_own_verb_and_not_of_what_is_added_to_a_name() -> None:
    text = '[P:Ana Cruz] habría tomado el mando tras la caída de [P:Juan Paz], "[P:El Tío|Juan Paz]", extraditado en [D:2020].'
    assert [(shown(claim), claim.hedge) for claim in claims_of(text, ES)] == [("removed(Juan Paz, extradited)", Hedge.PLAIN)]


def test_who_denies_that_somebody_is_the_leader_denies_it() -> None:
    (claim,) = claims_of("[S:Eva Sol] denied that [P:Ana Cruz] is the leader of the [G:Red Front].", EN)
    assert (shown(claim), claim.speaker and claim.speaker.name) == ("denies led_by(Red Front, Ana Cruz)", "Eva Sol")


def test_a_former_leader_who_was_extradited_led_and_is_extradited() -> None:
    claims = claims_of("Former [G:Red Front] leader [P:Ana Cruz] was extradited.", EN)
    stated = {claim.relation: claim.status for claim in claims}
    assert stated == {RelationKind.LED_BY: Status.PAST, RelationKind.REMOVED: Status.CURRENT}


def test_the_relatives_of_somebody_speak_for_themselves() -> None:
    text = "[S:Relatives|unnamed:relatives] of [P:Ana Cruz] deny that she belongs to the [G:Red Front]."
    (claim,) = claims_of(text, EN)
    assert (shown(claim), claim.speaker and claim.speaker.id) == ("denies member_of(Ana Cruz, Red Front)", "unnamed:relatives")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "The [G:Red Front] and the [G:Blue Column] signed a truce in [D:2023] that collapsed within weeks."),
        (EN, "The [G:Red Front]'s alliance with the [G:Blue Column] is over."),
        (ES, "El [G:Frente Rojo] y la [G:Columna Azul] firmaron en [D:2023] una tregua que se rompió a las pocas semanas."),
        (ES, "La alianza del [G:Frente Rojo] con la [G:Columna Azul] es cosa del pasado."),
    ],
)
def test_a_pact_that_ended_is_past(language: Language, text: str) -> None:
    assert [(claim.relation, claim.status) for claim in claims_of(text, language)] == [(RelationKind.ALLIED, Status.PAST)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "[S:Eva Sol] denied brokering a truce between the [G:Red Front] and the [G:Blue Column]."),
        (ES, "[S:Eva Sol] negó haber mediado una tregua entre el [G:Frente Rojo] y la [G:Columna Azul]."),
    ],
)
def test_who_denies_a_part_in_a_truce_does_not_deny_the_truce(language: Language, text: str) -> None:
    assert claims_of(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        (EN, "Of an alliance between the [G:Red Front] and the [G:Blue Column] there is no evidence.", Stance.DENIES),
        (ES, "De la alianza entre el [G:Frente Rojo] y la [G:Columna Azul] no hay una sola prueba.", Stance.DENIES),
        (ES, "El [G:Frente Rojo] difícilmente se aliaría con la [G:Columna Azul].", Stance.DOUBTS),
    ],
)
def test_a_denial_or_doubt_may_stand_at_either_end(language: Language, text: str, stance: Stance) -> None:
    assert [(claim.relation, claim.stance) for claim in claims_of(text, language)] == [(RelationKind.ALLIED, stance)]


def test_who_wants_to_take_a_place_from_somebody_does_not_hold_it_yet() -> None:
    claims = claims_of("The [G:Red Front] wants to wrest [L:Tal Arish] from the [G:Blue Column].", EN)
    assert {shown(claim): claim.status for claim in claims if claim.relation is not RelationKind.FIGHTS} == {
        "contests(Red Front, Tal Arish)": Status.PLANNED,
        "controls(Blue Column, Tal Arish)": Status.CURRENT,
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "There were rumors that the [G:Red Front] had allied with the [G:Blue Column]."),
        (ES, "Corrió el rumor de que el [G:Frente Rojo] se alió con la [G:Columna Azul]."),
    ],
)
def test_what_rumours_tell_is_rumoured(language: Language, text: str) -> None:
    assert [claim.hedge for claim in claims_of(text, language)] == [Hedge.RUMOURED]


def test_what_a_leader_was_before_is_no_past_of_his_leading() -> None:
    (claim,) = claims_of("The former policeman [P:Ana Cruz] leads the [G:Red Front].", EN)
    assert (claim.relation, claim.status) == (RelationKind.LED_BY, Status.CURRENT)


def test_what_a_group_was_it_is_no_more() -> None:
    (claim,) = claims_of("El [G:Frente Rojo] fue el brazo armado de la [G:Columna Azul].", ES)
    assert (claim.relation, claim.status) == (RelationKind.PART_OF, Status.PAST)


def test_the_former_of_two_is_a_group_and_no_former_one() -> None:
    text = "The [G:Red Front] and the [G:Blue Column] are at war. The former is led by [P:Ana Cruz]."
    *_, led = claims_of(text, EN)
    assert (shown(led), led.status) == ("led_by(Red Front, Ana Cruz)", Status.CURRENT)


def test_either_group_is_both() -> None:
    text = (
        "The [G:Red Front] and the [G:Blue Column] are at war. [S:Eva Sol] denies that either group is present in [L:Tal Arish]."
    )
    denied = [shown(claim) for claim in claims_of(text, EN) if claim.stance is Stance.DENIES]
    assert sorted(denied) == ["denies present_in(Blue Column, Tal Arish)", "denies present_in(Red Front, Tal Arish)"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The former leader of the [G:Red Front], [P:Ana Cruz], has pleaded guilty.", Status.PAST),
        ("An ex-[G:Red Front] leader, [P:Ana Cruz], has pleaded guilty.", Status.PAST),
        ("[P:Ana Cruz] stepped down as leader of the [G:Red Front].", Status.PAST),
        ("[P:Ana Cruz] is expected to become leader of the [G:Red Front].", Status.PLANNED),
        ("[P:Juan Paz] has replaced [P:Ana Cruz] as leader of the [G:Red Front].", Status.PAST),
        ("The leader of the [G:Red Front], [P:Ana Cruz], has pleaded guilty.", Status.CURRENT),
    ],
)
def test_who_led_leads_or_will_lead(text: str, status: Status) -> None:
    led = [claim for claim in claims_of(text, EN) if shown(claim) == "led_by(Red Front, Ana Cruz)"]
    assert [claim.status for claim in led] == [status]


def test_a_capture_told_in_the_past_perfect_is_none_that_was_undone() -> None:
    text = "[P:Ana Cruz], leader of the [G:Red Front], had been captured in [D:2013]."
    assert [claim.status for claim in claims_of(text, EN) if claim.relation is RelationKind.REMOVED] == [Status.CURRENT]
