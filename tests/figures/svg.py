"""Reading a figure in tests: it must be XML that a browser and a printer take."""

import xml.etree.ElementTree as ElementTree

from segun.figures.drawing import Figure

SVG = "{http://www.w3.org/2000/svg}"


def parsed(figure: Figure) -> ElementTree.Element:
    """The root of a figure. Fails where it is not well-formed."""
    return ElementTree.fromstring(figure.svg)


def texts(figure: Figure) -> list[str]:
    """What is written in it, each line of text."""
    return ["".join(element.itertext()) for element in parsed(figure).iter(f"{SVG}text")]


def marked(figure: Figure, name: str) -> list[ElementTree.Element]:
    """The elements of a class."""
    return [element for element in parsed(figure).iter() if name in (element.get("class") or "").split()]
