"""The forms that go by their spelling are words that the lexicon knows as what they are taken for."""

import pytest

from segun.claims.concord import FEMININE, MASCULINE
from segun.claims.lexicon import load_lexicon
from segun.model import Language

SPANISH = load_lexicon(Language.ES)


def test_demonstratives_become_pronouns_of_a_class() -> None:
    pronouns = SPANISH.spelt.demonstratives.values()
    assert pronouns
    assert all({"this_one", "that_one"} & SPANISH.classes[pronoun] for pronoun in pronouns)


def test_object_pronouns_tell_a_gender_and_some_are_plural() -> None:
    objects = SPANISH.spelt.objects
    assert set(objects.values()) == {FEMININE, MASCULINE}
    assert SPANISH.spelt.plural_objects < objects.keys()


@pytest.mark.parametrize("language", list(Language))
def test_forms_that_are_not_finite_are_of_have(language: Language) -> None:
    lexicon = load_lexicon(language)
    assert lexicon.spelt.not_finite
    assert all("aux_have" in lexicon.classes[form] for form in lexicon.spelt.not_finite)
