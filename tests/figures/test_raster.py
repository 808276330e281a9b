import struct

from tests.fictional import PACT, standpoint_of
from tests.figures.svg import texts

from segun.figures.drawing import Paint
from segun.figures.frame import framed
from segun.figures.palette import palette
from segun.figures.raster import fonts, png
from segun.figures.waterfall import waterfall
from segun.figures.wording import wording
from segun.model import Language
from segun.views.answer import answer

PACTED = answer(standpoint_of(), PACT)
WORDS, PAPER = wording(Language.EN), Paint(palette())
assert PACTED.assessment is not None
BARE = waterfall(PACTED.assessment, {group.origin.id: group for group in PACTED.origins}, WORDS, PAPER, wide=400)
FRAMED = framed(BARE, WORDS, PAPER, headline="Why <that> & #*_@$?", on=PACTED.on, known=PACTED.known, note="Boundaries: nobody's")


def test_a_picture_has_the_size_of_its_figure() -> None:
    made = png(BARE, scale=2)
    assert made.startswith(b"\x89PNG")
    wide, tall = struct.unpack(">II", made[16:24])
    assert (wide, tall) == (800, round(BARE.height * 2))


def test_the_same_figure_gives_the_same_picture() -> None:
    assert png(FRAMED) == png(FRAMED)


def test_a_figure_that_leaves_the_page_says_as_of_when_it_is() -> None:
    told = texts(FRAMED)
    assert "Why <that> & #*_@$?" in told
    foot = " ".join(told)  # it may be broken into lines
    assert "As of 1 June 2025" in foot
    assert "Boundaries: nobody's" in foot
    assert FRAMED.width > BARE.width
    for text in texts(BARE):
        assert text in told


def test_the_face_comes_with_segun() -> None:
    assert (fonts() / "SourceSansPro-Regular.ttf").is_file()
    assert (fonts() / "SourceSansPro-Semibold.ttf").is_file()
