"""What the scorer believes before it has seen a claim: numbers as data, each file with the basis of its numbers.

The files beside this module are read once. Changing a number changes what is judged, so a released method keeps its own.
"""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from segun.model import EvidenceKind, Hedge, RelationKind, SourceKind, Stance, Status


@dataclass(frozen=True, slots=True)
class Dependence:
    """Correlations within an institution, within a class and week, and of anything else; the cap on one class (log-odds)."""

    institution: float
    class_: float
    other: float
    week: int
    class_cap: float


@dataclass(frozen=True, slots=True)
class LineageRules:
    """When two claims are one origin: days and words (``lineage.toml`` explains each)."""

    utterance_days: int
    quotation_words: int
    text_words: int
    credit_days: int
    figure_days: int
    correction_days: int


@dataclass(frozen=True, slots=True)
class StandingRules:
    """The thresholds of standing and of the strength of the basis (``standing.toml`` explains each)."""

    voice_hedges: frozenset[Hedge]
    voice_weight: float
    side: float
    independent_origins: int
    effective_origins: float
    likely: float
    live_share: float
    high_independent: int
    high_accesses: int
    moderate_institutions: int


@dataclass(frozen=True, slots=True)
class Priors:
    """Everything that the scorer takes as given."""

    reliability: Mapping[str, float]
    strength: float
    ungraded: str
    hedge: Mapping[Hedge, float]
    firming: float
    stance: Mapping[Stance, float]
    planned: float
    past: float
    half_life: Mapping[RelationKind, float]
    base_rate: Mapping[RelationKind, float]
    interest_cap: float
    party: Mapping[Stance, Mapping[RelationKind, str]]
    bystander: Mapping[Stance, str]
    source_class: Mapping[SourceKind, str]
    access: Mapping[SourceKind, str]
    evidence_access: Mapping[EvidenceKind, str]
    dependence: Dependence
    lineage: LineageRules
    standing: StandingRules

    def better(self, grade: str) -> str:
        """The next better grade, by reliability; A stays A, and F ("cannot be judged") counts as standing below C."""
        above = [letter for letter in self.reliability if letter != "F" and self.reliability[letter] > self.reliability[grade]]
        return min(above, key=self.reliability.__getitem__, default=grade)


def table(name: str) -> dict[str, Any]:
    """One data file beside this module, as parsed."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def priors() -> Priors:
    """The bundled priors. A missing or impossible entry is a KeyError or ValueError (and fails a test)."""
    grades, hedges, interest, classes = table("grades"), table("hedges"), table("interest"), table("dependence")
    lives, rates, lines, standing = table("half_lives"), table("base_rates"), table("lineage"), table("standing")
    return Priors(
        reliability=grades["reliability"],
        strength=grades["strength"],
        ungraded=grades["ungraded"],
        hedge={hedge: hedges["hedge"][hedge] for hedge in Hedge},
        firming=hedges["firming"],
        stance={stance: hedges["stance"][stance] for stance in Stance},
        planned=hedges["status"][Status.PLANNED],
        past=hedges["status"][Status.PAST],
        half_life={
            kind: math.inf if kind in lives["lasting"]["relations"] else float(lives["days"][kind]) for kind in RelationKind
        },
        base_rate={kind: rates["base_rate"][kind] for kind in RelationKind},
        interest_cap=interest["cap"],
        party={stance: _by_relation(interest["party"][stance]) for stance in (Stance.ASSERTS, Stance.DENIES)},
        bystander={stance: interest["bystander"][stance] for stance in (Stance.ASSERTS, Stance.DENIES)},
        source_class={kind: classes["class"][kind] for kind in SourceKind},
        access={SourceKind(kind): access for kind, access in lines["access"].items()},
        evidence_access={kind: lines["evidence"][kind] for kind in EvidenceKind},
        dependence=Dependence(
            institution=classes["rho"]["institution"],
            class_=classes["rho"]["class"],
            other=classes["rho"]["other"],
            week=classes["limits"]["week"],
            class_cap=math.log(classes["limits"]["class_odds"]),
        ),
        lineage=LineageRules(**{name: lines[name] for name in LineageRules.__slots__}),
        standing=_standing(standing),
    )


def _by_relation(entries: dict[str, str]) -> dict[RelationKind, str]:
    return {kind: entries[kind] for kind in RelationKind}


def _standing(entries: dict[str, Any]) -> StandingRules:
    return StandingRules(
        voice_hedges=frozenset(Hedge(hedge) for hedge in entries["voice_hedges"]),
        side=math.log(entries["side_odds"]),
        **{name: entries[name] for name in StandingRules.__slots__ if name not in ("voice_hedges", "side")},
    )
