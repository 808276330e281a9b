"""Reading, documents a second on one core, beside a plain Aho-Corasick pass over the same texts in the same run.

    python benchmarks/bench_reading.py [SECONDS]
    python benchmarks/bench_reading.py --memory [DOCUMENTS]

The bundled articles are read over and over, as they are, and set among paragraphs without any group to the 4.6 kB of an
average article: text to passages, passages to mentions, mentions to claims, and all together. Processor time, one process.
``--memory`` reads that many different documents (100,000 by default) and prints the memory of the process on the way.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle, islice

import ahocorasick_rs

from segun.demo import articles
from segun.documents import passages, read_document
from segun.model import Document, Pack
from segun.packs import load_packs
from segun.pipeline import Kit, make_kit, read

LENGTH = 4600  # characters of an average article
FILLER = {
    "en": "The council met on Monday to talk about the price of water and the road that floods every summer. Nobody had "
    "brought figures, and the meeting ended late. A teacher asked for paint; the mayor promised an answer by Friday.",
    "es": "El cabildo se reunió el lunes para hablar del precio del agua y de la calle que se inunda cada verano. Nadie llevó "
    "cifras y la sesión terminó tarde. Una maestra pidió pintura; la alcaldesa prometió responder antes del viernes.",
}
SYLLABLES = (
    "ba",
    "co",
    "dan",
    "fe",
    "gor",
    "hu",
    "jal",
    "lu",
    "mer",
    "no",
    "pi",
    "que",
    "ras",
    "sol",
    "tu",
    "ven",
    "xi",
    "yor",
    "za",
)


def speed(seconds: float) -> None:
    """Print how many documents a second each stage reads, and how many times the names' pass that takes."""
    pack = load_packs(("mexico", "international"))
    kit, names = make_kit(pack), names_only(pack)
    short = [read_document(path.read_bytes(), name=path.name) for path in articles()]
    for told, documents in (("bundled articles", short), ("the same among filler", [filled(document) for document in short])):
        size = sum(len(document.text) for document in documents) / len(documents)
        plain = rate([partial(names, document.text) for document in documents], seconds / 4)
        print(f"{told}, {size:.0f} characters on average")
        print(f"  {'names only (Aho-Corasick)':26}{plain:9.0f} documents/s")
        for stage, works in stages(documents, kit).items():
            done = rate(works, seconds)
            print(f"  {stage:26}{done:9.0f} documents/s{plain / done:9.0f} times the names' pass")


def names_only(pack: Pack) -> Callable[[str], object]:
    """A search for every name of a pack in a text: the least that reading could cost."""
    names = [alias.name.lower() for actor in pack.actors for alias in actor.aliases]
    names += [alias.lower() for source in pack.sources for alias in (source.name, *source.aliases)]
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return lambda text: automaton.find_matches_as_indexes(text.lower())


def stages(documents: Sequence[Document], kit: Kit) -> dict[str, list[Callable[[], object]]]:
    """The work of each stage on each document, what it begins with made before, and of all stages together."""
    readings = [read(document, kit) for document in documents]
    return {
        "passages": [partial(passages, each.document) for each in readings],
        "mentions": [partial(kit.finder.find, each.document, each.passages) for each in readings],
        "claims": [partial(kit.reader.read, each.document, each.passages, each.mentions) for each in readings],
        "all": [partial(read, document, kit) for document in documents],
    }


def filled(document: Document) -> Document:
    """A document with filler spread among its paragraphs, brought to the length of an average article."""
    filler, paragraphs = FILLER[document.language.value], document.text.split("\n\n")
    count = -(-max(LENGTH - len(document.text), 0) // (len(filler) + 2))
    each, more = divmod(count, len(paragraphs))
    text: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        text += [paragraph, *[filler] * (each + (number < more))]
    return read_document(
        "\n\n".join(text).encode("utf-8"), name="filled", language=document.language, published=document.published
    )


def rate(works: Sequence[Callable[[], object]], seconds: float) -> float:
    """How many pieces of work are done a second of processor time, by the fastest of the rounds that fit into ``seconds``.

    On a busy machine the same round takes up to twice as long as the fastest; a mean would measure the neighbours.
    """
    fastest, begun = float("inf"), time.process_time()
    for work in works:
        work()  # once, so that nothing is loaded while timed
    while time.process_time() - begun < seconds or fastest == float("inf"):
        start = time.process_time()
        for work in works:
            work()
        fastest = min(fastest, time.process_time() - start)
    return len(works) / fastest


def memory(count: int) -> None:
    """Print the largest memory that the process has had, after 1,000 documents and at tenths of the way."""
    kit = make_kit(load_packs(("mexico", "international")))
    for number, document in enumerate(islice(different(), count), start=1):
        read(document, kit)
        if number == 1000 or number % max(count // 10, 1) == 0:
            print(f"{number:9,} documents {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.1f} MB", flush=True)


def different() -> Iterator[Document]:
    """Documents without end, each with names of people and places of its own, so that nothing remembered can serve all."""
    texts = [(document, document.text) for document in (read_document(path.read_bytes(), name=path.name) for path in articles())]
    for number, (document, text) in enumerate(cycle(texts)):
        person, place = (f"{invented(seed * 7919 + number)} {invented(seed + number)}" for seed in (1, 2))
        own = f"{text}\n\n{person} said so in {place}. {person} spoke of {place}."
        yield read_document(own.encode("utf-8"), name="own", language=document.language, published=document.published)


def invented(number: int) -> str:
    """A name that belongs to a number."""
    name = ""
    while number or not name:
        number, place = divmod(number, len(SYLLABLES))
        name += SYLLABLES[place]
    return name.capitalize()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        memory(int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
    else:
        speed(float(sys.argv[1]) if len(sys.argv) > 1 else 4.0)
