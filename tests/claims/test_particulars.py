import pytest

from segun.claims.particulars import particulars
from segun.model import EvidenceKind, Language, RelationKind

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("language", "sentence", "terms"),
    [
        (
            EN,
            "The pact covers trafficking routes, logistical support and shared safe houses.",
            {"routes", "logistics", "safe houses"},
        ),
        (EN, "The Reds would give up turf near the border and get rifles.", {"territory", "arms"}),
        (EN, "The Reds and the Blues have made peace.", set()),
        (ES, "Intercambian rutas y apoyo logístico, y comparten casas de seguridad.", {"routes", "logistics", "safe houses"}),
        (ES, "Le habría prestado armas y enviado a cien gatilleros.", {"arms", "men"}),
        (ES, "Los dos grupos cooperan.", set()),
    ],
)
def test_the_terms_of_a_pact_are_those_that_the_sentence_names(language: Language, sentence: str, terms: set[str]) -> None:
    assert set(particulars(sentence, RelationKind.ALLIED, language).terms) == terms


def test_only_a_pact_or_support_has_terms() -> None:
    found = particulars("The Reds fight the Blues over drug routes.", RelationKind.FIGHTS, EN)
    assert (found.terms, found.scope) == ((), None)


@pytest.mark.parametrize(
    ("language", "sentence", "scope"),
    [
        (EN, "Their alliance appears limited to specific strategic areas, it said.", "limited to specific strategic areas"),
        (EN, "The Reds joined the Blues against the Green Guard.", "against the Green Guard"),
        (ES, "Describe la relación como transaccional.", "transaccional"),
        (ES, "Se aliaron.", None),
    ],
)
def test_the_scope_is_in_the_words_of_the_text(language: Language, sentence: str, scope: str | None) -> None:
    assert particulars(sentence, RelationKind.ALLIED, language).scope == scope


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        (EN, "A video shows the Reds in formation in Tal Arish.", EvidenceKind.VIDEO),
        (EN, "According to the indictment, the Reds work for the Blues.", EvidenceKind.COURT_RECORD),
        (ES, "En tres narcomantas, el Frente acusa a Los Azules de pactar.", EvidenceKind.BANNER),
        (ES, "Informes de inteligencia los sitúan en la sierra.", EvidenceKind.INTELLIGENCE),
        (ES, "El grupo opera en la sierra.", None),
    ],
)
def test_what_a_claim_rests_on(language: Language, sentence: str, kind: EvidenceKind | None) -> None:
    assert particulars(sentence, RelationKind.PRESENT_IN, language).evidence is kind
