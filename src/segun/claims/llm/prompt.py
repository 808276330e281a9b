"""The prompt: a versioned data file a language, and its hash, which every claim that came of it stores."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

import orjson

from segun.claims.llm.schema import Schema, removals, reply_schema
from segun.model import Language, RelationKind

VERSION = "1"
TEMPERATURE = 0.0


@dataclass(frozen=True, slots=True)
class Prompt:
    """The words of a request in one language.

    ``relations`` gives for each kind, in the order in which they are told, its name in the reply and its line of explanation.
    """

    system: str
    user: str
    unknown: str
    none: str
    withheld: str
    repair: str
    errors: Mapping[str, str]
    relations: Mapping[RelationKind, tuple[str, str]]

    @property
    def schema(self) -> Schema:
        """The schema of the reply."""
        return reply_schema([name for name, _ in self.relations.values()])

    @property
    def instructions(self) -> str:
        """The system message."""
        return _instructions(self.system, tuple(self.relations.values()))

    @property
    def hash(self) -> str:
        """Twelve hex digits over everything here that a model sees."""
        parts = [VERSION, str(TEMPERATURE), self.instructions, self.user, self.unknown, self.none, self.withheld, self.repair]
        parts += [f"{name}={text}" for name, text in sorted(self.errors.items())]
        return hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()[:12]

    def renamed(self, names: Mapping[RelationKind, str]) -> "Prompt":
        """The same prompt with relations told in the order of ``names`` and under these names."""
        relations = {}
        for kind, name in names.items():
            old, line = self.relations[kind]
            relations[kind] = (name, line.replace(old, name, 1))
        return replace(self, relations=relations)


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its ``{{name}}`` filled in, in one pass: what is filled in is never looked at as a template."""
    pieces = template.split("{{")
    out = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}}")
        out += [values[name], rest]
    return "".join(out)


@lru_cache(maxsize=64)
def _instructions(system: str, relations: tuple[tuple[str, str], ...]) -> str:
    """The system message; made once, as it is the same for every request."""
    schema = orjson.dumps(reply_schema([name for name, _ in relations])).decode("utf-8")
    told = "\n".join(f"- {line}" for _, line in relations)
    return filled(system.strip(), {"relations": told, "removals": removals(), "schema": schema})


@cache
def prompt_of(language: Language) -> Prompt:
    """The prompt for documents in a language."""
    text = (files("segun.claims.llm") / "prompts" / VERSION / f"{language.value}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    relations = {kind: (kind.value, table["relations"][kind.value]) for kind in RelationKind}
    names = ("system", "user", "unknown", "none", "withheld", "repair")
    return Prompt(**{name: table[name] for name in names}, errors=table["errors"], relations=relations)
