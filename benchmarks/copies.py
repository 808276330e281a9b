"""How long near-copies take to find, and how many are found: ``python benchmarks/copies.py [DOCUMENTS]``.

Synthetic stories of Zipf-distributed words, with the ways in which newsrooms reuse text: printed whole, lightly edited, cut,
put under an own beginning, or only quoted. Prints seconds, the ratio to merely splitting the same texts into words, how the
time grows with the number, and for each kind of reuse the share that was found.
"""

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from segun.documents.copies import find_copies
from segun.model import CopyKind, Document, Language, Span, document_id

SEED = 20241109
COPIED = 0.3  # of all documents; Boumans et al. 2018 find agency copy in a third and more of Dutch news
OUTLETS = 60
WORDS = 30_000
STORY = (180, 600)

Made = tuple[str, list[Span] | None]


def story(chance: random.Random, words: list[str], weights: list[float]) -> list[str]:
    length = chance.randint(*STORY)
    drawn = chance.choices(words, cum_weights=weights, k=length)
    return [word + "." if index % 22 == 21 else word for index, word in enumerate(drawn)]


def quotation(chance: random.Random, words: list[str], weights: list[float]) -> str:
    return "“" + " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(12, 30))) + "”"


def whole(source: list[str], own: list[str], chance: random.Random) -> Made:
    return " ".join(source), None


def edited(source: list[str], own: list[str], chance: random.Random) -> Made:
    return " ".join(chance.choice(own) if chance.random() < 0.05 else word for word in source), None


def cut(source: list[str], own: list[str], chance: random.Random) -> Made:
    return " ".join(source[: int(len(source) * chance.uniform(0.25, 0.6))]), None


def embedded(source: list[str], own: list[str], chance: random.Random) -> Made:
    """Eighty words of the source within an own story; the claim stands there, so the window is around it."""
    start = chance.randint(0, len(source) - 80)
    before, after = " ".join(own[: len(own) // 2]), " ".join(own[len(own) // 2 :])
    taken = " ".join(source[start : start + 80])
    return f"{before} {taken} {after}", [Span(len(before) - 120, len(before) + len(taken) + 120)]


REUSES: tuple[Callable[[list[str], list[str], random.Random], Made], ...] = (whole, edited, cut, embedded)


def corpus(count: int) -> tuple[list[Document], dict[str, list[Span]], dict[str, tuple[str, str]]]:
    """Documents, the windows of those that have some, and for each copy its source and how it was made."""
    chance = random.Random(SEED)
    words = [f"{chance.choice('bcdfglmnprst')}{chance.choice('aeiou')}{index:x}" for index in range(WORDS)]
    weights: list[float] = []
    for index in range(WORDS):
        weights.append((weights[-1] if weights else 0.0) + 1 / (index + 3))
    boilerplate = [" ".join(chance.choices(words, cum_weights=weights, k=40)) for _ in range(OUTLETS)]
    documents: list[Document] = []
    windows: dict[str, list[Span]] = {}
    truth: dict[str, tuple[str, str]] = {}
    recent: list[tuple[str, list[str], str]] = []
    for index in range(count):
        own = story(chance, words, weights)
        spans = None
        source = chance.choice(recent) if recent and chance.random() < COPIED else None
        if source is None:
            said = quotation(chance, words, weights)
            text = f"{' '.join(own)} {said}"
            kind = "own"
        elif chance.random() < 0.2:
            text, kind = f"{' '.join(own)} {source[2]} {' '.join(own[:30])}", "quoted"
        else:
            reuse = chance.choice(REUSES)
            (text, spans), kind = reuse(source[1], own, chance), reuse.__name__
        text = f"{text}\n\n{boilerplate[index % OUTLETS]}"
        published = date(2024, 9, 9) + timedelta(days=index * 400 // count)
        document = Document(
            document_id(f"{index} {text}".encode()), text, Language.ES, "text/plain", "made/1", published=published
        )
        documents.append(document)
        if spans is not None:
            windows[document.id] = spans
        if source is not None:
            truth[document.id] = (source[0], kind)
        else:
            recent = [*recent[-199:], (document.id, own, said)]
    return documents, windows, truth


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    documents, windows, truth = corpus(count)
    started = time.process_time()
    word = re.compile(r"\w+")
    for document in documents:
        word.findall(document.text.lower())
    plain = time.process_time() - started
    started = time.process_time()
    find_copies(documents[: count // 2], windows)
    half = time.process_time() - started
    started, wall = time.process_time(), time.perf_counter()
    copies = find_copies(documents, windows)
    seconds, wall = time.process_time() - started, time.perf_counter() - wall
    print(f"{count:,} documents: {seconds:.1f} s of one core ({wall:.1f} s by the clock), {count / seconds:,.0f} a second")
    print(f"{seconds / plain:.1f} times as long as splitting them into words; {seconds / half:.2f} times half of them")
    report({(copy.child, copy.parent) for copy in copies}, truth)
    kinds = Counter(copy.kind for copy in copies)
    print(f"  {len(copies):,} pairs, {kinds[CopyKind.CONTAINMENT]:,} of them by containment")
    if "--minhash" in sys.argv:
        started = time.process_time()
        pairs = by_minhash(documents)
        print(f"MinHash of whole documents, {len(pairs):,} candidates: {time.process_time() - started:.1f} s of one core")
        report(pairs, truth)


def report(pairs: set[tuple[str, str]], truth: dict[str, tuple[str, str]]) -> None:
    """The share of each kind of reuse among the pairs (in either direction: within a day it is not known), and wrong pairs."""
    both = pairs | {(parent, child) for child, parent in pairs}
    made = Counter(kind for _, kind in truth.values())
    hit = Counter(kind for child, (parent, kind) in truth.items() if (child, parent) in both)
    for kind in sorted(made):
        print(f"  {kind:9} {hit[kind] / made[kind]:.4f} of {made[kind]:,} found")
    family = {child: parent for child, (parent, _) in truth.items()}
    wrong = sum(family.get(child, child) != family.get(parent, parent) for child, parent in pairs)
    print(f"  {wrong:,} pairs of different sources")


def by_minhash(documents: list[Document]) -> set[tuple[str, str]]:
    """What the usual way finds, for comparison: candidates of MinHash with locality-sensitive hashing, not yet counted.

    The threshold is 0.3, because half of a text within another of twice its length are alike by a quarter to a third.
    """
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(0.3, 128, 32)
    pairs: set[tuple[str, str]] = set()
    for at, document in enumerate(documents):
        sketch = RMinHash(128, SEED)
        words = document.text.lower().split()
        sketch.update([" ".join(words[start : start + 5]) for start in range(len(words) - 4)])
        pairs.update((document.id, documents[earlier].id) for earlier in index.query(sketch))
        index.insert(at, sketch)
    return pairs


if __name__ == "__main__":
    main()
