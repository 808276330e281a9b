"""Figures as PNG, by typst: the same program that sets the briefs, so that a picture looks as it does there.

It sets text in Source Sans Pro, which comes with Segun, and looks at no font of the machine: the same figure gives the same
picture everywhere.
"""

from pathlib import Path

from segun.figures.drawing import Figure

_POINT = 0.75  # points in a CSS pixel
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)
"""


def png(figure: Figure, *, scale: float = 2.0) -> bytes:
    """The picture of a figure, ``scale`` pixels to a CSS pixel."""
    import typst  # 80 MB; a command that draws nothing does not load it

    inputs = {"svg": figure.svg, "width": str(figure.width * _POINT)}
    faces = typst.Fonts(include_system_fonts=False, font_paths=[fonts()])
    compiler = typst.Compiler(_PAGE, sys_inputs=inputs, font_paths=faces)
    made = compiler.compile(format="png", ppi=72 / _POINT * scale)
    assert isinstance(made, bytes)  # one page, one picture
    return made


def fonts() -> Path:
    """The folder of the face that figures and briefs are set in."""
    import font_source_sans_pro

    return Path(str(font_source_sans_pro.__file__)).parent / "files"
