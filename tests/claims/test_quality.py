from pathlib import Path

import pytest

from segun.claims.quality import load_quality
from segun.errors import BadSettings
from segun.model import Language, RelationKind


def test_measurements_are_read_by_reader_language_and_relation(tmp_path: Path) -> None:
    path = tmp_path / "quality.toml"
    path.write_text('["llm/1 qwen3:8b".es]\nallied = { quality = 0.71, right = 10, found = 14 }\n', encoding="utf-8")
    quality = load_quality(path)
    assert quality.of("llm/1 qwen3:8b", Language.ES, RelationKind.ALLIED) == 0.71
    assert quality.of("llm/1 qwen3:8b", Language.EN, RelationKind.ALLIED) is None
    assert quality.of("grammar/1", Language.ES, RelationKind.ALLIED) is None


def test_without_a_file_nothing_was_measured(tmp_path: Path) -> None:
    assert load_quality(tmp_path / "quality.toml").measured == load_quality(None).measured == {}


@pytest.mark.parametrize(
    "text",
    [
        "not toml",
        "[x.fr]\nallied = { quality = 0.5 }",
        "[x.en]\nfriends = { quality = 0.5 }",
        "[x.en]\nallied = { quality = 1.5 }",
        "[x.en]\nallied = { quality = 0 }",
        "[x.en]\nallied = { right = 3 }",
        "[x.en]\nallied = 0.5",
        "x = 1",
    ],
)
def test_a_damaged_file_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "quality.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match=r"quality\.toml"):
        load_quality(path)
