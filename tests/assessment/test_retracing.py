"""Tracing on gives what tracing all anew gives, whatever was said and in whatever order it came."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors
from segun.assessment.retracing import traced_on
from segun.assessment.voices import Voices
from segun.model import Claim, Copy, CopyKind, Edge, Source

Tell = Callable[..., Claim]
DAYS = st.dates(date(2025, 1, 1), date(2025, 3, 1))
WORDS = "they have joined forces to hold the port and both of its roads to the sea until the summer ends"
QUOTES = ["allied", "217 men", WORDS[:71], WORDS[10:], WORDS[22:76], WORDS[:50]]  # some share runs of eight words, some of twelve
SAID = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(["Gazette", "Courier", "Herald", "Wire", "Unheard Of", None]),
        "published": st.one_of(DAYS.map(date.isoformat), st.none()),
        "speaker": st.sampled_from(
            [None, "ministry", "institute", "spokesman", "unnamed:officials", "gazette", "courier", "wire"]
        ),
        "stance": st.sampled_from(["asserts", "asserts", "asserts", "denies"]),
        "hedge": st.sampled_from(["plain", "reported"]),
        "status": st.sampled_from(["current", "current", "current", "past"]),
        "said": st.one_of(st.none(), DAYS.map(date.isoformat), st.sampled_from(["2024", "2025-02"])),
        "until": st.one_of(st.none(), st.just("2025-01")),
        "quote": st.sampled_from(QUOTES),
        "document": st.sampled_from([f"d{number}" for number in range(8)]),
    }
)
COPIES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=4)


def told(lineages: Sequence[Lineage]) -> set[tuple[tuple[Claim, ...], frozenset[Edge]]]:
    return {(tuple(one.claim for one in each.tellings), frozenset(each.edges)) for each in lineages}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=300)
@supposing(
    ways=st.lists(SAID, min_size=2, max_size=14),
    parts=st.lists(st.integers(0, 14), max_size=3),
    before=COPIES,
    after=COPIES,
)
def test_tracing_on_gives_what_tracing_all_gives(
    ways: list[dict[str, Any]],
    parts: list[int],
    before: list[tuple[int, int]],
    after: list[tuple[int, int]],
    sources: Mapping[str, Source],
    given: Priors,
    tell: Tell,
) -> None:
    claims = list({claim.id: claim for claim in (tell(**way) for way in ways)}.values())
    recorded = {f"d{number}": date(2025, 2, number + 1) for number in range(8)}
    old, new = ([Copy(f"d{a}", f"d{b}", CopyKind.CONTAINMENT, 0.9) for a, b in each if a != b] for each in (before, after))
    compared = {end for copy in {*old} ^ {*new} for end in (copy.child, copy.parent)}
    voices = Voices(sources, given)
    steps = sorted({*(min(part, len(claims)) for part in parts), len(claims)})
    found = trace(claims[: steps[0]], voices, given, old, recorded) if steps[0] else ()
    for start, end in zip([steps[0], *steps], [*steps, len(claims)], strict=True):
        found = traced_on(found, claims[start:end], voices, given, new, recorded, compared)
    assert told(found) == told(trace(claims, voices, given, new, recorded))
