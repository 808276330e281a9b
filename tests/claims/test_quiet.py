"""Leaving quiet passages unread must change nothing that is claimed."""

from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.markup import claims_of

from segun.claims.quiet import QuietPassages
from segun.model import Language

_PARAGRAPHS = {
    Language.EN: [
        "[G:Red Front] and [G:Blue Column] met.",
        "[G:Red Front] fell silent.",
        "[G:Red Front] is allied with [G:Blue Column].",
        "[G:Red Front] fights [G:Blue Column] in [L:Pueblo Alto].",
        "[P:Ana Ruiz] leads [G:Red Front].",
        "[S:Carla Soto], a prosecutor, spoke on [D:2025-03-01].",
        "The [S:Army] is fighting the two.",
        "He added that [G:Red Front] is allied with [G:Green Hand].",
        "They are fighting in [L:Pueblo Alto].",
        "The two signed a truce in [L:Pueblo Alto].",
        "It controls [L:Pueblo Alto].",
        "He denied it.",
        "“There is no truth in it,” [S:Carla Soto] said.",
        "The road floods every summer; a teacher asked for paint.",
        "Will [S:Carla Soto] come?",
        "No, he said. [G:Red Front] is allied with [G:Green Hand].",
        "The governor denied it.",
        "The latter controls [L:Pueblo Alto].",
    ],
    Language.ES: [
        "[G:Frente Rojo] y [G:Columna Azul] se vieron.",
        "[G:Frente Rojo] calló.",
        "[G:Frente Rojo] es aliado de [G:Columna Azul].",
        "[G:Frente Rojo] pelea con [G:Columna Azul] en [L:Pueblo Alto].",
        "[P:Ana Ruiz] encabeza [G:Frente Rojo].",
        "[S:Carla Soto], fiscal, habló el [D:2025-03-01].",
        "El [S:ejército] controla [L:Pueblo Alto].",
        "Agregó que [G:Frente Rojo] es aliado de [G:Mano Verde].",
        "Ellos se aliaron el lunes.",
        "Los dos firmaron una tregua en [L:Pueblo Alto].",
        "Su jefe es [P:Luis Mora].",
        "Lo negó.",
        "“No hay nada de cierto en eso”, dijo [S:Carla Soto].",
        "La calle se inunda cada verano; una maestra pidió pintura.",
        "¿Vendrá [S:Carla Soto]?",
        "No, dijo. [G:Frente Rojo] es aliado de [G:Mano Verde].",
        "El gobernador lo negó.",
        "El segundo controla [L:Pueblo Alto]. Desde entonces combaten.",
        "Hubo tiros en el poblado de [L:Río Viejo].",
        "[G:Frente Rojo] controla la ciudad.",
    ],
}


def _assert_same_with_every_passage_read(paragraphs: Iterable[str], language: Language) -> None:
    marked = "\n\n".join(paragraphs)
    claims = claims_of(marked, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QuietPassages, "has", lambda *_, **__: False)
        assert claims == claims_of(marked, language)


@pytest.mark.parametrize("language", Language)
def test_what_is_claimed_in_two_paragraphs_is_the_same_with_every_one_read(language: Language) -> None:
    for pair in product(_PARAGRAPHS[language], repeat=2):
        _assert_same_with_every_passage_read(pair, language)


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from(list(Language)).flatmap(
        lambda language: st.tuples(st.just(language), st.lists(st.sampled_from(_PARAGRAPHS[language]), min_size=3, max_size=7))
    )
)
def test_what_is_claimed_in_several_paragraphs_is_the_same_with_every_one_read(told: tuple[Language, list[str]]) -> None:
    language, paragraphs = told
    _assert_same_with_every_passage_read(paragraphs, language)


def test_a_passage_that_was_put_off_still_tells_who_speaks() -> None:
    claims = claims_of("\n\n".join(_PARAGRAPHS[Language.EN][index] for index in (4, 5, 13, 7)), Language.EN)
    assert [claim.speaker.name for claim in claims if claim.speaker is not None] == ["Carla Soto"]


def test_a_speaker_may_be_looked_for_behind_very_many_passages_that_were_put_off() -> None:
    silent, quiet = _PARAGRAPHS[Language.EN][1], _PARAGRAPHS[Language.EN][13]
    told = [_PARAGRAPHS[Language.EN][5], *(silent, quiet) * 1_500, _PARAGRAPHS[Language.EN][7]]
    claims = claims_of("\n\n".join(told), Language.EN)
    assert [claim.speaker.name for claim in claims if claim.speaker is not None] == ["Carla Soto"]


def test_passages_that_were_put_off_and_ask_for_one_another_do_not_nest() -> None:
    asking = "The mayor spoke. He said so."
    told = [_PARAGRAPHS[Language.EN][5], *[asking] * 1_000, "It was not all. He added that [G:Red Front] fights [G:Blue Column]."]
    assert len(claims_of("\n\n".join(told), Language.EN)) == 1


def test_a_document_that_names_nobody_claims_nothing() -> None:
    assert claims_of("They are at war. [S:Carla Soto] denied it.", Language.EN) == ()
