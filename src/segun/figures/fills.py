"""How an area is painted by its status, told apart by pattern first and by colour second; the same as on the map of the pages.

Control is flat, contested slanted stripes of all who fight, shared level bands, presence thin slanted lines, reported dots,
denied minus signs, no current report grey hatching.
"""

from collections.abc import Sequence

from segun.figures.drawing import Sheet
from segun.views.territory import Status

_SIDE = 12.0
_DOTS = ((3, 3), (9, 3), (0, 9), (6, 9), (12, 9))


class Fills:
    """The patterns of a sheet, each drawn once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, status: Status, colours: Sequence[str]) -> str:
        """What to fill an area with."""
        many = tuple(colours) or (self._sheet.paint.group(None),)
        if status is Status.CONTROL:
            return many[0]
        if status is Status.NONE:
            many = (self._sheet.paint("soft"),)
        elif status is Status.DENIED:
            many = (self._sheet.paint("denies"),)
        key = status.value, many
        if key not in self._made:
            self._made[key] = f"{self._sheet.name}-fill-{len(self._made)}"
            self._draw(self._made[key], status, many)
        return f"url(#{self._made[key]})"

    def _draw(self, id: str, status: Status, colours: tuple[str, ...]) -> None:
        slanted = status in (Status.CONTESTED, Status.PRESENCE, Status.NONE)
        side = _SIDE if status is not Status.NONE else _SIDE / 2
        with self._sheet.inside(
            "pattern",
            id=id,
            width=side,
            height=side,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)" if slanted else None,
        ):
            if status is Status.CONTESTED:
                self._stripes(colours if len(colours) > 1 else (*colours, self._sheet.paint("paper")), across=True)
            elif status is Status.SHARED:
                self._stripes(colours, across=False)
            elif status is Status.PRESENCE:
                step = _SIDE / max(2, len(colours))
                for place in range(max(2, len(colours))):
                    self._sheet.add("rect", x=place * step, y=0, width=2, height=_SIDE, fill=colours[place % len(colours)])
            elif status is Status.REPORTED:
                for place, (x, y) in enumerate(_DOTS):
                    self._sheet.add("circle", cx=x, cy=y, r=1.4, fill=colours[(2 if place == 4 else place) % len(colours)])
            elif status is Status.DENIED:
                for x, y in ((1, 2), (7, 8)):
                    self._sheet.add("rect", x=x, y=y, width=4, height=1.4, fill=colours[0])
            else:
                self._sheet.add("rect", x=0, y=0, width=0.8, height=side, fill=colours[0])

    def _stripes(self, colours: Sequence[str], *, across: bool) -> None:
        step = _SIDE / len(colours)
        for place, colour in enumerate(colours):
            at = {"x": place * step, "y": 0.0} if across else {"x": 0.0, "y": place * step}
            size = {"width": step, "height": _SIDE} if across else {"width": _SIDE, "height": step}
            self._sheet.add("rect", fill=colour, **at, **size)
