import csv
import io
import json
from datetime import UTC, datetime

from tests.ledger.samples import REDS, claim, document, place_claim

from segun.exports import EXPORTS
from segun.exports.claims import as_csv, as_json_lines
from segun.model import Claim, RecordedClaim, RelationKind, ReviewState, claim_record

WHEN = datetime(2025, 1, 1, tzinfo=UTC)
SOURCE = document()


def recorded(one: Claim) -> RecordedClaim:
    return RecordedClaim(one, WHEN, "eva", ReviewState.ACCEPTED)


def rows(*claims: Claim) -> list[dict[str, str]]:
    text = b"".join(as_csv(map(recorded, claims))).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_registry_is_pinned() -> None:
    assert list(EXPORTS) == ["claims", "csv"]


def test_json_lines_hold_the_public_record_of_each_claim_in_order() -> None:
    written = [claim(SOURCE, terms=("routes",)), place_claim(SOURCE)]
    lines = b"".join(as_json_lines(map(recorded, written))).decode("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [{"id": one.id} | claim_record(one) for one in written]
    assert list(json.loads(lines[0])) == ["id", *claim_record(written[0])]


def test_a_row_says_what_the_record_says() -> None:
    (row,) = rows(claim(SOURCE, terms=("routes", "arms"), place=place_claim(SOURCE).object))
    assert row["relation"] == "allied"
    assert row["id"].startswith("clm_"), "by which it is reviewed and taken back"
    assert (row["subject_id"], row["subject_name"], row["object_id"]) == ("x:blues", "The Blues", "x:reds")
    assert (row["speaker_name"], row["via_name"], row["since"], row["until"]) == ("Ana Roble", "", "2024-09", "")
    assert (row["terms"], row["review"], row["confidence_of_reading"]) == ("routes; arms", "accepted", "0.9")
    assert row["place_units"] == "North (XX.01.001) 0.9; South (XX.01.002) 0.5"
    assert SOURCE.text[int(row["start"]) : int(row["end"])] == row["quote"]


def test_a_value_stands_as_the_object_s_name() -> None:
    (row,) = rows(claim(SOURCE, relation=RelationKind.STRENGTH, subject=REDS, object="100-200"))
    assert (row["object_id"], row["object_name"], row["object_units"]) == ("", "100-200", "")


def test_quotes_with_commas_quotation_marks_and_line_ends_survive() -> None:
    text = 'They said:\r\n"a pact, of sorts";\nñ — 🦂'
    source = document(text)
    (row,) = rows(claim(source, text))
    assert row["quote"] == text


def test_a_text_that_a_spreadsheet_would_run_does_not_run() -> None:
    source = document("=HYPERLINK(1) and @SUM")
    (formula, call) = rows(claim(source, "=HYPERLINK(1)"), claim(source, "@SUM"))
    assert (formula["quote"], call["quote"]) == ("'=HYPERLINK(1)", "'@SUM")


def test_excel_is_told_that_it_is_utf_8_and_rows_end_as_the_standard_says() -> None:
    written = b"".join(as_csv([recorded(claim(SOURCE))]))
    assert written.startswith(b"\xef\xbb\xbfid,review,relation,subject_id")
    assert written.count(b"\r\n") == 2


def test_without_claims_there_is_a_header_or_nothing() -> None:
    assert list(as_json_lines([])) == []
    assert len(list(as_csv([]))) == 1


def test_a_writer_reads_one_claim_at_a_time() -> None:
    def endless() -> object:
        while True:
            yield recorded(claim(SOURCE))

    for writer in EXPORTS.values():
        pieces = writer(endless())  # type: ignore[arg-type]
        assert next(pieces) and next(pieces)
