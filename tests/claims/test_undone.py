"""Holds whose end the same breath tells are past; what others suffer, or the holder elsewhere, ends none."""

from functools import cache

import pytest

from segun.model import Language, RelationKind, Status
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_BEFORE = "The Kestrel Front and the Tarn Militia are at war in Goma."
_KIT = cache(lambda: make_kit(load_packs(("mexico", "international"))))


def _status(text: str) -> list[Status]:
    read = read_bytes(f"{_BEFORE}\n\n{text}\n".encode(), "x.txt", Given(None, "The Paper", None, Language.EN), _KIT())
    return [claim.status for claim in read.claims if claim.relation is RelationKind.CONTROLS]


@pytest.mark.parametrize(
    "end",
    [
        ", but lost it again",
        ", only to lose it",
        " but was soon driven out",
        ", but abandoned it in May",
        " but had to leave",
        "; it was pushed back out by the army",
        "; government troops expelled the rebels",
        ", and the army took it back",
        ", but gave the town up",
    ],
)
def test_a_hold_whose_end_is_told_is_past(end: str) -> None:
    assert _status(f"The Kestrel Front took Goma{end}.") == [Status.PAST]


@pytest.mark.parametrize(
    "more",
    [
        " and drove the army out",
        " after the army withdrew",
        ", and the Tarn Militia was expelled",
        ", but was driven out of Bunia",
        " but lost twenty men",
        ", and the army failed to drive it out",
        ", but was driven out before it retook the town",
    ],
)
def test_what_others_suffer_ends_no_hold(more: str) -> None:
    assert _status(f"The Kestrel Front took Goma{more}.") == [Status.CURRENT]
