import json
import re
from collections.abc import Mapping

import pytest
from tests.claims.llm.conftest import SETTINGS
from tests.claims.llm.stub import says

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.prompt import Prompt
from segun.claims.llm.reader import LlmReader
from segun.claims.selection import choose
from segun.evaluation.behaviour import Change, behave, load_cases
from segun.mentions.finder import MentionFinder
from segun.model import Language
from segun.packs import load_packs
from segun.pipeline import Kit, make_kit

CASES = load_cases()


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return make_kit(load_packs(("mexico", "international"))).finder


class Model:
    """A model that reads the cases well, but for its weakness."""

    def __init__(self, prompts: Mapping[Language, Prompt] | None, weakness: str) -> None:
        self._prompts, self._weakness = prompts, weakness

    def ask(self, request: Request) -> Reply:
        text = re.sub(r"\n\[\d+\] ", " ", request.messages[1][1])  # sentences have numbers there
        for case in CASES:
            for change in Change:
                if case.as_changed(change) in text:
                    names = case.invented if change in (Change.SWAPPED, Change.NEGATED) else case.known
                    if self._weakness == "recites" and names is case.invented:
                        return Reply('{"claims": []}')
                    denies = change is Change.NEGATED and self._weakness != "hears no negation"
                    name = case.relation.value
                    if self._prompts is not None and self._weakness != "labels":
                        name = self._prompts[case.language].relations[case.relation][0]
                    if (
                        self._weakness == "order"
                        and next(iter(request.schema["properties"]["claims"]["items"]["properties"]["relation"]["enum"]))
                        != "allied"
                    ):
                        return Reply('{"claims": []}')
                    quote = case.as_changed(change)
                    said = says(
                        name,
                        names[case.subject].removeprefix("the ").removeprefix("el "),
                        names.get(case.object, case.object).removeprefix("the ").removeprefix("el "),
                        quote if case.id[3:] not in ("described", "descrito") else quote.split(". ")[1],
                        stance="denies" if denies else "asserts",
                    )
                    if case.id[3:] in ("described", "descrito"):
                        organisation = "The organisation" if case.language is Language.EN else "La organización"
                        said["subject"] = {"name": names[case.subject], "words": organisation, "antecedent": quote.split(". ")[0]}
                    return Reply(json.dumps({"claims": [said]}))
        return Reply('{"claims": []}')

    def close(self) -> None:
        pass


def table(finder: MentionFinder, weakness: str = "") -> tuple[dict[Change, int], list[str]]:
    """How many of all cases were right after each change, and what failed."""

    def make(prompts: Mapping[Language, Prompt] | None) -> Kit:
        reader = LlmReader(SETTINGS, Model(prompts, weakness), prompts=prompts)
        return Kit(finder, reader, reader, 2)

    failures: list[str] = []
    right = dict.fromkeys(Change, 0)
    for row in behave(make, lambda name, why: failures.append(name)):
        right[row.change] += row.right
        assert row.cases == sum(case.language is row.language for case in CASES)
    return right, failures


def test_the_cases_have_both_languages_and_fill_every_slot() -> None:
    assert {case.language for case in CASES} == set(Language)
    assert len({case.id for case in CASES}) == len(CASES) >= 20
    for case in CASES:
        for change in Change:
            text = case.as_changed(change)
            assert "{" not in text
            names = case.invented if change in (Change.SWAPPED, Change.NEGATED) else case.known
            assert all(name in text for name in names.values())
        assert case.text != case.negated


def test_a_model_that_reads_well_is_right_after_every_change(finder: MentionFinder) -> None:
    right, failures = table(finder)
    assert failures == []
    assert right == dict.fromkeys(Change, len(CASES))


@pytest.mark.parametrize(
    ("weakness", "falls"),
    [
        ("recites", {Change.SWAPPED, Change.NEGATED}),
        ("hears no negation", {Change.NEGATED}),
        ("order", {Change.ORDER, Change.RENAMED}),
        ("labels", {Change.RENAMED}),
    ],
)
def test_each_weakness_shows_where_it_should(finder: MentionFinder, weakness: str, falls: set[Change]) -> None:
    right, _ = table(finder, weakness)
    assert {change for change, count in right.items() if count < len(CASES) / 2} == falls


def test_a_reader_without_a_model_skips_what_concerns_models(finder: MentionFinder) -> None:
    chosen = choose("grammar", ())
    rows = list(behave(lambda prompts: Kit(finder, chosen.reader), lambda name, why: None, CASES[:2]))
    assert {row.change for row in rows} == {Change.AS_WRITTEN, Change.SWAPPED, Change.NEGATED}
