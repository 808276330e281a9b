"""The timeline of a relation: who says so above, who denies or questions it below, and our probability through the middle.

Every claim is in it. A voice has a row, nearest to the middle who spoke first; a large mark is the first document to carry
an origin, a small one beneath it a repetition; hollow marks are hedged. A thin bar is the time that a claim speaks of. The
curve is on the clock of when it held, as known on one day.
"""

from collections.abc import Iterator, Mapping, Sequence

from segun.figures.drawing import Figure, Paint, Sheet, path
from segun.figures.lettering import shortened, width, wrapped
from segun.figures.marks import mark
from segun.figures.timeline_rows import ABOVE, BELOW, Point, Row, rows
from segun.figures.timescale import TimeScale
from segun.figures.wording import Wording
from segun.model import Hedge, Stance
from segun.views.answer import Answer
from segun.views.course import Course, spoken_of

_ROW = 23.0  # height of a voice's row
_ECHO = 11.0  # added where something is repeated
_NAME = 14.0  # added where a name stands on a line of its own
_BAND = 132.0  # height of the curve's band
_NAMES = 164.0  # width of the column of names
_WIDE = 620.0  # from this width on names stand in a column
_LARGE, _SMALL = 6.0, 3.6  # radii of marks
_QUOTE = 160  # letters of a quote in what a pointer is told
_HEAD = 26.0
_GAP = 7.0  # between the band and the rows


def timeline(
    answer: Answer,
    course: Course,
    question: str,
    words: Wording,
    paint: Paint,
    *,
    wide: float = 960,
    links: Mapping[str, str] | None = None,
    name: str = "timeline",
) -> Figure:
    """Draw the timeline at a width. ``links`` gives the address of each claim's quote by the claim's id."""
    return _Timeline(answer, course, question, words, Sheet(paint, width=wide, name=name), links or {}).drawn()


