"""The form of a pack's data files, table by table, and how each table becomes a model type.

``groups.toml`` holds ``[[group]]`` tables, ``people.toml`` ``[[person]]``, ``sources.toml`` ``[[source]]``, ``regions.toml``
``[[region]]``, ``pack.toml`` the head of the pack. A field that is not listed here is refused, so that a misspelt one is
found when the pack is loaded and not when a name is missed. Dates are written ``2008``, ``2008-01`` or ``2008-01-21``.
"""

import datetime
import unicodedata
from typing import Annotated, Literal

from msgspec import Meta, Struct

from segun.model import (
    Actor,
    ActorKind,
    Alias,
    DateSpan,
    Grade,
    Period,
    PlaceUnit,
    Region,
    RelationKind,
    Source,
    SourceKind,
    Tie,
)

Text = Annotated[str, Meta(min_length=1)]
Id = Annotated[str, Meta(pattern=r"^([a-z]{2}:)?[a-z0-9]+(-[a-z0-9]+)*$")]
Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Url = Annotated[str, Meta(pattern=r"^https?://\S+$")]
Unit = Annotated[str, Meta(pattern=r"^[A-Z]{2}(\.[A-Za-z0-9]+){0,2}$")]
Weight = Annotated[float, Meta(gt=0.0, le=1.0)]
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2}$")]


def folded(name: str) -> str:
    """A name without accents and case, as names are compared when they are looked for in a text."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a data file; unknown fields are refused."""


class PackHead(Table, frozen=True):
    """``pack.toml``: the pack's name, its country, the languages of its names, and the packs that it takes in."""

    name: Id
    languages: tuple[Literal["en", "es"], ...]
    country: Country | None = None
    builds_on: tuple[Id, ...] = ()


class TieForm(Table, frozen=True):
    """A tie to another actor: ``{ to = "mx:sinaloa-cartel", since = "1990", until = "2008", see = "https://…" }``."""

    to: Id
    since: Date | None = None
    until: Date | None = None
    see: Url | None = None

    def tie(self, kind: RelationKind) -> Tie:
        """The tie as a model type; raises ValueError where the dates are none or end before they begin."""
        period = Period(DateSpan.parse(self.since) if self.since else None, DateSpan.parse(self.until) if self.until else None)
        if period.since and period.until and period.until.last < period.since.first:
            raise ValueError(f"the tie to {self.to} ends ({self.until}) before it begins ({self.since})")
        return Tie(kind, self.to, period, self.see)


class Named(Table, frozen=True, kw_only=True):
    """What all tables share: an id, the usual name, and other names by language.

    ``aliases`` hold in every language. A name in ``ambiguous`` is a common word or is borne by several ("La Línea"); it may
    repeat one of the other lists, or the usual name itself, and counts only where the context shows what is meant.
    ``see`` is a page of public reporting on the item, for people; ``note`` is for those who edit the file.
    """

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()
    es: tuple[Text, ...] = ()
    ambiguous: tuple[Text, ...] = ()
    see: Url | None = None
    note: Text | None = None

    def all_aliases(self) -> tuple[Alias, ...]:
        """Every alias once, in the order of the file; the usual name is among them only where it is ambiguous."""
        tagged: list[tuple[str, str | None]] = [(name, None) for name in self.aliases]
        tagged += [(name, "en") for name in self.en] + [(name, "es") for name in self.es]
        listed = {name for name, _ in tagged}
        tagged += [(name, None) for name in self.ambiguous if name not in listed]
        seen = set() if self.name in self.ambiguous else {folded(self.name)}
        for name, _ in tagged:
            if folded(name) in seen:
                raise ValueError(f"the name {name!r} stands twice (accents and case do not tell names apart)")
            seen.add(folded(name))
        return tuple(Alias(name, language, name in self.ambiguous) for name, language in tagged)


