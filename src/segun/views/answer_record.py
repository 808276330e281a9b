"""The answer as JSON, from the answer that a person sees: ``segun ask --json`` and the API's relation resource."""

from collections.abc import Sequence

from segun.assessment import record
from segun.model import Language, Record, claim_record
from segun.views.answer import Answer
from segun.views.forms import sentence
from segun.views.parts import OfPart
from segun.views.records import line_record


def answer_record(answer: Answer, language: Language = Language.EN, parts: Sequence[OfPart] = ()) -> Record:
    """An answer as one JSON object; ``language`` is that of the question's sentence and of the likelihood word.

    Beside what the assessment says it has the relation's id, under ``aside`` the claims that the assessment leaves out, and
    under ``parts`` what is said of parts of its ends, each with the claims that make it a part (``through``).
    """
    ends = {end.id: end.name for end in (answer.subject, answer.object)}
    told = record.answer_record(
        answer.question or sentence(answer.relation, answer.subject, answer.object, language),
        answer.assessment,
        [quoted.found.claim for quoted in answer.claims],
        ends,
        relation=answer.relation,
        on=answer.on,
        known=answer.known,
        language=language,
    )
    told["relation"]["id"] = answer.relation.id
    told["relation"]["place"] = {"id": answer.within.id, "name": answer.within.name} if answer.within else None
    told["states"] = [
        {"state": {"id": each.state.id, "name": each.state.name}, **line_record(each.line)} for each in answer.states
    ]
    told["parts"] = [
        {**line_record(part.line), "through": [claim_record(quoted.found.claim) for quoted in part.through]} for part in parts
    ]
    told["aside"] = [claim_record(quoted.found.claim) for quoted in answer.aside]
    return told
