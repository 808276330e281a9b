"""Whatever words a text is made of, it is read to its end, and every quote stands in it letter for letter."""

from datetime import date
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from segun.model import Language
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

EN, ES = Language.EN, Language.ES
_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))
_NAMES = [*'",.;:()', "\n\n", "Los Garzones", "Kestrel Front", "Ana Ruiz", "Tomás Erdal", "Goma", "Culiacán", "DEA", "2019", "40"]
_WORDS = {
    EN: (
        "the|which|who|that|is|not|was|led by|fights|said|denied|neither|nor|as does|both|two gangs|the former|"
        "the latter|respectively|its|their|from|in|and|a leader of|killed|according to|members|wing"
    ),
    ES: (
        "el|la|que|quien|es|no|fue|dirigido por|pelea con|dijo|negó|ni|al igual que|ambos|dos grupos|el primero|"
        "este último|respectivamente|su|de|en|y|jefe de|murió|según|según él|a su juicio|familia|brazo armado"
    ),
}


def _read(words: list[str], language: Language) -> None:
    text = " ".join(["Goma.", *words])
    given = Given(published=date(2025, 6, 10), language=language)
    for claim in read_bytes(f"{text}\n".encode(), "a.txt", given, _KIT()).claims:
        assert claim.citation.quote in text


@pytest.mark.parametrize("language", [EN, ES])
@settings(max_examples=150, deadline=None)
@example(words=["Los", "arma la, según él, familia", "Montúfar."])
@example(words=["No", "Culiacán", "la a su juicio", "Los Garzones", "quien"])
@example(words=["Army reports call them the armed wing of", "Kestrel Front", "which"])
@given(words=st.lists(st.sampled_from([*_NAMES, *_WORDS[EN].split("|"), *_WORDS[ES].split("|")]), max_size=40))
def test_any_words_are_read(language: Language, words: list[str]) -> None:
    _read(words, language)
