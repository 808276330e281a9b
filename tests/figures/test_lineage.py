from dataclasses import replace

import pytest
from tests.fictional import PACT, standpoint_of
from tests.figures.svg import SVG, marked, parsed, texts

from segun.figures.drawing import Paint
from segun.figures.lineage import lineage
from segun.figures.palette import palette
from segun.figures.wording import wording
from segun.model import Flag, Independence, Language
from segun.views.answer import Answer, answer

PACTED = answer(standpoint_of(), PACT)
WORDS = wording(Language.EN)
FILE = Paint(palette())


def firmed_up() -> Answer:
    assert PACTED.assessment is not None
    claim = PACTED.origins[0].claims[0].found.claim.id
    return replace(
        PACTED, assessment=replace(PACTED.assessment, flags=(Flag("inflation", claim, "possible", "plain", "firmer"),))
    )


@pytest.mark.parametrize("wide", [340, 960])
def test_every_origin_and_every_claim_is_in_it(wide: float) -> None:
    figure = lineage(PACTED, WORDS, FILE, wide=wide)
    told = [id for telling in marked(figure, "telling") for id in (telling.get("data-claims") or "").split()]
    assert sorted(told) == sorted(quoted.id for group in PACTED.origins for quoted in group.claims)
    for group in PACTED.origins:
        assert group.voice in texts(figure)


def test_a_lost_hedge_is_said_in_words() -> None:
    assert "hedge lost: as possible → stated plainly" in texts(lineage(firmed_up(), WORDS, FILE))
    assert not any("hedge lost" in text for text in texts(lineage(PACTED, WORDS, FILE)))


def test_independence_is_marked_only_where_it_is_established() -> None:
    plain = texts(lineage(PACTED, WORDS, FILE))
    assert "independent" not in plain
    assert any("nothing is known that makes it so" in text for text in plain)
    side = PACTED.sides[0]
    known = replace(side.origins[0], origin=replace(side.origins[0].origin, independence=Independence.INDEPENDENT))
    marked_one = replace(PACTED, sides=(replace(side, origins=(known, *side.origins[1:])), *PACTED.sides[1:]))
    assert texts(lineage(marked_one, WORDS, FILE)).count("independent") == 1


def test_each_telling_leads_to_its_quote() -> None:
    links = {quoted.id: f"/document/x#{quoted.id}" for quoted in PACTED.claims}
    figure = lineage(PACTED, WORDS, Paint(), links=links)
    assert {telling.get("href") for telling in marked(figure, "telling")} == {
        links[quoted.id] for group in PACTED.origins for quoted in group.claims
    }


def test_nothing_leaves_the_sheet() -> None:
    for wide in (340, 960):
        figure = lineage(firmed_up(), WORDS, FILE, wide=wide)
        for text in parsed(figure).iter(f"{SVG}text"):
            assert 0 <= float(text.get("y") or 0) <= figure.height
            assert 0 <= float(text.get("x") or 0) <= wide
