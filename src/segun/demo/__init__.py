"""The bundled articles: our own wording of what named outlets reported on the war within the Sinaloa Cartel, 2024–2025."""

from importlib import resources
from pathlib import Path


def articles() -> tuple[Path, ...]:
    """The files of the bundled articles, by name."""
    folder = Path(str(resources.files(__name__))) / "articles"
    return tuple(sorted(folder.glob("*.txt")))
