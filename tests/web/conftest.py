from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient
from tests.fictional import ledger_of, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.web.app import create_app

LOCAL = "http://127.0.0.1:8321"

MakeClient = Callable[[SqlLedger], TestClient]


@pytest.fixture
def client_of() -> Iterator[MakeClient]:
    """Makes a client of the pages over a ledger."""
    opened: list[SqlLedger] = []

    def make(ledger: SqlLedger) -> TestClient:
        opened.append(ledger)
        app = create_app(lambda: standpoint_of(ledger))
        return TestClient(app, base_url=LOCAL, raise_server_exceptions=False)

    yield make
    for ledger in opened:
        ledger.close()


@pytest.fixture
def client(client_of: MakeClient) -> TestClient:
    """A client of the pages over the fictional record."""
    return client_of(ledger_of())
