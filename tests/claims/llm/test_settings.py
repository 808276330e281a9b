from typing import Any

import pytest

from segun.claims.llm.settings import LlmSettings
from segun.errors import BadSettings


def test_a_table_and_the_environment_give_settings() -> None:
    table = {"model": "qwen3:8b", "allow_remote": True, "timeout": 60, "concurrency": 4, "price_in": 0.4}
    settings = LlmSettings.parse(table, "segun.toml")
    assert (settings.model, settings.allow_remote, settings.timeout, settings.concurrency) == ("qwen3:8b", True, 60.0, 4)
    said = LlmSettings.of_environment({"SEGUN_LLM_MODEL": "other", "SEGUN_LLM_ALLOW_REMOTE": "false", "SEGUN_LLM_KEY": "secret"})
    assert said == {"model": "other", "allow_remote": "false"}
    assert not LlmSettings.parse(table | said, "the environment").allow_remote


@pytest.mark.parametrize(
    "values",
    [
        {"modell": "x"},
        {"model": 7},
        {"model": "two\nlines"},
        {"model": "a + b"},
        {"allow_remote": "perhaps"},
        {"timeout": "long"},
        {"timeout": 0},
        {"concurrency": 1000},
        {"retries": True},
        {"characters": 10},
    ],
)
def test_what_cannot_be_is_refused_with_its_name(values: dict[str, Any]) -> None:
    with pytest.raises(BadSettings, match=f"llm.{next(iter(values))}"):
        LlmSettings.parse(values, "segun.toml")


@pytest.mark.parametrize("name", ["key", "api_key", "KEY", "token", "password"])
def test_a_key_in_a_file_is_refused_and_not_shown(name: str) -> None:
    with pytest.raises(BadSettings) as refused:
        LlmSettings.parse({name: "sk-secret"}, "segun.toml")
    assert "SEGUN_LLM_KEY" in str(refused.value) and "sk-secret" not in str(refused.value)


def test_cost_counts_a_million_tokens_at_their_price() -> None:
    assert LlmSettings(price_in=2.0, price_out=8.0).cost(500_000, 250_000) == 3.0
    assert LlmSettings().cost(1, 1) is None
