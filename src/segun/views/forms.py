"""The forms of question, as data (``questions.toml``): how a question may be put, and how a relation is put as one."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from segun.model import Language, Relation, RelationKind
from segun.views.folding import folded
from segun.views.naming import Named, is_acronym, is_several

_SLOT = re.compile(r"\{([ab])\}")
_LONGEST_NAME = 8  # words; the longest name of a bundled pack has seven


@dataclass(frozen=True, slots=True)
class Form:
    """One way to ask. ``open`` is the end that is asked for ("subject" or "object"), None for a yes-or-no question."""

    relations: tuple[RelationKind, ...]
    language: Language
    example: str
    patterns: tuple[str, ...]
    open: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Put:
    """One reading of a question: the form that fits and the words in the place of its two ends."""

    form: Form
    subject: str | None
    object: str | None


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order in which they are tried."""
    return tuple(
        Form(
            relations=tuple(RelationKind(kind) for kind in entry["relations"]),
            language=Language(entry["language"]),
            example=entry["example"],
            patterns=tuple(entry["patterns"]),
            open=entry.get("open"),
            value=entry.get("value"),
        )
        for entry in _data()["form"]
    )


def puts(question: str) -> Iterator[Put]:
    """Every reading of a question, in the order of the forms; none where no form fits.

    Where two names stand side by side ("¿Controla el CJNG Mazatlán?") every place to cut is a reading of its own; the one
    whose names are known is right.
    """
    asked = plain(question)
    flat = folded(asked)
    for form in forms():
        for pattern in form.patterns:
            if _compiled(pattern, None).fullmatch(flat) is None:
                continue
            yield from _cuts(form, pattern, asked, flat)


def sentence(relation: Relation, subject: Named, object: Named, language: Language) -> str:
    """A relation put as a question ("Is the CJNG allied with Los Chapitos?")."""
    sentences: dict[str, str] = _data()["sentence"][language.value]
    if is_several(subject.name):
        sentences = sentences | _data()["of_several"][language.value]
    key = relation.object if relation.kind is RelationKind.REMOVED else relation.kind.value
    named = object.name if relation.kind.takes_value else with_article(object.name, language)
    text = sentences[key].format(a=with_article(subject.name, language), b=named)
    return text.replace(" de el ", " del ").replace(" a el ", " al ") if language is Language.ES else text


def with_article(name: str, language: Language) -> str:
    """A name as it stands in a sentence: "the CJNG", "el Cártel de Sinaloa", "Los Chapitos"."""
    table = _data()["article"][language.value]
    first = name.split(" ", 1)[0]
    if is_acronym(name):
        return f"{table['acronym']} {name}"
    for article, words in table.items():
        if article != "acronym" and first in words:
            return f"{article} {name}"
    return name


def plain(question: str) -> str:
    """A question without question marks and with single spaces."""
    return " ".join(unicodedata.normalize("NFC", question).replace("¿", " ").replace("?", " ").split()).rstrip(".")


def _cuts(form: Form, pattern: str, asked: str, flat: str) -> Iterator[Put]:
    lengths = range(1, _LONGEST_NAME + 1) if len(_SLOT.findall(pattern)) == 2 else (None,)
    for words in lengths:
        match = _compiled(pattern, words).fullmatch(flat)
        if match is not None:
            ends = {slot: asked[slice(*match.span(slot))] for slot in match.re.groupindex}
            yield Put(form, ends.get("a"), form.value or ends.get("b"))


@cache
def _compiled(pattern: str, words: int | None) -> re.Pattern[str]:
    """The pattern with its first name as ``words`` words, or of any length where that is None."""
    first = rf"\S+(?: \S+){{{words - 1}}}" if words else ".+?"
    lengths = iter((first, ".+"))
    return re.compile(_SLOT.sub(lambda slot: f"(?P<{slot[1]}>{next(lengths)})", pattern))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("segun.views").joinpath("questions.toml").read_text(encoding="utf-8"))
