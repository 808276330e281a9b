"""The waterfall: what moved a probability, one bar an origin, from the base rate to the number shown."""

from collections.abc import Mapping

from segun.figures.drawing import Figure, Paint, Sheet
from segun.figures.lettering import shortened, width
from segun.figures.marks import mark
from segun.figures.steps import Step, waterfall_of
from segun.figures.wording import Wording
from segun.model import Assessment
from segun.views.answer import OriginGroup

_LINE = 24.0
_WIDE = 620.0
_KEYS = {"base rate": "waterfall.base", "less": "waterfall.less", "decay": "waterfall.decay", "total": "waterfall.total"}


def waterfall(
    assessment: Assessment,
    groups: Mapping[str, OriginGroup],
    words: Wording,
    paint: Paint,
    *,
    wide: float = 960,
    most: int = 14,
    name: str = "waterfall",
) -> Figure:
    """Draw the reasons of an assessment. ``groups`` gives the origin behind each id; of more than ``most`` origins those that
    moved it least are drawn as one bar, so that the bars always add up."""
    laid = waterfall_of(assessment, [""] * len(assessment.reasons), most=most)
    steps = laid.steps
    sheet = Sheet(paint, width=wide, name=name)
    columns = wide >= _WIDE
    line = _LINE if columns else _LINE + 16
    left, right = (wide * 0.36, wide - 104) if columns else (0.0, wide)
    top = 24.0

    def at(percent: float) -> float:
        return left + (right - left) * percent / 100

    foot = top + line * len(steps)
    for tick in laid.ticks:
        even = tick.probability == 0.5
        sheet.line(at(tick.at), top, at(tick.at), foot, "soft" if even else "rule", stroke_width=1)
        label = words.percent(tick.probability)
        x = min(max(at(tick.at), width(label, 11) / 2), wide - width(label, 11) / 2)
        sheet.text(x, 14, label, size=11, colour="soft", anchor="middle")
    end = None
    for place, step in enumerate(steps):
        y = top + line * place
        bar = y + 5 if columns else y + 20
        start = at(step.left + (step.width if step.moved < 0 else 0))
        if end is not None and step.what != "total":
            sheet.line(end, bar - (line - 14), end, bar + 14, "soft", stroke_width=1)
        _bar(sheet, step, at(step.left), max(at(step.left + step.width) - at(step.left), 1.2), bar)
        end = at(step.left + (step.width if step.moved >= 0 else 0)) if step.what != "total" else start
        _says(sheet, step, groups, words, y, left - 14 if columns else wide - 84, columns)
        moved = words.signed(step.moved)
        if columns:
            sheet.text(wide - 48, y + 17, moved, size=12, colour="soft", anchor="end")
            sheet.text(wide, y + 17, words.percent(step.after), size=13, anchor="end", bold=step.what == "total")
        else:
            sheet.text(wide, y + 14, f"{moved} → {words.percent(step.after)}", size=12, colour="soft", anchor="end")
    description = words("waterfall.desc", base=words.percent(steps[0].after), total=words.percent(assessment.probability))
    return sheet.finished(foot + 8, title=words("waterfall.title"), description=description)


def _bar(sheet: Sheet, step: Step, x: float, wide: float, y: float) -> None:
    if step.what == "total":
        colour, opacity = "ink", None
    elif step.what in ("origin", "less"):
        colour, opacity = ("asserts" if step.moved >= 0 else "denies"), (0.6 if step.what == "less" else None)
    else:
        colour, opacity = "soft", 0.55
    sheet.add("rect", x=x, y=y, width=wide, height=14, fill=sheet.paint(colour), fill_opacity=opacity)


def _says(
    sheet: Sheet, step: Step, groups: Mapping[str, OriginGroup], words: Wording, y: float, most: float, columns: bool
) -> None:
    group = groups.get(step.origin or "")
    bold = step.what == "total"
    if group is None:
        label = words(_KEYS[step.what], n=step.says[0] if step.says else "")
        sheet.text(0, y + (17 if columns else 14), shortened(label, 13, most, bold=bold), size=13, bold=bold, halo=not columns)
        return
    origin = group.origin
    mark(sheet, 7, y + (12.5 if columns else 9.5), origin.stance, hedge=origin.hedge, radius=5)
    said = origin.said.first if origin.said else origin.first_published
    day = f", {words.span(origin.said)}" if origin.said else f", {words.day(said)}" if said else ""
    voice = group.voice or words("timeline.nobody")
    sheet.text(18, y + (17 if columns else 14), shortened(f"{voice}{day}", 13, most - 18), size=13, halo=not columns)
