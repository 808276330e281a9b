from collections.abc import Callable, Mapping
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.clustering import joined
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.retelling import link_credits, link_figures, link_texts, may_retell, runs_of, unusual_figures
from segun.assessment.telling import tellings
from segun.assessment.voices import Voice, Voices
from segun.model import Claim, Source, Why

Tell = Callable[..., Claim]


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("some 217 men", ("217",)),
        ("1,340 fighters, 1.340 hombres", ("1340",)),
        ("about 200 men", ()),
        ("250 to 500 of them", ()),
        ("in 2024 and 1998", ()),
        ("12 of them", ()),
        ("2,024 rounds in 2024", ()),
        ("10,450 rounds", ("10450",)),
    ],
)
def test_which_figures_are_unusual(tell: Tell, quote: str, figures: tuple[str, ...]) -> None:
    assert unusual_figures(tell(quote=quote)) == figures


def test_a_figure_joins_only_for_a_month(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    days = ("2025-01-01", "2025-01-20", "2025-06-01")
    told = tellings([tell(f"P{day}", day, quote="217 men") for day in days], Voices(sources, given), given)
    assert [(one.claim.published, other.claim.published, why) for one, other, why in link_figures(told, 31)] == [
        (date(2025, 1, 1), date(2025, 1, 20), Why.SAME_FIGURE)
    ]


def test_names_of_the_relation_are_left_out(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    quotes = ["the Reds and the Blues have made their peace", "and so have the Reds made their peace with the Blues"]
    told = tellings([tell(f"P{quote}", quote=quote) for quote in quotes], Voices(sources, given), given)
    assert len(list(link_texts(told, 3, Why.SAME_TEXT))) == 1
    assert len(list(link_texts(told, 5, Why.SAME_TEXT))) == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@supposing(st.lists(st.lists(st.sampled_from(["ab", "cd", "ef", "gh", "ij"]), max_size=9), max_size=6))
def test_those_are_joined_of_whom_each_shares_a_run_of_words_with_another(
    sources: Mapping[str, Source], given: Priors, tell: Tell, quotes: list[list[str]]
) -> None:
    claims = [tell(f"P{number}", document=f"d{number}", quote=" ".join(quote)) for number, quote in enumerate(quotes)]
    told = tellings(claims, Voices(sources, given), given)
    runs = {one.id: set(runs_of(one.words, 4)) for one in told}
    sharing = [(one, other) for one in runs for other in runs if one < other and runs[one] & runs[other]]
    links = [(one.id, other.id) for one, other, _ in link_texts(told, 4, Why.SAME_TEXT)]
    assert joined(runs, links) == joined(runs, sharing)


def test_one_document_does_not_copy_itself(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    words = "we have no quarrel with them and never had one"
    claims = [tell(quote=words, document="d"), tell(quote=words, document="d", hedge="possible")]
    assert list(link_texts(tellings(claims, Voices(sources, given), given), 8, Why.SAME_TEXT)) == []


def test_an_outlet_that_speaks_for_itself_is_not_asked_whom_it_heard(
    sources: Mapping[str, Source], given: Priors, tell: Tell
) -> None:
    heard = tell("Courier", "2025-05-10", speaker="minister")
    credits = tell("Gazette", "2025-05-12", speaker="courier")
    own = tell("Courier", "2025-05-11", document="own")
    voices = Voices(sources, given)
    ((one, other, why),) = link_credits(tellings([heard, credits], voices, given), 31)
    assert (one.claim, other.claim, why) == (heard, credits, Why.CREDIT)
    assert list(link_credits(tellings([heard, credits, own], voices, given), 31)) == []
    assert list(link_credits(tellings([heard, credits], voices, given), 1)) == []


def test_who_may_have_it_from_whom(sources: Mapping[str, Source], given: Priors) -> None:
    voices = Voices(sources, given)

    def voice(id: str, own: bool = False) -> Voice:
        return voices.voice(id, own=own)

    minister, institute, paper = voice("minister"), voice("institute"), voice("gazette", own=True)
    assert may_retell(minister, paper)
    assert may_retell(minister, voice("unnamed:officials"))
    assert not may_retell(minister, institute)


def test_ten_thousand_claims_are_traced_by_voice(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    """One outlet's daily mention of one thing is one origin, however many days."""
    claims = [tell(document=f"d{number}", published=date.fromordinal(735_000 + number).isoformat()) for number in range(3000)]
    assert len(trace(claims, Voices(sources, given), given)) == 1
