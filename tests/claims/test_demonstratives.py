import pytest
from tests.claims.markup import claims_of, shown

from segun.claims.chunks import Ref
from segun.claims.demonstratives import gender, is_plural
from segun.model import Language, Mention, MentionBasis, MentionKind, Target


def ref(name: str) -> Ref:
    mention = Mention(0, len(name), name, MentionKind.GROUP, MentionBasis.SHAPE, (Target("new:x", name),))
    return Ref("new:x", name, name, mention)


@pytest.mark.parametrize(
    ("name", "plural"), [("Los Garzones", True), ("Garzones", True), ("La Línea", False), ("Frente Sur", False)]
)
def test_a_name_tells_its_number(name: str, plural: bool) -> None:
    assert is_plural(ref(name)) is plural


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("Los Garzones", "m"), ("Columna Blanca", "f"), ("Cártel del Sauce", "m"), ("Unión Sur", "f"), ("Fe", None)],
)
def test_a_name_tells_its_gender_or_leaves_it_open(name: str, wanted: str | None) -> None:
    assert gender(ref(name)) == wanted


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
