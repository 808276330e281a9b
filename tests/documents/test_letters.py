import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.documents.letters import one_line, stored_letters


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("uno\r\ndos\rtres\u2028cuatro", "uno\ndos\ntres\ncuatro"),
        ("Los\u00a0Chapitos y\u2009el\u202fCJNG", "Los Chapitos y el CJNG"),
        ("Culiaca\u0301n", "Culiacán"),
        ("la o\ufb01cina de los con\ufb02ictos", "la oficina de los conflictos"),
        ("C\u200bJ\u2060N\ufeffG", "CJNG"),
        ("Cha\u00adpitos", "Chapitos"),
        ("\u202eGNJC\u202c", "GNJC"),
        ("El\U000e0043\U000e004a Mencho", "El Mencho"),
        ("dijo \x93no\x94", "dijo “no”"),
        ("a\x00b\x07c", "abc"),
        ("\n\n  con sangría\n", "con sangría"),
        ("5 m² y ½", "5 m² y ½"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_what_looks_the_same_is_stored_the_same(written: str, stored: str) -> None:
    assert stored_letters(written) == stored


@given(st.text())
def test_storing_twice_changes_nothing(text: str) -> None:
    once = stored_letters(text)
    assert stored_letters(once) == once


@given(st.text())
def test_nothing_unseen_is_stored(text: str) -> None:
    stored = stored_letters(text)
    assert not any(
        (char < " " and char not in "\n\t") or "\u200b" <= char <= "\u200f" or "\u202a" <= char <= "\u202e" for char in stored
    )
    stored.encode("utf-8")


def test_a_title_is_one_line() -> None:
    assert one_line("  Niega\n alianza\u00a0 ") == "Niega alianza"
