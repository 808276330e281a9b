"""``segun calibrate``."""

from collections.abc import Mapping
from pathlib import Path

import click
from rich.table import Table

from segun.assessment.calibration import Calibration, Forecast, calibration, last_claim_wins, outlet_majority
from segun.assessment.priors import priors
from segun.assessment.ways import LAST_BELIEVED, scored
from segun.cli.looking import Look, looking
from segun.cli.opening import json_option, print_json, recorded_option
from segun.cli.render import console
from segun.errors import InputError
from segun.evaluation.resolved import Resolved, load_resolved
from segun.model import Relation
from segun.views.question import read_question

SEED = 20251128


@click.command(short_help="Score the probabilities: on resolved questions, or on a simulated press.")
@click.argument("questions", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--simulate", type=click.IntRange(min=10), default=2000, show_default=True, metavar="N", help="Simulated questions."
)
@recorded_option
@json_option
@click.pass_context
def calibrate(ctx: click.Context, questions: Path | None, simulate: int, as_json: bool) -> None:
    """Score the probabilities: Brier score, log score, calibration error, beside the ways that others answer.

    With a file of resolved QUESTIONS (docs/calibration.md), each is answered as known on the day it was asked. Without, the
    same is done on a simulated press that copies; that checks the arithmetic, not the world.

    \b
      segun calibrate
      segun calibrate resolved.jsonl
    """
    scores = _resolved(ctx, load_resolved(questions)) if questions else scored(simulate, SEED)
    if as_json:
        print_json({name: _record(one) for name, one in scores.items()})
        return
    console().print(_table(scores))


def _resolved(ctx: click.Context, asked: tuple[Resolved, ...]) -> dict[str, Calibration]:
    if not asked:
        raise InputError("there is no question in that file")
    forecasts: dict[str, list[Forecast]] = {}
    for each in asked:
        with looking(ctx, on=each.asked, known=each.asked) as look:
            for name, probability in _answers(look, each).items():
                forecasts.setdefault(name, []).append(Forecast(probability, each.held))
    return {name: calibration(made) for name, made in forecasts.items()}


def _answers(look: Look, each: Resolved) -> Mapping[str, float]:
    """What each way would have said; where nothing was said by then, all fall back to the base rate."""
    relation = _relation(look, each.question)
    rate = priors().base_rate[relation.kind]
    found = look.standpoint.claims_about(relation)
    assessment = look.standpoint.assess(relation, found)
    claims = [one.claim for one in found]
    return {
        "base rate": rate,
        "majority of outlets": outlet_majority(claims) if claims else rate,
        "last claim wins": last_claim_wins(claims, LAST_BELIEVED) if claims else rate,
        look.standpoint.scorer.name: assessment.probability if assessment else rate,
    }


def _relation(look: Look, question: str) -> Relation:
    read = read_question(question, look.standpoint, look.places)
    if read.relation is None:
        raise InputError(f"only a question with an answer of yes or no can be resolved: {question!r}")
    return read.relation


def _table(scores: Mapping[str, Calibration]) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("", "questions", "Brier", "calibration error", "log score"):
        table.add_column(heading, justify="right" if heading else "left")
    for name, one in scores.items():
        table.add_row(name, str(one.count), f"{one.brier:.3f}", f"{one.error:.3f}", f"{one.log_score:.3f}")
    return table


def _record(one: Calibration) -> dict[str, object]:
    return {
        "questions": one.count,
        "brier": one.brier,
        "calibration_error": one.error,
        "log_score": one.log_score,
        "bins": [
            {
                "low": each.low,
                "high": each.high,
                "count": each.count,
                "mean": each.mean,
                "share": each.share,
                "interval": list(each.interval),
            }
            for each in one.bins
        ],
    }
