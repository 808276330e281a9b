"""Starter grades: how far to trust a source that nobody has graded, by its kind (``grades.toml`` has the criteria)."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from segun.model import Grade, Pack, SourceKind


@cache
def starter_grades() -> Mapping[SourceKind, Grade]:
    """The grade of each kind of source that has one; the others stay ungraded."""
    table = tomllib.loads((Path(__file__).parent / "grades.toml").read_text(encoding="utf-8"))
    by, given = table["by"], table["given"]
    return {SourceKind(kind): Grade(each["letter"], by, given, each["basis"]) for kind, each in table["grade"].items()}


def with_starter_grades(pack: Pack) -> Pack:
    """The pack with a starter grade on every source that has none; a grade that somebody gave stays."""
    starters = starter_grades()
    return replace(
        pack,
        sources=tuple(
            source if source.grade or source.kind not in starters else replace(source, grade=starters[source.kind])
            for source in pack.sources
        ),
    )


def without_grades(pack: Pack) -> Pack:
    """The pack as if nobody had graded anybody."""
    return replace(pack, sources=tuple(replace(source, grade=None) for source in pack.sources))
