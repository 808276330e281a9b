"""The leaders of a group through time: a bar for each from when to when they are said to have led it."""

from collections.abc import Sequence
from datetime import date, timedelta

from segun.figures.drawing import Figure, Paint, Sheet
from segun.figures.lettering import shortened, width
from segun.figures.timescale import TimeScale
from segun.figures.wording import Wording
from segun.model import Standing
from segun.views.line import Line

_ROW = 26.0
_TOP = 8.0
_WIDE = 520.0
_SPAN = timedelta(days=365 * 2)  # shown at least


def tenures(
    lines: Sequence[Line],
    of: str,
    called: str,
    on: date,
    words: Wording,
    paint: Paint,
    *,
    wide: float = 720,
    name: str = "tenures",
) -> Figure | None:
    """Draw who is said to have led a group, who was first named first; None where nobody names a day for any of them.

    A bar begins and ends as vaguely as it was said; one without an end runs to the day asked about and fades. Who is named
    without any date stands below with the days on which it was reported.
    """
    dated = sorted(lines, key=lambda line: (line.since.first if line.since else line.newest or on, line.relation))
    if not any(line.since or line.until for line in lines):
        return None
    begins = [line.since.first for line in dated if line.since] + [line.until.first for line in dated if line.until]
    first = min(*begins, *(line.newest for line in dated if line.newest), on - _SPAN)
    sheet = Sheet(paint, width=wide, name=name)
    column = wide >= _WIDE
    names = max(width(line.other(of).name, 13) for line in dated) + 18
    left = min(names, wide * 0.4) if column else 0.0
    row = _ROW if column else _ROW + 16
    scale = TimeScale(first - timedelta(days=40), on, left + 6, wide - 12)
    foot = _TOP + row * len(dated)
    for each in scale.marks(words, room=52):
        sheet.line(scale(each.day), _TOP, scale(each.day), foot, "rule", stroke_width=1.1 if each.strong else 0.6)
        sheet.text(scale(each.day), foot + 16, each.label, size=12, colour="ink" if each.strong else "soft", anchor="middle")
    for place, line in enumerate(dated):
        y = _TOP + row * place + (row / 2 if column else 28)
        sheet.text(0, y + 4.5 if column else y - 12, shortened(line.other(of).name, 13, left - 8 if column else wide), size=13)
        _bar(sheet, scale, line, on, y, words)
    return sheet.finished(foot + 26, title=words("tenure.title", name=called), description=words("tenure.desc", n=len(dated)))


def _bar(sheet: Sheet, scale: TimeScale, line: Line, on: date, y: float, words: Wording) -> None:
    """One tenure: full where it is sure to lie between its dates, pale where its beginning or end is only roughly said."""
    doubtful = line.standing in (Standing.CONTESTED, Standing.DENIED, Standing.DOUBTED)
    colour = sheet.paint("denies" if line.standing is Standing.DENIED else "asserts")
    standing = words(f"standing.{line.standing.value if line.standing else 'none'}")
    with sheet.inside("g", title=f"{line.subject.name} – {line.object.name}: {standing}", class_="tenure"):
        if line.since is None and line.until is None:
            when = line.newest or on
            sheet.add("circle", cx=scale(when), cy=y, r=4.5, fill=sheet.paint("paper"), stroke=colour, stroke_width=1.6)
            x, label = scale(when), words("tenure.undated")
            before = x - 9 - width(label, 11.5) > scale.left
            sheet.text(x - 9 if before else x + 9, y + 4, label, size=11.5, colour="soft", anchor="end" if before else "start")
            return
        begin = line.since.first if line.since else scale.first
        end = line.until.last if line.until else on
        x, wide = scale(begin), max(scale(end) - scale(begin), 3.0)
        look = {"fill": colour, "stroke": colour, "stroke_width": 1, "stroke_dasharray": "4 3" if doubtful else None}
        sheet.add("rect", x=x, y=y - 6, width=wide, height=12, fill_opacity=0.25, **look)
        sure = (line.since.last if line.since else scale.first), (line.until.first if line.until else on)
        if sure[0] < sure[1]:
            inner = scale(sure[0])
            full = 0.4 if doubtful else 0.85
            sheet.add("rect", x=inner, y=y - 6, width=max(scale(sure[1]) - inner, 1), height=12, fill=colour, fill_opacity=full)
        if line.until is None:
            tip = f"M{scale(on):.1f} {y - 6:.1f}l8 6l-8 6Z"
            sheet.add("path", d=tip, fill=colour, fill_opacity=0.85)
