"""Hard cases of lineage: claims as data with the origins, standing and flags that they must give (``evals/lineage/``)."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from segun.assessment.scorer import Scorer
from segun.model import (
    Assessment,
    Citation,
    Claim,
    Copy,
    CopyKind,
    DateSpan,
    EvidenceKind,
    Hedge,
    Independence,
    Party,
    PartyKind,
    Period,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Standing,
    Status,
)

Groups = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case must give, or gives; claims go by their keys in the case.

    ``flags`` are "kind key"; ``independent`` names the root claims of the origins that are known to be independent.
    """

    origins: Groups
    standing: Standing | None
    flags: frozenset[str]
    independent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One written case. ``independent`` of ``expected`` is checked only where the case names it (``names_independent``)."""

    name: str
    title: str
    hard: str
    relation: Relation
    on: date
    known: date
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    copies: tuple[Copy, ...]
    expected: Outcome
    names_independent: bool
    at_least: float
    at_most: float
    basis: str | None


def load_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of a folder, by name. Raises KeyError or ValueError where one is not written as its README says."""
    shared = _sources(tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8")))
    paths = sorted((folder / "cases").glob("*.toml"))
    return tuple(_case(path.stem, tomllib.loads(path.read_text(encoding="utf-8")), shared) for path in paths)


def assess_case(case: Case, scorer: Scorer) -> Assessment | None:
    """The assessment of a case by a scorer."""
    claims = list(case.claims.values())
    return scorer.assess(case.relation, claims, on=case.on, known=case.known, sources=case.sources, copies=case.copies)


def outcome(case: Case, assessment: Assessment | None) -> Outcome:
    """What an assessment gives, in the terms of the case."""
    if assessment is None:
        return Outcome(frozenset(), None, frozenset(), frozenset())
    key = {claim.id: key for key, claim in case.claims.items()}
    independent = (one for one in assessment.origins if one.independence is Independence.INDEPENDENT)
    return Outcome(
        origins=frozenset(frozenset(key[id] for id in origin.claims) for origin in assessment.origins),
        standing=assessment.standing,
        flags=frozenset(f"{flag.kind} {key[flag.claim]}" for flag in assessment.flags),
        independent=frozenset(key[origin.claims[0]] for origin in independent),
    )


def pair_f1(outcomes: Iterable[tuple[Groups, Groups]]) -> float:
    """F1 of the pairs of claims held to be of one origin, over (found, expected) of many cases; 1 where there are none."""
    right = found = wanted = 0
    for got, expected in outcomes:
        mine, theirs = _pairs(got), _pairs(expected)
        right, found, wanted = right + len(mine & theirs), found + len(mine), wanted + len(theirs)
    return 2 * right / (found + wanted) if found + wanted else 1.0


def _pairs(groups: Groups) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _case(name: str, entry: dict[str, Any], shared: Mapping[str, Source]) -> Case:
    about, expect = entry["relation"], entry["expect"]
    subject, thing = (_Named(about[end]["id"], tuple(about[end]["names"])) for end in ("subject", "object"))
    kind = RelationKind(about["kind"])
    sources = {**shared, **_sources(entry)}
    return Case(
        name=name,
        title=entry["title"],
        hard=entry["hard"],
        relation=Relation.between(kind, subject.id, thing.id),
        on=date.fromisoformat(entry["on"]),
        known=date.fromisoformat(entry["known"]),
        claims={each["id"]: _claim(each, kind, subject, thing, sources) for each in entry["claim"]},
        sources=sources,
        copies=tuple(
            Copy(each["child"], each["parent"], CopyKind(each["kind"]), each["measure"]) for each in entry.get("copy", ())
        ),
        expected=Outcome(
            origins=frozenset(frozenset(group) for group in expect["origins"]),
            standing=Standing(expect["standing"]),
            flags=frozenset(expect["flags"]),
            independent=frozenset(expect.get("independent", ())),
        ),
        names_independent="independent" in expect,
        at_least=expect.get("at_least", 0.0),
        at_most=expect.get("at_most", 1.0),
        basis=expect.get("basis"),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    names: Sequence[str]

    def party(self, quote: str) -> Party:
        mention = next((name for name in self.names if name in quote), self.names[0])
        return Party(self.id, self.names[0], mention, PartyKind.GROUP)


def _claim(entry: dict[str, Any], kind: RelationKind, subject: _Named, thing: _Named, sources: Mapping[str, Source]) -> Claim:
    quote, start = entry["quote"], entry.get("start", 0)

    def span(key: str) -> DateSpan | None:
        return DateSpan.parse(entry[key]) if key in entry else None

    def ref(key: str) -> SourceRef | None:
        id = entry.get(key)
        return SourceRef(id, sources[id].name if id in sources else id.partition(":")[2], id) if id else None

    return Claim(
        relation=kind,
        subject=subject.party(quote),
        object=thing.party(quote),
        stance=Stance(entry.get("stance", "asserts")),
        hedge=Hedge(entry.get("hedge", "plain")),
        status=Status(entry.get("status", "current")),
        citation=Citation(entry.get("document", entry.get("publisher", entry["id"])), start, start + len(quote), quote),
        reader="case/1",
        pattern="written",
        reading=entry.get("reading", 0.9),
        speaker=ref("speaker"),
        via=ref("via"),
        said=span("said"),
        period=Period(span("since"), span("until")),
        evidence=EvidenceKind(entry["evidence"]) if "evidence" in entry else None,
        published=date.fromisoformat(entry["published"]) if "published" in entry else None,
        publisher=entry.get("publisher"),
    )


def _sources(entry: dict[str, Any]) -> dict[str, Source]:
    return {
        each["id"]: Source(
            id=each["id"],
            name=each["name"],
            kind=SourceKind(each["kind"]),
            aliases=tuple(each.get("aliases", ())),
            owner=each.get("owner"),
            institution=each.get("institution"),
            party_to=tuple(each.get("party_to", ())),
        )
        for each in entry.get("source", ())
    }
