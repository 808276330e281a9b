"""The marks of the three stances, the same as everywhere on the pages: a disc asserts, a square denies, a diamond doubts."""

from segun.figures.drawing import Sheet, path
from segun.model import Hedge, Stance


def mark(sheet: Sheet, x: float, y: float, stance: Stance, *, hedge: Hedge = Hedge.PLAIN, radius: float = 6) -> None:
    """A mark around a point: full where it is said plainly, hollow where it is hedged."""
    colour = sheet.paint(stance.value)
    ink = {
        "fill": colour if hedge is Hedge.PLAIN else sheet.paint("paper"),
        "stroke": colour,
        "stroke_width": 1.6 if radius > 4 else 1.3,
    }
    r = radius
    if stance is Stance.ASSERTS:
        sheet.add("circle", cx=x, cy=y, r=r, **ink)
    elif stance is Stance.DENIES:
        sheet.add("rect", x=x - 0.9 * r, y=y - 0.9 * r, width=1.8 * r, height=1.8 * r, rx=1, **ink)
    else:
        sheet.add("path", d=path([(x, y - 1.2 * r), (x + 1.2 * r, y), (x, y + 1.2 * r), (x - 1.2 * r, y)], closed=True), **ink)
    if radius >= 5:
        _sign(sheet, x, y, stance, colour if hedge is not Hedge.PLAIN else sheet.paint("paper"), r)


def _sign(sheet: Sheet, x: float, y: float, stance: Stance, colour: str, r: float) -> None:
    arm = 0.5 * r
    if stance is Stance.DOUBTS:
        sheet.add("text", "?", x=x, y=y + 0.55 * r, font_size=1.5 * r, font_weight=700, text_anchor="middle", fill=colour)
        return
    across = path([(x - arm, y), (x + arm, y)])
    upright = path([(x, y - arm), (x, y + arm)]) if stance is Stance.ASSERTS else ""
    sheet.add("path", d=across + upright, stroke=colour, stroke_width=0.27 * r, stroke_linecap="round", fill="none")
