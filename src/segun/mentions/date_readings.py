"""What the words of a date mean on a calendar, seen from the day of publication.

"Late 2024" is September to December, "mid-January" the 11th to the 20th: thirds of a year or month, in the precision of the
year or month that was said. A week or a weekend is never read as one day. A month without a year is the last one that had begun.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from segun.mentions.date_rules import DateGrammar
from segun.model import DateSpan, Precision

Groups = dict[str, str | None]
Reading = Callable[[Groups, date | None, DateGrammar], DateSpan | None]

_MONTHS_OF_PART = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DAYS_OF_PART = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEARS_OF_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_AHEAD = timedelta(days=10)  # "on Nov. 3" in a text of late October announces; a month further back is meant otherwise


def calendar_date(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """A year, a month of a year or a day, or a third of one; the year may have to come from the day of publication."""
    day = int(groups.get("day") or 0)
    month = grammar.months[name] if (name := groups.get("month")) else int(groups.get("month_number") or 0)
    year = int(groups.get("year") or 0) or _year_of(month, day, groups.get("which"), published, grammar)
    part = grammar.parts.get(groups.get("part") or "", "")
    if not year or month > 12:
        return None
    if not month:
        first, last = _MONTHS_OF_PART.get(part, (1, 12))
        return months(year, first, last)
    if day:
        return DateSpan.day(year, month, day) if day <= calendar.monthrange(year, month)[1] else None
    if not part:
        return DateSpan.month(year, month)
    first, last = _DAYS_OF_PART[part]
    return DateSpan(date(year, month, first), date(year, month, min(last, calendar.monthrange(year, month)[1])), Precision.MONTH)


def _year_of(month: int, day: int, which: str | None, published: date | None, grammar: DateGrammar) -> int:
    if published is None or not month:
        return 0
    said = (which or "").split()
    if not grammar.next.isdisjoint(said):
        return published.year if (month, day or 31) > (published.month, published.day) else published.year + 1
    if any(grammar.units.get(word) == "year" for word in said):
        return published.year - (not grammar.last.isdisjoint(said))
    if not day:
        begun = month < published.month or (month == published.month and which not in grammar.last)
        return published.year if begun else published.year - 1
    try:
        return published.year if date(published.year, month, day) <= published + _AHEAD else published.year - 1
    except ValueError:  # 29 February of another year
        return published.year - 1


def months(year: int, first: int, last: int) -> DateSpan:
    """From the first to the last of some months of a year, said with the precision of the year."""
    return DateSpan(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), Precision.YEAR)


def as_exact_as(first: date, last: date) -> DateSpan:
    """A range with the finest precision that both its ends share, never finer than a month."""
    same_month = (first.year, first.month) == (last.year, last.month)
    return DateSpan(first, last, Precision.MONTH if same_month else Precision.YEAR)


def decade(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """Ten years or a third of them."""
    said = groups.get("decade") or ""
    start = grammar.decades.get(said) or int(said)
    first, last = _YEARS_OF_PART.get(grammar.parts.get(groups.get("part") or "", ""), (0, 9))
    return DateSpan(date(start + first, 1, 1), date(start + last, 12, 31), Precision.YEAR)


def piece(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """A half, third or quarter of a year."""
    year = int(groups.get("year") or 0)
    if not year and published is not None:
        year = published.year - (not grammar.last.isdisjoint((groups.get("which") or "").split()))
    length = grammar.pieces[groups.get("piece") or ""]
    number = min(grammar.ordinals[groups.get("ordinal") or ""], 12 // length)
    return months(year, (number - 1) * length + 1, number * length) if year else None


def season(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """A season of the northern half of the earth."""
    year, first = int(groups.get("year") or 0), grammar.seasons[groups.get("season") or ""]
    return months(year, first, first + 2) if first < 12 else months(year, 12, 12)


def relative(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """This, last or next week, month or year, or a part of it."""
    if published is None:
        return None
    which = groups.get("which") or groups.get("which2") or "this"
    step = -1 if which in grammar.last else 1 if which in grammar.next else 0
    unit = grammar.units[groups.get("unit") or ""]
    said = groups.get("part") or ""
    part = grammar.parts.get(said, "")
    if unit == "year":
        return _part_of_year(published.year + step, part, published if said == "earlier" else None)
    if unit == "month":
        return _part_of_month(published, step, part)
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        return as_exact_as(monday, monday + timedelta(days=6))
    if unit == "weekend":
        return weekend(groups, published, grammar) if step <= 0 else None
    if unit == "decade" and step < 0:
        return DateSpan(date(published.year - 10, 1, 1), published, Precision.YEAR)
    return None


def _part_of_year(year: int, part: str, until: date | None) -> DateSpan:
    if until is not None and until.year == year:
        return DateSpan(date(year, 1, 1), until, Precision.YEAR)
    first, last = _MONTHS_OF_PART.get(part, (1, 12))
    return months(year, first, last)


def _part_of_month(published: date, step: int, part: str) -> DateSpan:
    index = published.year * 12 + published.month - 1 + step
    year, month = index // 12, index % 12 + 1
    length = calendar.monthrange(year, month)[1]
    first, last = _DAYS_OF_PART.get(part, (1, length))
    return DateSpan(date(year, month, first), date(year, month, min(last, length)), Precision.MONTH)


def this_month(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """A day of the month of publication."""
    day = int(groups.get("day") or 0)
    if published is None or day > calendar.monthrange(published.year, published.month)[1]:
        return None
    return DateSpan.day(published.year, published.month, day)


def weekend(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """The Saturday and Sunday before publication."""
    if published is None:
        return None
    saturday = published - timedelta(days=(published.weekday() + 2) % 7)
    return as_exact_as(saturday, saturday + timedelta(days=1))


def ago(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """So many days, weeks, months or years before publication, as exact as the unit is."""
    if published is None:
        return None
    said = groups.get("count") or ""
    count = int(said) if said.isdigit() else grammar.counts[said]
    unit = grammar.units[groups.get("unit") or ""]
    if unit == "year":
        return DateSpan.year(published.year - count) if published.year - count >= 1900 else None
    if unit == "month":
        index = published.year * 12 + published.month - 1 - count
        return DateSpan.month(index // 12, index % 12 + 1)
    if unit == "week":
        middle = published - timedelta(weeks=count)
        return as_exact_as(middle - timedelta(days=3), middle + timedelta(days=3))
    return DateSpan.of(published - timedelta(days=count)) if unit == "day" else None


def weekday(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """The last day of that name, the day of publication included unless "last" was said; the coming one after "next"."""
    if published is None:
        return None
    wanted, which = grammar.weekdays[groups.get("weekday") or ""], groups.get("which") or ""
    if which in grammar.next:
        return DateSpan.of(published + timedelta(days=(wanted - published.weekday() - 1) % 7 + 1))
    back = (published.weekday() - wanted) % 7
    return DateSpan.of(published - timedelta(days=back or (7 if which in grammar.last else 0)))


def dayword(groups: Groups, published: date | None, grammar: DateGrammar) -> DateSpan | None:
    """Yesterday, today."""
    step = grammar.day_words.get(groups.get("dayword") or "")
    return None if published is None or step is None else DateSpan.of(published + timedelta(days=step))


READINGS: dict[str, Reading] = {
    "calendar": calendar_date,
    "decade": decade,
    "piece": piece,
    "season": season,
    "relative": relative,
    "this-month": this_month,
    "weekend": weekend,
    "ago": ago,
    "weekday": weekday,
    "dayword": dayword,
}
