"""An answer, a dossier or a place as lines for the terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.markup import escape

from segun.assessment.words import explain, likelihood, summary, warn, why_independent
from segun.cli.render import ASIDE, COLUMN
from segun.cli.wording import Labels, relation_text
from segun.identity.identities import Identities
from segun.model import Assessment, Basis, Hedge, RelationKind, Stance, Standing
from segun.views.answer import Answer, OriginGroup, Quoted
from segun.views.line import Line
from segun.views.parts import OfPart

_COLOURS = {
    Standing.CORROBORATED: "green",
    Standing.SINGLE_ORIGIN: "cyan",
    Standing.CONTESTED: "yellow",
    Standing.DENIED: "red",
    Standing.DOUBTED: "magenta",
    Standing.STALE: "dim",
}
_AGAIN = 4  # documents named that hold the same words
_ALIKE = 3  # pairs of names that may be one actor
_MARKS = {Stance.ASSERTS: "+", Stance.DENIES: "−", Stance.DOUBTS: "?"}


def standing_text(standing: Standing | None, labels: Labels) -> str:
    """A standing in its words and colour."""
    if standing is None:
        return f"[dim]{labels('standing.none')}[/dim]"
    colour = _COLOURS[standing]
    return f"[{colour}]{labels(f'standing.{standing.value}')}[/{colour}]"


def percent(probability: float) -> str:
    """A probability in whole per cent; what is not certain is never shown as 0 or 100."""
    return str(min(99, max(1, round(100 * probability))))


def answer_text(answer: Answer, labels: Labels, parts: Sequence[OfPart] = ()) -> Iterator[str]:
    """The answer: standing, likelihood and basis; each side with its origins and quotes; what is said of parts; the reasons."""
    assessment = answer.assessment
    if answer.within is not None:
        yield labels("in_place", place=escape(answer.within.name))
    if assessment is None:
        yield labels("nothing")
    else:
        yield from _judged(assessment, labels)
    for side in answer.sides:
        yield ""
        yield f"[bold]{labels(f'stance.{side.stance.value}')}[/bold]"
        for group in side.origins:
            yield from _origin_text(group, labels)
    if answer.states:
        yield ""
        yield f"[bold]{labels('by_state')}[/bold]"
    for each in answer.states:
        yield line_text(each.line, each.state.name, labels)
    yield from _parts_text(parts, labels)
    if answer.aside:
        yield ""
        yield f"[bold]{labels('not_about_that_day')}[/bold]"
        for quoted in answer.aside:
            yield from _quote_text(quoted, labels)
    if assessment is not None:
        yield from _reasons_text(answer, assessment, labels)
        yield from _flags_text(answer, assessment, labels)


def _parts_text(parts: Sequence[OfPart], labels: Labels) -> Iterator[str]:
    """What is said of parts of the ends, with the words that make them parts."""
    if parts:
        yield ""
        yield f"[bold]{labels('of_parts')}[/bold]"
    for part in parts:
        yield line_text(part.line, f"{part.line.subject.name} – {part.line.object.name}", labels)
        for quoted in part.through:
            yield from _quote_text(quoted, labels)


def line_text(line: Line, other: str, labels: Labels) -> str:
    """One relation in a list: the other end, standing, number, origins, and since when."""
    parts = [f"  {escape(other)}", standing_text(line.standing, labels)]
    if line.probability is not None:
        parts.append(f"{percent(line.probability)} %")
    parts.append("".join(_MARKS[mark.stance] for mark in line.marks))
    if line.status.value != "current":
        parts.append(labels(f"status.{line.status.value}"))
    if line.since and line.relation.kind is RelationKind.REMOVED:
        parts.append(str(line.since))  # it happened once, and does not go on
    elif line.since or line.until:
        parts.append(f"{line.since or '…'} – {line.until or '…'}")
    return f"{'  '.join(parts)}{ASIDE}[dim]{line.relation.id}[/dim]"


def marks_text(labels: Labels) -> Iterator[str]:
    """What the marks of a line mean; below lists of lines."""
    told = "  ".join(f"{mark} {labels(f'mark.{stance.value}')}" for stance, mark in _MARKS.items())
    yield f"[dim]{escape(labels('mark.each', marks=told))}[/dim]"


def otherwise_text(others: Sequence[Line], labels: Labels) -> Iterator[str]:
    """What else is said of the two ends of a question that nobody answers."""
    if others:
        yield ""
        yield f"[bold]{labels('otherwise')}[/bold]"
    for line in others:
        yield line_text(line, relation_text(line.relation.kind, line.subject.name, line.object.name, labels), labels)


def alike_text(identities: Identities, ids: Sequence[str], labels: Labels) -> Iterator[str]:
    """Names that may be other names of these actors, and how to say so: until then their claims count apart."""
    found = identities.suggestions(of=ids)[:_ALIKE]
    if found:
        yield ""
    for alike in found:
        told = labels("alike", one=alike.left_name, other=alike.right_name, left=alike.left, right=alike.right)
        yield escape(told)


def _judged(assessment: Assessment, labels: Labels) -> Iterator[str]:
    low, high = assessment.interval
    yield f"[bold]{standing_text(assessment.standing, labels)}[/bold]  " + labels(
        "likelihood",
        word=likelihood(assessment.probability, labels.language),
        percent=percent(assessment.probability),
        low=percent(low),
        high=percent(high),
    )
    yield labels("basis", basis=labels(f"basis_words.{Basis(assessment.basis).value}"))


def _flags_text(answer: Answer, assessment: Assessment, labels: Labels) -> Iterator[str]:
    """What a reader should know of single claims, each once with the outlets it concerns; and what would change the answer."""
    outlets = {quoted.found.claim.id: quoted.publisher or labels("the_document") for quoted in answer.claims}
    told: dict[str, list[str]] = {}
    for flag in assessment.flags:
        told.setdefault(warn(flag, labels.language), []).append(outlets.get(flag.claim, ""))
    for sentence, names in told.items():
        concerned = ", ".join(dict.fromkeys(filter(None, names)))
        yield f"  [yellow]![/yellow] {escape(sentence)}" + (f" [dim]{escape(concerned)}[/dim]" if concerned else "")
    _, _, _, *changes = summary(assessment, labels.language)
    yield from (f"  {escape(sentence)}" for sentence in changes)


def _origin_text(group: OriginGroup, labels: Labels) -> Iterator[str]:
    origin = group.origin
    told = [str(origin.said)] if origin.said else []
    if origin.hedge is not Hedge.PLAIN:
        told.append(labels("hedged", hedge=labels(f"hedge.{origin.hedge.value}")))
    others = [outlet for outlet in group.carried_by if outlet != group.voice]
    if others:
        told.append(labels("carried_by", outlets=", ".join(others)))
    details = f" [dim]{escape(' · '.join(told))}[/dim]" if told else ""
    yield f"  [bold]{escape(group.voice or labels('the_document'))}[/bold]  {origin.moved:+.2f}{details}"
    because = why_independent(origin, labels.language)
    if because:
        yield f"    [dim]{escape(because)}[/dim]"
    same: dict[str, list[Quoted]] = {}
    for quoted in group.claims:
        same.setdefault(_sentence(quoted), []).append(quoted)
    for first, *again in same.values():
        yield from _quote_text(first, labels)
        if again:  # taken over word for word: said once, and where else
            where = list(dict.fromkeys(_where(quoted, labels) for quoted in again))
            documents = ", ".join(where[:_AGAIN]) + (" …" if len(where) > _AGAIN else "")
            yield f"    [dim]{escape(labels('same_words', count=len(again), documents=documents))}[/dim]"


def _sentence(quoted: Quoted) -> str:
    return f"{_one_line(quoted.context.before)}|{_one_line(quoted.quote)}|{_one_line(quoted.context.after)}"


def _where(quoted: Quoted, labels: Labels) -> str:
    return " ".join(filter(None, (quoted.publisher or labels("the_document"), str(quoted.published or ""))))


def _quote_text(quoted: Quoted, labels: Labels) -> Iterator[str]:
    publisher = quoted.publisher or labels("the_document")
    told = [labels("after", publisher=publisher) if quoted.retold else publisher]
    if quoted.via:
        told.append(labels("via", outlet=quoted.via.name))
    if quoted.published:
        told.append(quoted.published.isoformat())
    around = quoted.context
    before = f"[dim]{'…' if around.cut_before else ''}{_one_line(around.before)}[/dim]" if around.before else ""
    after = f"[dim]{_one_line(around.after)}{'…' if around.cut_after else ''}[/dim]" if around.after else ""
    yield f"    “{before}{_one_line(quoted.quote)}{after}”"
    yield f"    [dim]{escape(' · '.join(told))} · {quoted.id}[/dim]"


def _one_line(text: str) -> str:
    """Text for a line of the terminal: white space folded, but kept at both ends, where a quote joins its sentence."""
    folded = " ".join(text.split())
    return escape(f"{' ' if text[:1].isspace() else ''}{folded}{' ' if text[-1:].isspace() and folded else ''}")


def _reasons_text(answer: Answer, assessment: Assessment, labels: Labels) -> Iterator[str]:
    yield ""
    yield f"[bold]{labels('why', percent=percent(assessment.probability))}[/bold]"
    voices = {group.origin.id: group.voice or labels("the_document") for group in answer.origins}
    for reason, words in zip(assessment.reasons, explain(assessment, labels.language, voices), strict=True):
        yield f"  {reason.log_odds:+.2f}  {COLUMN}{escape(words)}"
    yield "  " + labels("sum", log_odds=f"{assessment.log_odds:+.2f}", percent=percent(assessment.probability))
    told_apart = _told_apart(answer.origins, voices)
    for without in assessment.without if len(voices) > 1 else ():
        voice = told_apart.get(without.origin, without.origin)
        if without.probability is None:
            yield "  " + labels("without_nothing", voice=escape(voice))
        else:
            standing = standing_text(without.standing, labels)
            yield "  " + labels("without", voice=escape(voice), standing=standing, percent=percent(without.probability))


def _told_apart(groups: Sequence[OriginGroup], voices: Mapping[str, str]) -> dict[str, str]:
    """Names of origins; one voice that is several of them is named with the day on which it spoke or was first carried."""
    several = {voice for voice, number in Counter(voices.values()).items() if number > 1}
    named: dict[str, str] = {}
    for group in groups:
        voice = voices[group.origin.id]
        published = min((quoted.published for quoted in group.claims if quoted.published), default=None)
        when = group.origin.said or published
        named[group.origin.id] = f"{voice}, {when}" if voice in several and when else voice
    return named


def lines_text(lines: Sequence[Line], of: str, labels: Labels) -> Iterator[str]:
    """Relations of one actor as a list."""
    for line in lines:
        other = line.other(of)
        happened = line.relation.kind is RelationKind.REMOVED and other.id == line.object.id
        yield line_text(line, labels(f"value.{other.id}") if happened else other.name, labels)
