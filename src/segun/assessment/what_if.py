"""What one more origin would do: the most useful thing that a reporter could still find."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from segun.assessment.lineage import Lineage
from segun.assessment.priors import Priors
from segun.assessment.telling import Telling
from segun.assessment.voices import Voice
from segun.assessment.weighing import Testimony, testimony
from segun.model import UNDATED, Citation, Hedge, Relation, SourceRef, Stance, Status

_SOMEBODY = SourceRef("new:somebody-not-heard-yet", "somebody not heard yet", "")
_VOICE = Voice(  # as Voices gives it for somebody of whom nothing is known
    id=_SOMEBODY.id,
    source=None,
    kind=None,
    is_named=True,
    institution=_SOMEBODY.id,
    class_="unknown",
    party_to=frozenset({_SOMEBODY.id}),
    own=False,
)


def one_more(items: Sequence[Testimony], relation: Relation, stance: Stance, on: date, known: date, priors: Priors) -> Testimony:
    """A named and ungraded origin that says so plainly, of its own institution and with a kind of access that none has yet."""
    had = {item.access for item in items}
    evidence = next((kind for kind, its in priors.evidence_access.items() if its not in had), None)
    day = min(on, known)
    claim = replace(
        items[0].lineage.root,
        stance=stance,
        hedge=Hedge.PLAIN,
        status=Status.CURRENT,
        citation=Citation("a document not read yet", 0, 1, "-"),
        speaker=_SOMEBODY,
        via=None,
        said=None,
        period=UNDATED,
        evidence=evidence,
        reading=1.0,
        published=day,
        publisher=None,
    )
    telling = Telling(
        claim=claim,
        id="not said yet",
        ref=_SOMEBODY,
        voice=_VOICE,
        publisher=_SOMEBODY.id,
        document=claim.citation.document,
        status=Status.CURRENT,
        first=day,
        last=day,
        known_on=day,
    )
    return testimony(Lineage((telling,), ()), relation, priors, known)
