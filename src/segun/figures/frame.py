"""A figure that leaves the page: with its headline above, and below it as of when it is and who drew it."""

from datetime import date

from segun.figures.drawing import Figure, Paint, Sheet
from segun.figures.lettering import wrapped
from segun.figures.wording import Wording

_MARGIN = 26.0
_HEADLINE = 21.0
_FOOT = 12.0


def framed(
    figure: Figure, words: Wording, paint: Paint, *, headline: str, on: date, known: date, note: str | None = None
) -> Figure:
    """A figure as a file on its own. A picture without its two days is soon taken for one of another day, so they are in it.

    ``note`` is said at its foot beside them, such as whose boundaries a map shows.
    """
    sheet = Sheet(paint, width=figure.width + 2 * _MARGIN, name="framed")
    y = _MARGIN + 14
    for line in wrapped(headline, _HEADLINE, figure.width, lines=3, bold=True):
        sheet.text(_MARGIN, y, line, size=_HEADLINE, bold=True)
        y += _HEADLINE * 1.2
    sheet.put(figure, _MARGIN, y)
    y += figure.height + 14
    sheet.line(_MARGIN, y, _MARGIN + figure.width, y, "rule", stroke_width=1)
    dated = words("known.dated", on=words.day(on), known=words.day(known))
    foot = " · ".join(filter(None, (dated, note, words("known.source"))))
    for line in wrapped(foot, _FOOT, figure.width):
        y += _FOOT * 1.45
        sheet.text(_MARGIN, y, line, size=_FOOT, colour="soft")
    return sheet.finished(y + _MARGIN - 6, title=headline, description=figure.description)
