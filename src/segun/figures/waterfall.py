"""The waterfall: what moved a probability, one bar an origin, from the base rate to the number shown."""

from collections.abc import Mapping

from segun.figures.drawing import Figure, Paint, Sheet
from segun.figures.lettering import shortened, width
from segun.figures.marks import mark
from segun.figures.steps import Step, Waterfall, waterfall_of
from segun.figures.wording import Wording
from segun.model import Assessment
from segun.views.answer import OriginGroup

_LINE = 24.0
_WIDE = 620.0  # from this width on what the bars are stands in a column
_TOP = 24.0
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
    return _Waterfall(laid, groups, words, Sheet(paint, width=wide, name=name)).drawn(assessment.probability)


class _Waterfall:
    """A waterfall while it is drawn: what the bars are stands in a column on their left where there is room, else above them."""

    def __init__(self, laid: Waterfall, groups: Mapping[str, OriginGroup], words: Wording, sheet: Sheet) -> None:
        self.laid, self.groups, self.words, self.sheet = laid, groups, words, sheet
        self.columns = sheet.width >= _WIDE
        self.line = _LINE if self.columns else _LINE + 16
        self.left, self.right = (sheet.width * 0.36, sheet.width - 104) if self.columns else (0.0, sheet.width)
        self.foot = _TOP + self.line * len(laid.steps)

    def drawn(self, total: float) -> Figure:
        self._axis()
        end: float | None = None
        for place, step in enumerate(self.laid.steps):
            y = _TOP + self.line * place
            end = self._bar(step, y + (5 if self.columns else 20), end)
            self._says(step, y)
            self._moved(step, y)
        words, base = self.words, self.laid.steps[0].after
        description = words("waterfall.desc", base=words.percent(base), total=words.percent(total))
        return self.sheet.finished(self.foot + 8, title=words("waterfall.title"), description=description)

    def _at(self, percent: float) -> float:
        return self.left + (self.right - self.left) * percent / 100

    def _axis(self) -> None:
        for tick in self.laid.ticks:
            at, even = self._at(tick.at), tick.probability == 0.5
            self.sheet.line(at, _TOP, at, self.foot, "soft" if even else "rule", stroke_width=1)
            label = self.words.percent(tick.probability)
            x = min(max(at, width(label, 11) / 2), self.sheet.width - width(label, 11) / 2)
            self.sheet.text(x, 14, label, size=11, colour="soft", anchor="middle")

    def _bar(self, step: Step, y: float, before: float | None) -> float:
        """A bar, tied to where the one ``before`` it ended; where it ends itself."""
        sheet = self.sheet
        start, end = self._at(step.left), self._at(step.left + step.width)
        if before is not None and step.what != "total":
            sheet.line(before, y - (self.line - 14), before, y + 14, "soft", stroke_width=1)
        if step.what == "total":
            colour, opacity = "ink", None
        elif step.what in ("origin", "less"):
            colour, opacity = ("asserts" if step.moved >= 0 else "denies"), (0.6 if step.what == "less" else None)
        else:
            colour, opacity = "soft", 0.55
        fill = sheet.paint(colour)
        sheet.add("rect", x=start, y=y, width=max(end - start, 1.2), height=14, fill=fill, fill_opacity=opacity)
        return end if step.moved >= 0 else start

    def _says(self, step: Step, y: float) -> None:
        """Whose origin the bar is, with its mark and when it was said, or what else moved the number."""
        sheet, words = self.sheet, self.words
        most = self.left - 14 if self.columns else sheet.width - 84
        base, halo = y + (17 if self.columns else 14), not self.columns
        group = self.groups.get(step.origin or "")
        if group is None:
            label, bold = words(_KEYS[step.what], n=step.says[0] if step.says else ""), step.what == "total"
            sheet.text(0, base, shortened(label, 13, most, bold=bold), size=13, bold=bold, halo=halo)
            return
        origin = group.origin
        mark(sheet, 7, base - 4.5, origin.stance, hedge=origin.hedge, radius=5)
        said = origin.said.first if origin.said else origin.first_published
        day = f", {words.span(origin.said)}" if origin.said else f", {words.day(said)}" if said else ""
        voice = words.voice(group.voice)
        sheet.text(18, base, shortened(f"{voice}{day}", 13, most - 18), size=13, halo=halo)

    def _moved(self, step: Step, y: float) -> None:
        """By how much the step moved the number, and to what."""
        sheet, moved, after = self.sheet, self.words.signed(step.moved), self.words.percent(step.after)
        if self.columns:
            sheet.text(sheet.width - 48, y + 17, moved, size=12, colour="soft", anchor="end")
            sheet.text(sheet.width, y + 17, after, size=13, anchor="end", bold=step.what == "total")
        else:
            sheet.text(sheet.width, y + 14, f"{moved} → {after}", size=12, colour="soft", anchor="end")
