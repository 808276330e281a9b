"""Which short form stands for which group: heads of names and names that others go on from."""

from tests.mentions.test_forms import ids

from segun.model import Language


def test_the_head_of_a_longer_name_is_no_short_form_of_another() -> None:
    text = "Fighters from the Group for the Support of Uplands and Islands took Goma. The Kestrel Group fled. It has guns."
    assert "Group" not in ids(text)


def test_a_group_named_before_one_that_adds_a_word_is_another() -> None:
    found = ids("Los Garzones pelean con Los Patos. En la cárcel, presos de Los Garzones Box mataron a tres.", Language.ES)
    assert found["Los Garzones"].isdisjoint(found["Los Garzones Box"])


def test_an_abbreviation_of_another_language_has_the_letters_in_another_order() -> None:
    found = ids("Rebels of the Talva Liberation Front fled. A man of the FLT denied it.")
    assert found["FLT"] == found["Talva Liberation Front"]


def test_an_apostrophe_within_a_word_begins_no_other_word() -> None:
    found = ids("Rebels of the Ta'ung National Liberation Army fled. The TNLA has guns.")
    assert found["TNLA"] == found["Ta'ung National Liberation Army"]
