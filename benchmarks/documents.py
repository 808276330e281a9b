"""How fast texts become documents, passages and sentences: ``python benchmarks/documents.py [REPEATS]``.

Reads the demo articles over and over on one core. Prints documents a second, megabytes a second of sentence splitting, and
each as a ratio to merely splitting the same texts into words with a regular expression in the same run: that ratio can be
compared between machines and days. The best of five rounds counts, because other work on the machine only makes it slower.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from segun.documents import passages, read_document, sentences

ARTICLES = Path(__file__).parents[1] / "src" / "segun" / "demo" / "articles"
WORD = re.compile(r"\w+")


def seconds(work: Callable[[], object], repeats: int) -> float:
    rounds = []
    for _ in range(5):
        started = time.process_time()
        for _ in range(repeats):
            work()
        rounds.append(time.process_time() - started)
    return min(rounds) / repeats


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    files = [(path.name, path.read_bytes()) for path in sorted(ARTICLES.glob("*.txt"))]
    documents = [read_document(data, name=name) for name, data in files]
    megabytes = sum(len(document.text.encode()) for document in documents) / 1e6
    plain = seconds(lambda: [WORD.findall(document.text) for document in documents], repeats)
    print(f"{len(files)} articles, {megabytes * 1000:.0f} kB; splitting them into words: {megabytes / plain:.1f} MB/s")
    for what, work in {
        "bytes to document": lambda: [read_document(data, name=name) for name, data in files],
        "document to passages": lambda: [passages(document) for document in documents],
        "text to sentences": lambda: [sentences(each.text, 0, len(each.text), each.language) for each in documents],
    }.items():
        took = seconds(work, repeats)
        rate = f"{len(files) / took:,.0f} documents/s, {megabytes / took:.1f} MB/s"
        print(f"{what}: {rate}, {took / plain:.2f} times as long as splitting into words")


if __name__ == "__main__":
    main()
