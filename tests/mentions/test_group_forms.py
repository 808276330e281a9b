"""Which short form stands for which group: heads of names and names that others go on from."""

from tests.mentions.test_forms import ids

from segun.model import Language


def test_the_head_of_a_longer_name_is_no_short_form_of_another() -> None:
    text = "Fighters from the Group for the Support of Uplands and Islands took Goma. The Kestrel Group fled. It has guns."
    assert "Group" not in ids(text)


def test_a_group_named_before_one_that_adds_a_word_is_another() -> None:
    found = ids("Los Garzones pelean con Los Patos. En la cárcel, presos de Los Garzones Box mataron a tres.", Language.ES)
    assert found["Los Garzones"].isdisjoint(found["Los Garzones Box"])