class _Timeline:
    def __init__(
        self, answer: Answer, course: Course, question: str, words: Wording, sheet: Sheet, links: Mapping[str, str]
    ) -> None:
        self.answer, self.course, self.question, self.words, self.sheet, self.links = (
            answer,
            course,
            question,
            words,
            sheet,
            links,
        )
        self.column = sheet.width >= _WIDE
        self.above, self.below = rows(answer, ABOVE), rows(answer, BELOW)
        left = _NAMES + 8 if self.column else 8
        self.scale = TimeScale(course.first, course.last, left, sheet.width - (44 if course.points else 14))
        self.band = _BAND if course.points else 30.0
        self.top = _HEAD + sum(map(self._tall, self.above)) + _GAP  # where the band begins
        self.bottom = self.top + self.band + _GAP + sum(map(self._tall, self.below))  # where the last row ends

    def _tall(self, row: Row) -> float:
        return _ROW + (_ECHO if row.is_echoed else 0.0) + (0.0 if self.column else _NAME)

    def drawn(self) -> Figure:
        self._axis()
        self._band()
        y = self.top - _GAP
        for row in self.above:
            y -= self._tall(row)
            self._row(row, y)
        y = self.top + self.band + _GAP
        for row in self.below:
            self._row(row, y)
            y += self._tall(row)
        self.sheet.text(0, 13, self.words("timeline.above"), size=13, colour="asserts", bold=True)
        self.sheet.text(0, self.bottom + 17, self.words("timeline.below"), size=13, colour="denies", bold=True)
        end = self._key(self.bottom + (48 if self.column else 62))
        return self.sheet.finished(
            end + 6, title=self.words("timeline.title", question=self.question), description=self._description()
        )

    def _axis(self) -> None:
        top, foot, sheet = _HEAD - 4, self.bottom + 2, self.sheet
        for each in self.scale.marks(self.words, room=58 if self.column else 40):
            x = self.scale(each.day)
            sheet.line(x, top, x, foot, "rule", stroke_width=1.2 if each.strong else 0.7)
            colour, y = "ink" if each.strong else "soft", foot + (15 if self.column else 35)
            sheet.text(max(x, 14), y, each.label, size=12, colour=colour, bold=each.strong, anchor="middle")
        asked = self.scale(self.answer.on)
        sheet.line(asked, top, asked, foot, "accent", stroke_width=1.5, stroke_dasharray="0.1 3.4", stroke_linecap="round")
        sheet.text(asked + 3, 13, self.words.day(self.answer.on), size=12, colour="accent", anchor="end")

    def _band(self) -> None:
        sheet, points, top = self.sheet, self.course.points, self.top
        left, right = self.scale.left, self.scale.right
        if not points:
            sheet.line(left, top + self.band / 2, right, top + self.band / 2, "strong-rule", stroke_width=1)
            return
        sheet.add("rect", x=left, y=top, width=right - left, height=self.band, fill=sheet.paint("panel"))

        def y(chance: float) -> float:
            return top + self.band * (1 - chance)

        for chance in (0.2, 0.5, 0.8):
            dashes = None if chance == 0.5 else "2 3"
            sheet.line(left, y(chance), right, y(chance), "rule", stroke_width=1, stroke_dasharray=dashes)
            sheet.text(right + 6, y(chance) + 4, self.words.percent(chance), size=11, colour="soft")
        upper = [(self.scale(point.day), y(point.interval[1])) for point in points]
        lower = [(self.scale(point.day), y(point.interval[0])) for point in reversed(points)]
        sheet.add("path", d=path(upper + lower, closed=True), fill=sheet.paint("ink"), fill_opacity=0.11)
        line = [(self.scale(point.day), y(point.probability)) for point in points]
        sheet.add("path", d=path(line), fill="none", stroke=sheet.paint("ink"), stroke_width=2.2, stroke_linejoin="round")
        x, now = line[-1]
        sheet.add("circle", cx=x, cy=now, r=4, fill=sheet.paint("ink"), stroke=sheet.paint("panel"), stroke_width=1.5)
        number = self.words.percent(points[-1].probability)
        sheet.text(x - 8, now - 9, number, size=15, bold=True, anchor="end", halo=True)
        self._band_label()

    def _band_label(self) -> None:
        """What the curve and its shade are: beside the band where there is a column of names, else in its emptier half."""
        if self.column:
            y = self.top + self.band / 2 - 16
            for line in wrapped(self.words("timeline.curve"), 13, _NAMES - 20, lines=3):
                self.sheet.text(0, y, line, size=13, bold=True)
                y += 16
            self.sheet.add("rect", x=0, y=y - 8, width=14, height=9, fill=self.sheet.paint("ink"), fill_opacity=0.14)
            self.sheet.text(20, y, self.words("timeline.band"), size=12, colour="soft")
            return
        early = self.course.points[: max(1, len(self.course.points) // 2)]
        high = sum(point.probability for point in early) / len(early) > 0.5
        label = shortened(self.words("timeline.curve"), 12, self.scale.right - self.scale.left - 12)
        y = self.top + (self.band - 8 if high else 16)
        self.sheet.text(self.scale.left + 6, y, label, size=12, colour="soft", halo=True)

    def _row(self, row: Row, top: float) -> None:
        sheet, y = self.sheet, top + _ROW / 2 + (0.0 if self.column else _NAME)
        voice = self.words.voice(row.voice)
        if self.column:
            sheet.text(0, y + 4.5, shortened(voice, 13, _NAMES - 6), size=13)
        else:
            sheet.text(0, top + 12, shortened(voice, 13, sheet.width), size=13)
        sheet.line(self.scale.left, y, self.scale.right, y, "rule", stroke_width=1)
        for point in row.points:
            self._spoken(point, y)
        firsts = [point for point in row.points if point.first]
        echoes = [point for point in row.points if not point.first]
        for point, x in self._spread(firsts, 2 * _LARGE + 1.2):
            self._point(point, x, y)
        before = 0.0
        for point, x in self._spread(echoes, 2 * _SMALL + 1.2):
            self._point(point, x, y + _LARGE + _SMALL + 1.6, free=x - before > 4 * _LARGE)
            before = x

    def _spoken(self, point: Point, y: float) -> None:
        """The time that the claims of a mark speak of."""
        for span in sorted({span for quoted in point.quotes if (span := spoken_of(quoted.found.claim))}):
            if span[1] >= self.scale.first:
                left, right = self.scale(span[0]), self.scale(span[1])
                self.sheet.line(left, y, right, y, point.stance.value, stroke_width=3, stroke_opacity=0.32)

    def _spread(self, points: Sequence[Point], apart: float) -> Iterator[tuple[Point, float]]:
        """Where marks stand: at their day, or just beside another that stands there; those of no date left of all."""
        places = [self.scale(point.day) if point.day else self.scale.left + 4 for point in points]
        for place in range(1, len(places)):
            places[place] = max(places[place], places[place - 1] + apart)
        beyond = self.sheet.width - 4
        for place in range(len(places) - 1, -1, -1):
            places[place] = min(places[place], beyond - apart / 2)
            beyond = places[place] - apart / 2
        yield from zip(points, places, strict=True)

    def _point(self, point: Point, x: float, y: float, *, free: bool = True) -> None:
        """One mark, with how many documents it stands for; ``free`` tells whether there is room for that on its left."""
        sheet, claims = self.sheet, " ".join(quoted.id for quoted in point.quotes)
        href = self.links.get(point.quotes[0].id)
        with sheet.link(href, self._says(point), class_="point", data_claims=claims, data_origin=point.origin):
            if sheet.paint.on_page:  # a larger ground for fingers and pointers
                sheet.add("circle", cx=x, cy=y, r=11 if point.first else 6, fill="transparent")
            mark(sheet, x, y, point.stance, hedge=point.hedge, radius=_LARGE if point.first else _SMALL)
            if not point.first and point.documents > 1:
                many = self.words("lineage.twice", n=point.documents)
                beside = -_SMALL - 3 if free else _SMALL + 3
                sheet.text(x + beside, y + 3.5, many, size=10.5, colour="soft", anchor="end" if free else "start", halo=True)

    def _says(self, point: Point) -> str:
        quoted = point.quotes[0]
        voice = self.words.voice(point.voice)
        quote = " ".join(quoted.quote.split())
        return self.words(
            "timeline.point" if point.first else "timeline.again",
            voice=voice,
            when=self.words.span(point.said) if point.said else self.words("timeline.undated"),
            stance=self.words(f"stance.{point.stance.value}").lower(),
            hedge=self.words(f"hedge.{point.hedge.value}"),
            outlet=self.words.voice(quoted.publisher or point.voice),
            quote=quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …",
        )

    def _key(self, y: float) -> float:
        """What the marks mean; where it ends."""
        stance = Stance.ASSERTS if self.above or not self.below else Stance.DENIES
        x = 0.0
        for key in ("first", "again", "hedged", "period"):
            label = self.words(f"timeline.key_{key}")
            if x and x + 19 + width(label, 12) > self.sheet.width:
                x, y = 0.0, y + 18
            if key == "period":
                self.sheet.line(x, y - 4, x + 14, y - 4, stance.value, stroke_width=3, stroke_opacity=0.4)
            else:
                hedge = Hedge.REPORTED if key == "hedged" else Hedge.PLAIN
                mark(self.sheet, x + 7, y - 4, stance, hedge=hedge, radius=_SMALL if key == "again" else _LARGE)
            self.sheet.text(x + 19, y, label, size=12, colour="soft")
            x += 19 + width(label, 12) + 22
        return y

    def _description(self) -> str:
        told = {
            "asserts": self.words.count("origins", len(set[str]().union(*(row.origins for row in self.above)))),
            "against": self.words.count("origins", len(set[str]().union(*(row.origins for row in self.below)))),
        }
        if not self.course.points:
            return self.words("timeline.desc_none", **told)
        last = self.course.points[-1]
        days = {"known": self.words.day(self.answer.known), "on": self.words.day(last.day)}
        return self.words("timeline.desc", **told, **days, now=self.words.percent(last.probability))
