"""The words of an assessment: likelihood by ICD 203, standing, strength of the basis and the reasons, in English and Spanish.

Likelihood and strength of the basis never stand in one sentence (ICD 203, standard on expressing uncertainty). The wordings are
data; every sentence here can be said by a reporter without looking anything up.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from segun.assessment.chain import logistic
from segun.model import Assessment, DateSpan, Flag, Independence, Language, Origin, Precision, Reason, Stance


@cache
def wording(name: str) -> dict[str, Any]:
    """One file of wordings, as parsed."""
    return tomllib.loads((files(__package__) / "wording" / f"{name}.toml").read_text(encoding="utf-8"))


def likelihood(probability: float, language: Language) -> str:
    """The word for a probability: "likely" is 0.55 and up to 0.80, the bounds of ICD 203."""
    words = wording("likelihood")["word"]
    word = next(word for word in words if "below" not in word or probability < word["below"])
    return str(word[language.value])


def summary(assessment: Assessment, language: Language) -> list[str]:
    """The assessment in sentences: standing, likelihood, strength of the basis, and what one more origin would change."""
    words = wording("summary")[language.value]
    told = [
        words["standing"][assessment.standing],
        words["likelihood"].format(word=likelihood(assessment.probability, language), percent=percent(assessment.probability)),
        words["basis"][assessment.basis],
    ]
    return told + [words[change.stance].format(standing=words["standing_name"][change.standing]) for change in assessment.changes]


def explain(assessment: Assessment, language: Language, names: Mapping[str, str]) -> list[str]:
    """One sentence for each reason of the assessment, in their order.

    ``names`` gives the name to show for the id of an origin, or of its speaker; else the speaker's own name is used.
    """
    words = wording("reasons")[language.value]
    origins = {origin.id: origin for origin in assessment.origins}
    alone = {reason.origin: reason.log_odds for reason in assessment.reasons if reason.what == "origin"}
    told = []
    for reason in assessment.reasons:
        origin = origins.get(reason.origin or "")
        if origin is None:
            told.append(
                words["base" if reason.what == "base rate" else "decay"].format(percent=percent(logistic(reason.log_odds)))
            )
            continue
        voice = _voice(origin, names, words)
        if reason.what == "origin":
            told.append(_word_of(origin, reason, voice, language))
        else:
            share = 1.0 + reason.log_odds / alone[reason.origin]
            told.append(words["dependence"][reason.because].format(voice=voice, percent=round(100 * share)))
    return told


def why_independent(origin: Origin, language: Language) -> str | None:
    """Why an origin is held to be independent of the others; None where that is not established."""
    if origin.independence is Independence.NOT_ESTABLISHED or origin.access is None:
        return None
    return str(wording("summary")[language.value]["access"][origin.access])


def warn(flag: Flag, language: Language) -> str:
    """A flag in a sentence; of a kind that has no words here, what it says itself."""
    words = wording("summary")[language.value]
    if flag.kind not in words["flag"]:
        return flag.says
    was, became = (words["hedge_name"].get(hedge, hedge) for hedge in (flag.was, flag.became))
    return str(words["flag"][flag.kind].format(was=was, became=became))


def percent(probability: float) -> int:
    """A probability in whole per cent; what is not certain is never shown as 0 or 100."""
    return min(99, max(1, round(100 * probability)))


def _voice(origin: Origin, names: Mapping[str, str], words: Mapping[str, str]) -> str:
    if origin.speaker is None:
        return names.get(origin.id, words["somebody"])
    return names.get(origin.id) or names.get(origin.speaker.id) or origin.speaker.name


def _word_of(origin: Origin, reason: Reason, voice: str, language: Language) -> str:
    """What an origin said, how, when, and in how many documents it stands."""
    words = wording("reasons")[language.value]
    says: str = origin.stance
    if reason.log_odds == 0.0:
        says = "silent"
    elif origin.stance is Stance.ASSERTS and reason.log_odds < 0:
        says = "over"
    published = DateSpan.of(origin.first_published) if origin.first_published else None
    sentence: str = words[says].format(
        voice=voice,
        hedge=words["hedge"][origin.hedge],
        when=_when(origin.said or published, language),
        carried=words["carried"].format(documents=origin.documents) if origin.documents > 1 else "",
        interest=words["interest"][reason.because] if reason.because else "",
    )
    return sentence.replace(",.", ".").replace(",;", ";")


def _when(span: DateSpan | None, language: Language) -> str:
    """A date as far as it was said, with its preposition; empty where there is none."""
    if span is None:
        return ""
    reasons = wording("reasons")
    month = reasons[f"months_{language.value}"][span.first.month - 1]
    form = {Precision.DAY: "day", Precision.MONTH: "month", Precision.YEAR: "year"}[span.precision]
    return str(reasons[language.value][form].format(day=span.first.day, month=month, year=span.first.year))
