"""How fast text is searched: ``python benchmarks/bench_search.py [CLAIMS]``.

Over the synthetic documents of bench_ledger.py, in a file. Prints how long the index takes to be made, how long it takes to take
in one decision, and for each search the median and the 95th percentile in milliseconds of 40 runs, warm, in processor time, with
the number of documents and claims that fit.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench_ledger import documents

from segun.ledger.sql import open_ledger
from segun.ledger.store import ClaimQuery
from segun.model import Review, ReviewState
from segun.search.file import IndexFile
from segun.search.find import Search, Sought

SEARCHES = ['"Group 250"', '"Voice 3"', "officials coast", "Report 77", "arrangement -coast", "nowhere"]


def timed(run: object) -> float:
    assert callable(run)
    begun = time.process_time()
    run()
    return (time.process_time() - begun) * 1000


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(f"sqlite:///{folder}/ledger.sqlite")
        for document, read in documents(claims):
            ledger.append_document(document, read, author="bench")
        search = Search(IndexFile(Path(folder) / "search.sqlite"))
        made = timed(lambda: search.find(ledger, Sought("first")))
        size = sum(path.stat().st_size for path in Path(folder).glob("search.sqlite*")) / 1e6
        print(f"made in {made / 1000:.1f} s of {claims} claims, {size:.0f} MB")
        (one,) = ledger.claims(ClaimQuery(limit=1))
        ledger.review(Review(one.claim.id, ReviewState.REJECTED), author="bench")
        print(f"one decision taken in: {timed(lambda: search.find(ledger, Sought('first'))):.1f} ms")
        for words in SEARCHES:
            found = search.find(ledger, Sought(words))
            runs = sorted(timed(lambda words=words: search.find(ledger, Sought(words))) for _ in range(40))
            fits = f"{found.document_total} documents, {found.claim_total} claims"
            print(f"{words!r:24} {statistics.median(runs):7.1f} {runs[37]:7.1f}  {fits}")
        search.close()
        ledger.close()


if __name__ == "__main__":
    main()
