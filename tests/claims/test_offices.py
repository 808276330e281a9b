import pytest
from tests.claims.markup import claims_of

from segun.model import Language

PACT = "[G:Red Front] sealed a pact with [G:Blue Column]"
PACTO = "[G:Frente Rojo] selló un pacto con [G:Columna Azul]"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (Language.EN, f"The mayor, [S:Ana Cruz], said little. [S:The army] spoke. The mayor said that {PACT}.", "Ana Cruz"),
        (Language.EN, f"[S:Jon Roe] of the coast guard said little. The mayor said that {PACT}.", "mayor"),
        (Language.EN, f"[S:Jon Roe] said little. The official said that {PACT}.", "Jon Roe"),
        (Language.EN, f"[S:DEA] men said little. [S:The army] spoke. The agency said that {PACT}.", "DEA"),
        (Language.ES, f"La alcaldesa, [S:Ana Cruz], dijo poco. La alcaldesa dijo que {PACTO}.", "Ana Cruz"),
        (Language.ES, f"[S:Juan Roa], vecino del lugar, dijo poco. El obispo dijo que {PACTO}.", "obispo"),
    ],
)
def test_an_office_is_its_holder_or_nobody_named(language: Language, text: str, speaker: str) -> None:
    (claim,) = claims_of(text, language)
    assert claim.speaker is not None and claim.speaker.name == speaker


def test_an_office_without_a_holder_is_an_unnamed_source() -> None:
    (claim,) = claims_of(f"The bishop said that {PACT}.", Language.EN)
    assert claim.speaker is not None and claim.speaker.id == "unnamed:bishop"
