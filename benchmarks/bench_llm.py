"""The llm reader's own work, in milliseconds a document, besides the endpoint's (bar: under 5 ms).

    python benchmarks/bench_llm.py [SECONDS]

The endpoint is one that answers at once with the claims that the grammar finds, as a model would give them, and as many that are
invented. Measured are the bundled articles as they are, and set among paragraphs without any group to the 4.6 kB of an average
article: what the llm reader does (triage, request, reply, grounding), the same with the replies kept in a file, and reading from
text to claims, which the grammar does too. Processor time, one process; beside it the grammar's in the same run.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bench_reading import filled

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.reader import LlmReader
from segun.claims.llm.replies import Remembering, Replies
from segun.claims.llm.settings import LlmSettings
from segun.demo import articles
from segun.documents import read_document
from segun.model import Claim, Document, PlaceMention
from segun.packs import load_packs
from segun.pipeline import Kit, Reading, make_kit, prepare, read

BAR = 5.0  # milliseconds


class Echo:
    """An endpoint that answers at once what it was told to answer for a text."""

    def __init__(self, replies: dict[str, str]) -> None:
        self._replies = replies

    def ask(self, request: Request) -> Reply:
        return Reply(self._replies[request.text], False, 1500, 400)

    def close(self) -> None:
        pass


def reply_for(reading: Reading) -> str:
    """What a model might answer: every claim of the grammar, and each once more with a quote that is not there."""
    said = [proposal(claim, claim.citation.quote) for claim in reading.claims]
    said += [proposal(claim, f"{claim.citation.quote} indeed") for claim in reading.claims]
    return json.dumps({"claims": said})


def proposal(claim: Claim, quote: str) -> dict[str, Any]:
    thing = claim.object
    other = None if isinstance(thing, str) else named(thing.mention if isinstance(thing, PlaceMention) else thing.name)
    return {
        "relation": claim.relation.value,
        "subject": named(claim.subject.mention),
        "object": other,
        "value": thing if isinstance(thing, str) else None,
        "stance": claim.stance.value,
        "hedge": claim.hedge.value,
        "status": claim.status.value,
        "speaker": named(claim.speaker.mention) if claim.speaker else None,
        "via": None,
        "said": None,
        "since": None,
        "until": None,
        "place": None,
        "sentence": None,
        "quote": quote,
    }


def named(name: str) -> dict[str, str | None]:
    return {"name": name, "words": name, "antecedent": None}


def milliseconds(works: Sequence[Callable[[], object]], seconds: float) -> float:
    """Processor time of one of the works: that of the best round, which other work on the machine disturbed least."""
    best, spent = float("inf"), 0.0
    while spent < seconds:
        begun = time.process_time()
        for work in works:
            work()
        took = time.process_time() - begun
        best, spent = min(best, took), spent + took
    return best / len(works) * 1000


def main(seconds: float) -> None:
    kit = make_kit(load_packs(("mexico", "international")))
    short = [read_document(path.read_bytes(), name=path.name) for path in articles()]
    for told, documents in (("bundled articles", short), ("the same among filler", [filled(document) for document in short])):
        measure(told, documents, kit, seconds)


def measure(told: str, documents: Sequence[Document], kit: Kit, seconds: float) -> None:
    """Print what reading these documents takes."""
    endpoint = Echo({document.text_sha256: reply_for(read(document, kit)) for document in documents})
    reader = LlmReader(LlmSettings(model="stub"), endpoint)
    ready = [prepare(document, kit.finder) for document in documents]
    kept = sum(len(reader.read(one.document, one.passages, one.mentions)) for one in ready)
    print(f"{told}: {len(documents)} documents, {kept} claims kept, {len(reader.journal.dropped)} dropped")
    with tempfile.TemporaryDirectory() as folder:
        file = Replies(Path(folder) / "replies.sqlite")
        keeping = LlmReader(LlmSettings(model="stub"), Remembering(file, endpoint))
        model = Kit(kit.finder, reader, reader)

        keys = [request.key for one in ready for request in reader.requests(one.document, one.passages, one.mentions)]

        def read_and_keep(one: Reading) -> None:
            if one is ready[0]:
                file.forget(keys)
            keeping.read(one.document, one.passages, one.mentions)

        works: dict[str, list[Callable[[], object]]] = {
            "llm reader": [partial(reader.read, one.document, one.passages, one.mentions) for one in ready],
            "and its replies kept in a file": [partial(read_and_keep, one) for one in ready],
            "from text to claims": [partial(read, one.document, model) for one in ready],
            "from text to claims, grammar": [partial(read, one.document, kit) for one in ready],
        }
        for name, work in works.items():
            took = milliseconds(work, seconds)
            print(f"  {name:32}{took:8.2f} ms a document" + ("" if took < BAR else "   over the bar"))
        file.close()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 2.0)
