"""Which reader reads: the registry of readers by the names that users give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from segun.claims.agreement import TwoReaders
from segun.claims.grammar import GrammarReader
from segun.claims.llm.exchange import Asker
from segun.claims.llm.journal import Journal
from segun.claims.llm.prompt import Prompt
from segun.claims.llm.reader import LlmReader
from segun.claims.llm.replies import Remembering, Replies
from segun.claims.llm.settings import LlmSettings
from segun.claims.quality import MeasuredReader, Quality
from segun.claims.reader import Reader
from segun.errors import InputError
from segun.model import Actor, Language

READERS = ("grammar", "llm", "grammar+llm")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A reader ready to read; ``llm`` is the model's part of it, where it has one, and ``workers`` how many may read at once."""

    reader: Reader
    llm: LlmReader | None = None
    workers: int = 1

    @property
    def journal(self) -> Journal | None:
        """What happened while the model read."""
        return self.llm.journal if self.llm else None

    def close(self) -> None:
        """Let go of what reading holds."""
        if self.llm:
            self.llm.close()


def choose(
    name: str,
    actors: Sequence[Actor],
    *,
    llm: LlmSettings | None = None,
    replies: Path | None = None,
    quality: Quality | None = None,
    asker: Asker | None = None,
    prompts: Mapping[Language, Prompt] | None = None,
) -> Chosen:
    """The reader of a name, for packs that know these actors.

    ``replies`` is the file of kept replies (none: they are kept in memory), ``asker`` stands in the place of
    the endpoint and ``prompts`` in that of the bundled ones. Raises
    InputError where there is no such reader or its settings do not do.
    """
    if name not in READERS:
        raise InputError(f"there is no reader {name!r} (there are: {', '.join(READERS)})")
    llm, quality = llm or LlmSettings(), quality or Quality()
    if name == "grammar":
        return Chosen(MeasuredReader(GrammarReader(actors), quality))
    model = _model(llm, replies, asker, prompts)
    measured = MeasuredReader(model, quality)
    if name == "llm":
        return Chosen(measured, model, llm.concurrency)
    return Chosen(TwoReaders(MeasuredReader(GrammarReader(actors), quality), measured, quality), model, llm.concurrency)


def _model(settings: LlmSettings, path: Path | None, asker: Asker | None, prompts: Mapping[Language, Prompt] | None) -> LlmReader:
    if not settings.model:
        raise InputError("which model? Write model = … under [llm] in segun.toml, or set SEGUN_LLM_MODEL (docs/readers.md)")
    if asker is None:
        from segun.claims.llm.endpoint import HttpEndpoint

        asker = HttpEndpoint(settings)
    kept = Replies(path)
    return LlmReader(settings, Remembering(kept, asker), forget=kept.forget, prompts=prompts)
