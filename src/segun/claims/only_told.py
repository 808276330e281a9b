"""Of whom only the appositions of a sentence tell, which are taken out of it: the group of "Its leader, X, fled"."""

from collections.abc import Sequence

from segun.claims.chunks import GROUP, PERSON, PERSONS, Chunk, Ref
from segun.claims.match import Finding
from segun.model import MentionKind


def only_told(told: Sequence[Finding], parties: Sequence[Chunk], groups: str, persons: str) -> list[Chunk]:
    """The groups and persons of what appositions ``told``, each where no other of its kind is among the ``parties``.

    ``groups`` and ``persons`` are the kinds of chunks that are such.
    """
    refs = {ref.id: ref for one in told for ref in (one.subject, one.object) if isinstance(ref, Ref)}
    found = []
    for kind, symbol, kinds in ((MentionKind.GROUP, GROUP, groups), (MentionKind.PERSON, PERSON, persons)):
        if not any(chunk.symbol in kinds for chunk in parties):
            mine = [ref for ref in refs.values() if ref.mention.kind is kind]
            found += [Chunk(symbol, (ref,), ref.mention.start, ref.mention.end) for ref in mine]
    return found


def persons_of(parties: Sequence[Chunk], told: Sequence[Finding]) -> tuple[Ref, ...]:
    """The persons among the ``parties`` of a sentence and in what its appositions ``told``, in the order of the text."""
    named = {ref.id: ref for chunk in parties if chunk.symbol in (PERSON, PERSONS) for ref in chunk.refs}
    for one in told:
        for ref in (one.subject, one.object):
            if isinstance(ref, Ref) and ref.mention.kind is MentionKind.PERSON:
                named.setdefault(ref.id, ref)
    return tuple(sorted(named.values(), key=lambda ref: ref.mention.start))
