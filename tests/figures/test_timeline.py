import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date

import pytest
from tests.fictional import PACT, RECORD, standpoint_of
from tests.figures.svg import SVG, marked, parsed, texts

from segun.figures.drawing import Figure, Paint
from segun.figures.palette import palette
from segun.figures.timeline import timeline
from segun.figures.wording import wording
from segun.model import Language, Stance
from segun.views.answer import Answer, answer
from segun.views.course import Course, course

STANDPOINT = standpoint_of()
PACTED = answer(STANDPOINT, PACT)
COURSE = course(STANDPOINT, PACTED)
QUESTION = "Are the Herons allied with the Millers?"
FILE = Paint(palette())


def drawn(
    paint: Paint = FILE, *, of: Answer = PACTED, over: Course = COURSE, wide: float = 960, links: dict[str, str] | None = None
) -> Figure:
    return timeline(of, over, QUESTION, wording(Language.EN), paint, wide=wide, links=links)


def height_of(element: ElementTree.Element) -> float:
    shape = next(each for each in element if each.tag != f"{SVG}title" and each.get("fill") != "transparent")
    if shape.tag == f"{SVG}circle":
        return float(shape.get("cy") or 0)
    if shape.tag == f"{SVG}rect":
        return float(shape.get("y") or 0) + float(shape.get("height") or 0) / 2
    return float((shape.get("d") or "M0 0")[1:].split("L")[1].split()[1])


@pytest.mark.parametrize("wide", [320, 360, 620, 960, 1600])
def test_every_claim_is_in_it_once(wide: float) -> None:
    told = [id for point in marked(drawn(wide=wide), "point") for id in (point.get("data-claims") or "").split()]
    about = [claim.id for _, claims in RECORD for claim in claims if claim.about == PACT]
    assert sorted(told) == sorted(about)


def test_assertions_stand_above_the_curve_and_denials_and_doubts_below_it() -> None:
    figure = drawn()
    stance_of = {quoted.id: quoted.found.claim.stance for quoted in PACTED.claims}
    curve = max(parsed(figure).iter(f"{SVG}rect"), key=lambda rect: float(rect.get("height") or 0) if rect.get("x") else 0)
    top = float(curve.get("y") or 0)
    foot = top + float(curve.get("height") or 0)
    seen = set()
    for point in marked(figure, "point"):
        stance = stance_of[(point.get("data-claims") or "").split()[0]]
        seen.add(stance)
        assert height_of(point) < top if stance is Stance.ASSERTS else height_of(point) > foot
    assert seen == set(Stance)


def test_every_point_leads_to_its_quote_on_a_page_and_nowhere_in_a_file() -> None:
    links = {quoted.id: f"/document/x#{quoted.id}" for quoted in PACTED.claims}
    on_page = drawn(Paint(), links=links)
    assert {point.get("href") for point in marked(on_page, "point")} <= set(links.values())
    assert all(point.get("aria-label") for point in marked(on_page, "point"))
    assert "href" not in drawn(links=links).svg


def test_a_point_says_who_said_what_when_in_which_words() -> None:
    told = [point.find(f"{SVG}title") for point in marked(drawn(), "point")]
    says = [title.text or "" for title in told if title is not None]
    assert any("Ministry of the Interior, March 2025: denies" in text and "no sign of one" in text for text in says)


def test_the_number_at_the_end_of_the_curve_is_the_one_shown() -> None:
    assert PACTED.assessment is not None
    shown = wording(Language.EN).percent(PACTED.assessment.probability)
    assert shown in texts(drawn())
    assert shown in drawn().description


def test_each_voice_is_named_once_a_side() -> None:
    names = texts(drawn())
    for voice in ("Ministry of the Interior", "Dana Field", "El Faro"):
        assert names.count(voice) == 1


def test_without_an_assessment_there_is_a_line_and_no_number() -> None:
    bare = drawn(over=replace(COURSE, points=()))
    assert not any("%" in text for text in texts(bare))
    assert len(marked(bare, "point")) == len(marked(drawn(), "point"))


def test_nothing_leaves_the_sheet() -> None:
    for wide in (320, 960):
        figure = drawn(wide=wide)
        for element in parsed(figure).iter():
            for name in ("x", "x1", "x2", "cx"):
                assert -0.01 <= float(element.get(name) or 0) <= wide
            for name in ("y", "y1", "y2", "cy"):
                assert -0.01 <= float(element.get(name) or 0) <= figure.height


def test_the_same_view_gives_the_same_bytes() -> None:
    assert drawn().svg == drawn().svg
    again = standpoint_of()
    assert timeline(answer(again, PACT), course(again, PACTED), QUESTION, wording(Language.EN), FILE).svg == drawn().svg


def test_a_day_outside_of_what_is_shown_keeps_its_claims() -> None:
    narrow = course(STANDPOINT, PACTED, first=date(2025, 3, 1), last=date(2025, 6, 30))
    assert len(marked(drawn(over=narrow), "point")) == len(marked(drawn(), "point"))


def test_both_languages_say_it_in_their_words() -> None:
    spanish = timeline(PACTED, COURSE, "¿?", wording(Language.ES), FILE)
    assert "Dicen que es así" in texts(spanish)
    assert "Say that it is so" in texts(drawn())
