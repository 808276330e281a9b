from collections.abc import Callable, Mapping

import pytest

from segun.assessment.inflation import inflations
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.model import Claim, Copy, CopyKind, Source

Tell = Callable[..., Claim]


@pytest.mark.parametrize(
    ("was", "became", "flagged"),
    [
        ("possible", "plain", True),
        ("question", "possible", True),
        ("reported", "plain", True),
        ("possible", "rumoured", False),
        ("plain", "possible", False),
        ("plain", "plain", False),
    ],
)
def test_what_counts_as_firming(
    sources: Mapping[str, Source], given: Priors, tell: Tell, was: str, became: str, flagged: bool
) -> None:
    claims = [tell(speaker="minister", hedge=was), tell("Courier", "2025-05-11", speaker="minister", hedge=became)]
    (found,) = trace(claims, Voices(sources, given), given)
    flags = list(inflations(found, given))
    assert [(flag.claim, flag.was, flag.became) for flag in flags] == ([(claims[1].id, was, became)] if flagged else [])


def test_who_copies_what_was_firmed_up_has_not_firmed_it_up(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    claims = [
        tell("Gazette", "2025-05-10", speaker="minister", hedge="possible", document="first"),
        tell("Courier", "2025-05-11", speaker="minister", document="firm"),
        tell("Herald", "2025-05-12", speaker="minister", document="copy"),
    ]
    copies = [Copy("copy", "firm", CopyKind.CONTAINMENT, 0.9)]
    (found,) = trace(claims, Voices(sources, given), given, copies)
    (flag,) = inflations(found, given)
    assert flag.claim == claims[1].id
    assert "Courier" in flag.says
