"""Questions to show as examples: what can be asked, with names that the record has. No person is named in one."""

from collections.abc import Iterator
from itertools import islice

from segun.model import Language, Party, PartyKind, Relation, RelationKind
from segun.views.catalogue import Catalogue
from segun.views.forms import Form, forms, puts, sentence, with_article
from segun.views.naming import Named, ends_of, is_several, short_name
from segun.views.standpoint import Standpoint

_BETWEEN = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS)
_TERRITORY = (RelationKind.CONTROLS, RelationKind.CONTESTS, RelationKind.PRESENT_IN)
_OF_GROUPS = (*_BETWEEN, *_TERRITORY, RelationKind.PART_OF, RelationKind.SPLIT_FROM)
_LONGEST = 60  # letters of a question that stands in a box to be filled
_LOOKED_AT = 12  # relations of a kind whose names are tried; the best told have them in the first few
_NOBODY = "…"


def example(standpoint: Standpoint, known: Catalogue, language: Language) -> str | None:
    """A question about what the record tells most of between groups, else of places; None where nothing fits."""
    for kinds in (_BETWEEN, _OF_GROUPS):
        found = (sentence(relation, *ends, language) for relation, ends in _told(standpoint, known, kinds))
        for question in found:
            if len(question) <= _LONGEST and next(puts(question), None) is not None:
                return question
    return None


def examples(standpoint: Standpoint, known: Catalogue, language: Language) -> tuple[str, ...]:
    """What can be asked in a language, once each; dots for a name where the record has none that fits."""
    asked = (
        next(_with_names(form, standpoint, known), None) or _without_names(form) for form in forms() if form.language is language
    )
    return tuple(dict.fromkeys(asked))


def _with_names(form: Form, standpoint: Standpoint, known: Catalogue) -> Iterator[str]:
    """The form with names of relations on record, those told most first."""
    kinds = tuple(kind for kind in form.relations if kind in _OF_GROUPS or (form.open and kind is not RelationKind.REMOVED))
    put = next(puts(form.example))
    ends = tuple(end for end in ("subject", "object") if end != form.open)
    for relation, (subject, thing) in _told(standpoint, known, kinds, ends) if not form.value else ():
        if form.open is None:
            yield sentence(relation, subject, thing, form.language)
            continue
        words, named = (put.object, thing) if form.open == "subject" else (put.subject, subject)
        assert words is not None  # a form names the end that it does not ask for; the schema test holds it
        name = named.name if relation.kind.takes_place and form.open == "subject" else with_article(named.name, form.language)
        if is_several(words) != is_several(named.name):
            continue  # the verb of the form is that of the other number
        question = _joined(form.example.replace(f"del {words}", f"de {words}").replace(words, name), form.language)
        if any(each.form is form for each in puts(question)):
            yield question


def _without_names(form: Form) -> str:
    nobody = Named("", _NOBODY)
    if form.open is None:
        return sentence(Relation(form.relations[0], "", form.value or ""), nobody, nobody, form.language)
    put = next(puts(form.example))
    return form.example.replace(put.subject or put.object or "", _NOBODY).replace(f"del {_NOBODY}", f"de {_NOBODY}")


def _told(
    standpoint: Standpoint, known: Catalogue, kinds: tuple[RelationKind, ...], named: tuple[str, ...] = ("subject", "object")
) -> Iterator[tuple[Relation, tuple[Named, Named]]]:
    """The relations of these kinds told most, with what to call their ends, of which those ``named`` are no persons."""
    for relation in islice((each for each in known.claims if each.kind in kinds), _LOOKED_AT):
        claims = standpoint.claims_about(relation)
        if claims and not any(_is_person(getattr(claims[0].claim, end)) for end in named):
            subject, thing = ends_of(standpoint, relation, claims)
            yield relation, (Named(subject.id, short_name(standpoint, subject)), Named(thing.id, short_name(standpoint, thing)))


def _is_person(end: object) -> bool:
    return isinstance(end, Party) and end.kind is PartyKind.PERSON


def _joined(question: str, language: Language) -> str:
    return question.replace(" de el ", " del ").replace(" a el ", " al ") if language is Language.ES else question
