"""How well gaps show what was not read: python evals/gaps.py [FOLDER].

Of the sentences that are shown as gaps, in how many does a party of a missed claim stand; and of how many missed claims is a
party named in a gap. A claim counts as missed at the level of stance (docs/evaluation.md).
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from segun.claims.gaps import gaps
from segun.evaluation import Level, load_gold
from segun.evaluation.gold import GoldPassage
from segun.evaluation.matching import folded
from segun.evaluation.running import compared, read_passage
from segun.packs import load_packs
from segun.pipeline import Kit, make_kit


@dataclass(frozen=True, slots=True)
class Shown:
    """Counts of one passage: its gaps, those with a party of a missed claim, its missed claims, those with a party in a gap."""

    gaps: int
    telling: int
    missed: int
    reached: int


def shown(passage: GoldPassage, kit: Kit) -> Shown:
    """Read a passage and see where its gaps lead."""
    reading = read_passage(passage, kit)
    missed = compared(passage, reading.claims).missed(Level.STANCE)
    spans = gaps(reading.document, reading.passages, reading.mentions, reading.claims)
    texts = [folded(passage.text[span.start : span.end]) for span in spans]
    names = [list(_names(passage, key[1:3])) for key in missed]
    return Shown(
        len(texts),
        sum(any(name in text for some in names for name in some) for text in texts),
        len(missed),
        sum(any(name in text for text in texts for name in some) for some in names),
    )


def _names(passage: GoldPassage, parties: tuple[str, ...]) -> Iterator[str]:
    return (folded(name) for party in parties if party in passage.names for name in (party, *passage.names[party]))


def main() -> None:
    """Print the counts of a folder of annotated passages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "gold")
    kit = make_kit(load_packs(("mexico", "international")))
    counts = [astuple(shown(passage, kit)) for passage in load_gold(parser.parse_args().folder)]
    found, telling, missed, reached = (sum(column) for column in zip(*counts, strict=True))
    sys.stdout.write(
        f"{len(counts)} passages, {found} gaps: {telling} name a party of a missed claim ({telling / max(found, 1):.0%})\n"
    )
    sys.stdout.write(f"{missed} missed claims: a party of {reached} stands in a gap ({reached / max(missed, 1):.0%})\n")


if __name__ == "__main__":
    main()
