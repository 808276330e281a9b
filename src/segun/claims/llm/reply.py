"""A reply: found in what a model wrote around it, read by its schema, with an error that can be sent back.

A reply is a stranger's text. It is never evaluated, its size was limited before it comes here, and what it says is checked
against the document afterwards (``grounding``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from segun.claims.llm.prompt import Prompt
from segun.model import Hedge, RelationKind, Stance, Status

_MOST_CLAIMS = 300  # of one request; a page of news has under twenty
_THOUGHT = "</think>"
_Text = Annotated[str, msgspec.Meta(max_length=4000)]


class Named(msgspec.Struct, frozen=True):
    """Somebody or some place as a reply points at it."""

    name: _Text
    words: _Text | None = None
    antecedent: _Text | None = None


class Said(msgspec.Struct, frozen=True):
    """One claim as a reply gives it, before any check. ``relation`` is a name of the prompt's."""

    relation: _Text
    subject: Named
    stance: Stance
    quote: _Text
    object: Named | None = None
    value: _Text | None = None
    hedge: Hedge = Hedge.PLAIN
    status: Status = Status.CURRENT
    speaker: Named | None = None
    via: Named | None = None
    said: _Text | None = None
    since: _Text | None = None
    until: _Text | None = None
    place: Named | None = None
    sentence: int | None = None


class _Envelope(msgspec.Struct):
    claims: Annotated[list[msgspec.Raw], msgspec.Meta(max_length=_MOST_CLAIMS)]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that a reply proposes, with its relation."""

    kind: RelationKind
    said: Said


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a reply proposes; ``malformed``: why the rest is not of the schema; ``error``: the first of it, for the model."""

    claims: tuple[Proposal, ...]
    malformed: tuple[str, ...] = ()
    error: str | None = None


class Unreadable(Exception):
    """A reply of which nothing can be used; ``told`` is the error in the prompt's language."""

    def __init__(self, told: str) -> None:
        self.told = told
        super().__init__(told)


def proposals(text: str, prompt: Prompt, *, cut: bool = False) -> Proposals:
    """What a reply proposes. ``cut``: the endpoint says that it stopped before its end. Raises Unreadable."""
    errors = prompt.errors
    if not text.strip():
        raise Unreadable(errors["cut" if cut else "empty"])
    try:
        envelope = msgspec.json.decode(json_in(text).encode("utf-8"), type=_Envelope)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise Unreadable(errors["cut"] if cut else errors["json"].format(error=_line(error))) from None
    kinds = {name: kind for kind, (name, _) in prompt.relations.items()}
    claims, malformed, first = [], [], None
    for number, raw in enumerate(envelope.claims, start=1):
        try:
            claims.append(_proposal(raw, kinds))
        except (msgspec.DecodeError, RecursionError) as error:
            malformed.append(_line(error))
            first = first or errors["claim"].format(number=number, error=_line(error))
    return Proposals(tuple(claims), tuple(malformed), first)


def json_in(text: str) -> str:
    """The JSON object in a reply: what models think aloud, fences and prose around it are left out.

    Thinking ends at ``</think>``; but the thinking, or a claim, may quote a text that holds these letters. So the first object
    that is whole is taken: of the whole text, behind the first of these marks, behind the last.
    """
    ends = {0, text.find(_THOUGHT) + len(_THOUGHT), text.rfind(_THOUGHT) + len(_THOUGHT)} if _THOUGHT in text else {0}
    found = [_braced(text[end:]) for end in sorted(ends)]
    return next((each for each in found[:-1] if each is not None and _is_json(each)), found[-1] or text[max(ends) :].strip())


def _braced(text: str) -> str | None:
    """What stands from the first brace to the last; nothing where thinking goes on behind it."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end and _THOUGHT not in text[end:] else None


def _is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text.encode("utf-8"), type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return False
    return True


def _proposal(raw: msgspec.Raw, kinds: Mapping[str, RelationKind]) -> Proposal:
    said = msgspec.json.decode(raw, type=Said)
    if said.relation not in kinds:
        raise msgspec.ValidationError(f"Invalid relation {_shown(said.relation)}, one of: {_listed(kinds)}")
    kind = kinds[said.relation]
    if kind.takes_value and not (said.value or "").strip():
        raise msgspec.ValidationError(f"{said.relation} needs a value")
    if not kind.takes_value and said.object is None:
        raise msgspec.ValidationError(f"{said.relation} needs an object")
    return Proposal(kind, said)


def _listed(kinds: Mapping[str, RelationKind] | Sequence[str]) -> str:
    return ", ".join(kinds)


def _shown(text: str) -> str:
    return repr(text[:40])


def _line(error: Exception) -> str:
    """An error as a short line: it may quote the reply."""
    return " ".join(str(error).split())[:200] if not isinstance(error, RecursionError) else "too deep"
