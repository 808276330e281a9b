"""Appositions: read, and taken out of the sentence that they stand in."""

from segun.claims.attribution import Found
from segun.claims.chunks import PERSON, Chunk
from segun.claims.kit import Kit
from segun.claims.line import Line, Mark, negations
from segun.claims.match import Matcher, first_aside
from segun.claims.notation import captured
from segun.claims.recent import Recent
from segun.model import RelationKind

_ROUNDS = 6  # appositions nest at most so deep in the passages that we looked at
_ROLES = frozenset({RelationKind.LED_BY, RelationKind.MEMBER_OF})
_PREDICATES = _ROLES | {RelationKind.KIN}  # what "is" may say of somebody


def without_appositions(matcher: Matcher, line: Line, recent: Recent, kit: Kit) -> tuple[Line, list[Found]]:
    """Read appositions and take them out, one after the other: "X, led by Y, the son of Z," becomes "X".

    "X is the leader of Y" and "X is a son of Y" are read as well, as clauses of which somebody may speak ("he denied that ...");
    the first of them stays.
    """
    asides: list[Found] = []
    done: set[tuple[str, ...]] = set()
    for _ in range(_ROUNDS):
        aside = first_aside(matcher, line, done, kit.preps, kit.participles, kit.passives)
        if aside is None:
            break
        pattern, match, findings = aside
        told = pattern.relation in _PREDICATES and kit.copulas.stands(line, *match.span())
        passive = not kit.passives.isdisjoint(line.symbols[match.start() : match.end()])  # "X is led by Y"
        done.update(finding.about for finding in findings)
        stays = told and pattern.relation in _ROLES
        if stays and line.symbols[max(match.start() - 1, 0)] in kit.preps:
            continue  # "X, a niece of Y, is the leader of Z": that is X
        led = pattern.relation is RelationKind.LED_BY and not kit.participles.isdisjoint(line.symbols[slice(*match.span())])
        for finding in findings:
            if led and matcher.belongs_to_others(line, match.start()):
                continue  # "deserters from X, led by Y"
            recent.learn(finding)
            asides.append(Found(finding, finding.start, finding.end, _dates_of(line, *match.span()), aside=not (told or passive)))
        if stays:
            continue
        at = captured(match)[pattern.reduces or "A"][0]
        kept, own = line.chunks[at], _with_negations(line.marks[at], line.marks[match.start()])
        if kept is not None and not (pattern.relation is RelationKind.KIN and kit.cutter.relatives.opens(line, match.end())):
            closes = at == match.end() - 1 and line.symbols[at - 1] == "," and kit.cutter.resumes(line, match.end())
            # "the alleged boss X was arrested": he was, without a hedge
            line = line.replaced(match.start(), match.end() + closes, kept, marks=own)
            if pattern.relation is RelationKind.LED_BY and kept.symbol == PERSON:
                line = kit.underlings.put(line, match.start(), recent)
            if pattern.relation is RelationKind.KIN:
                line = kit.coordination.listed(line)  # "X and his brother Y": X and Y
    return line, asides


def _with_negations(own: tuple[Mark, ...], before: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of a name and the negations before its apposition, which are of the verb behind both."""
    return own + tuple(mark for mark in negations(before) if mark not in own)


def _dates_of(line: Line, first: int, last: int) -> tuple[Chunk, ...]:
    """The dates of an apposition from ``first`` to ``last``, and those behind it to the next comma or verb.

    ", killed by marines in July 2017,"; "the boss X fled in 2017" dates no office.
    """
    end = next((at for at in range(last, len(line)) if line.symbols[at] in ',;:."' or line.finite[at]), len(line))
    return line.dates(first, end)
