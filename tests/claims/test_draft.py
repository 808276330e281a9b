"""What held until something ended it is past; what was ended there is not."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Hedge, Language, RelationKind, Status

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
