"""Behaviour: whether a reader reads what stands there, told by changes that must not matter and one that must.

After checklist tests of language models (Ribeiro et al., "Beyond Accuracy", ACL 2020): short passages with known answers
(``behaviour_cases/``), read as they are; with the relations told to the model in another order; under other names; with invented
names in the place of known ones; and with a negation put in, which must turn the stance. The first two concern models only.
"""

import random
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files

from segun.claims.llm.prompt import Prompt, prompt_of
from segun.errors import DocumentRefused
from segun.evaluation.matching import folded
from segun.model import Claim, Document, Language, Party, PlaceMention, RelationKind, Stance
from segun.pipeline import Given, Kit, document_of, read_many

_SEED = 20261129
_DAY = date(2026, 1, 15)  # of publication; no case says when


class Change(StrEnum):
    """What was changed."""

    AS_WRITTEN = "as-written"
    ORDER = "order"
    RENAMED = "renamed"
    SWAPPED = "swapped"
    NEGATED = "negated"


_OF_THE_PROMPT = frozenset({Change.ORDER, Change.RENAMED})
_INVENTED = frozenset({Change.SWAPPED, Change.NEGATED})


@dataclass(frozen=True, slots=True)
class Case:
    """One passage with slots for names, its negation, what it says, and the names that fill it: known ones and invented ones."""

    id: str
    language: Language
    text: str
    negated: str
    relation: RelationKind
    subject: str
    object: str
    known: Mapping[str, str]
    invented: Mapping[str, str]

    def as_changed(self, change: Change) -> str:
        """The passage after a change."""
        text = self.negated if change is Change.NEGATED else self.text
        for slot, name in self._names(change).items():
            text = text.replace("{" + slot + "}", name)
        return text

    def is_right(self, claims: Sequence[Claim], change: Change) -> bool:
        """Whether the claims hold what the passage says, with its stance and no other."""
        names = self._names(change)
        pair = {folded(names.get(slot, slot)) for slot in (self.subject, self.object)}
        stances = {claim.stance for claim in claims if claim.relation is self.relation and _pair(claim) == pair}
        wanted = {Stance.DENIES, Stance.DOUBTS} if change is Change.NEGATED else {Stance.ASSERTS}
        return bool(stances) and stances <= wanted

    def _names(self, change: Change) -> Mapping[str, str]:
        return self.invented if change in _INVENTED else self.known


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One line of the table: after a change, how many passages of a language were read right."""

    change: Change
    language: Language
    right: int
    cases: int


def load_cases() -> tuple[Case, ...]:
    """The bundled cases of both languages."""
    return tuple(case for language in Language for case in _cases(language))


def behave(
    make: Callable[[Mapping[Language, Prompt] | None], Kit],
    failed: Callable[[str, str], None],
    cases: Sequence[Case] | None = None,
) -> Iterator[Behaviour]:
    """Read the cases after every change; ``make`` gives a kit, with other prompts where the change is the prompt's.

    ``failed`` hears of passages that were not read; they count as wrong. A reader without a model skips what concerns models.
    """
    cases = cases or load_cases()
    for change in Change:
        kit = make(_prompts(change))
        if change in _OF_THE_PROMPT and kit.llm is None:
            continue
        right: dict[Language, int] = dict.fromkeys(Language, 0)
        for case, reading in read_many(((case, _opener(case, change)) for case in cases), kit):
            try:
                right[case.language] += case.is_right(reading().claims, change)
            except DocumentRefused as refusal:
                failed(f"{case.id} ({change.value})", refusal.reason)
        kit.close()
        for language in Language:
            yield Behaviour(change, language, right[language], sum(case.language is language for case in cases))


def _opener(case: Case, change: Change) -> Callable[[], Document]:
    given = Given(published=_DAY, publisher="Harbour Post", language=case.language)
    return lambda: document_of(case.as_changed(change).encode("utf-8"), case.id, given)


def _prompts(change: Change) -> Mapping[Language, Prompt] | None:
    if change not in _OF_THE_PROMPT:
        return None
    kinds = list(RelationKind)
    random.Random(_SEED).shuffle(kinds)
    names = {kind: f"R{number:02}" if change is Change.RENAMED else kind.value for number, kind in enumerate(kinds, start=1)}
    return {language: prompt_of(language).renamed(names) for language in Language}


def _pair(claim: Claim) -> set[str]:
    thing = claim.object
    other = thing if isinstance(thing, str) else thing.mention if isinstance(thing, Party | PlaceMention) else ""
    return {folded(claim.subject.mention), folded(other)}


def _cases(language: Language) -> Iterator[Case]:
    path = files("segun.evaluation") / "behaviour_cases" / f"{language.value}.toml"
    for item in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        yield Case(
            id=f"{language.value}/{item['id']}",
            language=language,
            text=item["text"],
            negated=item["negated"],
            relation=RelationKind(item["relation"]),
            subject=item["subject"],
            object=item["object"],
            known=item["known"],
            invented=item["invented"],
        )
