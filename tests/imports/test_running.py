import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.imports.conftest import Imported, as_csv, claims_in
from tests.imports.test_ucdp import EVENT

from segun.errors import InputError
from segun.imports import data_sets, import_file, running
from segun.imports.table import rows_of
from segun.ledger.sql import open_ledger
from segun.ledger.store import ClaimQuery, Ledger
from segun.mentions.gazetteer import Gazetteer
from segun.model import Pack
from segun.packs import load_packs

CLAIM = {"relation": "fights", "subject": "Los Faroles", "object": "Los Cirios", "published": "2025-01-01"}


def test_the_same_file_twice_adds_nothing(bring: Imported, ledger: Ledger) -> None:
    rows = [EVENT, EVENT | {"id": "2"}]
    assert bring("ucdp", rows).rows == 2
    head = ledger.head()
    again = bring("ucdp", rows)
    assert (again.rows, again.claims, again.here_before) == (0, 0, 2)
    assert ledger.head() == head


def test_an_interrupted_import_goes_on_where_it_stopped(bring: Imported, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH", 2)
    rows = [CLAIM | {"note": str(number)} for number in range(5)]

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring("csv", rows, progress=stop)
    assert len(claims_in(ledger)) == 2
    done = bring("csv", rows)
    assert (done.rows, done.here_before) == (3, 2)


def test_rows_count_as_known_from_the_day_after_the_newest_unless_the_release_is_given(bring: Imported, ledger: Ledger) -> None:
    rows = [EVENT, EVENT | {"id": "2", "date_start": "2021-06-30", "date_end": "2021-06-30"}]
    assert bring("ucdp", rows).published == date(2021, 7, 1)
    assert not ledger.claims(ClaimQuery(known=date(2021, 6, 30)))
    assert len(ledger.claims(ClaimQuery(known=date(2021, 7, 1)))) == 2


def test_the_day_of_the_release_stands_above_it(bring: Imported, ledger: Ledger) -> None:
    bring("ucdp", [EVENT], published=date(2024, 6, 10))
    assert {claim.published for claim in claims_in(ledger)} == {date(2024, 6, 10)}


def test_without_a_ledger_it_only_says_what_would_come_of_it(tmp_path: Path, pack: Pack, gazetteer: Gazetteer) -> None:
    path = tmp_path / "ucdp.csv"
    path.write_text(as_csv([EVENT, EVENT | {"date_end": "?"}]), encoding="utf-8")
    done = import_file(path, data_sets()["ucdp"], pack, gazetteer, None, author="eva")
    assert (done.rows, done.claims, done.unsound) == (1, 1, 1)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no table"),
        (b"one column\n1\n", "no table"),
        (b"relation,subject\nfights,A\n", "no column 'object'"),
        (b"\x1f\x8bnot gzip", "cannot be read"),
    ],
)
def test_a_file_of_another_form_is_refused_whole(
    tmp_path: Path, pack: Pack, gazetteer: Gazetteer, ledger: Ledger, content: bytes, told: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=told):
        import_file(path, data_sets()["csv"], pack, gazetteer, ledger, author="eva")
    assert ledger.head() is None


def test_a_file_that_is_not_there(tmp_path: Path, pack: Pack, gazetteer: Gazetteer) -> None:
    with pytest.raises(InputError, match=r"gone\.csv cannot be read"):
        import_file(tmp_path / "gone.csv", data_sets()["csv"], pack, gazetteer, None, author="eva")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("compressed", [False, True])
def test_tables_come_in_many_forms(tmp_path: Path, encoding: str, delimiter: str, compressed: bool) -> None:
    data = f"grupo{delimiter}estado\n\nUrabeños{delimiter} Córdoba \n".encode(encoding)
    path = tmp_path / "table"
    path.write_bytes(gzip.compress(data) if compressed else data)
    (row,) = rows_of(path)
    assert row.values == {"grupo": "Urabeños", "estado": "Córdoba"}


@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(
        st.fixed_dictionaries(
            {
                "relation": st.sampled_from(["fights", "allied", "strength", "nonsense"]),
                "subject": st.text(max_size=12),
                "object": st.text(max_size=12),
                "quote": st.text(max_size=30) | st.just("half \x00 of it"),
                "since": st.sampled_from(["", "2024", "2024-02-30", "x"]),
            }
        ),
        max_size=6,
    )
)
def test_whatever_stands_in_a_table_no_row_is_lost_and_every_quote_is_exact(
    tmp_path_factory: pytest.TempPathFactory, values: list[dict[str, str]]
) -> None:
    """Each row is recorded, here before, or passed over with a reason; nothing raises but a refusal of the whole file."""
    path = tmp_path_factory.mktemp("tables") / "table.csv"
    path.write_text(as_csv([{"relation": "", "subject": "", "object": ""}, *values]), encoding="utf-8", newline="")
    ledger = open_ledger("sqlite://")
    count = sum(1 for _ in rows_of(path))
    done = import_file(path, data_sets()["csv"], load_packs(("international",)), Gazetteer(), ledger, author="eva")
    assert done.rows + done.here_before + len(done.passed) == count
    documents = {document.id: document for document in ledger.documents()}
    assert all(claim.citation.is_exact(documents[claim.citation.document].text) for claim in claims_in(ledger))
    ledger.close()
