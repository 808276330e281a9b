"""The settings of the ``llm`` reader: the ``[llm]`` table of ``segun.toml``, each described in docs/settings.md."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from segun.errors import BadSettings

KEY_VARIABLE = "SEGUN_LLM_KEY"
_PREFIX = "SEGUN_LLM_"
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no")
_SECRETS = ("key", "api_key", "apikey", "token", "secret", "password")
_LEAST = {
    "timeout": 1.0,
    "retries": 0,
    "concurrency": 1,
    "characters": 500,
    "reply_tokens": 100,
    "price_in": 0.0,
    "price_out": 0.0,
}
_MOST = {"concurrency": 64, "retries": 10, "characters": 200_000}


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """How to ask a model.

    endpoint: address of an OpenAI-compatible API, up to and with its version (``/v1``); by default Ollama's on this machine.
    model: the model's name there; there is no default, because claims say which model read them.
    allow_remote: whether documents may be sent to an endpoint that is not on this machine.
    timeout: seconds that one answer may take in all.
    retries: how often a request that failed on the way is sent again.
    concurrency: how many requests are under way at once.
    characters: how much of a document goes into one request; a longer one is sent in runs of whole passages.
    reply_tokens: the longest answer, in tokens.
    price_in, price_out: what a million tokens of requests and of answers cost, for ``--dry-run`` and the progress bar.
    currency: in what.
    """

    endpoint: str = "http://localhost:11434/v1"
    model: str = ""
    allow_remote: bool = False
    timeout: float = 180.0
    retries: int = 4
    concurrency: int = 2
    characters: int = 6000
    reply_tokens: int = 3000
    price_in: float = 0.0
    price_out: float = 0.0
    currency: str = "USD"

    @classmethod
    def parse(cls, values: Mapping[str, object], where: str) -> "LlmSettings":
        """Settings from the values of a TOML table or of the environment. Raises BadSettings, which never shows a secret."""
        known = {field.name: field for field in fields(cls)}
        given: dict[str, Any] = {}
        for name, value in values.items():
            if name.lower() in _SECRETS:
                raise BadSettings(
                    where, f"llm.{name}: a key is never kept in a file; put it into the environment as {KEY_VARIABLE}"
                )
            if name not in known:
                raise BadSettings(where, f"there is no setting llm.{name} (there are: {', '.join(sorted(known))})")
            given[name] = _value(name, value, type(known[name].default), where)
        return cls(**given)

    @staticmethod
    def of_environment(environment: Mapping[str, str]) -> dict[str, object]:
        """The values that ``SEGUN_LLM_<NAME>`` variables give; the key is not among them."""
        names = {f"{_PREFIX}{field.name.upper()}": field.name for field in fields(LlmSettings)}
        return {name: environment[variable] for variable, name in names.items() if variable in environment}

    def cost(self, tokens_in: float, tokens_out: float) -> float | None:
        """What so many tokens cost; None where no price is set."""
        if not self.price_in and not self.price_out:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000


def _value(name: str, value: object, wanted: type, where: str) -> object:
    if wanted is bool:
        if isinstance(value, bool):
            return value
        if str(value).lower() in (*_TRUE, *_FALSE):
            return str(value).lower() in _TRUE
        raise BadSettings(where, f"llm.{name} must be true or false")
    if wanted is str:
        if not isinstance(value, str) or not value.isprintable() or len(value) > 300:
            raise BadSettings(where, f"llm.{name} must be a line of text")
        return _model(value.strip(), where) if name == "model" else value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadSettings(where, f"llm.{name} must be a number")
    try:
        number = wanted(value)
    except ValueError:
        raise BadSettings(where, f"llm.{name} must be a number") from None
    low, high = _LEAST[name], _MOST.get(name, float("inf"))
    if not low <= number <= high:
        raise BadSettings(where, f"llm.{name} must lie between {low:g} and {high:g}")
    return number


def _model(name: str, where: str) -> str:
    if " + " in name or len(name) > 100:
        raise BadSettings(where, "llm.model must be the name of one model")
    return name
