"""The ``llm`` reader: a language model that may only quote."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from segun.claims.draft import in_one_breath, of_known_people, once
from segun.claims.lexicon import load_lexicon
from segun.claims.llm.conversation import BadReplies, Terms, request_of, talked_over
from segun.claims.llm.dropping import Drop, Dropped, Reason
from segun.claims.llm.exchange import Asker, Request
from segun.claims.llm.folding import printable
from segun.claims.llm.grounding import Grounding, Maker
from segun.claims.llm.journal import Journal
from segun.claims.llm.page import Page
from segun.claims.llm.prompt import VERSION, Prompt, prompt_of
from segun.claims.llm.reply import Proposal, Proposals
from segun.claims.llm.runs import Run
from segun.claims.llm.settings import LlmSettings
from segun.claims.llm.triage import worth_sending
from segun.errors import AnswerWaiting, DocumentRefused, EndpointFailed, InputError
from segun.model import Claim, Document, Language, Mention, Passage

READER = "llm/1"
UNMEASURED = 0.5  # the quality of reading of a model that nobody measured: its claims are shown and move little
_SHOWN = 160  # characters of a dropped claim


class LlmReader:
    """Reads with a model. ``asker`` answers requests; ``forget`` is told of kept replies of which nothing could be used."""

    def __init__(
        self,
        settings: LlmSettings,
        asker: Asker,
        *,
        prompts: Mapping[Language, Prompt] | None = None,
        forget: Callable[[Iterable[str]], None] = lambda keys: None,
    ) -> None:
        if not settings.model:
            raise InputError("which model? Write model = … under [llm] in segun.toml, or set SEGUN_LLM_MODEL (docs/readers.md)")
        self.settings, self.journal = settings, Journal()
        self.name = f"{READER} {settings.model}"
        self._asker, self._forget = asker, forget
        self._prompts = {language: (prompts or {}).get(language) or prompt_of(language) for language in Language}
        self._hashes = {language: prompt.hash for language, prompt in self._prompts.items()}

    def read(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims that the model reads and the text bears. Raises DocumentRefused if it does not answer, or AnswerWaiting."""
        page = Page(document, passages, mentions)
        runs = worth_sending(page, self.settings.characters)
        if not runs:
            self.journal.note_quiet()
            return ()
        terms = self._terms(document.language)
        try:
            found = self._talked_over(page, runs, terms)
        except BadReplies as failed:
            self._forget(failed.keys)
            raise self._not_read(document, failed) from None
        except EndpointFailed as failed:
            raise self._not_read(document, failed) from None
        claims, drops = self._grounded(page, found)
        kept_back = [(document.id, page.text[span.start : span.end]) for span in page.withheld]
        self.journal.note_dropped(drops, kept_back)
        return once(of_known_people(_each_in_its_breath(claims, page)))

    def requests(self, document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[Request, ...]:
        """The first requests that reading a document would make."""
        page = Page(document, passages, mentions)
        terms = self._terms(document.language)
        return tuple(request_of(page, run, terms) for run in worth_sending(page, self.settings.characters))

    def close(self) -> None:
        """Let go of the endpoint; requests under way fail."""
        self._asker.close()

    def _talked_over(self, page: Page, runs: Sequence[Run], terms: Terms) -> list[Proposals]:
        """What the model proposes, run by run; where some answers are still to come, all that can be asked is asked first."""
        found = []
        waiting: AnswerWaiting | None = None
        for run in runs:
            try:
                found.append(talked_over(page, run, terms, self._asker, self.journal))
            except AnswerWaiting as answer:
                waiting = answer
        if waiting is not None:
            raise waiting
        return found

    def _terms(self, language: Language) -> Terms:
        return Terms(self.settings.model, self._prompts[language], self._hashes[language], self.settings.reply_tokens)

    def _grounded(self, page: Page, found: Sequence[Proposals]) -> tuple[list[Claim], list[Drop]]:
        document = page.document
        language = document.language
        maker = Maker(self.name, f"prompt/{VERSION} {self._hashes[language]}", UNMEASURED)
        grounding = Grounding(page, maker, _is_force(language))
        claims: list[Claim] = []
        drops = [Drop(document.id, Reason.MALFORMED, why) for one in found for why in one.malformed]
        for proposal in (proposal for one in found for proposal in one.claims):
            try:
                claims.append(grounding.claim(proposal))
            except Dropped as dropped:
                drops.append(Drop(document.id, dropped.reason, _shown(proposal)))
        return claims, drops

    def _not_read(self, document: Document, failed: EndpointFailed) -> DocumentRefused:
        return DocumentRefused(document.file_name or document.id, f"not read by {self.settings.model}: {failed.reason}")


def _each_in_its_breath(claims: Iterable[Claim], page: Page) -> list[Claim]:
    """The claims without those that a stronger one of the same sentence stands for."""
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        told.setdefault(page.sentence_number(claim.citation.start), []).append(claim)
    return [claim for number in sorted(told) for claim in in_one_breath(told[number])]


@cache
def _is_force(language: Language) -> Callable[[str], bool]:
    """Tells the words of state forces, by the grammar's lexicon; the grammar itself need not be compiled for it."""
    forces = frozenset(word for word, names in load_lexicon(language).classes.items() if "force" in names)
    return lambda words: not forces.isdisjoint(words.lower().split())


def _shown(proposal: Proposal) -> str:
    """A dropped claim in a line; what cannot be seen is left out, as it may come from anywhere."""
    said = proposal.said
    thing = said.value if proposal.kind.takes_value else said.object.name if said.object else ""
    line = f"{proposal.kind.value}: {said.subject.name} – {thing} [{said.stance.value}] “{said.quote}”"
    return printable(line, _SHOWN)
