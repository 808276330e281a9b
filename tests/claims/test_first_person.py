import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    "text",
    [
        '"No tenemos pacto con la [G:Columna Azul]", dijo el [G:Frente Rojo] en un video.',
        '"Nosotros no hemos pactado con la [G:Columna Azul]", dice el comunicado del [G:Frente Rojo].',
        '"No somos aliados de la [G:Columna Azul]", dijo [S:Luis Rey], vocero del [G:Frente Rojo].',
    ],
)
def test_we_are_the_group_that_speaks(text: str) -> None:
    assert [shown(claim) for claim in claims_of(text, Language.ES)] == ["denies allied(Columna Azul, Frente Rojo)"]


def test_we_of_nobody_known_claim_nothing() -> None:
    assert claims_of('"No tenemos pacto con la [G:Columna Azul]", dijo un vecino.', Language.ES) == ()
