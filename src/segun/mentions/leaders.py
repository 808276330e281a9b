"""Leaders: whose group is meant by "the group led by X", "X's people", "his organisation".

Taken from the pack's ties and from what the text itself says in one breath ("the Ridge Guards, led by X"). This only serves to
tell which group a description means; what is claimed about leaders is the business of the claim stage.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from segun.mentions.function_words import AND, BE, NOR, OF, OR, WITH
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.model import Mention, MentionKind, Pack, RelationKind, Target

_ALSO = AND | OR | NOR
_REACH = 8  # words between a leader and the group, as in "who has led the Ridge Guards since"
_FAR = (
    16  # of these the verb stands among the last _REACH, before the group: "P, de quien se da por probado que creó y dirigió G"
)


@dataclass(slots=True)
class PackLeaders:
    """Which groups a pack says that a person leads, by the person's id."""

    ties: dict[str, list[tuple[Target, date | None, date | None]]] = field(default_factory=dict)

    @classmethod
    def of(cls, pack: Pack) -> "PackLeaders":
        """The ties of a pack."""
        leaders = cls()
        for actor in pack.actors:
            for tie in actor.ties:
                if tie.kind is RelationKind.LED_BY:
                    since = tie.period.since.first if tie.period.since else None
                    until = tie.period.until.last if tie.period.until else None
                    leaders.ties.setdefault(tie.to, []).append((Target(actor.id, actor.name), since, until))
        return leaders

    def group_of(self, person: str, day: date | None) -> Target | None:
        """The one group that the person led on ``day`` (or leads), if the pack knows of one only."""
        led = {
            target.id: target
            for target, since, until in self.ties.get(person, ())
            if (until is None if day is None else (since is None or since <= day) and (until is None or day <= until))
        }
        led = led or {target.id: target for target, _, _ in self.ties.get(person, ())}
        return next(iter(led.values())) if len(led) == 1 else None


class Leaders:
    """Who leads which group, for one text."""

    def __init__(self, tokens: Tokens, words: Words, pack: PackLeaders, published: date | None) -> None:
        self._tokens, self._words, self._pack, self._day = tokens, words, pack, published
        self._said: dict[str, dict[str, Target]] = {}

    def learn(self, mentions: Sequence[Mention]) -> None:
        """Note what the text says of leaders."""
        actors = [mention for mention in mentions if mention.kind in (MentionKind.GROUP, MentionKind.PERSON)]
        for left, right in pairwise(actors):
            if left.kind is right.kind:
                continue
            group, person = (left, right) if left.kind is MentionKind.GROUP else (right, left)
            between = self._between(left, right)
            if between is not None and (self._leads(between, group is left) or self._is_named_head(left, between, group is left)):
                self.note(person.targets[0], group.targets[0])

    def note(self, person: Target, group: Target) -> None:
        """Let ``person`` be a leader of ``group``."""
        self._said.setdefault(person.id, {})[group.id] = group

    def group_of(self, person: str) -> Target | None:
        """The group that is called after this person, or None where it is not one only."""
        said = self._said.get(person, {})
        if len(said) == 1:
            return next(iter(said.values()))
        return None if said else self._pack.group_of(person, self._day)

    def _between(self, left: Mention, right: Mention) -> list[str] | None:
        tokens = self._tokens
        first, last = tokens.at(left.end), tokens.at(right.start)
        text = tokens.folded[left.end : right.start]
        if last - first > (_REACH if left.kind is MentionKind.GROUP else _FAR) or any(mark in text for mark in ".;:\n?!"):
            return None
        return tokens.words[first:last]

    def _is_named_head(self, left: Mention, between: Sequence[str], group_first: bool) -> bool:
        """Whether the head of a group is told before it, and the name behind: "el jefe de los Tordos, Ana Ruiz", "al frente de
        los Tordos está Ana Ruiz"."""
        if not group_first or any(word not in self._words.article and word not in BE and word != "esta" for word in between):
            return False
        first = self._tokens.at(left.start)
        before = [
            word for word in self._tokens.words[max(first - 4, 0) : first] if word not in self._words.article or word == "del"
        ]
        headed = before[-2:-1] and (before[-2] in self._words.top or (bool(between) and before[-2] in self._words.command_noun))
        return bool(headed) and before[-1] in OF

    def _leads(self, between: Iterable[str], group_first: bool) -> bool:
        words = [word for word in between if word not in self._words.article or word == "del"]
        if group_first and words in (["de"], ["del"]):
            return True
        if not group_first and words == ["s"]:
            return True
        if group_first and len(words) > 1 and words[0] in self._words.own and words[-1] in OF:
            return True  # "the Ridge Guards, the gang of X"
        if words[:1] and words[0] in _ALSO:
            return False  # "neither the Ridge Guards nor the gang that X leads", "atacó a X y fundó el Frente Sur"
        if any(word in self._words.kin or word in ("former", "ex", "antiguo") for word in words):
            return False
        if group_first and any(word in self._words.command_noun for word in words):
            return True  # "los Tordos tienen al frente a Ana Ruiz"
        verb = max((at for at, word in enumerate(words) if word in self._words.leads), default=-1)
        if not group_first and verb >= 0 and any(word in OF or word in WITH for word in words[verb:]):
            return False  # "armó lo suyo con desertores de los Tordos"
        if len(words) > _REACH:
            return verb >= len(words) - _REACH
        return any(word in self._words.top or word in self._words.led or word in self._words.leads for word in words)
