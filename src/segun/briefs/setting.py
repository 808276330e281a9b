"""Setting a brief as PDF, by typst. What it says goes in as data and never as markup, so that no text can change the page."""

from importlib.resources import files

import orjson

from segun.briefs.brief import Brief
from segun.briefs.record import brief_record
from segun.figures.palette import palette
from segun.figures.raster import fonts


def pdf(brief: Brief) -> bytes:
    """The brief as PDF, tagged for screen readers. The same brief gives the same bytes."""
    return _compiled(brief, "pdf")


def pages(brief: Brief, *, ppi: float = 110) -> tuple[bytes, ...]:
    """The pages of the brief as PNG."""
    made = _compile(brief, "png", ppi)
    return tuple(made) if isinstance(made, list) else (made,)


def _compiled(brief: Brief, format: str) -> bytes:
    made = _compile(brief, format, None)
    assert isinstance(made, bytes)
    return made


def _compile(brief: Brief, format: str, ppi: float | None) -> bytes | list[bytes]:
    import typst  # 80 MB; loaded only where something is set

    template = files(__package__).joinpath("brief.typ").read_bytes()
    inputs = {
        "brief": orjson.dumps(brief_record(brief)).decode("utf-8"),
        "palette": orjson.dumps(dict(palette().names)).decode("utf-8"),
    }
    faces = typst.Fonts(include_system_fonts=False, font_paths=[fonts()])
    compiler = typst.Compiler(template, sys_inputs=inputs, font_paths=faces)
    made: bytes | list[bytes] = compiler.compile(format=format, ppi=ppi)  # type: ignore[arg-type,assignment]
    return made
