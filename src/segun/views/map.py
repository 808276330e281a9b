"""The map: territory for any pair of days, from an index that is made once for a state of the record.

Each relation of presence, control and contest is judged exactly as its page judges it (filter/1); an area takes, of all that
bears on it, what is likeliest. Two reports on two towns of one municipality are not added up, since nobody knows that they are
independent. ``docs/map.md`` tells the whole rule.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from segun.model import Basis, PlacePrecision, Relation
from segun.views.areas import level_of
from segun.views.cells import cell_rule, status_as_said, status_of
from segun.views.holdings import assessed, chance, chance_of, claimed, likeliest_first, look_of, lowest
from segun.views.look import Look
from segun.views.map_holds import Spotted, hold, spotted
from segun.views.map_index import Ground, ground_of
from segun.views.map_kept import KeptMap
from segun.views.map_reports import Said
from segun.views.places import PlaceFinder, areas_above
from segun.views.shades import Ties, blocs_of, shades, ties_of
from segun.views.standpoint import Standpoint
from segun.views.territory import Cell, Density, Holding, Layer, Status, Territory


class MapIndex:
    """Everything that the map needs of the record, worked out once; the same for every pair of days.

    May be shared between threads. It judges by filter/1, whatever scorer a standpoint has.
    """

    def __init__(self, ground: Ground, standpoint: Standpoint, places: PlaceFinder | None) -> None:
        self._ground, self._standpoint = ground, standpoint
        self._shades = shades(standpoint, ground.actors, ground.mass)
        self._ties = [place for place, each in enumerate(ground.table.relations) if not each.kind.takes_place]
        self._names = {area: _names(area, ground.areas, places) for area in ground.areas}

    @classmethod
    def of(
        cls,
        standpoint: Standpoint,
        places: PlaceFinder | None = None,
        *,
        before: "MapIndex | None" = None,
        touched: Collection[Relation] | None = None,
        kept: KeptMap | None = None,
    ) -> "MapIndex":
        """Index the whole record as it stands, whatever days ``standpoint`` looks from.

        ``places`` names the areas that no claim names; ``before`` is an index of an earlier state of the same record, of which
        what has not changed is taken over; ``touched`` are the only relations of which anything else is said since, where that is
        known (:mod:`segun.views.touched`), and then no other is read. ``kept`` is a file that takes the place of ``before`` where
        there is none, if it is known up to which entry the standpoint has read; it is brought up to that.
        """
        if before is not None or kept is None or standpoint.upto is None:
            return cls(ground_of(standpoint, before._ground.bearings if before else None, touched), standpoint, places)
        found = kept.read(standpoint, standpoint.upto)
        if found is not None and found.is_of_now:
            return cls(ground_of(standpoint, found.bearings, ()), standpoint, places)
        ground = ground_of(standpoint, found.bearings if found is not None else None)
        kept.write(standpoint, ground.bearings, standpoint.upto)  # what came in since it is looked at again next time
        return cls(ground, standpoint, places)

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and last day that any claim speaks for; None without any."""
        return self._ground.span

    @property
    def claims(self) -> int:
        """How many claims of presence, control and contest are in it."""
        return self._ground.claims

    def territory(self, on: date, known: date, layer: Layer = Layer.ASSESSED) -> Territory:
        """The picture of a day as known on a day: what was published later does not count."""
        spots, ties = self._spots(on, known)
        return self._picture(
            on, known, layer, spots, ties, self._cells(self._holdings(spots, on, known, layer), spots, ties, layer)
        )

    def painted(self, on: date, known: date, layer: Layer = Layer.ASSESSED) -> Territory:
        """The same picture as far as it is painted: its cells do not tell who else is reported there, and take half the time."""
        spots, ties = self._spots(on, known)
        looks = self._looks_of(spots, ties, on, known, layer)
        cells = (
            Cell(area, *self._names[area], look.status, look.parties, (), look.is_vague, look.is_stale, look.weight, least)
            for area, (look, least) in looks.items()
        )
        return self._picture(on, known, layer, spots, ties, cells)

    def _picture(
        self, on: date, known: date, layer: Layer, spots: Sequence[Spotted], ties: Ties, cells: Iterable[Cell]
    ) -> Territory:
        actors = {spot.held.actor for spot in spots}
        shades = self._shades(blocs_of(ties, self._ground.mass))
        return Territory(
            on=on,
            known=known,
            layer=layer,
            cells=tuple(cells),
            shades={id: shade for id, shade in shades.items() if id in actors},
            unplaced=int((self._ground.unplaced <= known.toordinal()).sum()),
        )

    def density(self, first: date, last: date, known: date) -> Mapping[str, Density]:
        """Documents and claims on each area that were published between two days (both included) by ``known``, by area."""
        areas = [area for area, _ in self._ground.spots]
        return self._ground.reports.density(areas, first.toordinal(), min(last, known).toordinal())

    def _spots(self, on: date, known: date) -> tuple[list[Spotted], Ties]:
        """What is held of every spot of which anything was said by then, and of the ties among actors."""
        judged = self._ground.table.judge(on.toordinal(), known.toordinal())
        return spotted(self._ground, hold(self._ground, judged)), ties_of(self._ground.table.relations, self._ties, judged)

    def _holdings(self, spots: Sequence[Spotted], on: date, known: date, layer: Layer) -> list[Holding]:
        ground, day = self._ground, known.toordinal()
        claims = ground.reports.claims(day).tolist()
        if layer is Layer.CLAIMED:
            said = ground.reports.latest(on.toordinal(), day)
            return [claimed(ground, spot, said.get(spot.number), day, claims[spot.number]) for spot in spots]
        return [assessed(ground, spot, day, claims[spot.number], partial(self._basis, spot.number, on, known)) for spot in spots]

    def _basis(self, number: int, on: date, known: date) -> Basis:
        """How strong the basis of the strongest founded relation behind a spot is, by the scorer itself."""
        wanted = set(self._ground.relations_of[number])
        standpoint = self._standpoint.at(on=on, known=known)
        found = [standpoint.assess(each) for each in self._ground.table.relations if each.id in wanted]
        return max((each.basis for each in found if each), key=list(Basis).index, default=Basis.LOW)

    def _cells(self, holdings: Sequence[Holding], spots: Sequence[Spotted], ties: Ties, layer: Layer) -> Iterator[Cell]:
        for area, there in groupby(zip(holdings, spots, strict=True), lambda each: self._area_of(each[1])):
            pairs = list(there)
            here = [holding for holding, _ in pairs]
            if layer is Layer.CLAIMED:
                status, parties = status_as_said([(each.actor.id, each.status) for each in here])
            else:
                status, parties = status_of([spot.held for _, spot in pairs], ties.allied, ties.war, cell_rule())
            look = look_of(status, parties, [(each.actor.id, each.is_vague, each.weight) for each in here])
            name, within, level = self._names[area]
            yield Cell(
                area=area,
                name=name,
                within=within,
                level=level,
                status=status,
                parties=parties,
                holdings=tuple(sorted(here, key=likeliest_first)) if len(here) > 1 else (here[0],),
                is_vague=look.is_vague,
                is_stale=look.is_stale,
                weight=look.weight,
                chance=lowest(chance_of(each) for each in here if each.actor.id in parties),
            )

    def _looks_of(
        self, spots: Sequence[Spotted], ties: Ties, on: date, known: date, layer: Layer
    ) -> dict[str, tuple[Look, float | None]]:
        """How every area looks, with the lowest probability of its parties: as its cell, without making one."""
        if layer is Layer.CLAIMED:
            return self._looks_as_said(spots, self._ground.reports.latest(on.toordinal(), known.toordinal()))
        looks: dict[str, tuple[Look, float | None]] = {}
        for area, there in groupby(spots, self._area_of):
            here = list(there)
            status, parties = status_of([spot.held for spot in here], ties.allied, ties.war, cell_rule())
            look = look_of(status, parties, [(spot.held.actor, spot.vague, spot.worth) for spot in here])
            looks[area] = (
                look,
                lowest(
                    chance(spot.held.status, spot.present, spot.held.control, spot.contest)
                    for spot in here
                    if spot.held.actor in parties
                ),
            )
        return looks

    def _looks_as_said(self, spots: Sequence[Spotted], said: Mapping[int, Said]) -> dict[str, tuple[Look, float | None]]:
        looks: dict[str, tuple[Look, float | None]] = {}
        for area, there in groupby(spots, self._area_of):
            here = [(spot, said.get(spot.number)) for spot in there]
            status, parties = status_as_said([(spot.held.actor, last.status if last else Status.NONE) for spot, last in here])
            weights = [
                (spot.held.actor, last.is_vague if last else spot.vague, float(len(last.speakers)) if last else 0.0)
                for spot, last in here
            ]
            looks[area] = look_of(status, parties, weights), None
        return looks

    def _area_of(self, spot: Spotted) -> str:
        return self._ground.spots[spot.number][0]


def _names(area: str, named: Mapping[str, str], places: PlaceFinder | None) -> tuple[str, tuple[str, ...], PlacePrecision]:
    """The name of an area, as a gazetteer or else a claim has it, those of the areas above it, as far as known, and its level."""
    place = places.by_id(area) if places else None
    if place is not None:
        return place.name, place.within, level_of(area)
    return named[area], tuple(named[above] for above in areas_above(area) if above in named), level_of(area)
