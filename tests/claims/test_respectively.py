"""Lists whose members belong together one by one."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

ES, EN = Language.ES, Language.EN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[G:Red Front] and [G:Blue Column] are led by [P:Ana Cruz] and [P:Luz Paz], respectively.", EN),
        ("[P:Ana Cruz] and [P:Luz Paz], who lead [G:Red Front] and [G:Blue Column] respectively, met.", EN),
        ("[P:Ana Cruz] and [P:Luz Paz], the leaders of [G:Red Front] and of [G:Blue Column], respectively, met.", EN),
        ("[G:Red Front] y [G:Blue Column] son dirigidos por [P:Ana Cruz] y [P:Luz Paz], respectivamente.", ES),
    ],
)
def test_each_leads_his_own(text: str, language: Language) -> None:
    found = {shown(claim) for claim in claims_of(text, language)}
    assert found == {"led_by(Red Front, Ana Cruz)", "led_by(Blue Column, Luz Paz)"}


def test_whose_each_is_that_nothing_tells_is_nobodys() -> None:
    text = "The war of the cartels of [L:Sinaloa] and [G:Red Front], led by [P:Ana Cruz] and [P:Luz Paz], respectively, goes on."
    assert not [claim for claim in claims_of(text, EN) if "led_by" in shown(claim)]


def test_three_hold_three_places() -> None:
    text = "[G:Red Front], [G:Blue Column] and [G:Grey Otters] control [L:Goma], [L:Bunia] and [L:Beni], respectively."
    assert {shown(claim) for claim in claims_of(text, EN)} == {
        "controls(Red Front, Goma)",
        "controls(Blue Column, Bunia)",
        "controls(Grey Otters, Beni)",
    }


def test_each_is_quoted_with_what_it_does() -> None:
    text = "[G:Red Front] and [G:Blue Column] control [L:Goma] and [L:Bunia], respectively, as of May."
    assert all("control Goma" in claim.citation.quote for claim in claims_of(text, EN))
