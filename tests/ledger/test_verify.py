from collections.abc import Callable

import pytest
from sqlalchemy import Connection, text
from tests.ledger.conftest import Open, anybody
from tests.ledger.samples import claim, document, fill

from segun.errors import LedgerDamaged
from segun.ledger.guards import set_guards
from segun.ledger.tables import metadata

# What somebody could do to the file, and the entry at which it must show. Entries of samples.fill: 1 and 2 documents,
# 3 a correction, 4 a person's claim, 5 a judgement, 6 a review, 7 a retraction.
TAMPERING = [
    ("UPDATE entries SET author = 'nobody' WHERE number = 3", 3),
    ("UPDATE entries SET recorded_at = '2020-01-01T00:00:00.000000+00:00' WHERE number = 1", 1),
    ("UPDATE entries SET content = replace(content, 'it is denied', 'it is not denied') WHERE number = 3", 3),
    ("UPDATE entries SET digest = previous, previous = digest WHERE number = 2", 2),
    ("DELETE FROM reviews; DELETE FROM entries WHERE number = 6", 6),
    ("DELETE FROM judgements; DELETE FROM entries WHERE number = 5", 5),
    ("UPDATE documents SET text = replace(text, 'Reds', 'Rods') WHERE entry = 1", 1),
    ("UPDATE documents SET published = '2024-05-21' WHERE entry = 1", 1),
    ("UPDATE documents SET published = 'yesterday' WHERE entry = 1", 1),
    ("UPDATE documents SET language = 'xx' WHERE entry = 2", 2),
    ("UPDATE documents SET known_on = '2020-01-01' WHERE entry = 2", 2),
    ("UPDATE documents SET publisher = 'Another' WHERE entry = 2", 2),
    ("UPDATE claims SET record = replace(record, 'asserts', 'denies') WHERE number = 1", 1),
    ("UPDATE claims SET subject = 'x:greens' WHERE number = 1", 1),
    ("UPDATE claims SET known_on = '2020-01-01' WHERE number = 6", 4),
    ("UPDATE claims SET id = 'clm_0' WHERE number = 5", 3),
    ("DELETE FROM ended_claims; DELETE FROM claims WHERE number = 1", 1),
    ("DELETE FROM ended_claims WHERE claim = 1", 3),
    ("DELETE FROM ended_claims WHERE claim = 3", 7),
    ("DELETE FROM ended_documents", 7),
    ("INSERT INTO ended_claims VALUES (2, 4)", 4),
    ("INSERT INTO ended_documents VALUES (1, 5)", 5),
    ("UPDATE ended_claims SET entry = 6 WHERE claim = 1", 3),
    ("DELETE FROM claim_places WHERE place = 'XX.01.001' AND claim = 2", 1),
    ("INSERT INTO claim_places VALUES ('XX.01.003', 2)", 1),
    ("INSERT INTO claim_places VALUES ('XX.01.003', 6)", 4),
    ("UPDATE judgements SET sameness = 'same'", 5),
    ("DELETE FROM judgements", 5),
    ("INSERT INTO judgements VALUES (6, 'a', 'b', 'same', NULL)", 6),
    ("UPDATE reviews SET state = 'accepted'", 6),
    ("DELETE FROM reviews", 6),
    ("INSERT INTO reviews VALUES (7, 'clm_0', 'accepted', NULL)", 7),
    ("DELETE FROM names WHERE id = 'new:greens'", 1),
    ("INSERT INTO names VALUES ('x:whites', 'The Whites', 1)", 7),
]


def tamper(url: str, act: Callable[[Connection], object]) -> None:
    """Change a ledger as somebody with the file (or the database's owner) could, leaving its guards in place."""
    with anybody(url) as connection:
        postgres = connection.dialect.name == "postgresql"
        for name in metadata.tables:
            for guard in [f"{name}_stays"] if postgres else [f"{name}_no_{verb}" for verb in ("update", "delete", "replace")]:
                connection.execute(text(f"DROP TRIGGER {guard}" + (f" ON {name}" if postgres else "")))
        act(connection)
        set_guards(connection)


@pytest.mark.parametrize(("statements", "entry"), TAMPERING)
def test_whatever_is_changed_shows_at_the_entry_it_belongs_to(kept_url: str, opened: Open, statements: str, entry: int) -> None:
    ledger = opened(kept_url)
    fill(ledger)
    assert ledger.verify() == 7
    changed: list[int] = []

    def act(connection: Connection) -> None:
        changed.extend(connection.execute(text(statement)).rowcount for statement in statements.split("; "))

    tamper(kept_url, act)
    assert all(changed)
    with pytest.raises(LedgerDamaged) as damaged:
        ledger.verify()
    assert damaged.value.entry == entry


def test_a_row_that_belongs_to_no_entry_shows(opened: Open, tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/ledger.sqlite"
    ledger = opened(url)
    fill(ledger)
    tamper(
        url, lambda connection: connection.execute(text("INSERT INTO reviews VALUES (99, 'clm_0', 'accepted', NULL)")) and None
    )
    with pytest.raises(LedgerDamaged, match="reviews"):
        ledger.verify()


def test_verification_sees_one_state_while_others_write(kept_url: str, opened: Open) -> None:
    ledger, other = opened(kept_url), opened(kept_url)
    source = fill(ledger)
    assert ledger.verify() == 7
    other.append_claim(claim(source, reader="person/ivo"), author="ivo")
    other.append_document(document("Next."), [], author="ivo")
    assert ledger.verify() == 9
