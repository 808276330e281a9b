from collections.abc import Callable, Mapping
from datetime import date

from segun.assessment import weighing
from segun.assessment.filter_v1 import scorer
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.assessment.what_if import one_more
from segun.model import Claim, Relation, Source, Stance, Standing

Tell = Callable[..., Claim]
ON = date(2025, 6, 1)


def test_one_more_origin_corroborates_or_contests(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    found = scorer().assess(relation, [tell(speaker="agency-x")], on=ON, known=ON, sources=sources)
    assert found is not None
    assert [(change.stance, change.standing) for change in found.changes] == [
        (Stance.ASSERTS, Standing.CORROBORATED),
        (Stance.DENIES, Standing.CONTESTED),
    ]
    assert found.changes[1].probability < found.probability < found.changes[0].probability


def test_what_changes_nothing_is_not_listed(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", speaker="ministry", stance="denies")]
    found = scorer().assess(relation, claims, on=ON, known=ON, sources=sources)
    assert found is not None
    assert found.standing is Standing.CONTESTED
    assert found.changes == ()


def test_it_is_what_really_happens_when_such_an_origin_is_heard(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    claims = [tell(speaker="agency-x", published="2025-05-20")]
    heard = tell("Courier", ON.isoformat(), speaker="institute", reading=1.0)
    before, after = (scorer().assess(relation, told, on=ON, known=ON, sources=sources) for told in (claims, [*claims, heard]))
    assert before is not None
    assert after is not None
    assert (before.changes[0].standing, before.changes[0].probability) == (after.standing, after.probability)


def test_long_lists_may_leave_it_out(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [tell(speaker="agency-x")]
    full, brief = (scorer(what_ifs=asked).assess(relation, claims, on=ON, known=ON, sources=sources) for asked in (True, False))
    assert full is not None
    assert brief is not None
    assert (brief.changes, brief.without) == ((), ())
    assert (brief.probability, brief.standing, brief.reasons, brief.scorer) == (
        full.probability,
        full.standing,
        full.reasons,
        full.scorer,
    )


def test_somebody_not_heard_yet_is_one_of_whom_nothing_is_known(given: Priors, relation: Relation, tell: Tell) -> None:
    voices = Voices({}, given)
    items = [weighing.testimony(lineage, relation, given, ON) for lineage in trace([tell()], voices, given)]
    voice = one_more(items, relation, Stance.ASSERTS, ON, ON, given).voice
    assert voice == voices.voice(voice.id)
