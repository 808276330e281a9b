"""Drawing SVG: a sheet that is drawn on, what it is drawn with, and the figure that comes of it.

A figure is drawn once for two uses. On a page its colours are the page's own custom properties, so that it follows light and
dark, and its points are links. In a file it stands alone: fixed colours, its own fonts and background, nothing to click. Text is
text in both. The same view gives the same bytes.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from segun.figures.palette import Palette

FONTS = "'Source Sans Pro', 'Source Sans 3', 'Liberation Sans', Arial, Helvetica, sans-serif"
"""What a file is set in: the face that Segun's PNG and PDF carry, and what comes near it elsewhere."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 may not hold

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished drawing, its size in CSS pixels, and what it is called and shows in words; ``body`` is it without its root."""

    svg: str
    body: str
    width: float
    height: float
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Paint:
    """What a figure is drawn with: the colours of a palette, or without one those of the page that it stands on."""

    palette: Palette | None = None

    @property
    def on_page(self) -> bool:
        """Whether the figure stands on a page of ours, where its points lead on."""
        return self.palette is None

    def __call__(self, name: str) -> str:
        """A colour by its name in the palette."""
        return f"var(--{name})" if self.palette is None else self.palette.names[name]

    def group(self, place: int | None) -> str:
        """The colour of the group at ``place`` in order of importance; None is one that has no colour of its own."""
        if self.palette is None:
            return f"var(--group-{place + 1})" if place is not None and place < 8 else "var(--group-other)"
        return self.palette.other if place is None else self.palette.group(place)


class Sheet:
    """A sheet of a width, drawn on from the first element to the last. ``name`` makes the ids in it its own."""

    def __init__(self, paint: Paint, *, width: float, name: str) -> None:
        self.paint, self.width, self.name = paint, width, name
        self._parts: list[str] = []

    def add(self, tag: str, content: str | None = None, /, **attributes: object) -> None:
        """An element; ``_`` in the name of an attribute stands for ``-``, one at its end is dropped, None leaves it out."""
        self._parts.append(f"<{tag}{_attributes(attributes)}" + ("/>" if content is None else f">{_text(content)}</{tag}>"))

    @contextmanager
    def inside(self, tag: str, /, *, title: str | None = None, **attributes: object) -> Iterator[None]:
        """An element around what is drawn meanwhile; ``title`` is what a pointer that rests on it is told."""
        self._parts.append(f"<{tag}{_attributes(attributes)}>")
        if title:
            self.add("title", title)
        yield
        self._parts.append(f"</{tag}>")

    @contextmanager
    def link(self, href: str | None, says: str, **attributes: object) -> Iterator[None]:
        """What is drawn meanwhile leads to ``href`` where the figure stands on a page, and says what it is everywhere."""
        if self.paint.on_page and href:
            with self.inside("a", title=says, href=href, aria_label=says, **attributes):
                yield
        else:
            with self.inside("g", title=says, **attributes):
                yield

    def text(
        self,
        x: float,
        y: float,
        content: str,
        *,
        size: float = 13,
        colour: str = "ink",
        bold: bool = False,
        anchor: Anchor = "start",
        halo: bool = False,
        **attributes: object,
    ) -> None:
        """A line of text with its baseline at ``y``; a halo keeps it readable on what it crosses."""
        around = {"paint_order": "stroke", "stroke": self.paint("paper"), "stroke_width": 3.5, "stroke_linejoin": "round"}
        self.add(
            "text",
            content,
            x=x,
            y=y,
            font_size=size,
            fill=self.paint(colour),
            font_weight=600 if bold else None,
            text_anchor=anchor if anchor != "start" else None,
            **(around if halo else {}),
            **attributes,
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, **attributes: object) -> None:
        """A straight line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=self.paint(colour), **attributes)

    def finished(self, height: float, *, title: str, description: str) -> Figure:
        """The figure: on a page a group of links that are read in order, in a file one image."""
        page, body = self.paint.on_page, "".join(self._parts)
        head = _attributes(
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {number(self.width)} {number(height)}",
                "width": None if page else self.width,
                "height": None if page else height,
                "role": "group" if page else "img",
                "aria_label": title,
                "aria_describedby": f"{self.name}-desc",
                "class": f"drawn {self.name}" if page else None,
                "font_family": None if page else FONTS,
            }
        )
        desc = f'<desc id="{self.name}-desc">{_text(description)}</desc>'
        named = desc if page else f"<title>{_text(title)}</title>{desc}"
        ground = "" if page else f'<rect width="100%" height="100%" fill="{self.paint("paper")}"/>'
        return Figure(f"<svg{head}>{named}{ground}{body}</svg>", body, self.width, height, title, description)

    def put(self, figure: Figure, x: float, y: float) -> None:
        """Another figure, drawn with the same paint, at a place of this sheet."""
        self._parts.append(f'<g transform="translate({number(x)} {number(y)})">{figure.body}</g>')


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path(points: list[tuple[float, float]], *, closed: bool = False) -> str:
    """Points as the data of a path."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def _attributes(attributes: dict[str, object]) -> str:
    told = []
    for name, value in attributes.items():
        if value is not None:
            shown = number(value) if isinstance(value, int | float) else _UNPRINTABLE.sub("", str(value))
            plain = name if name == "viewBox" else name.rstrip("_").replace("_", "-")
            told.append(f" {plain}={quoteattr(shown)}")
    return "".join(told)


def _text(content: str) -> str:
    return escape(_UNPRINTABLE.sub("", content))
