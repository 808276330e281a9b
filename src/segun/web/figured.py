"""Figures on pages: each is drawn for a wide window and for a narrow one, and the style sheet shows the one that fits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from segun.figures.drawing import Figure, Paint
from segun.figures.lineage import lineage
from segun.figures.timeline import timeline
from segun.figures.waterfall import waterfall
from segun.figures.wording import Wording, wording
from segun.views.answer import Answer
from segun.views.course import course, when
from segun.web.visit import Visit

WIDE, NARROW = 1000.0, 344.0
"""Widths that figures are drawn at: the content of a wide window, and of a telephone."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure at both widths, as markup; made by our own hand, and every text in it escaped."""

    wide: Markup
    narrow: Markup


def both(name: str, draw: Callable[[float, str], Figure]) -> Drawn:
    """Draw a figure at both widths. ``draw`` takes the width and a name for its ids."""
    wide, narrow = draw(WIDE, f"{name}-wide"), draw(NARROW, f"{name}-narrow")
    return Drawn(Markup(wide.svg), Markup(narrow.svg))


@dataclass(frozen=True, slots=True)
class RelationFigures:
    """The figures of a relation's page; ``waterfall`` and ``lineage`` are None where nothing is assessed."""

    timeline: Drawn
    waterfall: Drawn | None
    lineage: Drawn | None


def relation_figures(seen: Visit, found: Answer, question: str) -> RelationFigures | None:
    """Draw a relation; None where nobody says anything of it."""
    if not found.claims:
        return None
    words, links = words_of(seen), quote_links(seen, found)
    year = year_asked(seen)
    first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
    over = course(seen.standpoint, found, first=first, last=last)
    assessment, groups = found.assessment, {group.origin.id: group for group in found.origins}
    return RelationFigures(
        timeline=both(
            "timeline", lambda wide, name: timeline(found, over, question, words, Paint(), wide=wide, links=links, name=name)
        ),
        waterfall=both("waterfall", lambda wide, name: waterfall(assessment, groups, words, Paint(), wide=wide, name=name))
        if assessment
        else None,
        lineage=both("lineage", lambda wide, name: lineage(found, words, Paint(), wide=wide, links=links, name=name))
        if assessment
        else None,
    )


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A part of the time line to look at closely: a year, or None for all of it."""

    year: int | None
    chosen: bool


def spans(found: Answer, chosen: int | None) -> tuple[YearSpan, ...]:
    """All of the time and each year in which something was said, where that is more than one."""
    years = sorted({said.first.year for quoted in found.claims if (said := when(quoted.found.claim))})
    if len(years) < 2 and chosen is None:
        return ()
    return tuple(YearSpan(year, year == chosen) for year in (None, *years))


def year_asked(seen: Visit) -> int | None:
    """The year that the address narrows the time line to; None where it does not, or not to a year."""
    text = seen.asked("year")
    return int(text) if text and text.isascii() and text.isdigit() and 1900 <= int(text) <= 2999 else None


def words_of(seen: Visit) -> Wording:
    """The words of figures in the visitor's language."""
    language = seen.locale.language
    return replace(wording(language), names=seen.standpoint.names_in(language))


def quote_links(seen: Visit, found: Answer) -> Mapping[str, str]:
    """Where each claim's quote stands in its document, by the claim's id."""
    return {quoted.id: seen.href("document", quoted.document, anchor=quoted.id) for quoted in found.claims}
