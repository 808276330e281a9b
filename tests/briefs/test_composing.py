from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from tests.fictional import AVERY, HERONS, LANTERNS, MINISTRY, PACT, PORT, RECORD, standpoint_of

from segun.briefs.asked import Asked
from segun.briefs.brief import Brief, Said, Sentence
from segun.briefs.composing import compose
from segun.briefs.telling import words_of
from segun.figures.drawing import Figure
from segun.figures.map import NotedMap
from segun.model import Language, Relation, RelationKind, Standing
from segun.views.naming import Named

STANDPOINT = standpoint_of()
ASKED = Asked(
    relations=(PACT, Relation.between(RelationKind.FIGHTS, HERONS.id, LANTERNS.id)),
    actors=(Named(HERONS.id, HERONS.name), Named(AVERY.id, AVERY.name)),
    places=(PORT,),
)
BRIEF = compose(STANDPOINT, ASKED, Language.EN)


def every(kind: type, thing: Any) -> Iterator[Any]:
    """Everything of a kind in a brief."""
    if isinstance(thing, kind):
        yield thing
    if is_dataclass(thing) and not isinstance(thing, Figure):
        for each in fields(thing):
            yield from every(kind, getattr(thing, each.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from every(kind, each)


@pytest.mark.parametrize("language", Language)
def test_every_sentence_has_its_sources(language: Language) -> None:
    brief = compose(STANDPOINT, ASKED, language)
    sentences = list(every(Sentence, brief))
    assert len(sentences) > 15
    for sentence in sentences:
        assert sentence.sources, sentence.text
    for part in brief.parts:
        for listed in part.lists:
            assert all(line.sources for line in listed.lines)


def test_every_number_leads_to_a_source_and_every_source_is_cited() -> None:
    numbers = {cited.number for cited in BRIEF.sources}
    assert numbers == set(range(1, len(BRIEF.sources) + 1))
    assert {number for sentence in every(Sentence, BRIEF) for number in sentence.sources} <= numbers
    assert {cited.document for cited in BRIEF.sources} == {document.id for document, _ in RECORD}


def test_every_quote_stands_in_the_source_that_it_names_letter_for_letter() -> None:
    texts = {document.id: document.text for document, _ in RECORD}
    documents = {cited.number: cited.document for cited in BRIEF.sources}
    said = list(every(Said, BRIEF))
    assert len(said) >= 5
    for each in said:
        assert any(each.quote in texts[documents[number] or ""] for number in each.sources)


def test_what_is_contested_is_told_as_contested_with_both_sides() -> None:
    pact = BRIEF.parts[0]
    assert pact.standing is Standing.CONTESTED
    assert pact.lead[0].text.startswith("Contested")
    denied = next(side for side in pact.sides if side.stance.value == "denies")
    assert [said.voice for said in denied.said] == [MINISTRY.name]
    assert any("1 origin denies it" in sentence.text for sentence in pact.lead), "it agrees with its number"
    assert not any("0 origin" in sentence.text for sentence in pact.lead), "who says nothing is not counted"


def test_likelihood_and_basis_never_share_a_sentence() -> None:
    basis = ("basis is low", "basis is moderate", "basis is high")
    for sentence in every(Sentence, BRIEF):
        assert not ("ikelihood" in sentence.text and any(word in sentence.text for word in basis))


def test_the_figures_of_a_relation_and_the_network_are_in_it() -> None:
    assert [len(part.pictures) for part in BRIEF.parts if part.kind == "relation"] == [2, 2]
    assert BRIEF.parts[-1].kind == "network"
    assert len(BRIEF.parts[-1].pictures) == 1


def test_a_map_is_drawn_for_places_and_actors_where_one_can_be() -> None:
    drawn: list[str] = []

    def draw(what: Any) -> None:
        drawn.append(what.id)

    compose(STANDPOINT, ASKED, Language.EN, draw_map=draw)
    assert drawn == [HERONS.id, AVERY.id, PORT.id]


def test_a_caption_says_what_must_stand_beside_the_map() -> None:
    figure = BRIEF.parts[-1].pictures[0].figure
    made = compose(STANDPOINT, ASKED, Language.EN, draw_map=lambda _: NotedMap(figure, "As last said. Boundaries: A Survey."))
    captions = [picture.caption.text for part in made.parts if part.kind in ("actor", "place") for picture in part.pictures]
    assert captions
    assert all(text.endswith("As last said. Boundaries: A Survey.") for text in captions)


def test_a_brief_is_called_as_asked_or_by_what_it_is_about() -> None:
    assert compose(STANDPOINT, ASKED, Language.EN, title="Port Gray").title == "Port Gray"
    assert "The Herons allied with The Millers" in BRIEF.title


def test_an_earlier_day_of_knowledge_leaves_out_what_came_later() -> None:
    early = standpoint_of(on=date(2025, 2, 28), known=date(2025, 2, 28))
    brief: Brief = compose(early, ASKED, Language.EN)
    assert brief.known == date(2025, 2, 28)
    assert [cited.publisher for cited in brief.sources] == ["El Faro"]
    assert brief.parts[0].standing is not Standing.CONTESTED


def test_where_nothing_is_said_the_brief_says_so() -> None:
    before = standpoint_of(on=date(2020, 1, 1), known=date(2020, 1, 1))
    brief = compose(before, Asked(relations=(PACT,), places=(PORT,)), Language.EN)
    words = words_of(Language.EN)
    assert brief.parts[0].lead[0].text == words("brief.nothing")
    assert brief.parts[1].lead[0].text == words("brief.nothing_of")
    assert brief.sources == ()


def test_the_same_record_gives_the_same_brief() -> None:
    assert compose(standpoint_of(), ASKED, Language.EN) == BRIEF
