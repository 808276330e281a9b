"""The word lists: broad enough for what careful readers find, narrow enough that any sentence will not do."""

from pathlib import Path

import pytest

from segun.claims.llm.saying import has_cue, may_deny, may_say, says_number
from segun.evaluation import load_gold
from segun.model import REMOVALS, Language, Mention, MentionBasis, MentionKind, RelationKind, Stance

GOLD = load_gold(Path(__file__).parents[3] / "evals" / "gold")
EN, ES = Language.EN, Language.ES
BRIDGE = {
    EN: "The mayor of Durango, Ana Ruiz, opened a bridge and watched the Heron Cartel's trucks pass by the Navy on Monday.",
    ES: "La alcaldesa Ana Ruiz inauguró un puente y vio pasar los camiones de las Garzas y a la Marina el lunes.",
}


def test_almost_every_annotated_claim_has_a_word_for_it_in_its_passage() -> None:
    claims = [(passage, claim) for passage in GOLD for claim in passage.claims if claim.relation is not RelationKind.STRENGTH]
    missed = [
        (passage.id, claim.relation.value)
        for passage, claim in claims
        if not may_say(claim.relation, claim.object, passage.text, Language(passage.language))
    ]
    assert len(claims) > 1000
    assert len(missed) <= len(claims) // 500, missed


def test_almost_every_annotated_denial_and_doubt_has_a_word_that_denies() -> None:
    passages = [passage for passage in GOLD if any(claim.stance is not Stance.ASSERTS for claim in passage.claims)]
    assert len(passages) > 40
    assert all(may_deny(passage.text, Language(passage.language)) for passage in passages)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", [kind for kind in RelationKind if kind not in (RelationKind.PRESENT_IN, RelationKind.STRENGTH)])
def test_a_sentence_that_names_two_says_nothing_of_them_by_that(kind: RelationKind, language: Language) -> None:
    if kind is RelationKind.REMOVED:
        assert not any(may_say(kind, how, BRIDGE[language], language) for how in REMOVALS)
    else:
        assert not may_say(kind, None, BRIDGE[language], language)


def test_a_removal_needs_a_word_for_how() -> None:
    assert may_say(RelationKind.REMOVED, "arrested", "Police detained him.", EN)
    assert not may_say(RelationKind.REMOVED, "killed", "Police detained him.", EN)
    assert may_say(RelationKind.REMOVED, "killed", "Fue asesinado en Culiacán.", ES)
    assert not may_say(RelationKind.REMOVED, None, "Fue asesinado.", ES)


def test_a_number_is_in_the_sentence_in_digits_or_as_the_mention_stage_read_it() -> None:
    assert says_number("1500", "some 1,500 men", ())
    assert says_number("150-200", "between 150 and 200 men", ())
    assert not says_number("15", "some 1,500 men", ())
    assert not says_number("150-300", "between 150 and 200 men", ())
    read = Mention(0, 9, "two dozen", MentionKind.NUMBER, MentionBasis.GRAMMAR, number="24")
    assert says_number("24", "two dozen men", [read])
    assert not says_number("", "men", ())


def test_a_cue_is_any_word_for_a_relation() -> None:
    assert has_cue("They fought over the port.", EN) and has_cue("Pelearon por el puerto.", ES)
    assert not has_cue("It rained.", EN)
