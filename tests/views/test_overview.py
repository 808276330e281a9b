from dataclasses import replace
from datetime import date

from tests.fictional import PACT, RECORD, CountingScorer, ledger_of, standpoint_of

from segun.model import DATA_ROW, RelationKind, Standing
from segun.views.catalogue import catalogue
from segun.views.overview import overview


def test_what_is_contested_stands_apart_from_what_is_known() -> None:
    seen = overview(standpoint_of())
    assert [line.relation for line in seen.contested] == [PACT]
    assert {line.relation.kind for line in seen.between} == {RelationKind.FIGHTS, RelationKind.SUPPORTS}
    assert {line.relation.kind for line in seen.territory} == {
        RelationKind.CONTROLS,
        RelationKind.CONTESTS,
        RelationKind.PRESENT_IN,
    }
    assert all(line.standing is Standing.SINGLE_ORIGIN for line in seen.structure)


def test_the_newest_document_stands_first() -> None:
    seen = overview(standpoint_of())
    assert [line.document.published for line in seen.newest] == [date(2025, 4, 3), date(2025, 3, 2), date(2025, 2, 20)]
    assert [line.claims for line in seen.newest] == [3, 5, 6]


def test_rows_of_a_data_set_push_no_article_out_of_the_newest() -> None:
    row = replace(RECORD[0][0], id="f" * 64, media_type=DATA_ROW, publisher="EVENTS", published=date(2025, 5, 1))
    seen = overview(standpoint_of(ledger_of([*RECORD, (row, [])])))
    assert [line.document.published for line in seen.newest] == [date(2025, 4, 3), date(2025, 3, 2), date(2025, 2, 20)]
    assert [(each.publisher, each.rows, each.newest) for each in seen.data_sets] == [("EVENTS", 1, row.published)]
    assert seen.documents == len(RECORD) + 1


def test_the_work_is_bounded() -> None:
    standpoint = standpoint_of()
    seen = overview(standpoint, most=2)
    assert isinstance(standpoint.scorer, CountingScorer)
    assert len(standpoint.scorer.assessed) == seen.assessed == 2
    assert seen.relations == len(catalogue(standpoint).claims)


def test_the_counts_are_those_of_the_record_as_known() -> None:
    assert (overview(standpoint_of()).documents, overview(standpoint_of()).claims) == (3, 14)
    early = overview(standpoint_of(known=date(2025, 2, 28)))
    assert (early.documents, early.claims, early.contested) == (1, 6, ())


def test_the_catalogue_joins_actors_and_drops_what_becomes_of_one_with_itself() -> None:
    joined = catalogue(standpoint_of(same=[("xx:millers", "xx:lanterns")]))
    alliances = {relation: count for relation, count in joined.claims.items() if relation.kind is RelationKind.ALLIED}
    assert list(alliances.values()) == [5]
    assert PACT not in catalogue(standpoint_of(same=[("xx:millers", "xx:herons")])).claims
