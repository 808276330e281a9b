import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[G:Frente Sur] atacó a [G:Los Garzones]. Éstos dominan [L:Tal Arish].", "controls(Los Garzones, Tal Arish)"),
        (
            "[G:Los Garzones] atacaron a [G:Frente Sur]. Este, sin embargo, domina [L:Tal Arish].",
            "controls(Frente Sur, Tal Arish)",
        ),
        ("[G:Frente Sur] combate a [G:Clan Roble]. Aquél domina [L:Tal Arish].", "controls(Frente Sur, Tal Arish)"),
        ("[G:Frente Sur] combate a [G:Columna Roja]. Esta última domina [L:Tal Arish].", "controls(Columna Roja, Tal Arish)"),
    ],
)
def test_a_demonstrative_is_who_was_named_last_or_first(text: str, wanted: str) -> None:
    assert [one for one in map(shown, claims_of(text, Language.ES)) if one.startswith("controls")] == [wanted]


def test_aquel_needs_two() -> None:
    text = "[G:Frente Sur] es una banda. Aquél domina [L:Tal Arish]."
    assert not [claim for claim in claims_of(text, Language.ES) if claim.relation.takes_place]