class GroupForm(Named, frozen=True, kw_only=True):
    """``[[group]]``: an armed group, faction, coalition or state force; of the last, ``speaks_for`` is a source's id.

    ``country`` is where it is at home, where the pack is of many countries or the group of another one.
    """

    country: Country | None = None
    kind: Literal["group", "faction", "coalition", "state-force"] = "group"
    part_of: tuple[TieForm, ...] = ()
    split_from: tuple[TieForm, ...] = ()
    led_by: tuple[TieForm, ...] = ()
    speaks_for: Id | None = None

    def item(self, country: str | None) -> Actor:
        """The group as a model type; its own country stands before the pack's."""
        ties = [form.tie(RelationKind.PART_OF) for form in self.part_of]
        ties += [form.tie(RelationKind.SPLIT_FROM) for form in self.split_from]
        ties += [form.tie(RelationKind.LED_BY) for form in self.led_by]
        kind = ActorKind(self.kind)
        return Actor(
            self.id, self.name, kind, self.all_aliases(), tuple(ties), self.country or country, self.see, self.speaks_for
        )


class PersonForm(Named, frozen=True, kw_only=True):
    """``[[person]]``: somebody as a party, in the role that public reporting gives. Kin is written once per pair."""

    member_of: tuple[TieForm, ...] = ()
    kin: tuple[TieForm, ...] = ()

    def item(self, country: str | None) -> Actor:
        """The person as a model type."""
        ties = [form.tie(RelationKind.MEMBER_OF) for form in self.member_of]
        ties += [form.tie(RelationKind.KIN) for form in self.kin]
        return Actor(self.id, self.name, ActorKind.PERSON, self.all_aliases(), tuple(ties), country, self.see)


class GradeForm(Table, frozen=True):
    """Somebody's reliability grade of a source."""

    letter: Literal["A", "B", "C", "D", "E", "F"]
    by: Text
    given: datetime.date
    basis: Text

    def item(self) -> Grade:
        """The grade as a model type."""
        return Grade(self.letter, self.by, self.given, self.basis)


class SourceForm(Named, frozen=True, kw_only=True):
    """``[[source]]``: an outlet, agency, government, official, research body, analyst or account.

    ``called`` says which of its names is usual in another language: ``{ es = "Naciones Unidas" }``.
    """

    kind: Literal["outlet", "agency", "government", "official", "research", "analyst", "account"]
    language: Language | None = None
    country: Country | None = None
    owner: Text | None = None
    institution: Id | None = None
    party_to: tuple[Id, ...] = ()
    grade: GradeForm | None = None
    called: dict[Literal["en", "es"], Text] = {}

    def item(self, country: str | None) -> Source:
        """The source as a model type; its own country stands before the pack's. Raises ValueError for a ``called`` of no use."""
        known = {alias.name for alias in self.all_aliases() if not alias.ambiguous}
        for language, name in self.called.items():
            if name not in known:
                raise ValueError(f"called {name!r} in {language!r}, which is none of its names that stand by themselves")
        return Source(
            id=self.id,
            name=self.name,
            kind=SourceKind(self.kind),
            aliases=tuple(alias.name for alias in self.all_aliases()),
            language=self.language,
            country=self.country or country,
            owner=self.owner,
            institution=self.institution,
            party_to=self.party_to,
            grade=self.grade.item() if self.grade else None,
            url=self.see,
            ambiguous=self.ambiguous,
            called=tuple(sorted(self.called.items())),
        )


class UnitForm(Table, frozen=True):
    """A municipality of a region: GeoNames' administrative code, name, and how far it belongs to the region (0, 1]."""

    id: Unit
    name: Text
    weight: Weight = 1.0


class RegionForm(Named, frozen=True, kw_only=True):
    """``[[region]]``: a named vague region; ``basis`` says where its list of municipalities comes from."""

    units: Annotated[tuple[UnitForm, ...], Meta(min_length=1)]
    basis: Text

    def item(self, country: str | None) -> Region:
        """The region as a model type."""
        units = tuple(PlaceUnit(unit.id, unit.name, unit.weight) for unit in self.units)
        return Region(
            self.id, self.name, units, tuple(alias.name for alias in self.all_aliases()), country, self.basis, self.ambiguous
        )
