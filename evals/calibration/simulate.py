"""Simulate a press, judge it, and write docs/calibration.md: python evals/calibration/simulate.py [--count 20000] [--check]."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from segun.assessment.calibration import Calibration
from segun.assessment.simulation import World
from segun.assessment.ways import scored

PAGE = Path(__file__).parents[2] / "docs" / "calibration.md"
SEED = 20251128
BARS = {"all copies found": 0.03, "70 % of copies found": 0.04}


def page(count: int, world: World, scores: dict[str, Calibration]) -> Iterator[str]:
    """The page, line by line."""
    yield from INTRODUCTION.format(count=count, world=world, rate=100 * world.base_rate, seed=SEED).splitlines()
    yield ""
    yield "| | Brier score | calibration error | log score |"
    yield "|---|---|---|---|"
    for name, one in scores.items():
        yield f"| {name} | {one.brier:.3f} | {one.error:.3f} | {one.log_score:.3f} |"
    yield ""
    yield "Of the probabilities that `filter/1` gave with 70 % of the copies found, so many came true:"
    yield ""
    yield "| between | questions | mean probability | came true | 95 % interval |"
    yield "|---|---|---|---|---|"
    for one in scores["filter/1, 70 % of copies found"].bins:
        low, high = one.interval
        yield f"| {one.low:.1f}–{one.high:.1f} | {one.count} | {one.mean:.3f} | {one.share:.3f} | {low:.3f}–{high:.3f} |"
    yield from CONCLUSION.splitlines()


INTRODUCTION = """# Calibration: what a simulation shows, and what it does not

Written by `python evals/calibration/simulate.py`; the seed is {seed}.

{count:,} simulated questions, {rate:.0f} % of them true. Each has one to {world.most_roots} origins, of grade A to D, right as
often as the grade says; a further origin shares the cause of the first (its word, its class of source, its week) with
probability {world.common_cause}. Each origin is copied by {world.copies:g} outlets in the mean, and the copies name nobody. A
claim is well read with probability {world.reading}; else its stance is a coin flip. Time is left out: the relation is an
event. Claims go through the whole of lineage and scorer; only the reading of text is not simulated.

Lower is better in all columns. The calibration error is the mean distance between the probability given and the share that came
true, over ten bins. (With {count:,} questions the standard error of a Brier score is about 0.001.)
"""

CONCLUSION = """
## What it shows

Counting every document as an origin, with the same grades and the same arithmetic, is far too sure of itself: what it calls
nearly certain is not. What helps is not a better formula but counting origins; and where copies are missed, the discount for
origins of one class and week holds the error down.

## What it does not show

That the numbers are right in the world. The simulated sources are right as often as the priors say because we wrote both. Real
grades are opinions, hedges mean different things in different papers, and nobody knows how often a named ministry is wrong about
an alliance. That can be measured only on questions that were resolved by somebody else later (a court, a sanction list), asked
as of a day before: `segun calibrate FILE` scores them, beside the same baselines. FILE has one question a line, as JSON:

    {"question": "Is the Red Front allied with the Blue Column?", "asked": "2025-06-30", "held": true, "resolver": "a court"}

Below some 400 of them, no claim finer than five percentage points should be made.
"""


def main() -> None:
    """Write the page; with ``--check`` only hold the calibration error to its bars."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    world = World()
    scores = scored(given.count, SEED, world)
    for name, one in scores.items():
        sys.stdout.write(f"{name:32} Brier {one.brier:.4f}  ECE {one.error:.4f}  log {one.log_score:.4f}\n")
    for name, bar in BARS.items():
        error = scores[f"filter/1, {name}"].error
        if error > bar:
            raise SystemExit(f"{name}: the calibration error is {error:.4f}, the bar is {bar}")
    if not given.check:
        PAGE.write_text("\n".join(page(given.count, world, scores)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
