from collections.abc import Callable, Mapping
from datetime import date

import orjson

from segun.assessment.filter_v1 import scorer
from segun.assessment.record import answer_record
from segun.model import Claim, Relation, Source

ON = date(2025, 6, 1)
NAMES = {"x:reds": "Los Rojos del Puerto", "x:blues": "Los Azules"}
FIELDS = [
    *("question", "relation", "on", "known", "standing", "probability", "interval", "likelihood", "basis", "origins", "reasons"),
    *("flags", "without", "scorer"),
]


def test_the_published_names_are_pinned(relation: Relation, sources: Mapping[str, Source], tell: Callable[..., Claim]) -> None:
    claims = [
        tell(speaker="agency-x", hedge="possible", said="2025-05"),
        tell("Courier", "2025-05-12", speaker="agency-x", said="2025-05"),
        tell("Herald", "2025-05-12", stance="denies"),
    ]
    assessment = scorer().assess(relation, claims, on=ON, known=ON, sources=sources)
    record = answer_record("Are they allied?", assessment, claims, NAMES, relation=relation, on=ON, known=ON)
    assert list(record) == FIELDS
    assert record["relation"] == {
        "kind": "allied",
        "subject": {"id": "x:blues", "name": "Los Azules"},
        "object": {"id": "x:reds", "name": "Los Rojos del Puerto"},
        "place": None,
    }
    origin = record["origins"][0]
    assert list(origin) == [
        *("id", "stance", "hedge", "speaker", "said", "first_published", "independent", "moved", "claims"),
    ]
    assert origin["speaker"] == {"id": "agency-x", "name": "Agency-X"}
    assert (origin["said"], origin["first_published"], origin["independent"]) == ("2025-05", "2025-05-10", "not established")
    assert [claim["publisher"] for claim in origin["claims"]] == ["Gazette", "Courier"]
    assert [list(reason) for reason in record["reasons"][:2]] == [["what", "log_odds"], ["what", "origin", "log_odds"]]
    assert {key: record["flags"][0][key] for key in ("kind", "from", "to")} == {
        "kind": "inflation",
        "from": "possible",
        "to": "plain",
    }
    assert list(record["flags"][0]) == ["kind", "claim", "from", "to", "says"]
    assert list(record["without"][0]) == ["origin", "standing", "probability"]
    assert orjson.loads(orjson.dumps(record)) == record


def test_nothing_said_is_null_and_not_a_half(relation: Relation) -> None:
    record = answer_record("Are they allied?", None, [], NAMES, relation=relation, on=ON, known=ON)
    assert list(record) == FIELDS
    assert record["standing"] is None
    assert record["probability"] is None
    assert record["origins"] == record["reasons"] == record["flags"] == record["without"] == []
