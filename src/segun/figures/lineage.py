"""The lineage of a relation: every origin with those who repeat it, why we hold that they do, and where a hedge was lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from segun.figures.drawing import Figure, Paint, Sheet, path
from segun.figures.lettering import shortened, width, wrapped
from segun.figures.marks import mark
from segun.figures.wording import Wording
from segun.model import Independence
from segun.views.answer import Answer
from segun.views.descent import Descent, Telling, descents

_LINE = 22.0  # height of a line
_ORIGIN = 8.0  # free between two origins
_WIDE = 620.0
_VOICES = 186.0  # width of the column of voices
_STEP = 24.0  # how far a repetition stands in from what it goes back to, where the figure is narrow


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a telling stands: its mark, and how far its text may reach."""

    telling: Telling
    x: float
    y: float
    most: float
    above: "_Place | None"


def lineage(
    answer: Answer,
    words: Wording,
    paint: Paint,
    *,
    wide: float = 960,
    links: Mapping[str, str] | None = None,
    name: str = "lineage",
) -> Figure:
    """Draw the lineage at a width: in columns from left to right, or indented where it is narrow."""
    return _Lineage(answer, words, Sheet(paint, width=wide, name=name), links or {}).drawn()


class _Lineage:
    def __init__(self, answer: Answer, words: Wording, sheet: Sheet, links: Mapping[str, str]) -> None:
        self.words, self.sheet, self.links = words, sheet, links
        self.answer, self.descents = answer, descents(answer)
        self.columns = sheet.width >= _WIDE
        deepest = max((each.first.depth for each in self.descents), default=0)
        self.step = (sheet.width - _VOICES) / (deepest + 1) if self.columns else _STEP

    def drawn(self) -> Figure:
        y = 6.0
        for number, descent in enumerate(self.descents):
            if number:
                self.sheet.line(0, y, self.sheet.width, y, "rule", stroke_width=1)
                y += _ORIGIN
            y = self._origin(descent, y) + _ORIGIN
        documents = {quoted.document for group in self.answer.origins for quoted in group.claims}
        description = self.words(
            "lineage.desc",
            claims=self.words.count("claims", sum(len(group.claims) for group in self.answer.origins)),
            documents=self.words.count("lineage.documents", len(documents)),
            origins=self.words.count("origins", len(self.descents)),
        )
        if any(each.group.origin.independence is not Independence.INDEPENDENT for each in self.descents):
            for line in wrapped(self.words("lineage.not_established"), 12, self.sheet.width):
                self.sheet.text(0, y + 10, line, size=12, colour="soft")
                y += 17
        return self.sheet.finished(max(y, 30), title=self.words("lineage.title"), description=description)

    def _origin(self, descent: Descent, top: float) -> float:
        sheet, origin = self.sheet, descent.group.origin
        voice = self.words.voice(descent.group.voice)
        y = top + 10
        mark(sheet, 7, y, origin.stance, hedge=origin.hedge)
        room = (_VOICES if self.columns else sheet.width) - 30
        sheet.text(19, y + 4.5, shortened(voice, 13.5, room, bold=True), size=13.5, bold=True)
        noted = origin.independence is Independence.INDEPENDENT
        if noted:
            sheet.text(
                19, y + 20, shortened(self.words("lineage.independent"), 11.5, room), size=11.5, colour="accent", bold=True
            )
        left, first = (_VOICES, y) if self.columns else (26.0, y + _LINE + (16 if noted else 0))
        places = list(self._places(descent.first, left, first, None))
        for place in places:
            self._edge(place)
        for place in places:
            self._telling(place)
        last = max(places, key=lambda place: place.y)
        return max(y + (20 if noted else 0), last.y + (12 if last.telling.was else 0)) + 8

    def _places(self, telling: Telling, x: float, y: float, above: _Place | None) -> Iterator[_Place]:
        """A telling and those after it, from above to below; in columns the first of them stands on its line."""
        most = self.step - 34 if self.columns else self.sheet.width - x - 14
        own = _Place(telling, x, y, most if telling.again or not self.columns else self.sheet.width - x - 14, above)
        yield own
        at = y if self.columns else y + _LINE
        for again in telling.again:
            # what says more on a line of its own takes a second one
            last = at
            for place in self._places(again, x + self.step, at, own):
                last = max(last, place.y)
                yield place
            at = last + _LINE + (12 if again.was else 0)

    def _edge(self, place: _Place) -> None:
        above = place.above
        if above is None:
            return
        colour = "denies" if place.telling.was else "soft"
        if not self.columns:
            points = [(above.x, above.y + 7), (above.x, place.y), (place.x - 8, place.y)]
        elif place.y == above.y:
            points = [(self._text_end(above) + 8, above.y), (place.x - 9, place.y)]
        else:
            bend = place.x - 18
            points = [(bend, above.y), (bend, place.y), (place.x - 9, place.y)]
        dashes = None if place.telling.was is None else "4 2.5"
        self.sheet.add(
            "path",
            d=path(points),
            fill="none",
            stroke=self.sheet.paint(colour),
            stroke_width=1.3,
            stroke_dasharray=dashes,
        )

    def _label(self, place: _Place) -> str:
        telling = place.telling
        many = f" {self.words('lineage.twice', n=telling.documents)}" if telling.documents > 1 else ""
        day = f", {self.words.day(telling.published)}" if telling.published else ""
        outlet = self.words.voice(telling.outlet)
        return shortened(f"{outlet}{day}{many}", 13, place.most)

    def _text_end(self, place: _Place) -> float:
        return place.x + 9 + width(self._label(place), 13)

    def _telling(self, place: _Place) -> None:
        sheet, telling = self.sheet, place.telling
        claims = " ".join(quoted.id for quoted in telling.quotes)
        says = f"{self._label(place)}: “{' '.join(telling.quotes[0].quote.split())}”"
        with sheet.link(self.links.get(telling.quotes[0].id), says, class_="telling", data_claims=claims):
            if sheet.paint.on_page:
                sheet.add("rect", x=place.x - 9, y=place.y - 11, width=place.most + 18, height=22, fill="transparent")
            mark(sheet, place.x, place.y, telling.quotes[0].found.claim.stance, hedge=telling.hedge, radius=4.4)
            sheet.text(place.x + 9, place.y + 4.5, self._label(place), size=13)
        note = self._note(telling)
        if note:
            colour = "denies" if telling.was else "soft"
            end = self._text_end(place)
            if telling.was:
                sheet.text(place.x + 9, place.y + 18, shortened(note, 11.5, place.most), size=11.5, colour=colour, bold=True)
            elif end + 10 + width(note, 11.5) <= place.x + 9 + place.most:
                sheet.text(end + 8, place.y + 4, note, size=11.5, colour=colour)

    def _note(self, telling: Telling) -> str:
        """A hedge that was lost, or why it is held to be a repetition."""
        if telling.was is not None:
            was, became = (self.words(f"hedge.{hedge.value}") for hedge in (telling.was, telling.hedge))
            return self.words("lineage.firmer", was=was, became=became)
        return self.words(f"why.{telling.why.value.replace(' ', '-')}") if telling.why else ""
