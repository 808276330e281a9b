"""Sentences about somebody whom nothing told are not taken up as being about whom they name."""

import pytest
from tests.claims.markup import claims_of, shown

from segun.model import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Free Officers lost Goma to the [G:Red Front]. They hold [L:Bunia].", Language.EN),
        ("The Hunters of Tal came to Goma, where they fight the [G:Red Front]. They control [L:Bunia].", Language.EN),
        ("Los Norteños perdieron Goma contra el [G:Frente Rojo]. Controlan [L:Bunia].", Language.ES),
    ],
)
def test_the_pronoun_is_the_stranger(text: str, language: Language) -> None:
    assert not [claim for claim in claims_of(text, language) if "controls" in shown(claim)]


def test_who_only_reports_is_no_stranger_to_whom_it_looks_back() -> None:
    text = "The Daily Herald says that the [G:Red Front] left Goma. It controls [L:Bunia]."
    assert "controls(Red Front, Bunia)" in {shown(claim) for claim in claims_of(text, Language.EN)}
