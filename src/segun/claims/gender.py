"""Whether a Spanish object pronoun can mean a person, by what the name tells: "la detuvieron" is no Obdulio."""

from segun.claims.chunks import Chunk
from segun.claims.line import Mark

FEMININE, MASCULINE = "feminine", "masculine"  # marks of "la" and "lo" before a verb
OF_PRONOUN = {"la": FEMININE, "las": FEMININE, "lo": MASCULINE, "los": MASCULINE}
_OF_ARTICLE = {"el": MASCULINE, "don": MASCULINE, "doña": FEMININE}
_ARTICLE = "la"  # "La Tuta" and "La Barbie" are men
_MEN = frozenset(
    {"luca", "borja", "juanma", "josema", "chema", "elías", "isaías", "jeremías", "joshua", "mustafá", "mustafa", "garcía"}
)
_OF_ENDING = {"o": MASCULINE, "a": FEMININE}


def agrees(person: Chunk, marks: tuple[Mark, ...]) -> bool:
    """Whether one person has the gender that the marks of a pronoun tell; a name that tells none fits both."""
    told = next((mark.kind for mark in marks if mark.kind in _OF_ENDING.values()), None)
    if told is None or len(person.refs) != 1:
        return True
    first, *more = person.refs[0].name.lower().split()
    if not more or first == _ARTICLE or first in _MEN:
        return True  # a surname or byname alone tells nothing
    return _OF_ARTICLE.get(first, _OF_ENDING.get(first[-1], told)) == told
