"""Files that commands write: figures by ``--svg`` and ``--png``, and one clear line where a file cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from segun.cli.looking import Look
from segun.cli.opening import Command
from segun.errors import InputError
from segun.figures.drawing import Figure


def figure_options(command: Command) -> Command:
    """``--svg`` and ``--png``: draw it into a file instead of telling it."""
    path = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--png", type=path, metavar="FILE", help="Draw it as a PNG picture.")(command)
    return click.option("--svg", type=path, metavar="FILE", help="Draw it as SVG, for print.")(command)


def write_figures(look: Look, figure: Figure, svg: Path | None, png: Path | None) -> None:
    """Write a figure to one file or both. Raises InputError where one cannot be written, or is named as the other kind."""
    for path, kind, other in ((svg, "--svg", ".png"), (png, "--png", ".svg")):
        if path and path.suffix.lower() == other:
            raise InputError(f"{path} would be no {other[1:].upper()}: {kind} writes {kind[2:].upper()}")
    if svg:
        write(svg, figure.svg.encode("utf-8"))
        click.echo(look.labels("figure_written", file=svg))
    if png:
        from segun.figures.raster import png as picture  # loads typst

        write(png, picture(figure))
        click.echo(look.labels("figure_written", file=png))


def write(path: Path, content: bytes) -> None:
    """Write a file. Raises InputError where it cannot be written."""
    with writable(path):
        path.write_bytes(content)


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """While a file is written: raises InputError where it cannot be."""
    try:
        yield
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from error
