from hypothesis import given
from hypothesis import strategies as st

from segun.documents import taken as module
from segun.documents.taken import Taken, differing
from segun.model import Copy, CopyKind

IDS = st.sampled_from("abcd")
CHANGES = st.dictionaries(IDS, st.lists(IDS, max_size=2))


def copies(changes: dict[str, list[str]]) -> dict[str, tuple[Copy, ...]]:
    return {
        child: tuple(Copy(child, parent, CopyKind.CONTAINMENT, 1.0) for parent in parents) for child, parents in changes.items()
    }


@given(st.lists(CHANGES, max_size=6), st.integers(0, 5), st.integers(0, 3))
def test_every_state_is_what_a_plain_mapping_would_be_and_differs_where_it_would(
    steps: list[dict[str, list[str]]], before: int, most: int
) -> None:
    usual, module._MOST = module._MOST, most
    states, plain = [Taken.nothing()], [dict[str, tuple[Copy, ...]]()]
    for step in steps:
        states.append(states[-1].with_changes(copies(step)))
        plain.append({id: found for id, found in (plain[-1] | copies(step)).items() if found})
    module._MOST = usual
    assert [dict(state) for state in states] == plain
    assert [[state.get(id, ()) for id in "abcd"] for state in states] == [[each.get(id, ()) for id in "abcd"] for each in plain]
    assert [len(state) for state in states] == [len(each) for each in plain]
    one, other = plain[before % len(plain)], plain[-1]
    changed = {id for id in one.keys() | other.keys() if one.get(id) != other.get(id)}
    assert set(differing(states[before % len(plain)], states[-1])) == changed == set(differing(one, other))
