"""The map of a day as a figure: who is reported in which area, and how; around a place, or of one actor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from segun.figures.drawing import Figure, Paint, Sheet
from segun.figures.fills import Fills
from segun.figures.ground import Ground, Sheeted, main_part
from segun.figures.lettering import width
from segun.figures.wording import Wording
from segun.model import PlacePrecision
from segun.packs.countries import in_language
from segun.views.places import lies_in
from segun.views.territory import Cell, Holding, Shade, Status, Territory

_TALLEST = 0.74  # height of the map to its width, at most: a page holds it and what is said beside it
_TALLEST_NARROW = 0.92  # of one that is narrower than _NARROW
_NARROW = 500.0
_LINE = 21.0
_COLOURS = 8  # of groups in a palette
_ORDER = list(Status)


@dataclass(frozen=True, slots=True)
class _Area:
    """An area as drawn: its cell, shape, status, and whose it is."""

    cell: Cell
    shape: BaseGeometry
    status: Status
    actors: tuple[str, ...]


def map_figure(
    territory: Territory,
    ground: Ground,
    words: Wording,
    paint: Paint,
    *,
    wide: float = 720,
    actor: str | None = None,
    within: Sequence[str] = (),
    small: bool = False,
    name: str = "map",
) -> Figure | None:
    """Draw a map; None where nothing with a shape is to be shown.

    ``actor`` shows that actor's areas alone; ``within`` those in some areas (a state, or municipalities and what lies around
    them). ``small`` leaves out the names of areas and what the patterns mean.
    """
    areas = list(_areas(territory, ground, actor, within))
    if not areas:
        return None
    towns = [area.shape for area in areas if area.cell.level is PlacePrecision.MUNICIPALITY]
    around = [shape for one in within if (shape := ground.shape(one))]
    inside = [area.shape for area in areas if any(lies_in(area.cell.area, one) for one in within)]
    focus = [main_part(shape) for shape in ([*around, *inside] if around else towns or [area.shape for area in areas])]
    tallest = _TALLEST if wide >= _NARROW else _TALLEST_NARROW
    sheet, flat = Sheet(paint, width=wide, name=name), Sheeted(focus, width=wide, tallest=wide * tallest)
    fills = Fills(sheet)
    colours = {id: paint.group(_colour(shade)) for id, shade in territory.shades.items()}
    with sheet.inside("clipPath", id=f"{name}-edge"):
        sheet.add("rect", x=0, y=0, width=wide, height=flat.height)
    with sheet.inside("g", clip_path=f"url(#{name}-edge)"):
        sheet.add("rect", x=0, y=0, width=wide, height=flat.height, fill=paint("water"))
        for shape in (*ground.land, *ground.states.values()):
            _shape(sheet, flat, shape, fill=paint("land"), stroke=paint("rule"), stroke_width=0.6)
        for area in areas:
            _area(sheet, flat, fills, area, [colours[id] for id in area.actors if id in colours], words)
        for shape in ground.states.values():
            _shape(sheet, flat, shape, fill="none", stroke=paint("soft"), stroke_width=0.9)
        if not small:
            _names(sheet, flat, areas)
    drawn = {id for area in areas for id in area.actors} & territory.shades.keys()
    shades = sorted((territory.shades[id] for id in drawn), key=lambda shade: (shade.colour, shade.id))
    foot = _Key(sheet, flat.height + 22).drawn(areas, shades, fills, words, small=small)
    statuses = sorted({area.status for area in areas}, key=_ORDER.index)
    told = ", ".join(
        words.count("map.areas", sum(area.status is status for area in areas), status=words(f"map.{status.value}"))
        for status in statuses
    )
    on = words.day(territory.on)
    shown = territory.shades.get(actor or "")
    title = words("map.title_of", name=shown.short, on=on) if shown else words("map.title", on=on)
    description = words("map.desc", cells=words.count("map.cells", len(areas)), statuses=told)
    return sheet.finished(foot, title=title, description=f"{description} {words(f'map.layer_{territory.layer.value}')}")


@dataclass(frozen=True, slots=True)
class NotedMap:
    """A map and what must stand beside it (:func:`note`), for a caption; ``narrow`` is the same map for a narrow window."""

    figure: Figure
    note: str
    narrow: Figure | None = None


def note(territory: Territory, ground: Ground, words: Wording) -> str:
    """What must stand beside a map: whether it shows what was said or what is likely, and whose boundaries it is drawn in."""
    layer = words(f"map.layer_{territory.layer.value}")
    if not ground.attribution:
        return layer
    said = words("map.attribution", source=", ".join(ground.attribution))
    return f"{layer} {said} ({words('map.approximate')})" if ground.is_approximate else f"{layer} {said}"


def _areas(territory: Territory, ground: Ground, actor: str | None, within: Sequence[str]) -> Iterable[_Area]:
    """What is to be drawn, wide areas first, so that the smaller lie on them."""
    levels = [PlacePrecision.COUNTRY, PlacePrecision.STATE, PlacePrecision.MUNICIPALITY]
    for cell in sorted(territory.cells, key=lambda cell: (levels.index(cell.level), cell.area)):
        if within and not any(lies_in(cell.area, one) or lies_in(one, cell.area) for one in within):
            continue
        shape = ground.shape(cell.area)
        if shape is None:
            continue
        if actor is None:
            yield _Area(cell, shape, cell.status, cell.parties)
            continue
        held: Holding | None = next((one for one in cell.holdings if one.actor.id == actor), None)
        if held is not None:
            yield _Area(cell, shape, held.status, (actor,))


def _shape(sheet: Sheet, flat: Sheeted, shape: BaseGeometry, **look: object) -> None:
    data = flat.path(shape)
    if data:
        sheet.add("path", d=data, stroke_linejoin="round", **look)


def _area(sheet: Sheet, flat: Sheeted, fills: Fills, area: _Area, colours: Sequence[str], words: Wording) -> None:
    data = flat.path(area.shape)
    if not data:
        return
    cell, wide = area.cell, area.cell.level is not PlacePrecision.MUNICIPALITY
    who = ", ".join(one.actor.name for one in cell.holdings if one.actor.id in area.actors)
    name = in_language(cell.name, words.language) if cell.level is PlacePrecision.COUNTRY else cell.name
    says = ": ".join(filter(None, (name, " · ".join(filter(None, (words(f"map.{area.status.value}"), who))))))
    fill = fills.of(area.status, colours)
    with sheet.inside("g", title=says, class_="area", data_area=cell.area, data_status=area.status.value):
        if not wide:  # the paper under a municipality, so that the wider report does not show through
            sheet.add("path", d=data, fill=sheet.paint("paper"))
        sheet.add("path", d=data, fill=fill, fill_opacity=0.45 if wide else (0.9 if area.status is Status.CONTROL else 1))
        sheet.add(
            "path",
            d=data,
            fill="none",
            stroke=sheet.paint("ink" if not wide else "soft"),
            stroke_width=1.1 if not wide else 0.6,
            stroke_linejoin="round",
            stroke_dasharray="4 3" if cell.is_vague and not wide else None,
        )
        if cell.is_stale:
            _clock(sheet, *flat.middle(area.shape))


def _clock(sheet: Sheet, x: float, y: float) -> None:
    """A small clock: not heard of lately."""
    sheet.add("circle", cx=x, cy=y, r=6, fill=sheet.paint("paper"), stroke=sheet.paint("ink"), stroke_width=1.1)
    hands = f"M{x:.1f} {y - 3.6:.1f}V{y:.1f}L{x + 2.6:.1f} {y + 1.6:.1f}"
    sheet.add("path", d=hands, fill="none", stroke=sheet.paint("ink"), stroke_width=1.1, stroke_linecap="round")


def _names(sheet: Sheet, flat: Sheeted, areas: Sequence[_Area]) -> None:
    """The names of municipalities, the largest first, where they run into none that stands there already."""
    taken: list[tuple[float, float, float]] = []
    municipal = [area for area in areas if area.cell.level is PlacePrecision.MUNICIPALITY]
    for area in sorted(municipal, key=lambda area: (-flat.size(area.shape), area.cell.area)):
        x, y = flat.middle(area.shape)
        half = width(area.cell.name, 12.5, bold=True) / 2
        x = min(max(x, half + 3), sheet.width - half - 3)
        free = all(abs(y - other) > 15 or abs(x - at) > half + reach + 4 for at, other, reach in taken)
        if free and 12 < y < flat.height - 4:
            taken.append((x, y, half))
            drop = 17 if area.cell.is_stale else 4
            sheet.text(x, y + drop, area.cell.name, size=12.5, bold=True, anchor="middle", halo=True)


class _Key:
    """Whose colour is whose, and what the patterns mean, entry by entry below the map."""

    def __init__(self, sheet: Sheet, top: float) -> None:
        self._sheet, self._x, self._y = sheet, 0.0, top

    def drawn(self, areas: Sequence[_Area], shades: Sequence[Shade], fills: Fills, words: Wording, *, small: bool) -> float:
        """Draw it; where it ends."""
        paint = self._sheet.paint
        for shade in shades:
            self._entry(paint.group(_colour(shade)), shade.short, stroke_width=0.6)
        self._x, self._y = 0.0, self._y + _LINE if shades else self._y
        for status in sorted({area.status for area in areas}, key=_ORDER.index):
            self._entry(fills.of(status, [paint("ink")]), words(f"map.{status.value}"), stroke_width=0.6)
        if not small and any(area.cell.is_vague for area in areas):
            self._entry(paint("paper"), words("map.vague"), stroke_width=1.1, stroke_dasharray="4 3")
        if any(area.cell.is_stale for area in areas):
            self._entry(paint("paper"), words("map.stale"), stroke_width=0.6)
            _clock(self._sheet, self._x - 18 - width(words("map.stale"), 12.5) - 15, self._y - 4.5)
        if not small:
            self._entry(paint("land"), words("map.nothing"), stroke_width=0.6)
        return self._y + 14

    def _entry(self, fill: str, label: str, **look: object) -> None:
        sheet, room = self._sheet, 24 + width(label, 12.5) + 18
        if self._x and self._x + room > sheet.width:
            self._x, self._y = 0.0, self._y + _LINE
        sheet.add("rect", x=self._x, y=self._y - 11, width=18, height=13, fill=fill, stroke=sheet.paint("soft"), **look)
        sheet.text(self._x + 24, self._y, label, size=12.5)
        self._x += room


def _colour(shade: Shade) -> int | None:
    """The place of an actor's colour; None where there are more actors than colours."""
    return shade.colour if shade.colour < _COLOURS else None
