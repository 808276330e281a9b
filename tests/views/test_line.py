from dataclasses import replace

import pytest
from tests.fictional import HERONS, LANTERNS, standpoint_of

from segun.briefs.numbering import Numbering
from segun.briefs.telling import Teller, words_of
from segun.model import Hedge, Language, Relation, RelationKind, Stance, Standing
from segun.views.line import Line, Mark, line

STANDPOINT = standpoint_of()
WAR = Relation.between(RelationKind.FIGHTS, HERONS.id, LANTERNS.id)
ASSERTS, DENIES = Mark(Stance.ASSERTS, Hedge.PLAIN), Mark(Stance.DENIES, Hedge.PLAIN)


def war(*marks: Mark, standing: Standing = Standing.SINGLE_ORIGIN) -> Line:
    """The war of the Herons and the Lanterns, with other marks and another standing."""
    told = line(STANDPOINT, WAR, STANDPOINT.claims_about(WAR))
    assert told.assessment is not None
    return replace(told, marks=marks, assessment=replace(told.assessment, standing=standing))


def test_a_single_origin_with_several_marks_leaves_their_independence_open() -> None:
    assert war(ASSERTS, ASSERTS).independence_open
    assert not war(ASSERTS).independence_open
    assert not war(ASSERTS, DENIES).independence_open
    assert not war(ASSERTS, ASSERTS, standing=Standing.CORROBORATED).independence_open
    assert not replace(war(ASSERTS, ASSERTS), assessment=None).independence_open


@pytest.mark.parametrize(
    ("language", "told"), [(Language.EN, "independence not established"), (Language.ES, "independencia no establecida")]
)
def test_a_brief_says_so_beside_the_standing(language: Language, told: str) -> None:
    teller = Teller(STANDPOINT, words_of(language), Numbering(STANDPOINT))
    assert teller.line(war(ASSERTS, ASSERTS)).when.endswith(told)
    assert told not in teller.line(war(ASSERTS)).when
