from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given as supposing
from hypothesis import strategies as st

from segun.assessment.lineage import Lineage, trace
from segun.assessment.priors import Priors, priors
from segun.assessment.voices import Voices
from segun.model import Claim, Copy, CopyKind, Hedge, Source, Status, Why

Tell = Callable[..., Claim]
KNOWN = date(2026, 1, 1)


def traced(claims: Sequence[Claim], sources: Mapping[str, Source], copies: Sequence[Copy] = ()) -> tuple[Lineage, ...]:
    return trace(claims, Voices(sources, priors()), priors(), copies)


def test_whoever_repeats_it_a_statement_is_one_origin(sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(f"Paper {day}", f"2025-05-{day}", speaker="minister") for day in (10, 12, 15)]
    (found,) = traced(claims, sources)
    assert [one.claim for one in found.tellings] == claims
    assert [edge.why for edge in found.edges] == [Why.SAME_UTTERANCE] * 2
    assert found.edges[0].parent == claims[0].id


def test_more_than_three_days_apart_a_speaker_has_spoken_twice(sources: Mapping[str, Source], tell: Tell) -> None:
    assert len(traced([tell(published=f"2025-05-{day}", speaker="minister") for day in (10, 14)], sources)) == 2


def test_a_vague_date_joins_the_statement_it_may_mean_and_bridges_nothing(sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [
        tell("Gazette", "2025-03-10", speaker="minister"),
        tell("Gazette", "2025-09-10", speaker="minister"),
        tell("Courier", "2025-12-20", speaker="minister", said="2025"),
    ]
    assert sorted(len(found.tellings) for found in traced(claims, sources)) == [1, 2]


def test_stance_and_status_are_never_joined(sources: Mapping[str, Source], tell: Tell) -> None:
    ways = [("asserts", "current"), ("denies", "current"), ("doubts", "current"), ("asserts", "past")]
    claims = [tell(speaker="minister", stance=stance, status=status) for stance, status in ways]
    assert len(traced(claims, sources)) == 4


def test_what_ended_before_it_was_said_is_past_whatever_the_tense(sources: Mapping[str, Source], tell: Tell) -> None:
    (found,) = traced([tell(until="2024"), tell(until="2024", status="past", document="other")], sources)
    assert found.status is Status.PAST
    (still,) = traced([tell(until="2025-12")], sources)
    assert still.status is Status.CURRENT


def test_a_publisher_is_one_voice_however_often_it_tells_it(sources: Mapping[str, Source], tell: Tell) -> None:
    (found,) = traced([tell(published=f"2025-0{month}-01") for month in (1, 4, 9)], sources)
    assert [edge.why for edge in found.edges] == [Why.SAME_VOICE] * 2
    assert found.said_between(KNOWN) == (date(2025, 1, 1), date(2025, 9, 1))


def test_a_publisher_is_known_by_its_name_and_its_aliases(sources: Mapping[str, Source], tell: Tell) -> None:
    (found,) = traced([tell("GAZETTE"), tell("Courier", speaker="gazette")], sources)
    assert found.voice.id == "gazette"
    assert found.edges[0].why is Why.CREDIT


def test_the_outlet_between_speaks_where_nobody_else_does(sources: Mapping[str, Source], tell: Tell) -> None:
    (found,) = traced([tell("Courier", via="gazette")], sources)
    assert found.voice.id == "gazette"


def test_the_document_of_the_speaker_is_the_root(sources: Mapping[str, Source], tell: Tell) -> None:
    early = tell("Gazette", "2025-05-10", speaker="institute")
    own = tell("Institute", "2025-05-11", hedge="possible")
    (found,) = traced([early, own], sources)
    assert (found.root, found.hedge) == (own, Hedge.POSSIBLE)


def test_of_one_day_the_more_careful_telling_is_the_root(sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell("Gazette", speaker="minister"), tell("Tribune", speaker="minister", hedge="possible")]
    (found,) = traced(claims, sources)
    assert found.hedge is Hedge.POSSIBLE


def test_a_copy_does_not_make_what_it_copies_fresh(sources: Mapping[str, Source], tell: Tell) -> None:
    old, new = tell("Gazette", "2021-05-10", document="old"), tell("Courier", "2025-05-10", document="new")
    (found,) = traced([old, new], sources, [Copy("new", "old", CopyKind.CONTAINMENT, 0.8)])
    assert found.edges[0].why is Why.SAME_TEXT
    assert found.said_between(KNOWN) == (date(2021, 5, 10), date(2021, 5, 10))


def test_a_copy_joins_no_two_named_speakers(sources: Mapping[str, Source], tell: Tell) -> None:
    one = tell("Gazette", speaker="minister", document="one")
    other = tell("Courier", speaker="institute", document="other")
    assert len(traced([one, other], sources, [Copy("other", "one", CopyKind.QUOTATION, 12)])) == 2


def test_shared_words_join_one_speaker_from_eight_and_papers_from_twelve(sources: Mapping[str, Source], tell: Tell) -> None:
    words = ["they", "keep", "one", "table", "and", "one", "purse", "in", "the", "hills", "and", "on", "the", "coast"]

    def origins(count: int, **more: Any) -> int:
        days = ("2025-01-10", "2025-05-10")
        quote = " ".join(["the Reds", *words[:count]])
        return len(traced([tell(f"Paper {day}", day, quote=quote, **more) for day in days], sources))

    assert [origins(count, speaker="minister") for count in (7, 8)] == [2, 1]
    assert [origins(count) for count in (11, 12)] == [2, 1]


def test_rows_of_a_data_set_look_alike_and_each_tells_of_its_own_day(sources: Mapping[str, Source], tell: Tell) -> None:
    cells = "type_of_violence: 2\nside_a: the Reds\nside_b: Blues\nadm_2: Port municipality\nadm_1: Coast state\ncountry: Nowhere"
    days = ("2017-03-02", "2021-05-10", "2023-08-12")
    rows = [tell("Institute", "2024-01-01", said=day, quote=f"{cells}\ndate: {day}", document=day) for day in days]
    (as_sentences,) = traced(rows, sources)
    assert as_sentences.said_between(KNOWN)[1] == date(2017, 3, 2)
    (as_rows,) = traced([replace(row, reader="import-institute/1") for row in rows], sources)
    assert {edge.why for edge in as_rows.edges} == {Why.SAME_VOICE}
    assert as_rows.said_between(KNOWN) == (date(2017, 3, 2), date(2023, 8, 12))


def test_a_quote_in_a_row_of_a_table_of_claims_is_compared(sources: Mapping[str, Source], tell: Tell) -> None:
    quote = "they keep one table and one purse in the hills and on the coast"
    rows = [replace(tell(paper, quote=quote), reader="import-csv/1") for paper in ("Gazette", "Courier")]
    assert [edge.why for found in traced(rows, sources) for edge in found.edges] == [Why.SAME_TEXT]


def test_undated_documents_tell_one_speaker_apart_from_nobody(sources: Mapping[str, Source], tell: Tell) -> None:
    same = [tell("Gazette", None, speaker="minister", document=name) for name in "ab"]
    silent = [tell(None, None, document=name) for name in "cd"]
    assert sorted(len(found.tellings) for found in traced([*same, *silent], sources)) == [1, 1, 2]


@supposing(
    st.lists(
        st.fixed_dictionaries(
            {
                "publisher": st.sampled_from(["Gazette", "Courier", "Wire", None]),
                "published": st.sampled_from(["2025-05-01", "2025-05-03", "2025-05-20", None]),
                "speaker": st.sampled_from(["minister", "gazette", "courier", "unnamed:officials", None]),
                "hedge": st.sampled_from(["plain", "possible"]),
                "quote": st.sampled_from(["allied", "217 men", "a b c d e f g h"]),
            }
        ),
        max_size=9,
    )
)
def test_every_claim_is_in_one_lineage_with_a_way_to_its_root(
    sources: Mapping[str, Source], tell: Tell, given: Priors, ways: list[dict[str, Any]]
) -> None:
    claims = [tell(**way, document=f"doc{number}") for number, way in enumerate(ways)]
    lineages = traced(claims, sources)
    assert sorted(one.id for found in lineages for one in found.tellings) == sorted(claim.id for claim in claims)
    for found in lineages:
        parents = {edge.child: edge.parent for edge in found.edges}
        assert set(parents) == {one.id for one in found.tellings} - {found.id}
        for one in found.tellings:
            step, steps = one.id, 0
            while step != found.id:
                step, steps = parents[step], steps + 1
                assert steps <= len(parents)
