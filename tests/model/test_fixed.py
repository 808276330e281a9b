from dataclasses import FrozenInstanceError, replace

import pytest

from segun.model import Edge, Why
from segun.model.fixed import filling


def test_what_is_filled_is_what_the_class_makes() -> None:
    made, filled = Edge("clm_a", "clm_b", Why.CREDIT), filling(Edge)("clm_a", "clm_b", Why.CREDIT)
    assert (filled, hash(filled), repr(filled), type(filled)) == (made, hash(made), repr(made), Edge)
    assert replace(filled, child="clm_c") == replace(made, child="clm_c")


def test_what_is_filled_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        filling(Edge)("clm_a", "clm_b", Why.CREDIT).child = "clm_c"  # type: ignore[misc]


def test_all_fields_are_given() -> None:
    with pytest.raises(TypeError):
        filling(Edge)("clm_a", "clm_b")
