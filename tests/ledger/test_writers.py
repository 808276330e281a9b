"""Interrupted writers, and two at once."""

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.ledger.conftest import Open
from tests.ledger.samples import GREENS, claim, document, place_claim

from segun.errors import LedgerBusy
from segun.ledger.sql import SqlLedger
from segun.ledger.store import ClaimQuery
from segun.model import EntryKind

STEPS = ("entries", "documents", "claims", "claim_places", "names")


class Interrupted(Exception):
    pass


@pytest.mark.parametrize("step", STEPS)
def test_an_interruption_anywhere_leaves_whole_documents_or_nothing(kept_url: str, opened: Open, step: str) -> None:
    ledger = opened(kept_url)
    whole, torn = document(), document("In May, new names: The Reds have a pact with the Blues.")
    ledger.append_document(whole, [claim(whole)], author="eva")
    coast = place_claim(document()).object

    def interrupt(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(f"INSERT INTO {step} "):
            raise Interrupted

    event.listen(Engine, "before_cursor_execute", interrupt)
    try:
        with pytest.raises(Interrupted):
            ledger.append_document(torn, [claim(torn, place=coast, subject=GREENS)], author="eva")
    finally:
        event.remove(Engine, "before_cursor_execute", interrupt)

    assert list(ledger.documents()) == [whole]
    assert ledger.document(torn.id) is None
    assert ledger.verify() == 1
    assert ledger.append_document(torn, [claim(torn)], author="eva")
    assert ledger.verify() == 2


KILLED = """
import os, signal, sys
from sqlalchemy import Engine, event
from segun.ledger.sql import open_ledger
from tests.ledger.samples import claim, document

ledger, torn = open_ledger(sys.argv[1]), document("Torn: The Reds have a pact with the Blues.")

@event.listens_for(Engine, "after_cursor_execute")
def kill(connection, cursor, statement, *rest):
    if statement.startswith("INSERT INTO claims "):
        os.kill(os.getpid(), signal.SIGKILL)

ledger.append_document(torn, [claim(torn)], author="eva")
"""


def test_a_killed_process_leaves_a_sound_ledger(kept_url: str, opened: Open) -> None:
    ledger = opened(kept_url)
    whole = document()
    ledger.append_document(whole, [claim(whole)], author="eva")
    root = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", KILLED, kept_url], cwd=root, check=False, capture_output=True, text=True)
    assert killed.returncode < 0, killed.stderr
    assert list(ledger.documents()) == [whole]
    assert ledger.verify() == 1
    ledger.append_document(document("Next."), [], author="eva")
    assert ledger.verify() == 2


def test_who_waits_too_long_for_another_writer_is_told_and_nothing_is_changed(kept_url: str, opened: Open) -> None:
    patient = opened(kept_url, timeout=0.05)
    refused: list[Exception] = []

    def while_writing() -> datetime:  # the clock is looked at within the transaction
        with pytest.raises(LedgerBusy) as busy:
            patient.append_document(document("Second."), [], author="ivo")
        refused.append(busy.value)
        assert list(patient.documents()) == []  # a reader goes on
        return datetime(2025, 1, 1, tzinfo=UTC)

    first = opened(kept_url, now=while_writing)
    first.append_document(document("First."), [], author="eva")
    assert len(refused) == 1
    assert [entry.subject for entry in patient.entries()] == [document("First.").id]
    assert patient.append_document(document("Second."), [], author="ivo")
    assert patient.verify() == 2


def test_two_writers_at_once_both_succeed_in_turn(kept_url: str, opened: Open) -> None:
    ledgers = [opened(kept_url, timeout=30) for _ in range(2)]
    failures: list[BaseException] = []

    def write(ledger: SqlLedger, name: str) -> None:
        try:
            for number in range(20):
                source = document(f"{name} {number}: The Reds have a pact with the Blues.")
                ledger.append_document(source, [claim(source)], author=name)
        except BaseException as failure:  # noqa: BLE001 - handed to the test
            failures.append(failure)

    threads = [threading.Thread(target=write, args=(ledger, name)) for ledger, name in zip(ledgers, ("eva", "ivo"), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert ledgers[0].verify() == 40
    assert len(ledgers[1].claims(ClaimQuery())) == 40


def test_the_same_document_from_two_writers_is_recorded_once(kept_url: str, opened: Open) -> None:
    one, other = opened(kept_url), opened(kept_url)
    assert one.append_document(document(), [], author="eva")
    assert other.append_document(document(), [], author="ivo") is None
    assert [entry.kind for entry in one.entries()] == [EntryKind.DOCUMENT]


def test_two_that_open_an_empty_database_make_it_once(kept_url: str, opened: Open) -> None:
    failures: list[BaseException] = []

    def make() -> None:
        try:
            opened(kept_url, timeout=30)
        except BaseException as failure:  # noqa: BLE001 - handed to the test
            failures.append(failure)

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert opened(kept_url).verify() == 0


def test_moments_rise_also_where_a_clock_was_set_back(kept_url: str, opened: Open) -> None:
    moments = iter([datetime(2025, 1, 2, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 1, 3, tzinfo=UTC)])
    ledger = opened(kept_url, now=lambda: next(moments))
    for text in ("One.", "Two.", "Three."):
        ledger.append_document(document(text), [], author="eva")
    first, second, third = (entry.recorded_at for entry in ledger.entries())
    assert second - first == timedelta(microseconds=1)
    assert third == datetime(2025, 1, 3, tzinfo=UTC)
