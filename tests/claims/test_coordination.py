"""Lists are one chunk of several, and people of a group are the group."""

from tests.claims.markup import claims_of, shown

from segun.model import Language

EN = Language.EN


def test_names_with_their_acronyms_in_brackets_are_one_list() -> None:
    text = "The [G:Red Front] (RF), the [G:Blue Column] (BC) and the [G:Green Wing] (GW) control [L:Tal Arish]."
    marked = (
        text.replace("(RF)", "([G:RF|Red Front])").replace("(BC)", "([G:BC|Blue Column])").replace("(GW)", "([G:GW|Green Wing])")
    )
    assert {claim.subject.name for claim in claims_of(marked, EN)} == {"Red Front", "Blue Column", "Green Wing"}


def test_envoys_of_one_and_of_another_are_of_both() -> None:
    text = "[S:Eva Sol] said envoys of [G:Red Front] and of [G:Blue Column] had met, and that they had shaken hands on a truce."
    assert [shown(claim) for claim in claims_of(text, EN)] == ["allied(Blue Column, Red Front)"]


def test_a_list_ends_before_the_subject_of_a_new_clause() -> None:
    text = "The [G:Red Front] fights the [G:Blue Column] and the [G:Green Wing] controls [L:Tal Arish]."
    claims = {shown(claim) for claim in claims_of(text, EN)}
    assert {"controls(Green Wing, Tal Arish)", "fights(Blue Column, Red Front)"} <= claims
    assert "fights(Green Wing, Red Front)" not in claims


def test_gunmen_of_a_group_are_the_group_but_not_where_they_left_it() -> None:
    assert [shown(claim) for claim in claims_of("Gunmen of the [G:Red Front] control [L:Tal Arish].", EN)] == [
        "controls(Red Front, Tal Arish)"
    ]
    assert not claims_of("Fighters of the [G:Red Front] joined the [G:Blue Alliance].", EN)
