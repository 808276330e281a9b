"""What a format is given to read rows with, and what a format is."""

from dataclasses import dataclass
from typing import Protocol

from segun.imports.areas import Areas
from segun.imports.card import Card
from segun.imports.dataset import DataSet
from segun.imports.names import Names
from segun.imports.table import Row


@dataclass(frozen=True, slots=True)
class Kit:
    """The names of the packs, the places of the gazetteer and the data set that a row belongs to."""

    names: Names
    areas: Areas
    data_set: DataSet


class Format(Protocol):
    """A module that reads one format.

    ``COLUMNS`` must all be in the header; ``DAY`` is the column with the day that a row tells of, or empty where each row
    says itself when it was published.
    """

    COLUMNS: frozenset[str]
    DAY: str

    @staticmethod
    def read(row: Row, kit: Kit) -> Card:
        """What a row says. Raises LeftOut or Unsound."""
        ...
