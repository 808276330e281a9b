import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segun.model import REMOVALS, Language, Relation, RelationKind
from segun.views.folding import folded
from segun.views.forms import Form, forms, plain, puts, sentence, with_article
from segun.views.naming import Named, verb


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.example)
def test_a_form_reads_its_own_example_first(form: Form) -> None:
    first = next(puts(form.example))
    assert first.form is form
    ends = {"subject": first.subject, "object": first.object}
    assert {end for end, name in ends.items() if name is None} == ({form.open} if form.open else set())


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.example)
def test_patterns_are_written_as_questions_are_compared(form: Form) -> None:
    for pattern in form.patterns:
        literal = re.sub(r"\{[ab]\}", "", pattern)
        assert literal == folded(literal)
        assert "{a}" in pattern or "{b}" in pattern
    assert form.value is None or form.value in REMOVALS


def test_both_languages_ask_about_the_same_things() -> None:
    asked = {
        language: {(form.relations, form.open, form.value) for form in forms() if form.language is language}
        for language in Language
    }
    assert asked[Language.EN] == asked[Language.ES]


def test_names_keep_their_accents_and_capitals() -> None:
    put = next(puts("¿Está el Cártel de Ábrego aliado con Los Ñandúes?"))
    assert (put.subject, put.object) == ("el Cártel de Ábrego", "Los Ñandúes")


def test_two_names_side_by_side_are_cut_everywhere() -> None:
    cuts = {(put.subject, put.object) for put in puts("¿Controla el CJNG La Cruz?")}
    assert ("el CJNG", "La Cruz") in cuts


_WORDS = sorted({word for form in forms() for word in form.example.split()})


@given(st.text(max_size=80) | st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=12).map(" ".join))
@example("Who leads the Herons?")
def test_no_question_breaks_the_reader(text: str) -> None:
    assert all(put.form in forms() for put in puts(text))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", RelationKind)
def test_every_relation_can_be_put_as_a_question(kind: RelationKind, language: Language) -> None:
    objects = REMOVALS if kind is RelationKind.REMOVED else ("b",)
    for thing in objects:
        text = sentence(Relation(kind, "a", thing), Named("a", "Los Faros"), Named(thing, thing), language)
        assert "Los Faros" in text
        assert text.endswith("?")


@pytest.mark.parametrize(
    ("name", "english", "spanish"),
    [
        ("CJNG", "the CJNG", "el CJNG"),
        ("Cártel de Sinaloa", "the Cártel de Sinaloa", "el Cártel de Sinaloa"),
        ("Los Chapitos", "Los Chapitos", "Los Chapitos"),
        ("Iván Archivaldo Guzmán", "Iván Archivaldo Guzmán", "Iván Archivaldo Guzmán"),
    ],
)
def test_a_name_takes_the_article_it_needs(name: str, english: str, spanish: str) -> None:
    assert (with_article(name, Language.EN), with_article(name, Language.ES)) == (english, spanish)


def test_spanish_contracts_its_articles() -> None:
    split = Relation(RelationKind.SPLIT_FROM, "a", "b")
    assert sentence(split, Named("a", "Los Faros"), Named("b", "CJNG"), Language.ES) == "¿Se separaron Los Faros del CJNG?"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["Los Faros", "La Garza"])
@pytest.mark.parametrize("kind", [kind for kind in RelationKind if not kind.takes_value])
def test_a_relation_put_as_a_question_is_understood_as_one(kind: RelationKind, name: str, language: Language) -> None:
    text = sentence(Relation(kind, "a", "b"), Named("a", name), Named("b", "Nadie"), language)
    ends = {(put.subject, put.object) for put in puts(text) if kind in put.form.relations}
    assert {(name, "Nadie"), ("Nadie", name)} & ends


def test_several_take_the_verb_of_several() -> None:
    control = Relation(RelationKind.CONTROLS, "a", "b")
    ends = Named("a", "Los Faros"), Named("b", "Elota")
    assert sentence(control, *ends, Language.EN) == "Do Los Faros control Elota?"
    assert sentence(control, *ends, Language.ES) == "¿Controlan Los Faros Elota?"
    assert (verb(RelationKind.CONTROLS, "Los Faros"), verb(RelationKind.CONTROLS, "La Garza")) == (
        "controls_of_several",
        "controls",
    )


def test_a_question_is_compared_without_its_marks() -> None:
    assert plain("  ¿Quién  lidera a Los Faros ?\n") == "Quién lidera a Los Faros"
