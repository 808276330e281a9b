"""What parts a clause and says nothing is taken out of it."""

from tests.claims.markup import claims_of, shown

from segun.model import Language


def test_words_quoted_within_a_clause_belong_to_it() -> None:
    marked = '[S:Eva Sol] negó que el [G:Frente Rojo] "tenga tratos" con la [G:Columna Azul].'
    assert [shown(claim) for claim in claims_of(marked, Language.ES)] == ["denies allied(Columna Azul, Frente Rojo)"]


def test_a_quotation_that_stands_for_itself_stays_apart() -> None:
    marked = '"El [G:Frente Rojo] opera en [L:Tal Arish]", dijo [S:Eva Sol].'
    assert [claim.speaker.name for claim in claims_of(marked, Language.ES) if claim.speaker] == ["Eva Sol"]
