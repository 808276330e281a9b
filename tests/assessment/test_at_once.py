"""Many relations at once are judged as each is judged alone, whatever was said and whenever one looks."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.at_once import Table
from segun.assessment.filter_v1 import scorer
from segun.assessment.origin_rows import Numbering, origin_rows
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.model import Basis, Claim, Relation, Source, Standing

Tell = Callable[..., Claim]
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))
WAYS = st.fixed_dictionaries(
    {
        # mostly outlets in their own voice, which are followed claim by claim, mixed with those they quote
        "publisher": st.sampled_from(["Gazette", "Gazette", "Courier", "Herald", "Wire", "Unheard Of"]),
        "published": DAYS.map(date.isoformat),
        "speaker": st.sampled_from([None, None, None, "ministry", "institute", "spokesman", "unnamed:officials", "gazette"]),
        "stance": st.sampled_from(["asserts", "asserts", "denies", "doubts"]),
        "hedge": st.sampled_from(["plain", "reported", "question"]),
        "status": st.sampled_from(["current", "current", "past", "planned"]),
        "said": st.one_of(st.none(), DAYS.map(date.isoformat), st.sampled_from(["2024", "2025-05"])),
        "since": st.one_of(st.none(), st.sampled_from(["2023", "2024-09"])),
        "until": st.one_of(st.none(), st.sampled_from(["2025-01", "2025-05", "2027"])),
        "quote": st.sampled_from(
            ["allied", "217 men", "they have joined forces to hold the port and both of its roads to the sea"]
        ),
        "reading": st.floats(0.5, 1.0),
    }
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=80)
@supposing(
    told=st.lists(st.lists(WAYS, min_size=1, max_size=8), min_size=1, max_size=3),
    on=st.dates(date(2022, 1, 1), date(2028, 1, 1)),
    known=st.dates(date(2023, 12, 1), date(2026, 6, 1)),
)
def test_every_number_is_that_of_the_scorer(
    told: list[list[dict[str, Any]]],
    on: date,
    known: date,
    tell: Tell,
    relation: Relation,
    sources: Mapping[str, Source],
    given: Priors,
) -> None:
    claims = [[tell(**way) for way in ways] for ways in told]
    voices, numbering = Voices(sources, given), Numbering()
    rows = [origin_rows(relation, each, voices, given, numbering) for each in claims]
    judged = Table([relation] * len(claims), rows, given).judge(on.toordinal(), known.toordinal())
    for place, each in enumerate(claims):
        alone = scorer(what_ifs=False).assess(relation, each, on=on, known=known, sources=sources)
        assert (alone is not None) == judged.known[place]
        if alone is not None:
            assert abs(alone.log_odds - judged.log_odds[place]) < 1e-9
            assert (alone.standing is Standing.STALE) == judged.stale[place]


def test_a_row_holds_from_the_day_on_which_it_became_known(
    tell: Tell, relation: Relation, sources: Mapping[str, Source], given: Priors
) -> None:
    claims = [tell(publisher="Gazette", published=day) for day in ("2025-01-10", "2025-03-10", "2025-03-10")]
    rows = origin_rows(relation, claims, Voices(sources, given), given, Numbering())
    spans = sorted((date.fromordinal(row.known_from), date.fromordinal(row.known_to)) for row in rows)
    assert spans == [(date(2025, 1, 10), date(2025, 3, 10)), (date(2025, 3, 10), date.max)]
    table = Table([relation], [rows], given)
    assert not table.judge(date(2025, 6, 1).toordinal(), date(2025, 1, 9).toordinal()).known[0]


def test_a_table_without_relations_judges_nothing(given: Priors) -> None:
    assert len(Table([], [], given).judge(730000, 730000).log_odds) == 0


@pytest.mark.parametrize(("speakers", "basis"), [(("ministry",), Basis.LOW), (("ministry", "institute"), Basis.MODERATE)])
def test_the_institutions_are_those_that_the_basis_rests_on(
    speakers: Sequence[str], basis: Basis, tell: Tell, relation: Relation, sources: Mapping[str, Source], given: Priors
) -> None:
    day = date(2025, 6, 1)
    claims = [tell(document=f"d{speaker}", speaker=speaker, reading=1.0) for speaker in speakers]
    rows = [origin_rows(relation, claims, Voices(sources, given), given, Numbering())]
    judged = Table([relation], rows, given).judge(day.toordinal(), day.toordinal())
    alone = scorer(what_ifs=False).assess(relation, claims, on=day, known=day, sources=sources)
    assert alone is not None and alone.basis is basis
    assert judged.institutions.tolist() == [len(speakers)]
