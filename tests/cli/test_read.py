import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from segun.documents import read_document

SEED = Path(__file__).parents[2].parent / "shared" / "reading" / "seed" / "latin-times-2025-10.txt"


def test_one_claim_a_line_each_with_an_exact_quote(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The CJNG controls Mazatlán, the DEA said. Los Chapitos fight La Mayiza.\n", encoding="utf-8")
    told = run("read", "--json", "--published", "2025-05-01", "--publisher", "The Courier", article)
    assert told.code == 0
    text = read_document(article.read_bytes(), name="a.txt").text
    records = [json.loads(line) for line in told.out.splitlines()]
    assert {record["relation"] for record in records} == {"controls", "fights"}
    for record in records:
        assert text[record["start"] : record["end"]] == record["quote"]
        assert (record["published"], record["publisher"]) == ("2025-05-01", "The Courier")
    (control,) = [record for record in records if record["relation"] == "controls"]
    assert control["speaker"]["id"] == "dea"
    assert control["object"]["units"][0]["id"] == "MX.25.012"


def test_reading_twice_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("El CJNG se alió con Los Chapitos, según la DEA. La Mayiza lo niega.\n", encoding="utf-8")
    assert run("read", "--json", article).out == run("read", "--json", article).out


def test_messages_go_to_standard_error_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Los Chapitos fight La Mayiza in the streets of Culiacán.\n", encoding="utf-8")
    told = run("read", "--json", tmp_path / "gone.txt", article)
    assert told.code == 1
    assert "gone.txt" in told.err
    assert json.loads(told.out)["relation"] == "fights"


def test_without_json_a_claim_is_for_people(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Los Chapitos fight La Mayiza in the streets of Culiacán.\n", encoding="utf-8")
    told = run("read", article)
    assert "“" in told.out and "Los Chapitos" in told.out


@pytest.mark.skipif(not SEED.exists(), reason="the article that Segun grew from is not beside the repository")
def test_the_article_that_it_grew_from(run: Run) -> None:
    told = run("read", "--json", "--published", "2025-10-28", "--publisher", "Latin Times", SEED)
    records = [json.loads(line) for line in told.out.splitlines()]
    denials = {
        record["speaker"]["id"]
        for record in records
        if record["stance"] == "denies" and record["relation"] == "allied" and record["speaker"]
    }
    assert denials == {"mx:mexican-government", "mx:omar-garcia-harfuch"}
