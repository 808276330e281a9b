"""What of a sentence a cue speaks of, and what it leaves to others."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language, Stance

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("text", "language", "said", "own"),
    [
        (
            "[G:A] controls [L:Tal], but [G:B] is in [L:Sabkha], according to {army}.",
            EN,
            "present_in(B, Sabkha)",
            "controls(A, Tal)",
        ),
        ("[G:A] is in [L:Tal] and, according to {army}, controls [L:Sabkha].", EN, "controls(A, Sabkha)", "present_in(A, Tal)"),
        ("[G:A], which split from [G:B], according to {army}, is in [L:Tal].", EN, "split_from(A, B)", "present_in(A, Tal)"),
        ("El [G:A], que según {army} se separó de la [G:B], opera en [L:Tal].", ES, "split_from(A, B)", "present_in(A, Tal)"),
        ("El [G:A], que se separó de la [G:B], según {army}, opera en [L:Tal].", ES, "split_from(A, B)", "present_in(A, Tal)"),
    ],
)
def test_a_source_speaks_of_its_own_clause(text: str, language: Language, said: str, own: str) -> None:
    speakers = {shown(claim): claim.speaker for claim in claims_of(text.format(army="[S:the army|unnamed:army]"), language)}
    assert speakers.keys() == {said, own}
    assert speakers[said] is not None
    assert speakers[own] is None


def test_a_denial_ends_at_a_colon() -> None:
    army = "[S:army|unnamed:army]"
    claims = claims_of(f"[G:A] is allied with [G:B]. The {army} denied it: [G:A] fights [G:B].", EN)
    spoken = [(shown(claim), claim.speaker is not None) for claim in claims]
    assert spoken == [("allied(A, B)", False), ("denies allied(A, B)", True), ("fights(A, B)", True)]


def test_a_denial_in_a_clause_of_although_leaves_the_main_clause_alone() -> None:
    claims = claims_of("Although the [S:army|unnamed:army] denies it, [G:A] is allied with [G:B].", EN)
    assert {claim.stance: claim.speaker is not None for claim in claims} == {Stance.DENIES: True, Stance.ASSERTS: False}
