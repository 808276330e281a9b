from hypothesis import given
from hypothesis import strategies as st
from tests.figures.svg import SVG, parsed, texts

from segun.figures.drawing import Paint, Sheet, number
from segun.figures.palette import palette

HOSTILE = "<script>alert('x')</script> & \"quotes\" #*_@$ \x00\x1b ]]> \ud800"


def sheet(paint: Paint) -> Sheet:
    return Sheet(paint, width=100, name="test")


@given(st.text())
def test_whatever_is_written_the_figure_stays_xml(text: str) -> None:
    drawing = sheet(Paint())
    drawing.text(1, 2, text)
    with drawing.link(text, text):
        drawing.add("circle", cx=1, cy=1, r=1, data_says=text)
    figure = drawing.finished(10, title=text, description=text)
    expected = {"svg", "desc", "text", "circle", "a", "title"} if text else {"svg", "desc", "text", "circle", "g"}
    assert {element.tag for element in parsed(figure).iter()} == {f"{SVG}{tag}" for tag in expected}


def test_text_of_others_is_text_and_never_markup() -> None:
    drawing = sheet(Paint(palette()))
    drawing.text(1, 2, HOSTILE)
    (written,) = texts(drawing.finished(10, title=HOSTILE, description=""))
    assert written == "<script>alert('x')</script> & \"quotes\" #*_@$  ]]> "


def test_a_figure_is_named_and_told_to_those_who_do_not_see_it() -> None:
    for paint in (Paint(), Paint(palette())):
        root = parsed(sheet(paint).finished(10, title="What was said", description="Two say so."))
        assert root.get("aria-label") == "What was said"
        (told,) = [element for element in root if element.get("id") == root.get("aria-describedby")]
        assert told.text == "Two say so."


def test_on_a_page_colours_are_the_pages_and_in_a_file_fixed() -> None:
    for paint, expected in ((Paint(), "var(--ink)"), (Paint(palette()), palette().names["ink"])):
        drawing = sheet(paint)
        drawing.text(0, 0, "x")
        svg = drawing.finished(10, title="", description="").svg
        assert expected in svg
        assert ("var(" in svg) is paint.on_page


def test_a_file_has_its_own_ground_and_a_page_has_the_pages() -> None:
    assert "<rect" in sheet(Paint(palette())).finished(10, title="", description="").svg
    assert "<rect" not in sheet(Paint()).finished(10, title="", description="").svg


@given(st.floats(-1e5, 1e5))
def test_coordinates_are_short_and_near(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.005001
    assert "e" not in number(value)
    assert number(value) != "-0"
