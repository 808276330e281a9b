"""Hold the reader to the scores it once had: python evals/gate.py [--update [--allow-lower]].

``floors.json`` pins precision and F1 on ``gold/`` by language. ``--update`` raises the floors to the present scores; it
refuses to lower one without ``--allow-lower``, which asks for a line in the changelog that says why.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from segun.evaluation import Comparison, Detail, Level, Score, compare, compare_detail, load_gold
from segun.evaluation.report import PERSON_NAMING, slices
from segun.evaluation.running import compare_passage
from segun.packs import load_packs
from segun.pipeline import make_kit

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
STEP = 200  # floors are kept to half a point, rounded down, so that a tie broken otherwise does not fail a build


def scores() -> dict[str, float]:
    """The figures that are pinned, by name (``en.stance.f1``)."""
    kit = make_kit(load_packs(("mexico", "international")))
    return dict(figures([compare_passage(passage, kit) for passage in load_gold(HERE / "gold")]))


def figures(comparisons: Sequence[Comparison]) -> Iterator[tuple[str, float]]:
    """Precision and F1 by language and level, of denials and doubts, of claims that name persons, and of the details told."""
    for language, chosen in slices(comparisons):
        for level in Level:
            yield from _named(f"{language}.{level.value}", compare(chosen, level))
        yield from _named(f"{language}.denials", compare(chosen, Level.STANCE, lambda item: item.denial))
        yield from _named(f"{language}.persons", compare(chosen, Level.STANCE, lambda item: item.relation in PERSON_NAMING))
        for detail in Detail:
            yield from _named(f"{language}.{detail.value}", compare_detail(chosen, detail))
        empty = [comparison for comparison in chosen if not comparison.gold]
        yield f"{language}.silent", sum(not comparison.found for comparison in empty) / max(1, len(empty))


def below(now: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """One line for each figure that is below its floor, or gone."""
    return [
        f"{name}: {now.get(name, 0.0):.3f} is below {floor:.3f}" for name, floor in floors.items() if now.get(name, 0.0) < floor
    ]


def _named(name: str, score: Score) -> Iterator[tuple[str, float]]:
    yield f"{name}.precision", score.precision or 0.0
    yield f"{name}.f1", score.f1 or 0.0


def main() -> None:
    """Check, or update."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--update", action="store_true")
    options.add_argument("--allow-lower", action="store_true")
    given = options.parse_args()
    now = scores()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    lower = below(now, floors)
    for line in lower:
        sys.stderr.write(line + "\n")
    if lower and not given.allow_lower:
        raise SystemExit(1)
    if given.update:
        pinned = {name: math.floor(value * STEP) / STEP for name, value in sorted(now.items())}
        FLOORS.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
