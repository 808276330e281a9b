import tomllib
from importlib.resources import files
from typing import Any

import pytest

from segun.figures.wording import wording
from segun.model import Hedge, Language, RelationKind, Stance, Standing, Why
from segun.views.naming import verb
from segun.views.territory import Status

KEYS = sorted(set(wording(Language.EN).texts))


def fields(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_have_each_text_with_the_same_fields(key: str) -> None:
    assert fields(wording(Language.EN).texts[key]) == fields(wording(Language.ES).texts[key])


def test_no_language_has_a_text_that_the_other_lacks() -> None:
    assert set(wording(Language.ES).texts) == set(KEYS)


@pytest.mark.parametrize("language", Language)
def test_figures_and_pages_call_a_thing_by_one_name(language: Language) -> None:
    def flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in table.items():
            found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": value}
        return found

    text = files("segun.web").joinpath("locales", f"{language.value}.toml").read_text(encoding="utf-8")
    pages = flat(tomllib.loads(text))
    shared = [
        key
        for key in KEYS
        if key.partition(".")[0]
        in {"stance", "side", "hedge", "standing", "verb", "origins", "claims", "date", "month", "number"}
    ]
    assert len(shared) == 53, "the families are named above"
    for key in shared:
        assert wording(language).texts[key] == pages[key], key


@pytest.mark.parametrize("language", Language)
def test_everything_that_can_be_drawn_has_a_word(language: Language) -> None:
    words = wording(language)
    keys = [
        *{f"verb.{verb(kind, name)}" for kind in RelationKind for name in ("La Garza", "Los Faros")},
        *(f"stance.{stance.value}" for stance in Stance),
        *(f"hedge.{hedge.value}" for hedge in Hedge),
        *(f"standing.{standing.value}" for standing in Standing),
        *(f"why.{why.value.replace(' ', '-')}" for why in Why),
        *(f"map.{status.value}" for status in Status),
    ]
    assert [key for key in keys if not words(key)] == []
