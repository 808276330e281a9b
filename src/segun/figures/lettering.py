"""How much room words take, so that labels neither run into each other nor out of the figure.

The widths are the advances of Liberation Sans, which has those of Arial and Helvetica (``advances.json``, in thousandths of the
size by characters). The faces that figures are set in run as wide or narrower, so a label that fits here fits there.
"""

import json
from functools import cache
from importlib.resources import files

_UNKNOWN = 600  # thousandths for a character that the table lacks: as wide as a wide letter


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text at a size, both in the figure's units."""
    table = _advances()["bold" if bold else "regular"]
    return size * sum(table.get(char, _UNKNOWN) for char in text) / 1000


def shortened(text: str, size: float, most: float, *, bold: bool = False) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width(text, size, bold=bold) <= most:
        return text
    kept = text
    while kept and width(_ended(kept), size, bold=bold) > most:
        kept = kept[:-1]
    return _ended(kept)


def wrapped(text: str, size: float, most: float, *, lines: int = 99, bold: bool = False) -> list[str]:
    """The text broken between words into at most ``lines`` lines, the last one shortened where more would follow."""
    made: list[str] = []
    rest = text.split()
    while rest and len(made) < lines:
        line = rest.pop(0)
        while rest and width(f"{line} {rest[0]}", size, bold=bold) <= most:
            line = f"{line} {rest.pop(0)}"
        made.append(line)
    if rest:
        made[-1] = shortened(" ".join([made[-1], *rest]), size, most, bold=bold)
    return [shortened(line, size, most, bold=bold) for line in made]


def _ended(text: str) -> str:
    return text.rstrip().rstrip(" ,;:–—") + "…"


@cache
def _advances() -> dict[str, dict[str, int]]:
    table = json.loads(files(__package__).joinpath("advances.json").read_text(encoding="utf-8"))
    return {weight: {char: int(wide) for wide, chars in by.items() for char in chars} for weight, by in table.items()}
