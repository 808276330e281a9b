"""The labels of the terminal, in the language of the workspace."""

import tomllib
from datetime import UTC, date, datetime
from functools import cache
from importlib import resources

from segun.model import Language, RelationKind
from segun.views.naming import verb


class Labels:
    """Labels of one language: ``labels("why", percent=62)``, ``labels("standing.contested")``. Raises KeyError."""

    def __init__(self, language: Language, table: dict[str, object]) -> None:
        self.language = language
        self._flat = dict(_flat(table))

    def __call__(self, key: str, **fields: object) -> str:
        """The label of ``key`` with its fields filled in."""
        return self._flat[key].format(**fields)

    @property
    def keys(self) -> frozenset[str]:
        """Every key that there is."""
        return frozenset(self._flat)

    def count(self, number: int, one: str, many: str) -> str:
        """A number with its noun: ``labels.count(2, "origin_one", "origins")``."""
        return self(one) if number == 1 else self(many, count=number)


@cache
def labels(language: Language) -> Labels:
    """The labels of a language."""
    text = resources.files("segun.cli").joinpath("labels", f"{language.value}.toml").read_text(encoding="utf-8")
    return Labels(language, tomllib.loads(text))


def relation_text(kind: RelationKind, subject: str, thing: str, labels: Labels) -> str:
    """A relation in words; what happened to a person is told after a colon."""
    if kind is RelationKind.REMOVED:
        return f"{subject}: {labels(f'value.{thing}')}"
    return f"{subject} {labels(f'relation.{verb(kind, subject)}')} {thing}"


def day(moment: date) -> str:
    """A day as ISO 8601: the same in both languages and never misread."""
    return moment.isoformat()


def minute(moment: datetime) -> str:
    """A moment of the record to the minute, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _flat(table: dict[str, object], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{prefix}{key}.")
        else:
            pairs.append((prefix + key, str(value)))
    return pairs
