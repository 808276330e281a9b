"""The quality of reading: how often a reader's claims are well read, by reader, relation and language.

It is data, measured on annotated passages and written by ``segun evaluate --fit`` into ``quality.toml``; how it comes from
counts is told in :mod:`segun.evaluation.fitting`. A reader that was not measured keeps what it says of itself: the grammar what
each of its patterns has, a model one half.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from segun.claims.reader import Reader
from segun.errors import BadSettings
from segun.model import Claim, Document, Language, Mention, Passage, RelationKind

Key = tuple[str, Language, RelationKind]


@dataclass(frozen=True, slots=True)
class Quality:
    """Measured shares of well-read claims in (0, 1], by reader (with its version and model), language and relation."""

    measured: Mapping[Key, float] = field(default_factory=dict)

    def of(self, reader: str, language: Language, kind: RelationKind) -> float | None:
        """The quality of a reader's claims of a kind; None where it was not measured."""
        return self.measured.get((reader, language, kind))


def load_quality(path: Path | None) -> Quality:
    """The measurements of a file; none where there is no file. Raises BadSettings."""
    if path is None or not path.exists():
        return Quality()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return Quality(
            {
                (reader, Language(language), RelationKind(kind)): _share(row["quality"])
                for reader, languages in table.items()
                for language, kinds in languages.items()
                for kind, row in kinds.items()
            }
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadSettings(
            str(path), f"not a table of qualities of reading as segun evaluate --fit writes it ({error})"
        ) from error


class MeasuredReader:
    """A reader whose claims carry the quality that was measured for it, where it was."""

    def __init__(self, reader: Reader, quality: Quality) -> None:
        self._reader, self._quality = reader, quality

    @property
    def name(self) -> str:
        """The reader's name and version."""
        return self._reader.name

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The reader's claims."""
        claims = self._reader.read(document, passages, mentions)
        if not self._quality.measured:
            return claims
        measured = (self._quality.of(claim.reader, document.language, claim.relation) for claim in claims)
        return tuple(
            claim if share is None else replace(claim, reading=share) for claim, share in zip(claims, measured, strict=True)
        )


def _share(value: object) -> float:
    share = float(str(value))
    if not 0.0 < share <= 1.0:
        raise ValueError(f"a quality lies in (0, 1], not {share}")
    return share
