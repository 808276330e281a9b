from tests.claims.markup import claims_of, shown

from segun.model import Language


def test_words_quoted_within_a_clause_belong_to_it() -> None:
    marked = '[S:Eva Sol] negó que el [G:Frente Rojo] "tenga tratos" con la [G:Columna Azul].'
    assert [shown(claim) for claim in claims_of(marked, Language.ES)] == ["denies allied(Columna Azul, Frente Rojo)"]


def test_a_quotation_that_stands_for_itself_stays_apart() -> None:
    marked = '"El [G:Frente Rojo] opera en [L:Tal Arish]", dijo [S:Eva Sol].'
    assert [claim.speaker.name for claim in claims_of(marked, Language.ES) if claim.speaker] == ["Eva Sol"]


def test_names_with_their_acronyms_in_brackets_are_one_list() -> None:
    text = "The [G:Red Front] (RF), the [G:Blue Column] (BC) and the [G:Green Wing] (GW) control [L:Tal Arish]."
    marked = (
        text.replace("(RF)", "([G:RF|Red Front])").replace("(BC)", "([G:BC|Blue Column])").replace("(GW)", "([G:GW|Green Wing])")
    )
    assert {claim.subject.name for claim in claims_of(marked, Language.EN)} == {"Red Front", "Blue Column", "Green Wing"}
