"""Small tables in the forms of the data sets. Groups are fictional but for those that test what the packs know."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from segun.imports import Import, data_sets, import_file
from segun.ledger.sql import open_ledger
from segun.ledger.store import ClaimQuery, Ledger
from segun.mentions.gazetteer import Gazetteer
from segun.model import Claim, Pack
from segun.packs import load_packs

Table = Sequence[Mapping[str, str]]
Imported = Callable[..., Import]


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_packs(("mexico", "international"))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def bring(tmp_path: Path, pack: Pack, gazetteer: Gazetteer, ledger: Ledger) -> Imported:
    """Write rows as a file and import it."""

    def call(name: str, rows: Table, **options: object) -> Import:
        path = tmp_path / f"{name}.csv"
        path.write_text(as_csv(rows), encoding="utf-8")
        return import_file(path, data_sets()[name], pack, gazetteer, ledger, author="eva", **options)  # type: ignore[arg-type]

    return call


def as_csv(rows: Table) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [",".join(columns)]
    for row in rows:
        lines.append(",".join('"' + row.get(column, "").replace('"', '""') + '"' for column in columns))
    return "\n".join(lines) + "\n"


def claims_in(ledger: Ledger) -> list[Claim]:
    return [recorded.claim for recorded in ledger.claims(ClaimQuery())]


def told(claim: Claim) -> tuple[str, str, str]:
    """Relation, subject id and object id: what a claim says, in short."""
    return claim.relation.value, claim.subject.id, claim.object_id
