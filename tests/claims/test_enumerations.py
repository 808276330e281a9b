"""Groups that are counted first and named behind a colon."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language

ES, EN = Language.ES, Language.EN
TWO = "[G:Red Front] and [G:Blue Column]"
DOS = "[G:Red Front] y [G:Blue Column]"


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        (f"Two gangs operate in [L:Goma]: {TWO}.", EN, {"present_in(Red Front, Goma)", "present_in(Blue Column, Goma)"}),
        (f"The war is between two groups: {TWO}.", EN, {"fights(Blue Column, Red Front)"}),
        (f"[G:Grey Otters] broke up into two factions: {TWO}.", EN,
         {"split_from(Red Front, Grey Otters)", "split_from(Blue Column, Grey Otters)"}),
        (f"Dos grupos armados operan en [L:Goma]: {DOS}.", ES, {"present_in(Red Front, Goma)", "present_in(Blue Column, Goma)"}),
        (f"[G:Los Tordos] pelean contra dos cárteles: {DOS}.", ES,
         {"fights(Los Tordos, Red Front)", "fights(Blue Column, Los Tordos)"}),
    ],
)  # fmt: skip
def test_what_is_told_of_the_number_is_told_of_the_names(text: str, language: Language, claims: set[str]) -> None:
    assert {shown(claim) for claim in claims_of(text, language)} == claims


def test_the_quote_goes_on_to_the_name() -> None:
    quotes = {claim.subject.name: claim.citation.quote for claim in claims_of(f"Two gangs operate in [L:Goma]: {TWO}.", EN)}
    assert quotes["Blue Column"].endswith("Red Front and Blue Column")


def test_one_of_two_is_neither() -> None:
    assert not claims_of("One of two gangs operates in [L:Goma]: [G:Red Front] or [G:Blue Column].", EN)


def test_of_neither_it_is_denied() -> None:
    claims = claims_of("Neither gang, [G:Red Front] or [G:Blue Column], operates in [L:Goma].", EN)
    assert {shown(claim) for claim in claims} == {"denies present_in(Red Front, Goma)", "denies present_in(Blue Column, Goma)"}
