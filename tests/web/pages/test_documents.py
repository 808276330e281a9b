from dataclasses import replace

from tests.fictional import RECORD, ledger_of
from tests.web.conftest import MakeClient

from segun.model import DATA_ROW, Claim


def test_a_data_set_is_one_line_beside_the_articles(client_of: MakeClient) -> None:
    nothing: list[Claim] = []
    rows = [
        (replace(RECORD[0][0], id=f"{n:064}", title=f"Row {n}", media_type=DATA_ROW, publisher="EVENTS"), nothing) for n in (1, 2)
    ]
    client = client_of(ledger_of([*RECORD, *rows]))
    for path in ("/documents", "/"):
        text = client.get(path, params={"lang": "en"}).text
        assert "2 rows of EVENTS" in text
        assert "Row 1" not in text
    assert "2 filas de EVENTS" in client.get("/documents", params={"lang": "es"}).text


def test_a_record_of_rows_alone_is_not_called_empty(client_of: MakeClient) -> None:
    row = replace(RECORD[0][0], media_type=DATA_ROW, publisher="EVENTS")
    text = client_of(ledger_of([(row, RECORD[0][1])])).get("/documents", params={"lang": "en"}).text
    assert "1 row of EVENTS" in text
    assert 'class="plain-table documents"' not in text
