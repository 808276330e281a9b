"""Reading, documents a second on one core, beside a plain Aho-Corasick pass over the same texts in the same run.

    python benchmarks/bench_reading.py [SECONDS]

The bundled articles are read over and over (as they are, and set among paragraphs without any group to the 4.6 kB of an
average article), from text to claims: passages, mentions, claims. Processor time, one process.
"""

import sys
import time
from collections.abc import Callable, Sequence

import ahocorasick_rs

from segun.demo import articles
from segun.documents import passages, read_document
from segun.model import Document
from segun.packs import load_packs
from segun.pipeline import make_kit, read

LENGTH = 4600  # characters of an average article
FILLER = {
    "en": "The council met on Monday to talk about the price of water and the road that floods every summer. Nobody had "
    "brought figures, and the meeting ended late. A teacher asked for paint; the mayor promised an answer by Friday.",
    "es": "El cabildo se reunió el lunes para hablar del precio del agua y de la calle que se inunda cada verano. Nadie llevó "
    "cifras y la sesión terminó tarde. Una maestra pidió pintura; la alcaldesa prometió responder antes del viernes.",
}


def main(seconds: float) -> None:
    pack = load_packs(("mexico", "international"))
    kit = make_kit(pack)
    short = [read_document(path.read_bytes(), name=path.name) for path in articles()]
    names = [alias.name.lower() for actor in pack.actors for alias in actor.aliases]
    names += [alias.lower() for source in pack.sources for alias in (source.name, *source.aliases)]
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST)
    for told, documents in (
        ("bundled articles", short),
        (f"the same among filler, {LENGTH} characters", list(map(filled, short))),
    ):
        plain = rate(documents, lambda document: automaton.find_matches_as_indexes(document.text.lower()), seconds / 4)
        whole = rate(documents, lambda document: read(document, kit), seconds)
        cut = rate(documents, passages, seconds / 4)
        found = rate(documents, lambda document: kit.finder.find(document, passages(document)), seconds)
        size = sum(len(document.text) for document in documents) / len(documents)
        print(f"{told} ({size:.0f} characters on average)")
        print(f"  names only (Aho-Corasick)   {plain:9.0f} documents/s")
        print(f"  passages                    {cut:9.0f}")
        print(f"  passages and mentions       {found:9.0f}")
        print(f"  passages, mentions, claims  {whole:9.0f}   1/{plain / whole:.0f} of the names' pass")


def filled(document: Document) -> Document:
    """A document with filler around its paragraphs, brought to the length of an average article."""
    filler = FILLER[document.language.value]
    text = document.text
    while len(text) < LENGTH:
        text += "\n\n" + filler
    return read_document(text.encode("utf-8"), name="filled", language=document.language, published=document.published)


def rate(documents: Sequence[Document], work: Callable[[Document], object], seconds: float) -> float:
    """How many documents a second of processor time; one round first, so that nothing is loaded while timed."""
    for document in documents:
        work(document)
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for document in documents:
            work(document)
        done += len(documents)
    return done / (time.process_time() - start)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 8.0)
