"""Who says so: sources that are answerable for documents, and speakers that they quote."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of voice a source is."""

    OUTLET = "outlet"
    AGENCY = "agency"  # a news agency whose copy others print
    GOVERNMENT = "government"  # a government, ministry, police force, prosecutor, army
    OFFICIAL = "official"  # a person who speaks for one
    RESEARCH = "research"  # think tank, NGO, data project
    ANALYST = "analyst"  # journalist or researcher quoted as a person
    ACCOUNT = "account"  # an account on a social network
    GROUP = "group"  # an armed group speaking for itself
    UNNAMED = "unnamed"  # "US officials", "una fuente"


@dataclass(frozen=True, slots=True)
class Grade:
    """A source's reliability on the Admiralty scale (A completely reliable ... E unreliable, F cannot be judged).

    Always somebody's grade: who gave it, when and on what basis.
    """

    letter: str
    by: str
    given: date
    basis: str


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, agency, government, official, analyst or account.

    ``institution`` is the id of the source whose word this one speaks (a minister's government, a reporter's outlet);
    ``party_to`` holds ids of actors whose relations it has an interest in. ``ambiguous`` lists those of its names that are
    common words too ("Reforma", "Debate") and count only where the context shows a source. ``called`` pairs a language with
    the one of its names that is usual there, where that is not ``name``.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...] = ()
    language: str | None = None
    country: str | None = None
    owner: str | None = None
    institution: str | None = None
    party_to: tuple[str, ...] = ()
    grade: Grade | None = None
    url: str | None = None
    ambiguous: tuple[str, ...] = ()
    called: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as a passage names it: the speaker of a claim, or the outlet between (``via``).

    Ids: a pack's id (``dea``, ``mx:omar-garcia-harfuch``), ``new:<slug>`` for a name first seen in the text,
    ``unnamed:<slug>`` for a voice that the text describes and does not name ("US officials").
    """

    id: str
    name: str
    mention: str
